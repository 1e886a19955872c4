import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LedgerEntry } from './ledger-entry.ts';
import { indexPassages, type Passage } from './passage-index.ts';
import { proposeAnswers } from './propose-answers.ts';

const BODY = 'Learning Panel';

const ask = (quote: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  key: 'k',
  council: 'Kelderwick Borough Council',
  body: BODY,
  date: '2024-03-12',
  minute: '31',
  title: 'SCHOOL PLACES',
  document: 'march',
  context: '',
  at: { page: 1, start: 100, end: 200 },
  ask: {
    quote,
    at: { page: 1, start: 100, end: 200 },
    where: 'decision',
    kind: 'report-request',
    clause: '2',
    owner: null,
    recipient: null,
    due: null,
  },
  ...more,
});

const later = (text: string, more: Partial<Passage> = {}): Passage => ({
  key: text,
  council: 'Kelderwick Borough Council',
  body: BODY,
  date: '2024-07-09',
  minute: '40',
  kind: 'paragraph',
  title: 'OTHER BUSINESS',
  series: more.title ?? 'OTHER BUSINESS',
  text,
  document: 'july',
  at: { page: 1, start: 0, end: text.length },
  references: [],
  ...more,
});

/** So that words weigh what they would among the papers of a year. */
const others = Array.from({ length: 40 }, (_, i) =>
  later(`Members spoke of lanterns, ferries and matter number ${i} without coming to a view.`, {
    title: `MATTER ${i}`,
    series: `MATTER ${i}`,
    document: `other-${i}`,
  }),
);
const proposed = (entry: LedgerEntry, ...passages: Passage[]) =>
  proposeAnswers(entry, indexPassages([...passages, ...others])).map(({ kind, passage, reasons }) => ({
    kind,
    text: passage.text,
    reasons: reasons.join('; '),
  }));

const TREES = 'That a report on the felling of elm trees beside Quarry Lane be submitted in July.';

describe('what is proposed as an answer', () => {
  it('a later passage that shares most of what was asked for', () => {
    const [first] = proposed(
      ask(TREES),
      later('The report on the felling of elm trees beside Quarry Lane was presented.'),
    );
    assert.equal(first?.kind, 'answered');
    assert.match(first!.reasons, /both speak of .*elm/);
  });

  it('a passage that names the minute, however few words they share', () => {
    const reference = { minute: '31', clause: null, date: '2024-03-12', body: null };
    const [first] = proposed(ask(TREES), later('The officer had done what was wanted.', { references: [reference] }));
    assert.equal(first?.kind, 'answered');
    assert.match(first!.reasons, /refers to minute 31/);
  });

  it('not one that names another clause of it', () => {
    const reference = { minute: '31', clause: '5', date: '2024-03-12', body: null };
    assert.deepEqual(proposed(ask(TREES), later('The officer had done it.', { references: [reference] })), []);
  });

  it('the next report of a series, though years stand in its title', () => {
    const entry = ask('This would be shown in future.', { title: '2023 READING RESULTS IN PRIMARY SCHOOLS' });
    const [first] = proposed(
      entry,
      later('Results rose in every ward.', { kind: 'report', title: 'Reading results in primary schools 2024' }),
    );
    assert.match(first?.reasons ?? '', /the next paper under the same title/);
  });

  it('a glossary for abbreviations that were to be explained', () => {
    const entry = ask('It was asked that abbreviations and acronyms be explained in future.', {
      context: '',
      title: 'X',
    });
    const found = proposed(
      entry,
      later('Glossary: jargon and acronyms used in these papers', { title: 'Appendix: glossary', kind: 'report' }),
    );
    assert.match(found[0]?.text ?? '', /^Glossary/);
  });
});

describe('what is not', () => {
  it('says only that a passage speaks of the same matter where little is shared', () => {
    const found = proposed(ask(TREES), later('Elm trees, felling and other work of the parks service were welcomed.'));
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['related'],
    );
  });

  it('proposes nothing from an earlier meeting, another council or a passage about other things', () => {
    const text = 'The report on the felling of elm trees beside Quarry Lane was presented.';
    assert.deepEqual(proposed(ask(TREES), later(text, { date: '2024-01-09' })), []);
    assert.deepEqual(proposed(ask(TREES), later(text, { council: 'Ashmere Town Council' })), []);
    assert.deepEqual(proposed(ask(TREES), later('The Panel noted the minutes.')), []);
  });

  it('takes a resolution of the same meeting only where it resolves what was asked in the debate', () => {
    const asked = ask('The Chair asked that the felling of elm trees be reported to members.', {
      ask: {
        ...ask(TREES).ask,
        quote: 'The Chair asked that the felling of elm trees be reported to members.',
        where: 'narrative',
      },
    });
    const decision = (text: string): Passage =>
      later(text, {
        kind: 'decision',
        date: '2024-03-12',
        document: 'march',
        title: 'SCHOOL PLACES',
        at: { page: 1, start: 300, end: 400 },
      });
    assert.equal(proposed(asked, decision('That members be told of the felling of elm trees.'))[0]?.kind, 'resolved');
    assert.deepEqual(proposed(asked, decision('That the number of school places be noted.')), []);
  });
});
