import type { FastifyError, FastifyInstance } from 'fastify';
import type { Store } from '../store/store.ts';
import type { Renderer } from './render.ts';

/** Pages for what is not there and for what went wrong: they say what happened and where to go. */
export const errorPages = (app: FastifyInstance, { store, render }: { store: Store; render: Renderer }): void => {
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const near = await store.public.suggest(decode(path)).catch(() => []);
    return reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(render('not-found.njk', { near, words: wordsOf(decode(path)) }));
  });
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500) request.log.error(error);
    const view = status === 500 ? 'broken.njk' : 'refused.njk';
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(render(view, { status, tooMany: status === 429 }));
  });
};

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const wordsOf = (path: string): string =>
  path
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 100);
