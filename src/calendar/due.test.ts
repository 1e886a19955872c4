import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDue } from './due.ts';
import type { DueContext } from './due-candidate.ts';

const CONTEXT: DueContext = {
  meetingDate: '2021-03-16',
  nextMeeting: '2021-04-27',
  meetings: ['2021-01-26', '2021-03-16', '2021-04-27', '2021-06-15', '2021-09-14'],
  body: 'Harbour Scrutiny Panel',
};
const read = (text: string, context: DueContext = CONTEXT) => readDue(text, context);

/** Words, kind, date, firm. */
type Row = [string, string, string | null, boolean?];

const STATED: Row[] = [
  ['by 1st October, 2021', 'date', '2021-10-01'],
  ['no later than Friday 30 April 2021', 'date', '2021-04-30'],
  ['in December 2021', 'month', '2021-12'],
  ['by the end of May 2021', 'date', '2021-05-31'],
  ['the moorings plan in place – November 2021', 'month', '2021-11'],
  ['the survey completed: September-December 2021', 'month', '2021-12'],
  ['works to begin on site: 1st June 2021 – March 2022', 'date', '2021-06-01'],
  ['by 30 April', 'date', '2021-04-30'],
  ['on 12 January', 'date', '2022-01-12'],
  ['to the meeting to be held on 15 June 2021', 'date', '2021-06-15'],
  ['as soon as the dredging is done and by 1 July 2021 if possible', 'date', '2021-07-01', false],
];
const MONTHS: Row[] = [
  ['in October', 'month', '2021-10'],
  ['by the end of November', 'date', '2021-11-30'],
  ['in mid-February', 'month', '2022-02'],
  ['to the June meeting of the Panel', 'meeting', '2021-06-15'],
  ['to the December meeting if possible', 'meeting', '2021-12', false],
  ['to Cabinet at its November meeting', 'meeting', '2021-11'],
  ['to the March meeting', 'meeting', '2022-03'],
];
const INTERVALS: Row[] = [
  ['in 4 months', 'interval', '2021-07-16'],
  ['in 9 months', 'interval', '2021-12-16'],
  ["in 12 months' time", 'interval', '2022-03-16'],
  ['in six months', 'interval', '2021-09-16'],
  ['within the next fortnight', 'interval', '2021-03-30'],
  ['within the next week', 'interval', '2021-03-23'],
  ['within 28 days', 'interval', '2021-04-13'],
  ['within 10 working days', 'interval', '2021-03-30'],
  ['in a year’s time', 'interval', '2022-03-16'],
  ['in 6-8 weeks', 'interval', '2021-05-11'],
  ['three months from now', 'interval', '2021-06-16'],
  ['within two months of receipt of the letter', 'conditional', null, true],
  ['over the next 2 years', 'interval', '2023-03-16'],
  ['next month', 'month', '2021-04'],
  ['by Friday', 'date', '2021-03-19'],
  ['by the end of the week', 'date', '2021-03-19'],
];
const MEETINGS: Row[] = [
  ['at the next meeting', 'meeting', '2021-04-27'],
  ['to the next available meeting', 'meeting', '2021-04-27'],
  ['to the next Panel', 'meeting', '2021-04-27'],
  ['at the next Harbour Scrutiny Panel meeting', 'meeting', '2021-04-27'],
  ['to the next meeting of the Committee', 'meeting', '2021-04-27'],
  ['to the next meeting of the Licensing Committee', 'meeting', null],
  ['to the next Cabinet meeting', 'meeting', null],
  ['at the next meeting but one', 'meeting', '2021-06-15'],
  ["in two meetings' time", 'meeting', '2021-06-15'],
];
const PERIODS: Row[] = [
  ['in the New Year', 'period', '2022-01'],
  ['by the end of Q2', 'period', '2021-09-30'],
  ['in the third quarter', 'period', '2021-12-31'],
  ['by the end of the financial year', 'period', '2021-03-31'],
  ['before the end of the municipal year', 'period', '2021-05'],
  ['by the end of the academic year', 'period', '2021-08-31'],
  ['in the autumn', 'period', '2021-09'],
  ['by Easter', 'period', '2021-04-04'],
  ['before Christmas', 'period', '2021-12-25'],
  ['next year', 'period', null, false],
];
const RECURRING: Row[] = [
  ['to each meeting of the Panel', 'recurring', null],
  ['periodically over the next 3 years', 'recurring', null],
  ['on a regular basis', 'recurring', null],
  ['every six months', 'recurring', null],
  ['on a quarterly basis', 'recurring', null],
  ['quarterly', 'recurring', null],
  ['in all future reports', 'recurring', null],
  ['as a standing item', 'recurring', null],
  ['twice a year', 'recurring', null],
  ['quarterly, starting in December 2021', 'recurring', '2021-12'],
];
const OPEN: Row[] = [
  ['once established', 'conditional', null, false],
  ['when it was available', 'conditional', null, false],
  ['when received', 'conditional', null, false],
  ['if required', 'conditional', null, false],
  ['as and when the funding is known', 'conditional', null, false],
  ['following completion of the audit', 'conditional', null, false],
  ['prior to the submission to Cabinet', 'conditional', null, false],
  ['to a future meeting', 'undated', null, false],
  ['in a future report', 'undated', null, false],
  ['at the earliest opportunity', 'undated', null, false],
  ['in due course', 'undated', null, false],
  ['shortly', 'undated', null, false],
  ['as soon as possible', 'undated', null, false],
  ['over the coming months', 'undated', null, false],
];
for (const [name, rows] of Object.entries({ STATED, MONTHS, INTERVALS, MEETINGS, PERIODS, RECURRING, OPEN }))
  for (const [words, kind, date, firm = true] of rows)
    test(`${name.toLowerCase()}: "${words}"`, () => {
      const due = read(`That a report on berths be submitted ${words}.`);
      assert.deepEqual([due?.kind, due?.date, due?.firm], [kind, date, firm]);
      assert.ok(`That a report on berths be submitted ${words}.`.includes(due?.phrase ?? '?'));
      assert.ok(due?.rule);
    });

const NO_DUE = [
  'That the report be noted.',
  'That the position as at August 2020 be noted.',
  'That the minutes of the meeting held on 26 January 2021 be approved.',
  'as requested at the January meeting',
  'That the figures for the year ending 31 March 2022 be explained.',
  'That the Clerk write to the owners of the 12 boats.',
];
for (const text of NO_DUE) test(`no due: "${text}"`, () => assert.equal(read(text), null));

test('until is the end of what repeats', () => {
  assert.equal(read('That updates be given periodically over the next 3 years')?.until, '2024-03-16');
});

test('where the words allow several readings the rule says which was taken', () => {
  assert.match(read('by the end of Q2')?.rule ?? '', /taken as the financial year/);
  const calendar = read('by the end of Q2', { ...CONTEXT, quarters: 'calendar' });
  assert.equal(calendar?.date, '2021-06-30');
  assert.doesNotMatch(calendar?.rule ?? '', /taken as/);
});

test('an interval names the first meeting on or after it', () => {
  const due = read('in 4 months');
  assert.equal(due?.date, '2021-07-16');
  assert.match(due?.rule ?? '', /first meeting on or after it is Tuesday 14 September 2021/);
});

test('a next meeting follows from elsewhere, and is unknown where nobody says', () => {
  assert.equal(read('at the next meeting')?.inferred, true);
  const alone = read('at the next meeting', { meetingDate: '2021-03-16' });
  assert.deepEqual([alone?.kind, alone?.date], ['meeting', null]);
});

test('without the date of the meeting only stated dates are read', () => {
  assert.equal(read('by 1 May 2021', { meetingDate: null })?.date, '2021-05-01');
  assert.equal(read('in 4 months', { meetingDate: null })?.date, null);
});

test('any text: the phrase is the text’s own, and time stays linear', () => {
  const words = fc.constantFrom(
    'in',
    'the',
    'next',
    '4',
    'months',
    'meeting',
    'of',
    'by',
    'end',
    'May',
    '2021',
    'each',
    'once',
    'future',
    'Panel',
    'to',
    ',',
    'Q2',
    'if possible',
    'June',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      const due = read(text);
      if (due) assert.ok(text.includes(due.phrase ?? '?'));
    }),
  );
  const began = performance.now();
  for (const part of ['the next ', 'in the ', 'each ', 'by June ', 'once ', 'a future ', 'at the next Panel '])
    read(part.repeat(20_000));
  assert.ok(performance.now() - began < 4000);
});
