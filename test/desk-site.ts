import { load } from 'cheerio';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Store } from '../src/store/store.ts';
import { buildApp } from '../src/web/app.ts';
import { readSettings } from '../src/web/settings.ts';

export const TODAY = '2031-06-01';

/** The whole site over a store, for tests of the desk. */
export const deskSite = async (store: Store, env: Record<string, string> = {}) => {
  const routes: RouteOptions[] = [];
  const app = await buildApp({
    store,
    settings: readSettings({ REQUESTS_PER_MINUTE: '1000000', ...env }),
    today: () => TODAY,
    onRoute: (route) => void routes.push(route),
  });
  return { app, routes };
};

/** Asks as whoever holds a session would with a browser: pages, and forms with the token of the page they stand on. */
export const browserOf = (app: FastifyInstance, session: string | null) => {
  const cookies = new Map<string, string>(session === null ? [] : [['desk', session]]);
  const send = async (options: { method: 'GET' | 'POST'; url: string; payload?: string }) => {
    const answer = await app.inject({
      ...options,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(options.payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  };
  const get = (url: string) => send({ method: 'GET', url });
  const post = (url: string, fields: Record<string, string | string[]>) => {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    return send({ method: 'POST', url, payload: new URLSearchParams(pairs).toString() });
  };
  return {
    get,
    post,
    /** Opens a page and sends its form back with these fields changed; what the page held is sent as it was. */
    fill: async (url: string, fields: Record<string, string | string[]>, to = url) => {
      const $ = load((await get(url)).body);
      const form = $('main form[method="post"]').first();
      const held = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
      return post(to, { ...held, ...fields });
    },
    cookies,
  };
};
