import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FRAME, houseStyle, Notebook, SEATS } from '../../test/made-up-meeting.ts';
import { checkMinutes } from './check-minutes.ts';
import { draftMinutes } from './draft-minutes.ts';
import type { MeetingFrame } from './meeting-frame.ts';

const style = houseStyle('continuing');
const check = (book: Notebook, frame: MeetingFrame = FRAME): [string, string | undefined][] => {
  const { meeting, pages, notes } = draftMinutes({ frame, events: book.events, style, number: 1, readers: 'all' });
  return checkMinutes(meeting, pages, [], notes, frame).map(({ kind, item }) => [kind, item?.number ?? undefined]);
};
/** A meeting at which all are accounted for and nothing is amiss. */
const quiet = (): Notebook => {
  const book = new Notebook();
  book.arrive(...SEATS.map(({ name }) => name));
  book.note({ kind: 'chair', person: SEATS[0]!.name });
  book.note({ kind: 'open' });
  return book;
};
const urgent: MeetingFrame = {
  ...FRAME,
  items: FRAME.items.map((line) =>
    line.id === 'i4'
      ? {
          ...line,
          late: { way: 'urgent', chair: 'The Chair', circumstances: 'the offer ends', reason: 'it came late' },
        }
      : line,
  ),
};

it('finds nothing in a quiet meeting', () => assert.deepEqual(check(quiet()), []));

it('finds what was asked for and not resolved, without owner or date', () => {
  const book = quiet();
  book.note({
    kind: 'ask',
    item: 'i4',
    words: 'to send members the fares of other ports',
    owner: 'The Harbour Master',
    due: null,
  });
  book.note({ kind: 'clause', item: 'i5', verb: 'resolved', words: 'That a report on patrols be submitted' });
  assert.deepEqual(check(book), [
    ['no-owner', '5'],
    ['no-date', '5'],
    ['no-decision', '4'],
  ]);
});

it('finds contradictions, conflicts, an exempt item taken in public and members unaccounted for', () => {
  const book = new Notebook();
  book.arrive(...SEATS.slice(1).map(({ name }) => name));
  book.note({ kind: 'leave', person: 'Councillor Nobody Known' });
  const on = book.note({ kind: 'note', item: 'i4', words: 'Fares rose.' });
  for (const words of ['Fares fell.', 'Fares stood.'])
    book.add({ kind: 'revise', of: on.id, on: [on], entry: { kind: 'note', item: 'i4', words } });
  book.say('i6', 'The price was given.');
  assert.deepEqual(check(book), [
    ['contradiction', undefined],
    ['conflict', '4'],
    ['exclusion', '6'],
    ['attendance', undefined],
  ]);
});

it('finds an urgent item whose special circumstances an edit took out of the minutes', () => {
  assert.deepEqual(check(quiet(), urgent), []);
  const { meeting, pages, notes } = draftMinutes({
    frame: urgent,
    events: quiet().events,
    style,
    number: 1,
    readers: 'all',
  });
  const edited = { ...meeting, items: meeting.items.map((item) => ({ ...item, paragraphs: [] })) };
  assert.deepEqual(
    checkMinutes(edited, pages, [], notes, urgent).map(({ kind }) => kind),
    ['special-circumstances'],
  );
});
