import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { load } from 'cheerio';
import { extractRawText } from 'mammoth';
import { READER_VERSION, readDocument } from '../src/reading/read-document.ts';
import { openStore } from '../src/store/open-store.ts';
import { buildApp } from '../src/web/app.ts';
import { readSettings } from '../src/web/settings.ts';

const head = (date: string): string =>
  `# ASHMERE BOROUGH COUNCIL\n\n# Learning Panel\n\n## Minutes of the meeting held on ${date} at 5.30 pm\n\nPresent: Councillors Ash (in the Chair), Birch and Coe.\n\n`;
const PROMISED = `${head('Tuesday 9 January 2024')}**12. READING ROOMS**

Councillor Birch undertook to circulate the opening hours of the quokka room to members by March 2024.

Perpetua Lund would send the quokka figures for each ward to the Panel.

**Resolved:** (1) That the report be noted.

(2) That the Head of Libraries report on reading rooms in June 2024.

**13. DATE OF NEXT MEETING**

**Resolved:** That the next meeting be held on Tuesday 11 June 2024 at 5.30 pm.
`;
const LATER = `${head('Tuesday 11 June 2024')}**30. READING ROOMS**

The report on reading rooms was considered.

**Resolved:** That the report be received.
`;
/** Only the two promises hold this word. */
const PROMISE = /quokka/;
/** The minutes themselves: the text of a document, an item's narrative, a passage found by a search, places that name a person. */
const QUOTATIONS = /^\/(?:documents\/|search|people\/|learning-panel\/2024-01-09\/(?:12|13)(?:$|[?#]))/;

const folder = mkdtempSync(join(tmpdir(), 'matters-named-'));
const store = await openStore({ folder });
const documents: string[] = [];
for (const [name, text] of [
  ['january.md', PROMISED],
  ['june.md', LATER],
] as const) {
  const bytes = new TextEncoder().encode(text);
  documents.push((await store.addReading(await readDocument(bytes, name), bytes, READER_VERSION)).document);
}
const app = await buildApp({
  store,
  settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }),
  today: () => '2024-07-01',
});
after(async () => {
  await app.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Every address of the site: what the sitemap has, what is linked from there on, and lists asked for by subject. */
const everySurface = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  const next = ['/', '/sitemap.xml', '/robots.txt', '/asks?subject=quokka', '/asks?owner=birch', '/asks.csv'];
  for (let address = next.shift(); address; address = next.shift()) {
    if (found.has(address)) continue;
    const { body, headers, rawPayload, statusCode } = await app.inject({ url: address });
    assert.ok(statusCode < 500, `${address}: ${statusCode}`);
    const type = String(headers['content-type']);
    found.set(address, type.includes('wordprocessingml') ? (await extractRawText({ buffer: rawPayload })).value : body);
    if (type.startsWith('text/html'))
      for (const link of load(body)('a[href^="/"]').toArray()) next.push(link.attribs.href!.split('#')[0]!);
    if (type.includes('xml'))
      for (const [, url] of body.matchAll(/<loc>([^<]+)<\/loc>/g)) next.push(new URL(url!).pathname);
  }
  return found;
};

/** What is shown as owed: what the person who typed a search asked for, and the words of the minutes, left out. */
const owed = (text: string): string => {
  if (!text.startsWith('<!')) return text;
  const $ = load(text);
  $('input, select, head, .narrative').remove();
  return $.html().replaceAll(`subject=quokka`, '');
};

describe('promises of named persons told only in the narrative', () => {
  it('are nowhere shown as owed before they are confirmed, on no surface of the site', async () => {
    const surfaces = await everySurface();
    for (const wanted of [/\/matters-arising$/, /\.docx$/, /\.csv$/, /\/review$/, /^\/asks\/\w/, /^\/sitemap/])
      assert.ok(
        [...surfaces.keys()].some((address) => wanted.test(address)),
        `not reached: ${wanted}`,
      );
    for (const [address, text] of surfaces)
      if (!QUOTATIONS.test(address)) assert.doesNotMatch(owed(text), PROMISE, address);
    const item = load(surfaces.get('/learning-panel/2024-01-09/12')!);
    assert.match(item('main').text(), PROMISE, 'the minutes still say it');
    assert.doesNotMatch(item('.entries').text(), PROMISE, 'not among what was asked for there');
  });

  it('are shown once an officer has confirmed them', async () => {
    const { buildLedger, ledgerOf } = await import('../src/asks/build-ledger.ts');
    const { askKey } = await import('../src/asks/ask-key.ts');
    const { added } = await store.public.readings(new Set());
    const { entries } = buildLedger(added.map(({ source }) => ledgerOf(source)));
    const promise = entries.find(({ ask }) => /opening hours of the quokka/.test(ask.quote))!;
    await store.enterAskEvent(
      { key: askKey(promise), document: documents[0]! },
      { name: 'confirm-ask', who: 'A. Clerk', why: null, happened: '2024-06-20', evidence: null },
    );
    const surfaces = await everySurface();
    for (const address of ['/asks', '/asks.csv', '/learning-panel/2024-06-11/matters-arising'])
      assert.match(surfaces.get(address) ?? '', /opening hours of the quokka/, address);
    for (const [address, text] of surfaces) assert.doesNotMatch(text, /A\. Clerk/, address);
  });
});
