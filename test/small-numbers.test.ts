import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { disclosureRisks } from '../src/figures/disclosure/disclosure-risks.ts';
import type { Reading } from '../src/record/reading.ts';
import { openStore } from '../src/store/open-store.ts';
import { buildApp } from '../src/web/app.ts';
import { readSettings } from '../src/web/settings.ts';
import { cleanUp } from './clean-up.ts';
import { databases } from './databases.ts';
import { type MadePaper, makePaper } from './made-reading.ts';

/**
 * Canaries: a percentage that stands nowhere else, and the counts that it gives away with its cohort, which are as
 * singular because the threshold is set high. What is printed is built from them here; no name of a test says one.
 */
const COHORT = 91_827;
const COUNT = 8_317;
const PERCENT = ((COUNT / COHORT) * 100).toFixed(4);
/** As a number of its own: the log's milliseconds and the trail's hashes may hold the digits by chance. */
const RECOVERED = new RegExp(
  `(?<![\\w.,])(?:${[COUNT, COHORT - COUNT].flatMap((count) => [String(count), count.toLocaleString('en-GB')]).join('|')})(?!\\w)`,
);
const THRESHOLD = 9000;

const sentence = `Of the children in the harbour ${PERCENT}% can swim.`;
const paper: MadePaper = {
  path: 'pack.md',
  kind: 'agenda',
  title: 'Swimming',
  meetings: [
    {
      from: 'agenda',
      council: 'Wexcombe Borough Council',
      body: 'Harbour Board',
      date: '2031-05-20',
      items: [
        {
          agendaNumber: '1',
          title: 'Swimming',
          paragraphs: [sentence],
          decisions: [[['1', 'That the figures be noted.']]],
        },
      ],
    },
  ],
  report: [sentence],
  figures: [
    {
      measure: 'Children who can swim',
      period: '2031',
      printed: `${PERCENT}%`,
      in: `Children who can swim ${PERCENT}% (${COHORT})`,
      cohort: String(COHORT),
    },
  ],
};

/** The same number is a figure in each of its sentences too, as the reader of sentences gives it. */
const withSentences = (): { reading: Reading; bytes: Uint8Array } => {
  const { reading, bytes } = makePaper(paper);
  const text = reading.pages[0]!.text;
  const table = reading.figures[0]!;
  for (let start = text.indexOf(sentence); start >= 0; start = text.indexOf(sentence, start + 1)) {
    const from = start + sentence.indexOf(PERCENT);
    reading.figures.push({
      ...table,
      cohort: null,
      where: 'sentence',
      at: { page: 1, start: from, end: from + PERCENT.length + 1 },
      passage: { page: 1, start, end: start + sentence.length },
    });
  }
  return { reading, bytes };
};

/** Every surface of the site, by its address, and all that it logged meanwhile. */
const surfaces = async (
  database: { options(): Promise<{ folder: string; databaseUrl?: string }> },
  withhold: boolean,
) => {
  const store = await openStore({ ...(await database.options()), disclosure: { threshold: THRESHOLD, withhold } });
  cleanUp(() => store.close());
  const { reading, bytes } = withSentences();
  await store.addReading(reading, bytes, 1);
  let log = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      log += chunk;
      done();
    },
  });
  const settings = readSettings({ REQUESTS_PER_MINUTE: '100000' });
  const app = await buildApp({ store, settings, today: () => '2031-06-01', logger: { level: 'trace', stream } });
  cleanUp(() => app.close());
  const answers = new Map<string, string>();
  const waiting = [
    '/',
    '/sitemap.xml',
    '/figures/datapackage.json',
    '/figures/figures.csv',
    '/figures/figures.zip',
    '/figures/figures.jsonl',
    `/search?q=${PERCENT}`,
    '/search?q=swim',
    '/measures?q=swim',
    '/none',
  ];
  for (const address of waiting) {
    if (answers.has(address)) continue;
    const { body: page, rawPayload } = await app.inject({ url: address });
    const body = address.endsWith('.zip')
      ? Object.values(unzipSync(rawPayload))
          .map((one) => strFromU8(one))
          .join('\n')
      : page;
    answers.set(address, body);
    for (const [, href] of body.matchAll(/href="(\/[^"#]*)/g)) waiting.push(href!.replaceAll('&amp;', '&'));
  }
  const trail = JSON.stringify(await store.auditTrail(null));
  return { answers, log, trail, readings: JSON.stringify([...(await store.public.readings(new Set())).added]) };
};

/** What a search form repeats is what its reader typed. */
const isEcho = (address: string): boolean => address.startsWith('/search?');

for (const database of await databases()) {
  describe(`small numbers in ${database.name}`, () => {
    it('are on no page, list, export, trail or log once withheld', async () => {
      const { answers, log, trail, readings } = await surfaces(database, true);
      assert.ok(answers.size > 15, `only ${answers.size} addresses were tried`);
      assert.ok(
        [...answers.keys()].some((address) => address.startsWith('/measures/')),
        'a measure has its page',
      );
      for (const [address, body] of [
        ...answers,
        ['trail', trail],
        ['log', log.replaceAll(`q=${PERCENT}`, '')],
        ['readings', readings],
      ] as const) {
        if (!isEcho(address)) assert.ok(!body.includes(PERCENT), `the value is at ${address}`);
        assert.doesNotMatch(body, RECOVERED, `a recovered count is at ${address}`);
      }
      assert.match(answers.get('/search?q=swim')!, /\[c\] can <mark>swim/);
      assert.doesNotMatch(answers.get(`/search?q=${PERCENT}`)!, /class="entry"/, 'search finds the value');
      const page = [...answers].find(([address]) => /^\/measures\/[^/]+$/.test(address))![1];
      assert.match(page, /\[c\]/);
    });

    it('that are only flagged are shown as printed, and the count nowhere', async () => {
      const { answers, log, trail } = await surfaces(database, false);
      assert.ok(
        [...answers.values()].some((body) => body.includes(PERCENT)),
        'the canary is alive',
      );
      for (const [address, body] of [...answers, ['trail', trail], ['log', log]] as const)
        assert.doesNotMatch(body, RECOVERED, `a recovered count is at ${address}`);
    });

    it('take effect when the rule changes and the paper is added again', async () => {
      const options = await database.options();
      const { reading, bytes } = withSentences();
      const open = async (withhold: boolean) => {
        const store = await openStore({ ...options, disclosure: { threshold: THRESHOLD, withhold } });
        cleanUp(() => store.close());
        return store;
      };
      const before = await open(false);
      const { document } = await before.addReading(reading, bytes, 1);
      assert.ok(await before.public.file(document));
      const after = await open(true);
      assert.equal(await after.isKnown(reading.document.sha256, paper.path, 1), false);
      assert.equal((await after.addReading(reading, bytes, 1)).outcome, 'read-again');
      assert.equal(await after.public.file(document), null, 'the file still holds the value');
      assert.ok(!JSON.stringify(await after.public.document(document)).includes(PERCENT));
      assert.equal(await after.isKnown(reading.document.sha256, paper.path, 1), true);
    });
  });
}

describe('what is said of a risk', () => {
  it('holds no count', () => {
    const { reading } = withSentences();
    const risks = disclosureRisks(reading.figures, { threshold: THRESHOLD });
    assert.equal(risks.length, 3);
    assert.doesNotMatch(JSON.stringify(risks), RECOVERED);
  });
});
