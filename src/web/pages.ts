import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicRecord, Store } from '../store/store.ts';
import { makePageCache } from './page-cache.ts';
import type { Renderer } from './render.ts';
import { stylesheet } from './stylesheet.ts';

const CACHE_BYTES = 64 * 1024 * 1024;
/** Goes up when a view changes what it says of the same record. */
const VIEWS_VERSION = 1;

/** What a page is made of; null where there is no such page; `redirect` where it has another address. */
export type Page = { view: string; context: Record<string, unknown> } | { redirect: string } | null;
export type PageMaker = (record: PublicRecord, request: FastifyRequest, today: string) => Promise<Page>;

/** Turns the making of a page into a route handler: cached by record version, with ETag and 304. */
export type Pages = (make: PageMaker) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export const makePages = ({ store, render, today }: { store: Store; render: Renderer; today: () => string }): Pages => {
  const cache = makePageCache(CACHE_BYTES);
  const styles = stylesheet().href;
  return (make) => async (request, reply) => {
    const day = today();
    const version = `${await store.public.version()}.${day}.${VIEWS_VERSION}`;
    const address = request.url;
    let page = cache.get(address, version);
    if (!page) {
      const made = await make(store.public, request, day);
      if (made === null) return reply.callNotFound();
      if ('redirect' in made) return reply.redirect(made.redirect, 301);
      const html = render(made.view, { ...made.context, path: request.url.split('?')[0] });
      const etag = `"${createHash('sha256').update(`${version} ${styles} ${html}`).digest('base64url').slice(0, 22)}"`;
      page = { version, html, etag };
      cache.put(address, page);
    }
    reply
      .header('etag', page.etag)
      .header('cache-control', 'public, max-age=0, must-revalidate')
      .type('text/html; charset=utf-8');
    return matches(request.headers['if-none-match'], page.etag) ? reply.code(304).send() : reply.send(page.html);
  };
};

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');

/** One value of a query parameter, at most `longest` characters; an empty or repeated one counts as absent or first. */
export const queryValue = (request: FastifyRequest, name: string, longest = 200): string | undefined => {
  const value = (request.query as Record<string, unknown>)[name];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first.slice(0, longest) : undefined;
};

/** A whole number from a query parameter, or undefined where it is none or out of bounds. */
export const queryNumber = (request: FastifyRequest, name: string, highest = 1e9): number | undefined => {
  const value = queryValue(request, name, 12);
  return value !== undefined && /^\d+$/.test(value) && Number(value) <= highest ? Number(value) : undefined;
};
