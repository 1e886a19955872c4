import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FRAME, houseStyle } from '../../test/made-up-meeting.ts';
import { draftMinutes } from './draft-minutes.ts';
import {
  type Approval,
  approvalDoubt,
  approveMinutes,
  correctMinutes,
  editMinutes,
  type Minutes,
  MinutesError,
  mayDo,
  publishMinutes,
  sendBackMinutes,
  suitableMeeting,
} from './minutes-states.ts';

const minutes: Minutes = {
  standing: 'draft',
  style: 'continuing',
  firstNumber: 1,
  ...draftMinutes({ frame: FRAME, events: [], style: houseStyle('continuing'), number: 1, readers: 'all' }),
  corrections: [],
  approval: null,
};
const words = { at: '2026-09-30T10:00:00Z', by: 'Petra Lindqvist', words: '"down" and not "up"', item: '34' };
const approval = (date: string, more: Partial<Approval> = {}): Approval => ({
  date,
  meeting: null,
  signedBy: 'Councillor Tobias Wren',
  subjectTo: null,
  enteredBy: 'Petra Lindqvist',
  at: '2026-12-01T12:00:00Z',
  ...more,
});
const ordinary = (date: string) => ({ date, extraordinary: false, cancelled: false });
const meetings = [
  ordinary('2026-09-15'),
  { ...ordinary('2026-10-06'), extraordinary: true },
  { ...ordinary('2026-11-03'), cancelled: true },
  ordinary('2026-12-01'),
  ordinary('2027-02-02'),
];

it('goes from draft to published, corrected and approved', () => {
  const published = publishMinutes(editMinutes(minutes, minutes));
  const corrected = correctMinutes(published, minutes, words);
  const approved = approveMinutes(corrected, approval('2026-12-01'), meetings);
  assert.deepEqual(
    [published, corrected, approved].map(({ standing }) => standing),
    ['published', 'corrected', 'approved'],
  );
  assert.deepEqual(corrected.corrections, [words]);
  assert.equal(approved.meeting.status, 'approved');
  assert.equal(approved.approval?.signedBy, 'Councillor Tobias Wren');
});

it('is never changed once it is out, but by a correction in words', () => {
  const published = publishMinutes(minutes);
  assert.throws(() => editMinutes(published, minutes), MinutesError);
  assert.throws(() => publishMinutes(published), MinutesError);
  assert.throws(() => correctMinutes(published, minutes, { ...words, words: ' ' }), /words of the correction/);
  assert.throws(() => correctMinutes(minutes, minutes, words), MinutesError);
  const approved = approveMinutes(published, approval('2026-12-01'), meetings);
  assert.throws(() => correctMinutes(approved, minutes, words), /minutes of a later meeting/);
  assert.throws(() => sendBackMinutes(approved), MinutesError);
  assert.equal(sendBackMinutes(published).standing, 'draft');
  assert.deepEqual([mayDo('draft', 'edit'), mayDo('published', 'edit')], [true, false]);
});

it('is approved at the next suitable meeting, which is neither extraordinary nor cancelled', () => {
  assert.equal(suitableMeeting('2026-09-15', meetings), '2026-12-01');
  assert.equal(suitableMeeting('2027-02-02', meetings), null);
  const published = publishMinutes(minutes);
  const refused: [string, RegExp][] = [
    ['2026-10-06', /extraordinary/],
    ['2026-11-03', /cancelled/],
    ['2026-07-14', /before it/],
    ['2026-12-02', /No meeting of this body/],
  ];
  for (const [date, says] of refused) assert.throws(() => approveMinutes(published, approval(date), meetings), says);
  assert.throws(() => approveMinutes(published, approval('2026-12-01', { signedBy: '' }), meetings), /presided/);
  assert.throws(() => approveMinutes(minutes, approval('2026-12-01'), meetings), MinutesError);
});

it('asks again where the day of approval is the meeting itself or a later one than the next', () => {
  assert.equal(approvalDoubt('2026-09-15', '2026-12-01', meetings), null);
  assert.match(approvalDoubt('2026-09-15', '2027-02-02', meetings) ?? '', /1 December 2026/);
  assert.match(approvalDoubt('2026-09-15', '2026-09-15', meetings) ?? '', /right day/);
});
