import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { Notebook } from '../../test/made-up-meeting.ts';
import type { MeetingEvent } from './meeting-event.ts';
import { mergeEvents, settleEntries } from './merge-events.ts';

const note = (words: string) => ({ kind: 'note', item: 'i4', words }) as const;
const settle = (...lists: MeetingEvent[][]) => settleEntries(mergeEvents(...lists)).entries;

it('gives the same whatever the order and however often lists are sent', () => {
  const event = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    rev: fc.integer({ min: 0, max: 3 }),
    at: fc.constantFrom('2026-09-15T09:00:00.000Z', '2026-09-15T09:00:01.000Z'),
    by: fc.constantFrom('Petra', 'Sam'),
    what: fc.oneof(
      fc.string().map(note),
      fc.record({
        kind: fc.constant('revise' as const),
        of: fc.constantFrom('a', 'b', 'c'),
        on: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), rev: fc.integer({ min: 0, max: 3 }) })),
        entry: fc.string().map(note),
      }),
    ),
  });
  const lists = fc.array(event, { maxLength: 12 });
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const merged = mergeEvents(a, b);
      assert.deepEqual(mergeEvents(b, a), merged);
      assert.deepEqual(mergeEvents(merged, a, merged), merged);
      assert.deepEqual(mergeEvents(mergeEvents(a), mergeEvents(b)), merged);
      assert.ok(Array.isArray(settleEntries(merged).entries));
    }),
  );
});

it('keeps the latest words of one id', () => {
  const book = new Notebook();
  const { id } = book.note(note('The fare was'));
  const [first] = book.events;
  const later = { ...first!, rev: 1, what: note('The fare was too high.') };
  const [settled] = settle([later], [first!]);
  assert.deepEqual(settled?.entry, note('The fare was too high.'));
  assert.deepEqual(settled?.on, [{ id, rev: 1 }]);
});

it('shows both when two change the same words at once, and one when a third joins them', () => {
  const [first, second] = [new Notebook('Petra', 'a'), new Notebook('Sam', 'b', '2026-09-15T09:01:00.000Z')];
  const version = first.note(note('Fares rose.'));
  const one = first.add({ kind: 'revise', of: version.id, on: [version], entry: note('Fares rose by a tenth.') });
  const two = second.add({ kind: 'revise', of: version.id, on: [version], entry: note('Fares rose in May.') });
  const [settled] = settle(first.events, second.events);
  assert.deepEqual(settled?.entry, note('Fares rose by a tenth.'));
  assert.deepEqual(
    settled?.others.map(({ entry, by }) => [entry, by]),
    [[note('Fares rose in May.'), 'Sam']],
  );
  assert.deepEqual(settled?.on, [one, two]);
  second.add({ kind: 'revise', of: version.id, on: settled.on, entry: note('Fares rose by a tenth in May.') });
  const [joined] = settle(first.events, second.events);
  assert.deepEqual([joined?.entry, joined?.others], [note('Fares rose by a tenth in May.'), []]);
});

it('shows both when words are changed that their author went on typing', () => {
  const [first, second] = [new Notebook('Petra', 'a'), new Notebook('Sam', 'b')];
  const version = first.note(note('Fares'));
  second.add({ kind: 'revise', of: version.id, on: [version], entry: note('Ferry fares') });
  const typed = { ...first.events[0]!, rev: 4, what: note('Fares rose.') };
  const [settled] = settle(first.events, second.events, [typed]);
  assert.deepEqual(settled?.entry, note('Fares rose.'));
  assert.deepEqual(
    settled?.others.map(({ entry }) => entry),
    [note('Ferry fares')],
  );
});

it('shows what was struck out while another changed it, and leaves out what only was struck out', () => {
  const book = new Notebook();
  const [kept, gone] = [book.note(note('One.')), book.note(note('Two.'))];
  book.add({ kind: 'strike', of: gone.id, on: [gone], why: 'said under another item' });
  book.add({ kind: 'strike', of: kept.id, on: [kept], why: 'a slip' });
  book.add({ kind: 'revise', of: kept.id, on: [kept], entry: note('One, and more.') });
  const settled = settle(book.events);
  assert.deepEqual(
    settled.map(({ entry }) => entry),
    [note('One, and more.')],
  );
  assert.deepEqual(
    settled[0]?.others.map(({ entry }) => entry),
    [null],
  );
});

it('loses nothing where changes name each other in a ring', () => {
  const book = new Notebook();
  const first = book.note(note('One.'));
  book.add({ kind: 'revise', of: first.id, on: [first, { id: 'a3', rev: 0 }], entry: note('Two.') });
  book.add({ kind: 'revise', of: first.id, on: [{ id: 'a2', rev: 0 }], entry: note('Three.') });
  assert.equal(settle(book.events)[0]?.others.length, 2);
});

it('keeps the change of something that has not come', () => {
  const book = new Notebook();
  book.add({ kind: 'revise', of: 'x1', on: [{ id: 'x1', rev: 0 }], entry: note('Two.') });
  assert.equal(settleEntries(mergeEvents(book.events)).orphans.length, 1);
});
