import type { FastifyRequest } from 'fastify';

/** The query parameters that a page knows, each a single value that is not empty. */
export type Query = Readonly<Record<string, string>>;

const LONGEST = 200;

/**
 * Takes from a request the parameters that a page knows. What it does not know is as if it were not
 * there; of a repeated one the first counts; an over-long one is cut.
 *
 * @param names in the order in which `queryText` is to write them
 */
export const queryOf = (request: FastifyRequest, names: readonly string[]): Query => {
  const given = request.query as Record<string, unknown>;
  const entries = names.flatMap((name) => {
    const value = Array.isArray(given[name]) ? given[name][0] : given[name];
    return typeof value === 'string' && value !== '' ? [[name, value.slice(0, LONGEST)] as const] : [];
  });
  return Object.fromEntries(entries);
};

/** The query as one text, the same for the same values whatever their order was: for the cache. */
export const queryText = (query: Query): string => new URLSearchParams(query).toString();

/** A whole number from the query, or undefined where it is none or out of bounds. */
export const numberIn = (query: Query, name: string, highest = 1e9): number | undefined => {
  const value = query[name];
  return value !== undefined && /^\d{1,10}$/.test(value) && Number(value) <= highest ? Number(value) : undefined;
};
