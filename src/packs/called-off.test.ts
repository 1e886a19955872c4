import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readAgenda } from './agenda.ts';
import { calledOff, readNotice } from './called-off.ts';

const notices: [string, string, string | null][] = [
  [
    'a notice with a heading',
    'Hartsmere Council\n\nLicensing Committee\n\n## Notice of cancellation\n\nThe meeting of the Licensing Committee arranged for Monday 4 March 2024 at 6.30 pm has been cancelled for want of business.\n\nThe next meeting will be held on Monday 8 April 2024 at 6.30 pm.',
    'Licensing Committee 2024-03-04 18:30 cancelled, next 2024-04-08',
  ],
  [
    'a postponement',
    'PLANNING PANEL\n\nMEETING POSTPONED\n\nPlease note that the meeting of the Planning Panel on 5 June 2024 has been postponed.',
    'Planning Panel 2024-06-05 null postponed, next undefined',
  ],
  [
    'a sentence alone',
    'Cabinet\n\nThe meeting that was to take place on 7 May 2024 will not be held.',
    'Cabinet 2024-05-07 null cancelled, next undefined',
  ],
  [
    'a paper that speaks of another meeting’s cancellation',
    'Officers said that a meeting with the contractor on 7 May 2024 had been cancelled.\n\nIt was set up again.',
    null,
  ],
  ['a paper without a date', 'Cabinet\n\nMeeting cancelled\n\nWe are sorry.', null],
];

describe('notices that a meeting is off', () => {
  for (const [what, text, expected] of notices)
    it(what, () => {
      const meeting = readNotice(readMarkdown(text).blocks)?.meeting;
      const said = meeting
        ? `${meeting.body} ${meeting.date} ${meeting.startTime} ${meeting.status}, next ${meeting.nextMeeting?.date}`
        : null;
      assert.equal(said, expected);
    });

  it('a stamp on the agenda sheet', () => {
    assert.equal(calledOff('CANCELLED'), 'cancelled');
    assert.equal(calledOff('This meeting was not cancelled'), null);
    const { meeting } = readAgenda(
      readMarkdown('CANCELLED\n\nAudit Board\n\n4 March 2024 at 10.00 am\n\nAGENDA\n\n1. Apologies\n\n2. Accounts')
        .blocks,
    );
    assert.equal(meeting.status, 'cancelled');
  });
});
