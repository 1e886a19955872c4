import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Due } from '../record/meeting.ts';
import type { AskRow, KnownEvent } from './ledger-view.ts';
import { mattersArising } from './matters-arising.ts';
import type { ProposalKind } from './proposal-kind.ts';

const at = { page: 1, start: 0, end: 1 };
const due = (kind: Due['kind'], date: string | null): Due => ({
  phrase: 'then',
  kind,
  date,
  precision: null,
  firm: true,
});

const row = (
  key: string,
  of: Due | null,
  more: { body?: string; date?: string; events?: KnownEvent[] } = {},
): AskRow => ({
  key,
  entry: {
    key,
    council: null,
    body: more.body ?? 'Panel',
    date: more.date ?? '2024-01-09',
    minute: '1',
    title: 'T',
    document: 'd',
    context: '',
    at,
    ask: {
      quote: key,
      at,
      where: 'decision',
      kind: 'report-request',
      clause: null,
      owner: null,
      recipient: null,
      due: of,
    },
  },
  state: { delivery: 'asked', response: 'none' },
  plain: 'Asked',
  isPublic: true,
  proposals: [],
  events: more.events ?? [],
  corrections: [],
  journey: { hops: [], response: null },
});

const answered = (happened: string): KnownEvent => ({
  ask: 'x',
  name: 'confirm-answer',
  happened,
  why: null,
  evidence: null,
});
const matters = (...rows: AskRow[]): string[] =>
  mattersArising(rows, (name) => name === 'Panel', '2024-06-11', new Set()).map(
    ({ row: { key }, group }) => `${key}: ${group}`,
  );

describe('matters arising', () => {
  it('groups what is open by why it should be on the agenda', () => {
    assert.deepEqual(
      matters(
        row('none', null),
        row('late', due('month', '2024-03')),
        row('this month', due('month', '2024-06')),
        row('this day', due('date', '2024-06-11')),
        row('later', due('date', '2024-12-01')),
        row('each', due('recurring', null)),
        row('once', due('conditional', null)),
        row('next meeting', due('meeting', null)),
      ),
      [
        'next meeting: due',
        'this day: due',
        'this month: due',
        'late: late',
        'each: recurring',
        'once: conditional',
        'later: undated',
        'none: undated',
      ],
    );
  });

  it('leaves out other bodies, later asks and what had been answered by then', () => {
    assert.deepEqual(
      matters(
        row('other', null, { body: 'Board' }),
        row('same day', null, { date: '2024-06-11' }),
        row('answered', null, { events: [answered('2024-05-01')] }),
        row('answered there', null, { events: [answered('2024-06-11')] }),
        row('answered since', null, { events: [answered('2024-07-01')] }),
      ),
      ['answered since: undated', 'answered there: undated'],
    );
  });

  it('says what the papers of the meeting may answer, and passes over what only speaks of the same', () => {
    const passage = { ...row('p', null).entry, kind: 'paragraph' as const, text: 'Told.', series: 'T', references: [] };
    const proposing = (kind: ProposalKind, document: string, date = '2024-06-11'): AskRow => ({
      ...row(`${kind} ${document} ${date}`, null),
      proposals: [{ ask: 'x', passage: { ...passage, document, date }, kind, score: 0.5, reasons: [], contents: [] }],
    });
    const rows = [
      proposing('answered', 'pack'),
      proposing('related', 'pack'),
      proposing('answered', 'other'),
      proposing('answered', 'pack', '2024-03-12'),
    ];
    const found = mattersArising(rows, () => true, '2024-06-11', new Set(['pack']));
    assert.deepEqual(
      rows.map(({ key }) => found.find(({ row: of }) => of.key === key)?.proposed?.text),
      ['Told.', undefined, undefined, undefined],
    );
  });

  it('says what the meeting dealt with, by what was entered for its day', () => {
    const one = (name: KnownEvent['name'], happened: string): AskRow =>
      row(`${name} ${happened}`, null, { events: [{ ask: 'x', name, happened, why: 'w', evidence: null }] });
    const rows = [one('confirm-answer', '2024-06-11'), one('send', '2024-06-11'), one('confirm-answer', '2024-07-01')];
    const found = mattersArising(rows, () => true, '2024-06-11', new Set());
    assert.deepEqual(
      rows.map(({ key }) => found.find(({ row: of }) => of.key === key)?.dealtWith),
      [true, false, false],
    );
  });
});
