import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Bench } from './bench.ts';
import { load } from './web/load.ts';
import type { Serving } from './web/serve-one-page.ts';

const WARM_SECONDS = 1;
const SECONDS = 3;
/** Rounds of all three, one after the other, so that what else the machine does falls on all alike. */
const ROUNDS = 3;

/**
 * A public meeting page in requests a second on one core, from the cache and made anew for each request,
 * and the same bytes from a bare Fastify route. The load comes from another thread.
 */
export const bench: Bench = async (print) => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-web-'));
  const worker = new Worker(new URL('./web/serve-one-page.ts', import.meta.url), { workerData: folder });
  try {
    const [serving] = (await once(worker, 'message')) as [Serving];
    const ways = [
      { name: 'bare', port: serving.bare, path: '/' },
      { name: 'cached', port: serving.cached, path: serving.path },
      { name: 'uncached', port: serving.uncached, path: serving.path },
    ];
    const best: Record<string, number> = {};
    const bytes = new Set<number>();
    for (const { port, path } of ways) bytes.add((await load(port, path, WARM_SECONDS)).bytes);
    print('page_bytes', [...bytes].join(' and '));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { name, port, path } of ways)
        best[name] = Math.max(best[name] ?? 0, (await load(port, path, SECONDS)).perSecond);
    for (const { name } of ways) print(`${name}_requests_per_second`, best[name]!);
    print('cached_ratio_to_bare', best.cached! / best.bare!);
    print('uncached_ratio_to_bare', best.uncached! / best.bare!);
  } finally {
    await worker.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
};
