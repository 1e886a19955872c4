import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { journeyOf } from './hops.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { lineageOf } from './lineage.ts';
import { indexPassages, type Passage } from './passage-index.ts';

const at = { page: 1, start: 0, end: 10 };
const recommendation: LedgerEntry = {
  key: 'k',
  council: 'Kelderwick',
  body: 'Travel Panel',
  date: '2024-11-26',
  minute: '30',
  title: 'SCHOOL TRAVEL',
  document: 'panel',
  context: '',
  at,
  ask: {
    quote: 'That Cabinet protect crossing patrols.',
    at,
    where: 'decision',
    kind: 'recommendation',
    clause: '2',
    owner: null,
    recipient: 'Cabinet',
    due: null,
  },
};

type Told = [body: string, date: string, minute: string, refersTo: Passage['references'][number] | null];
const passagesOf = (told: readonly Told[]): Passage[] =>
  told.map(([body, date, minute, reference]) => ({
    key: `${body} ${date}`,
    council: 'Kelderwick',
    body,
    date,
    minute,
    kind: 'paragraph',
    title: 'School travel',
    series: 'School travel',
    text: `${body} took it.`,
    document: `${body}-${date}`,
    at,
    references: reference ? [reference] : [],
  }));
const to = (minute: string, date: string | null, body: string | null = null, clause: string | null = null) => ({
  minute,
  date,
  body,
  clause,
});

describe('the way of an ask between bodies', () => {
  const there = passagesOf([
    ['Board', '2025-01-22', '28/24', to('30', '2024-11-26', 'Travel Panel')],
    ['Cabinet', '2025-02-17', '6', to('28/24', '2025-01-22', 'Board')],
    ['Travel Panel', '2025-09-16', '74', to('6', '2025-02-17', 'Cabinet')],
    ['Travel Panel', '2025-02-04', '35', to('30', null)],
    ['Cabinet', '2025-03-10', '9', to('30', '2023-01-01', 'Other Panel')],
  ]);
  const { hops, response } = journeyOf(recommendation, indexPassages(there));

  it('follows minutes that name one another, in order of time', () => {
    assert.deepEqual(
      hops.map(({ body, date }) => `${body} ${date}`),
      ['Board 2025-01-22', 'Travel Panel 2025-02-04', 'Cabinet 2025-02-17', 'Travel Panel 2025-09-16'],
    );
  });

  it('starts the clock of the response when the executive has it: two months beginning with that day', () => {
    assert.equal(response?.ends, '2025-04-16');
    assert.match(response!.source, /s9FE/);
  });

  it('starts no clock for what is no recommendation, or never came before the executive', () => {
    const report = { ...recommendation, ask: { ...recommendation.ask, kind: 'report-request' as const } };
    assert.equal(journeyOf(report, indexPassages(there)).response, null);
    assert.equal(journeyOf(recommendation, indexPassages(there.slice(0, 1))).response, null);
  });

  it('does not take a minute of another clause, or of another meeting', () => {
    const other = passagesOf([
      ['Board', '2025-01-22', '5', to('30', '2024-11-26', 'Travel Panel', '3')],
      ['Board', '2025-01-22', '6', to('30', '2024-09-17', 'Travel Panel')],
    ]);
    assert.deepEqual(journeyOf(recommendation, indexPassages(other)).hops, []);
  });
});

describe('bodies that took over from one another', () => {
  const passages = passagesOf([
    ['Young Panel', '2025-02-04', '40', null],
    ['Young Panel', '2025-04-08', '57', null],
    ['Families Commission', '2025-06-10', '58', to('51', '2025-04-08')],
    ['Families Commission', '2025-09-16', '70', null],
    ['Board', '2025-04-08', '3', null],
    ['Board', '2025-07-02', '9', null],
  ]);

  it('are known by the minutes that the first meeting takes up', () => {
    assert.deepEqual([...lineageOf(passages)], [['Families Commission', ['Young Panel']]]);
  });

  it('are not guessed where two bodies met that day for the last time elsewhere, or none did', () => {
    assert.deepEqual([...lineageOf(passages.filter(({ date }) => date !== '2025-04-08'))], []);
  });
});
