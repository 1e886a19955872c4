import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AttendanceView, VoteView } from '../store/views.ts';
import * as words from './words.ts';

const table = <T>(name: string, say: (value: T) => unknown, cases: readonly (readonly [T, unknown])[]) =>
  describe(name, () => {
    for (const [value, said] of cases)
      it(`says ${JSON.stringify(value)} as ${JSON.stringify(said)}`, () => assert.equal(say(value), said));
  });

table('dateWords', (date: string | null) => words.dateWords(date, true), [
  ['2018-09-18', 'Tuesday 18 September 2018'],
  ['2018-09', 'September 2018'],
  ['2018', '2018'],
  [null, 'date not stated'],
  ['2018-99-99', '2018-99-99'],
  ['soon', 'soon'],
]);
table('timeWords', words.timeWords, [
  ['17:30', '5.30 pm'],
  ['10:00', '10 am'],
  ['00:15', '12.15 am'],
  ['12:00', 'noon'],
  ['12:30', '12.30 pm'],
  [null, ''],
  ['late', ''],
]);
table('sizeWords', words.sizeWords, [
  [1, '1 byte'],
  [999, '999 bytes'],
  [24_400, '24 kB'],
  [3_145_728, '3.1 MB'],
]);
table('pagesWords', words.pagesWords, [
  [[9, 41] as const, 'pages 9 to 41'],
  [[9, 9] as const, 'page 9'],
]);
const meeting = {
  body: { slug: 'board', name: 'Board', council: null },
  slug: '2030-01-02',
  date: '2030-01-02',
  status: null,
};
table('documentTitle', (title: string) => words.documentTitle({ title, kind: 'agenda-pack' }, meeting), [
  ['Pack for the Board', 'Pack for the Board'],
  ['2030-01-02_pack.pdf', 'Agenda pack, Board, 2 January 2030'],
  ['Notes v1.2', 'Notes v1.2'],
  ['About the old file.doc', 'About the old file.doc'],
]);
table('documentTitle without a meeting', (title: string) => words.documentTitle({ title, kind: 'minutes' }, null), [
  ['pack.pdf', 'pack.pdf'],
]);
table('sentence', words.sentence, [
  ['two people of one name', 'Two people of one name.'],
  ['Is it so?', 'Is it so?'],
]);
table('isCapitals', words.isCapitals, [
  ['MATTERS ARISING FROM THE MINUTES', true],
  ['Matters ARISING from the minutes', false],
  ['SEND', false],
  ['2018/19 - 2019/20', false],
]);
table('shortTitle', (title: string) => words.shortTitle(title), [
  ['Work programme', 'Work programme'],
  [`${'word '.repeat(60)}end`, `${'word '.repeat(32).trim()} …`],
  ['x'.repeat(200), `${'x'.repeat(160)} …`],
]);

const vote = { for: null, against: null, abstain: null, result: null, unanimous: false } as VoteView;
table('voteWords', (more: Partial<VoteView>) => words.voteWords({ ...vote, ...more }), [
  [{ for: 5, against: 4, abstain: 0, result: 'carried' }, '5 for, 4 against, 0 abstaining: carried'],
  [{ for: 7, result: 'carried' }, '7 for: carried'],
  [{ against: 7 }, '7 against'],
  [{ unanimous: true, result: 'carried' }, 'unanimous, carried'],
  [{ result: 'lost' }, 'lost'],
  [{}, 'moved'],
]);

const attendee = {
  name: 'Ann Bell',
  role: null,
  post: null,
  organisation: null,
  substituteFor: null,
  item: null,
  note: null,
} as AttendanceView;
table('attendeeWords', (more: Partial<AttendanceView>) => words.attendeeWords({ ...attendee, ...more }), [
  [{}, ''],
  [{ role: 'member' }, ''],
  [{ role: 'chair', note: 'until 11 am' }, 'Chair, until 11 am'],
  [{ role: 'officer', post: 'Clerk', item: '5' }, 'Clerk, for item 5'],
  [{ name: null, post: 'Clerk' }, ''],
  [{ role: 'substitute', substituteFor: 'Cllr Vane' }, 'Substitute, for Cllr Vane'],
]);
