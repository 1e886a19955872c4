import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CheerioAPI, load } from 'cheerio';
import { madeUpRecord, madeUpStore } from '../../../test/made-up-record.ts';
import type { PublicRecord } from '../../store/store.ts';
import { buildApp } from '../app.ts';
import { readSettings } from '../settings.ts';

const DENTAL = '/asks/e1f86335d6-that-a-report-on-dental-assessments-of-children-in-care-be-submitted-to-the-july';
const CLINICS = '/asks/44379607a7-that-the-head-of-school-places-send-the-panel-the-timetable-of-clinic-visits';
const PROMISE = '86e82e9da4';

const site = (record: PublicRecord) =>
  buildApp({
    store: madeUpStore(record),
    settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }),
    today: () => '2024-04-10',
  });
const record = madeUpRecord();
const app = await site(record);
const get = (url: string) => app.inject({ url });
const page = async (url: string): Promise<CheerioAPI> => load((await get(url)).body);
const words = ($: CheerioAPI, selector: string): string => $(selector).text().replace(/\s+/g, ' ').trim();

describe('the list of asks', () => {
  it('has late ones first, in the columns of a tracker, each quote with its source', async () => {
    const $ = await page('/asks');
    const rows = $('tbody tr').toArray();
    assert.deepEqual(
      rows.map((row) => words(load($.html(row), null, false), '.govuk-tag')),
      ['Late', 'Asked', 'Answered'],
    );
    const first = load($.html(rows[0]!), null, false);
    assert.equal(first('th a').attr('href'), DENTAL);
    assert.match(first('a.source').attr('href')!, /^\/documents\/a0a1a2a3a4a5\?page=1&from=\d+&to=\d+#quote$/);
    assert.match(first.text(), /“?to the July meeting”?\s*: July 2023/);
    assert.match(first.text(), /Proposed by the program\..*May answer it: .*13 November 2023/s);
  });

  it('says of how many so many are answered', async () => {
    assert.match(
      words(await page('/asks'), 'main'),
      /Asked 3; answered 1 of 3 \(confirmed by a person\); late 1\. From asking to the answer: 20 days, the median of the 1 answered\. For 1 the program proposes an answer that nobody has confirmed\./,
    );
  });

  const filters: [query: string, found: number][] = [
    ['body=children-and-learning-scrutiny-panel', 3],
    ['body=cabinet', 0],
    ['state=Late', 1],
    ['owner=head', 1],
    ['due-before=2024', 1],
    ['due-before=March+2023', 0],
  ];
  for (const [query, found] of filters)
    it(`narrows by ${query}, as does the CSV`, async () => {
      assert.equal((await page(`/asks?${query}`))('tbody tr').length, found);
      assert.equal((await get(`/asks.csv?${query}`)).body.split('\r\n').length, found + 2);
    });

  it('comes as CSV', async () => {
    const { headers, body } = await get('/asks.csv');
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8');
    assert.match(body, /^Reference,Council,Body,Meeting,Minute,/);
  });
});

describe('the page of an ask', () => {
  it('shows both quotes of what the program proposes, and why', async () => {
    const $ = await page(DENTAL);
    assert.match(words($, 'main'), /Nobody has confirmed these\. They change nothing in the state above\./);
    const proposal = words($, '.entry:has(.govuk-tag)');
    assert.match(proposal, /Asked: That a report on dental assessments .* Later: The Panel received the report/);
    assert.match(
      proposal,
      /Proposed because: the next paper under the same title; .*both speak of assessments, dental, /,
    );
  });

  it('shows what a person entered, and proposes nothing any more', async () => {
    const text = words(await page(CLINICS), 'main');
    assert.match(
      text,
      /3 April 2023 ?Answered, confirmed by a person ?Sent to all members of the Panel ?Letter of 3 April/,
    );
    assert.doesNotMatch(text, /Proposed/);
  });

  it('stands at one address', async () => {
    const { statusCode, headers } = await get('/asks/e1f86335d6');
    assert.deepEqual([statusCode, headers.location], [301, DENTAL]);
    assert.equal((await get('/asks/0000000000')).statusCode, 404);
  });
});

describe('a promise of a named person told only in the narrative', () => {
  const meeting = '/children-and-learning-scrutiny-panel/2024-03-12';
  const addresses = [
    '/',
    '/asks',
    '/asks.csv',
    DENTAL,
    `${meeting}/matters-arising`,
    `${meeting}/matters-arising.csv`,
    `${meeting}/review`,
    '/children-and-learning-scrutiny-panel/tracker',
    '/asks/owners',
  ];
  it('is on no page as something owed until it is confirmed', async () => {
    for (const address of addresses) assert.doesNotMatch((await get(address)).body, /undertook/, address);
    assert.equal((await get(`/asks/${PROMISE}`)).statusCode, 404);
  });

  it('is there once it is', async () => {
    const confirmed = { ask: PROMISE, name: 'confirm-ask' as const, happened: '2024-04-01', why: null, evidence: null };
    const other = await site({ ...record, askEvents: async () => [confirmed] });
    assert.match((await other.inject({ url: '/asks' })).body, /undertook/);
    assert.equal((await other.inject({ url: `/asks/${PROMISE}` })).statusCode, 301);
  });
});

describe('the tracker of a body', () => {
  const base = '/children-and-learning-scrutiny-panel/tracker';
  it('has all that the body asked for, what is late first, with its denominators', async () => {
    const $ = await page(base);
    assert.equal($('tbody tr').length, 3);
    assert.match(
      words($, 'main'),
      /As of 10 April 2024\. Asked 3; answered 1 of 3 \(confirmed by a person\); late 1\./,
    );
    assert.match(words($, 'tbody tr:first-child'), /14 March 2023, minute 8.*July 2023.*Late/);
  });
  it('comes for Word and as CSV in the same columns', async () => {
    assert.match((await get(`${base}.docx`)).headers['content-type'] as string, /wordprocessingml/);
    assert.match((await get(`${base}.csv`)).body, /^Reference,Meeting and minute,What was asked,/);
    assert.equal((await get('/nobody/tracker')).statusCode, 404);
  });
  it('is linked from the body, which says how it stands', async () => {
    const $ = await page('/children-and-learning-scrutiny-panel');
    assert.equal($(`a[href="${base}"]`).length, 1);
    assert.match(words($, 'main'), /What it asked for Asked 3; answered 1 of 3/);
  });
});

describe('matters arising', () => {
  it('stand at the address of a meeting that is only announced, and at no other day', async () => {
    const panel = (await record.body('children-and-learning-scrutiny-panel', '2024-04-10'))!;
    const [called] = panel.coming;
    assert.ok(called);
    const announced = { ...called, date: '2024-06-18', meeting: null };
    const other = await site({ ...record, body: async () => ({ ...panel, coming: [announced] }) });
    const at = (date: string) => other.inject({ url: `/${panel.slug}/${date}/matters-arising` });
    const { statusCode, body } = await at('2024-06-18');
    assert.equal(statusCode, 200);
    assert.match(body, /has not been given yet\. No paper of this meeting is in the record yet/);
    assert.match(body, /dental assessments/);
    assert.equal((await at('2024-06-19')).statusCode, 404);
  });
});

describe('other pages', () => {
  it('the home page lists what is late', async () => {
    const $ = await page('/');
    assert.equal($(`main a[href="${DENTAL}"]`).length, 1);
    assert.match(words($, 'main'), /Late and unanswered .* asked 3, answered 1 of 3 \(confirmed\), late 1/);
  });

  it('an item shows what was asked in it', async () => {
    const $ = await page('/children-and-learning-scrutiny-panel/2024-03-12/31');
    assert.match(words($, 'main'), /Asked for here That a further report on school places be brought/);
  });
});
