import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { READER_VERSION, readDocument } from '../src/reading/read-document.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { buildApp } from '../src/web/app.ts';
import { readSettings } from '../src/web/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-site-'));
const papers = join(import.meta.dirname, '../sample/papers');

/** From bytes to pages: the sample borough's papers read, kept and shown. */
describe('the site over real readings', () => {
  let store: Store;
  let app: FastifyInstance;
  /** Every page within the site by its address. */
  const pages = new Map<string, ReturnType<typeof load>>();

  before(async () => {
    store = await openStore({ folder });
    for (const name of readdirSync(papers, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!name.endsWith('.md')) continue;
      const bytes = readFileSync(join(papers, name));
      await store.addReading(await readDocument(bytes, name), bytes, READER_VERSION);
    }
    const settings = readSettings({ REQUESTS_PER_MINUTE: '1000000' });
    app = await buildApp({ store, settings, today: () => '2026-11-20' });
  });
  after(async () => {
    await app.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('leads nowhere that is not there', async () => {
    const waiting = ['/'];
    const seen = new Set(waiting);
    for (const address of waiting) {
      const { statusCode, headers, body } = await app.inject({ url: address });
      assert.equal(statusCode, 200, address);
      if (!String(headers['content-type']).startsWith('text/html')) continue;
      const $ = load(body);
      pages.set(address, $);
      for (const link of $('a[href^="/"]').toArray()) {
        const href = $(link).attr('href')!.replace(/#.*/, '');
        if (seen.has(href) || href.startsWith('/documents/')) continue;
        seen.add(href);
        waiting.push(href);
      }
    }
    const items = [...pages.keys()].filter((address) => address.split('/').length === 4);
    assert.ok(items.length > 100, `${items.length} items`);
  });

  it('marks, behind every source of a clause, the words of that clause', async () => {
    let clauses = 0;
    for (const [address, $] of pages) {
      if (address.split('/').length !== 4) continue;
      for (const clause of $('.clauses__text').toArray()) {
        const link = $(clause).children('.source');
        const said = $(clause).clone().children().remove().end().text().trim();
        const marked = load((await app.inject({ url: link.attr('href')!.replace(/#.*/, '') })).body)(
          '#quote, mark',
        ).text();
        assert.equal(words(marked).includes(words(said)), true, `${address}: '${said}' is not in '${marked}'`);
        clauses += 1;
      }
    }
    assert.ok(clauses > 100, `${clauses} clauses`);
  });

  it('shows each reference and its answer from both ends', () => {
    let links = 0;
    for (const [address, $] of pages)
      for (const link of $('.columns__aside .entry__more a[href]').toArray()) {
        const target = pages.get($(link).attr('href')!);
        const isReference =
          $(link).parent().text().trim().startsWith('→') && $(link).attr('href')!.split('/').length === 4;
        if (!isReference || !target) continue;
        assert.ok(
          target(`.columns__aside a[href="${address}"]`).length > 0,
          `${$(link).attr('href')} names ${address}`,
        );
        links += 1;
      }
    assert.ok(links > 5, `${links} references`);
  });
});

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
