import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicRecord, Store } from '../store/store.ts';
import { type CachedPage, makePageCache } from './page-cache.ts';
import { type Query, queryOf, queryText } from './query.ts';
import type { Renderer } from './render.ts';

const CACHE_BYTES = 64 * 1024 * 1024;

/** What a page is asked for: the parts of its address, the parameters that it knows, the present date. */
export type Asked = { params: Readonly<Record<string, string>>; query: Query; today: string };

/**
 * What a page is made of: a view with what it shows; a text or a file of another type; another address where the
 * page now stands; null where there is no such page.
 */
export type Page =
  | { view: string; context: Record<string, unknown> /** 410: it was there, and is not any more. */; status?: 410 }
  | { type: string; text: string }
  | { type: string; bytes: Uint8Array }
  | { redirect: string }
  | null;
export type PageMaker = (record: PublicRecord, asked: Asked) => Promise<Page>;

/**
 * Turns the making of a page into a route handler: cached by record version, with ETag and 304.
 *
 * @param parameters every query parameter that the page knows; it sees no other, so that an address
 *   with made-up parameters is the same page and takes no further room in the cache
 */
export type Pages = (
  make: PageMaker,
  parameters?: readonly string[],
) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export type PagesOptions = { store: Store; render: Renderer; today: () => string; cacheBytes?: number };

export const makePages = ({ store, render, today, cacheBytes = CACHE_BYTES }: PagesOptions): Pages => {
  const cache = makePageCache(cacheBytes);
  return (make, parameters = []) =>
    async (request, reply) => {
      const day = today();
      const path = pathOf(request);
      const query = queryOf(request, parameters);
      const address = `${path}?${queryText(query)}`;
      // Asked for before the record is read: a page made while the record changes is kept as of before.
      const version = `${await store.public.version()} ${day}`;
      const kept = cache.get(address, version);
      if (kept) return answer(request, reply, kept);
      const params = request.params as Asked['params'];
      const made = await make(store.public, { params, query, today: day });
      if (made === null) return reply.callNotFound();
      if ('redirect' in made) return reply.redirect(made.redirect, 301);
      if ('bytes' in made)
        return reply.type(made.type).header('content-disposition', 'attachment').send(Buffer.from(made.bytes));
      const text = 'text' in made ? made.text : render(made.view, { ...made.context, path });
      const page = {
        version,
        text,
        etag: etagOf(text),
        type: 'text' in made ? made.type : 'text/html',
        status: ('status' in made && made.status) || 200,
      };
      cache.put(address, page);
      return answer(request, reply, page);
    };
};

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/';

/** Of the content itself: a new record or a new view that leaves a page as it was costs its readers nothing. */
const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

const answer = (request: FastifyRequest, reply: FastifyReply, page: CachedPage): FastifyReply => {
  reply
    .code(page.status)
    .header('etag', page.etag)
    .header('cache-control', 'public, max-age=0, must-revalidate')
    .type(`${page.type}; charset=utf-8`);
  return isHeld(request.headers['if-none-match'], page.etag) ? reply.code(304).send() : reply.send(page.text);
};

/** Whether the reader holds this version already: RFC 9110 section 13.1.2, weak comparison. */
export const isHeld = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
