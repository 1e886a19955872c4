// A worker: serves the sample borough's largest meeting three ways, each on a port of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import Fastify from 'fastify';
import { READER_VERSION, readDocument } from '../../src/reading/read-document.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { meetingHref } from '../../src/web/addresses.ts';
import { buildApp } from '../../src/web/app.ts';
import { readSettings } from '../../src/web/settings.ts';

/** What the worker tells its parent: the ports, and the address of the page. */
export type Serving = { path: string; bare: number; cached: number; uncached: number };

const papers = join(import.meta.dirname, '../../sample/papers');
const settings = readSettings({ REQUESTS_PER_MINUTE: '1000000' });

const filledStore = async (folder: string): Promise<Store> => {
  const store = await openStore({ folder });
  for (const name of readdirSync(papers, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md')) continue;
    const bytes = readFileSync(join(papers, name));
    await store.addReading(await readDocument(bytes, name), bytes, READER_VERSION);
  }
  return store;
};

const largestMeeting = async (store: Store): Promise<string> => {
  const home = await store.public.home('9999-12-31');
  const [largest] = home.latest.toSorted((a, b) => b.decisions - a.decisions);
  return meetingHref(largest!);
};

/** The same store, of which every question finds a newer version, so that no kept page serves. */
const everNew = (store: Store): Store => {
  let version = 0;
  return { ...store, public: { ...store.public, version: async () => ++version } };
};

const store = await filledStore(workerData as string);
const path = await largestMeeting(store);
const cached = await buildApp({ store, settings });
const uncached = await buildApp({ store: everNew(store), settings });
const { body } = await cached.inject({ url: path });
const bare = Fastify();
bare.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(body));

const port = async (app: { listen(options: { port: number; host: string }): Promise<string> }): Promise<number> =>
  Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
const serving: Serving = { path, bare: await port(bare), cached: await port(cached), uncached: await port(uncached) };
parentPort!.postMessage(serving);
