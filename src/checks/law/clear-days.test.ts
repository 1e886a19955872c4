import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, inReport } from '../../../test/rule-cases.ts';
import { clearDays } from './clear-days.ts';

// 10 March 2026 is a Tuesday.
const cases: readonly [on: string, meetingDate: string | undefined, found: number, why: string][] = [
  ['2026-03-05', '2026-03-10', 1, 'Friday and Monday are two clear days'],
  ['2026-03-03', '2026-03-10', 1, 'four clear days'],
  ['2026-03-02', '2026-03-10', 0, 'five clear days'],
  ['2026-04-02', '2026-04-14', 0, 'seven working days'],
  ['2026-04-02', '2026-04-10', 1, 'Good Friday and Easter Monday do not count'],
  ['2026-03-12', '2026-03-10', 0, 'the meeting is over'],
  ['2026-03-05', undefined, 0, 'no meeting is known'],
];

for (const [on, meetingDate, found, why] of cases)
  test(`law/clear-days: ${why}`, async () => {
    const text = meetingDate ? inReport('1.1 Lessons began.') : 'The pool is open.';
    equal((await findingsOf(clearDays, text, { on, meetingDate })).length, found);
  });
