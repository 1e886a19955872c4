import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FRAME, Notebook, SEATS } from '../../test/made-up-meeting.ts';
import type { EntryOf } from './meeting-event.ts';
import { readNotes } from './meeting-notes.ts';

const EIGHT = SEATS.slice(0, 8).map(({ name }) => name);
const [CHAIR, WREN, PELLOW, KASHYAP] = EIGHT as [string, string, string, string];

/** A meeting opened with eight members in the room and the chair in it. */
const opened = (): Notebook => {
  const book = new Notebook();
  book.arrive(...EIGHT);
  book.note({ kind: 'chair', person: CHAIR });
  book.note({ kind: 'open' });
  return book;
};
const says = (book: Notebook): string[] => readNotes(FRAME, book.events).contradictions.map((one) => one.says);
const move = (more: Partial<EntryOf<'motion'>> = {}): EntryOf<'motion'> => ({
  kind: 'motion',
  item: 'i4',
  form: 'motion',
  of: null,
  words: 'That fares be frozen',
  mover: WREN,
  seconder: PELLOW,
  ...more,
});
const counted = (motion: string, yes: number, no: number, more: Partial<EntryOf<'vote'>> = {}): EntryOf<'vote'> => ({
  kind: 'vote',
  motion,
  manner: 'counted',
  for: yes,
  against: no,
  abstain: null,
  named: [],
  result: null,
  ...more,
});
const declare = (more: Partial<EntryOf<'declare'>> = {}): EntryOf<'declare'> => ({
  kind: 'declare',
  person: PELLOW,
  item: 'i4',
  interest: 'dpi',
  nature: 'owns shares in the ferry company',
  left: null,
  dispensation: false,
  sensitive: false,
  ...more,
});

describe('who is in the room and who may vote', () => {
  it('follows arrivals and departures', () => {
    const book = opened();
    book.note({ kind: 'leave', person: WREN });
    book.arrive('Councillor Josie Tull');
    const notes = readNotes(FRAME, book.events);
    assert.equal(notes.inRoom.includes(WREN), false);
    assert.equal(notes.inRoom.length, 8);
    assert.deepEqual(notes.contradictions, []);
    assert.deepEqual(notes.quorum, { need: 3, there: 8, met: true });
  });

  it('gives a co-opted member a vote on the item for which they sit and on no other', () => {
    const book = opened();
    book.arrive('Mrs Honor Bright');
    book.start('i4');
    assert.equal(readNotes(FRAME, book.events).mayVote.includes('Mrs Honor Bright'), false);
    book.start('i5');
    assert.equal(readNotes(FRAME, book.events).mayVote.includes('Mrs Honor Bright'), true);
  });

  it('takes a vote away with a DPI though the member stays, and gives it back with a dispensation', () => {
    const stays = opened();
    stays.note(declare({ left: false }));
    stays.start('i4');
    const notes = readNotes(FRAME, stays.events);
    assert.equal(notes.inRoom.includes(PELLOW), true);
    assert.equal(notes.mayVote.includes(PELLOW), false);
    const spared = opened();
    spared.note(declare({ dispensation: true }));
    spared.start('i4');
    assert.equal(readNotes(FRAME, spared.events).mayVote.includes(PELLOW), true);
  });

  it('has a member who left for an item out of the room for it alone', () => {
    const book = opened();
    book.note(declare({ interest: 'non-registrable', left: true }));
    book.start('i4');
    assert.equal(readNotes(FRAME, book.events).inRoom.includes(PELLOW), false);
    book.start('i5');
    assert.equal(readNotes(FRAME, book.events).inRoom.includes(PELLOW), true);
  });

  it('lets what was noted by hand decide who may vote', () => {
    const book = opened();
    book.note({
      kind: 'eligible',
      item: 'i4',
      person: KASHYAP,
      mayVote: false,
      why: 'two months behind with council tax',
    });
    book.start('i4');
    assert.equal(readNotes(FRAME, book.events).mayVote.includes(KASHYAP), false);
  });

  it('seats a substitute with a vote', () => {
    const book = opened();
    book.note({ kind: 'apology', person: 'Councillor Josie Tull' });
    book.note({ kind: 'substitute', person: 'Councillor Bram Ode', for: 'Councillor Josie Tull' });
    const notes = readNotes(FRAME, book.events);
    assert.equal(notes.mayVote.includes('Councillor Bram Ode'), true);
    assert.deepEqual(notes.contradictions, []);
  });
});

describe('motions', () => {
  it('has the amendment before the motion, and the motion again when it is lost by 3 to 5', () => {
    const book = opened();
    book.start('i4');
    const motion = book.note(move());
    const amendment = book.note(move({ form: 'amendment', of: motion.id, words: 'Add: for a year', mover: KASHYAP }));
    assert.equal(readNotes(FRAME, book.events).before?.id, amendment.id);
    book.note(counted(amendment.id, 3, 5));
    const after = readNotes(FRAME, book.events);
    assert.equal(after.motions[1]?.outcome, 'lost');
    assert.equal(after.before?.id, motion.id);
    book.note(counted(motion.id, 8, 0));
    const end = readNotes(FRAME, book.events);
    assert.equal(end.before, null);
    assert.deepEqual(end.contradictions, []);
  });

  it('puts the substantive motion in the place of the first once an amendment is carried', () => {
    const book = opened();
    const motion = book.note(move());
    const amendment = book.note(move({ form: 'amendment', of: motion.id }));
    book.note(counted(amendment.id, 5, 3));
    const substantive = book.note(move({ form: 'substantive', of: motion.id }));
    const notes = readNotes(FRAME, book.events);
    assert.deepEqual(
      notes.motions.map(({ outcome }) => outcome),
      ['replaced', 'carried', 'before'],
    );
    assert.equal(notes.before?.id, substantive.id);
  });

  it('has nothing carried by equal votes until the chair casts', () => {
    const book = opened();
    const motion = book.note(move());
    book.note(counted(motion.id, 4, 4));
    assert.equal(readNotes(FRAME, book.events).motions[0]?.outcome, 'tied');
    book.note({ kind: 'casting', motion: motion.id, person: CHAIR, side: 'against' });
    assert.equal(readNotes(FRAME, book.events).motions[0]?.outcome, 'lost');
  });
});

describe('contradictions are named and not refused', () => {
  const cases: [string, (book: Notebook) => void, RegExp][] = [
    ['came twice', (book) => book.arrive(WREN), /came and had not left/],
    [
      'left and never came',
      (book) => book.note({ kind: 'leave', person: 'Councillor Josie Tull' }),
      /not noted as there/,
    ],
    ['apologies and there', (book) => book.note({ kind: 'apology', person: WREN }), /sent apologies and was there/],
    [
      'substitute for one there',
      (book) => book.note({ kind: 'substitute', person: 'Councillor Bram Ode', for: WREN }),
      /who was there/,
    ],
    [
      'no paragraph',
      (book) => book.note({ kind: 'exclude', item: 'i6', paragraphs: [], publicInterest: 'the price' }),
      /no paragraph/,
    ],
    [
      'no public interest',
      (book) => book.note({ kind: 'exclude', item: 'i6', paragraphs: ['3'], publicInterest: '' }),
      /public interest/,
    ],
    ['readmitted', (book) => book.note({ kind: 'readmit' }), /had not been excluded/],
    ['two motions', (book) => [book.note(move()), book.note(move())], /while another was before/],
    ['amendment of nothing', (book) => book.note(move({ form: 'amendment' })), /no motion to amend/],
    [
      'moved by one with a DPI',
      (book) => [book.note(declare()), book.note(move({ mover: PELLOW, seconder: WREN }))],
      /might not vote/,
    ],
    ['moved and seconded by one', (book) => book.note(move({ seconder: WREN })), /moved and seconded the same/],
    ['more votes than voters', (book) => book.note(counted(book.note(move()).id, 6, 5)), /11 votes were counted; 8/],
    [
      'declared otherwise',
      (book) => book.note(counted(book.note(move()).id, 3, 5, { result: 'carried' })),
      /Declared carried with 3/,
    ],
    [
      'names and figures',
      (book) =>
        book.note(counted(book.note(move()).id, 2, 0, { manner: 'named', named: [{ person: WREN, side: 'for' }] })),
      /2 votes for were counted and 1 are named/,
    ],
    [
      'casting vote of another',
      (book) => {
        const { id } = book.note(move());
        book.note(counted(id, 4, 4));
        book.note({ kind: 'casting', motion: id, person: WREN, side: 'for' });
      },
      /not in the chair/,
    ],
    [
      'vote without quorum',
      (book) => {
        for (const person of EIGHT.slice(2)) book.note({ kind: 'leave', person });
        book.note(counted(book.note(move()).id, 2, 0));
      },
      /quorum is 3/,
    ],
    ['unknown motion', (book) => book.note(counted('zz', 2, 0)), /not in the notes/],
    [
      'after the close',
      (book) => {
        book.note({ kind: 'close' });
        book.arrive('Councillor Josie Tull');
      },
      /after the close/,
    ],
    [
      'a motion left open',
      (book) => {
        book.note(move());
        book.note({ kind: 'close' });
      },
      /what became of the motion/,
    ],
  ];
  for (const [name, write, expected] of cases)
    it(name, () => {
      const book = opened();
      assert.deepEqual(says(book), []);
      write(book);
      assert.ok(
        says(book).some((one) => expected.test(one)),
        says(book).join('\n'),
      );
      assert.equal(readNotes(FRAME, book.events).entries.length, book.events.length);
    });
});

it('knows when the public were out', () => {
  const book = opened();
  book.note({ kind: 'exclude', item: 'i6', paragraphs: ['3'], publicInterest: 'bids would suffer' });
  assert.equal(readNotes(FRAME, book.events).isPublic, false);
  book.note({ kind: 'readmit' });
  const { isPublic, privateTimes } = readNotes(FRAME, book.events);
  assert.equal(isPublic, true);
  assert.equal(privateTimes[0]?.until, book.events.at(-1)?.at);
});
