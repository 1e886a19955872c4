import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Agenda, blankEntry } from './agenda.ts';
import { frameOfAgenda } from './frame-of-agenda.ts';

const restriction = {
  schedule: 'england-2006' as const,
  paragraphs: ['3'],
  reasons: 'it gives the price',
  publicInterest: 'bids would suffer',
};
const agenda: Agenda = {
  council: 'Wexcombe Borough Council',
  body: 'Harbours and Streets Scrutiny Panel',
  date: '2026-09-15',
  startTime: '10:00',
  venue: '',
  preMeeting: null,
  membership: [
    { name: 'Councillor Ines Marrable', role: 'chair', organisation: null },
    { name: 'Mrs Honor Bright', role: 'co-opted', organisation: 'Diocese of Wexcombe' },
    { name: 'Mr Otis Fell', role: 'co-opted', organisation: null, note: 'non-voting' },
  ],
  notices: [],
  calledBy: null,
  entries: [
    blankEntry('a', 'apologies', 'Apologies for absence', null),
    {
      ...blankEntry('b', 'business', 'Sale of the customs house', null),
      restriction: { level: 'exempt', ...restriction },
    },
    { ...blankEntry('c', 'business', 'Quay', null), restriction: { level: 'part-exempt', ...restriction } },
  ],
  late: null,
  published: [],
};

it('gives the meeting its seats with their votes, and its items with their numbers', () => {
  const frame = frameOfAgenda(agenda, {
    quorum: 3,
    votesOn: { 'Mrs Honor Bright': ['c'] },
    nextMeeting: null,
    meetings: ['2026-09-15'],
  });
  assert.deepEqual(
    frame.seats.map(({ role, votesOn }) => [role, votesOn]),
    [
      ['chair', null],
      ['co-opted', ['c']],
      ['co-opted', []],
    ],
  );
  assert.deepEqual(
    frame.items.map(({ agendaNumber, exempt }) => [agendaNumber, exempt?.paragraphs ?? null]),
    [
      ['1', null],
      ['2', ['3']],
      ['3', null],
    ],
  );
  assert.equal(frame.venue, null);
});
