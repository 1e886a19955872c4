import type { FastifyInstance } from 'fastify';
import type { Store } from '../../store/store.ts';

/** For whoever watches over the site: whether it runs and its store answers. */
export const healthRoute = (app: FastifyInstance, store: Store): void => {
  app.get('/health', { config: { rateLimit: false } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      return { status: 'ok', version: await store.public.version() };
    } catch (error) {
      request.log.error(error);
      return reply.code(503).send({ status: 'the store does not answer' });
    }
  });
};
