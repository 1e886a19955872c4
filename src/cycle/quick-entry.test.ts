import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import { FRAME, Notebook, SEATS } from '../../test/made-up-meeting.ts';
import { MeetingEvent } from './meeting-event.ts';
import { readNotes } from './meeting-notes.ts';
import { QUICK_WORDS, quickEntry } from './quick-entry.ts';

/** A meeting at item 4 with a motion that was lost by 3 to 5 and one that is open. */
const book = new Notebook();
book.arrive(...SEATS.map(({ name }) => name));
book.note({ kind: 'chair', person: SEATS[0]!.name });
book.start('i4');
const move = (words: string) =>
  book.note({ kind: 'motion', item: 'i4', form: 'motion', of: null, words, mover: null, seconder: null });
const lost = move('That fares rise');
book.note({
  kind: 'vote',
  motion: lost.id,
  manner: 'counted',
  for: 3,
  against: 5,
  abstain: null,
  named: [],
  result: null,
});
const open = move('That fares be frozen');
const around = { frame: FRAME, notes: readNotes(FRAME, book.events) };
const read = (line: string): unknown => {
  const found = quickEntry(line, around);
  if (!('entry' in found)) return found.problem;
  Value.Assert(MeetingEvent.properties.what, found.entry);
  return found.entry;
};
const WREN = 'Councillor Tobias Wren';
const PELLOW = 'Councillor Agnes Pellow';
const vote = {
  kind: 'vote',
  motion: open.id,
  manner: 'hands',
  for: null,
  against: null,
  abstain: null,
  named: [],
  result: null,
};

const cases: [string, unknown][] = [
  [
    'Members thought that fares were high.',
    { kind: 'note', item: 'i4', words: 'Members thought that fares were high.' },
  ],
  ['Open space was short.', { kind: 'note', item: 'i4', words: 'Open space was short.' }],
  ['- a line with a dash', { kind: 'note', item: 'i4', words: '- a line with a dash' }],
  ['/in pellow', { kind: 'arrive', person: PELLOW, role: null, post: null, organisation: null }],
  [
    '/in Lena Osgood, Head of Highways',
    { kind: 'arrive', person: 'Lena Osgood', role: 'officer', post: 'Head of Highways', organisation: null },
  ],
  ['/out Cllr Pellow', { kind: 'leave', person: PELLOW }],
  ['/OUT pell', { kind: 'leave', person: PELLOW }],
  ['/apol tull', { kind: 'apology', person: 'Councillor Josie Tull' }],
  [
    '/sub Councillor Bram Ode for tull',
    { kind: 'substitute', person: 'Councillor Bram Ode', for: 'Councillor Josie Tull' },
  ],
  ['/item 5', { kind: 'item-start', item: 'i5' }],
  [
    '/int pellow 6 dpi left: owns the house next door',
    {
      kind: 'declare',
      person: PELLOW,
      item: 'i6',
      interest: 'dpi',
      nature: 'owns the house next door',
      left: true,
      dispensation: false,
      sensitive: false,
    },
  ],
  [
    '/int wren 5 personal',
    {
      kind: 'declare',
      person: WREN,
      item: 'i5',
      interest: 'personal',
      nature: '',
      left: null,
      dispensation: false,
      sensitive: false,
    },
  ],
  [
    '/mot wren/pellow That fares be frozen',
    {
      kind: 'motion',
      item: 'i4',
      form: 'motion',
      of: null,
      words: 'That fares be frozen',
      mover: WREN,
      seconder: PELLOW,
    },
  ],
  [
    '/amd wren/pellow to add "for children"',
    {
      kind: 'motion',
      item: 'i4',
      form: 'amendment',
      of: open.id,
      words: 'to add "for children"',
      mover: WREN,
      seconder: PELLOW,
    },
  ],
  ['/vote 3-5', { ...vote, manner: 'counted', for: 3, against: 5 }],
  ['/vote 3 5 1', { ...vote, manner: 'counted', for: 3, against: 5, abstain: 1 }],
  ['/vote lost', { ...vote, result: 'lost' }],
  ['/vote unanimous', { ...vote, manner: 'unanimous' }],
  ['/cast against', { kind: 'casting', motion: lost.id, person: SEATS[0]!.name, side: 'against' }],
  ['/rec pellow abstain', { kind: 'recorded', motion: lost.id, person: PELLOW, side: 'abstain' }],
  [
    '/res That the report be noted',
    { kind: 'clause', item: 'i4', verb: 'resolved', words: 'That the report be noted' },
  ],
  [
    '/ask Head of Highways: list by 30 October',
    { kind: 'ask', item: 'i4', words: 'list by 30 October', owner: 'Head of Highways', due: null },
  ],
  [
    '/excl 1, 3 and 7 names would be known',
    { kind: 'exclude', item: 'i4', paragraphs: ['1', '3', '7'], publicInterest: 'names would be known' },
  ],
  ['/urgent 4 the offer ends', { kind: 'urgent', item: 'i4', circumstances: 'the offer ends' }],
  ['/readmit', { kind: 'readmit' }],
  ['/adj a bell rang', { kind: 'adjourn', reason: 'a bell rang' }],
];
for (const [line, expected] of cases) it(`reads "${line}"`, () => assert.deepEqual(read(line), expected));

const problems: [string, RegExp][] = [
  ['', /Nothing was typed/],
  ['/in nobody', /Nobody called "nobody"/],
  ['/out h', /Councillor Marek Holub|Nobody/],
  ['/nonsense', /There is no "\/nonsense"/],
  ['/constructor', /There is no/],
  ['/open the window', /stands alone/],
  ['/item 99', /no item 99/],
  ['/vote many', /Type the figures/],
  ['/int pellow', /Type: int/],
  ['/mot wren That fares rise', /mover\/seconder/],
  ['/excl because', /paragraph/],
];
for (const [line, expected] of problems)
  it(`says what is wrong with "${line}"`, () => {
    const found = quickEntry(line, around);
    assert.match('problem' in found ? found.problem : JSON.stringify(found.entry), expected);
  });

it('shows an example of each word that it reads', () => {
  for (const { word, example } of QUICK_WORDS) {
    assert.ok(example.startsWith(`/${word}`), example);
    assert.notEqual(String(read(example)).includes('There is no "/'), true, example);
  }
});
