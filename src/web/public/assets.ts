import type { FastifyInstance } from 'fastify';
import { stylesheet } from '../stylesheet.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#12403c"/><path d="M7 23V9l9 9 9-9v14" fill="none" stroke="#fff" stroke-width="3"/></svg>`;

/** The style sheet and the icon; nothing else is served as a file. */
export const assetRoutes = (app: FastifyInstance): void => {
  const { href, css } = stylesheet();
  app.get(href, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(css),
  );
  app.get('/favicon.ico', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(ICON),
  );
};
