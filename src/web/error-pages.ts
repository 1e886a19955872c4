import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Store } from '../store/store.ts';
import type { Renderer } from './render.ts';

const HTML = 'text/html; charset=utf-8';

/** Pages for what is not there and for what went wrong: they say what happened and where to go. */
export const errorPages = (app: FastifyInstance, { store, render }: { store: Store; render: Renderer }): void => {
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) => {
    const path = readable(request.url.split('?', 1)[0] ?? '/');
    const near = await store.public.suggest(path);
    return reply
      .code(404)
      .type(HTML)
      .send(render('not-found.njk', { near, words: wordsOf(path) }));
  });
  app.setErrorHandler(errorAnswer(render));
};

/** Answers an error with its page. What went wrong here is told to the log, and to nobody else. */
export const errorAnswer =
  (render: Renderer) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = statusOf(error);
    if (status >= 500) request.log.error(error);
    const view = status >= 500 ? 'broken.njk' : 'refused.njk';
    return reply
      .code(status)
      .type(HTML)
      .send(render(view, { tooMany: status === 429 }));
  };

const statusOf = ({ statusCode = 500 }: FastifyError): number =>
  statusCode >= 400 && statusCode < 500 ? statusCode : 500;

/** The path with its escapes undone, or as it came where they are broken. */
const readable = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** What somebody may have looked for at an address that is not there. */
const wordsOf = (path: string): string =>
  path
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
