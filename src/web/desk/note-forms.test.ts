import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import { FRAME, Notebook, SEATS } from '../../../test/made-up-meeting.ts';
import { MeetingEvent } from '../../cycle/meeting-event.ts';
import { readNotes } from '../../cycle/meeting-notes.ts';
import { quickEntry } from '../../cycle/quick-entry.ts';
import { askShown, NOTE_FORMS, type NoteForm, noteFormNamed, readNoteForm } from './note-forms.ts';

const [CHAIR, WREN, PELLOW, KASHYAP, QUILL] = SEATS.map(({ name }) => name) as [string, string, string, string, string];
const frame = { ...FRAME, substitutes: [{ name: 'Councillor Bram Ode', for: ['Councillor Josie Tull'] }] };

/** Item 4, an amendment lost on equal votes and its motion still open. */
const book = new Notebook();
book.arrive(...SEATS.map(({ name }) => name));
book.note({ kind: 'chair', person: CHAIR });
book.start('i4');
const motion = (form: 'motion' | 'amendment', words: string, of: string | null) =>
  book.note({ kind: 'motion', item: 'i4', form, of, words, mover: WREN, seconder: PELLOW });
const open = motion('motion', 'That fares be frozen', null);
const amendment = motion('amendment', 'to add “for children”', open.id);
const voteOn = {
  kind: 'vote' as const,
  manner: 'counted' as const,
  for: 4,
  against: 4,
  abstain: null,
  named: [],
  result: null,
};
book.note({ ...voteOn, motion: amendment.id });
const around = { frame, notes: readNotes(frame, book.events) };

const entryOf = (form: NoteForm, fields: Record<string, string | string[]>): unknown => {
  const read = readNoteForm(form, fields, around);
  assert.ok('entry' in read, JSON.stringify(read));
  Value.Assert(MeetingEvent.properties.what, read.entry);
  return read.entry;
};

describe('a form says the same as the quick line', () => {
  const pairs: [NoteForm, Record<string, string | string[]>, string][] = [
    ['arrival', { what: 'arrive', person: PELLOW }, '/in pellow'],
    [
      'arrival',
      { what: 'arrive', person: '', other: 'Lena Osgood', post: 'Head of Highways' },
      '/in Lena Osgood, Head of Highways',
    ],
    ['arrival', { what: 'leave', person: PELLOW }, '/out pellow'],
    ['arrival', { what: 'apology', person: 'Councillor Josie Tull' }, '/apol tull'],
    ['arrival', { what: 'chair', person: WREN }, '/chair wren'],
    ['substitute', { person: 'Councillor Bram Ode', for: 'Councillor Josie Tull' }, '/sub ode for tull'],
    [
      'declaration',
      { person: PELLOW, item: 'i6', interest: 'dpi', stay: 'left', nature: 'owns the house next door' },
      '/int pellow 6 dpi left: owns the house next door',
    ],
    [
      'declaration',
      { person: QUILL, item: 'i5', interest: 'prejudicial', stay: 'stayed', nature: 'a governor', dispensation: 'yes' },
      '/int quill 5 prejudicial dispensation a governor',
    ],
    ['exclusion', { item: 'i4', paragraphs: ['1', '3'], publicInterest: 'of the price' }, '/excl 1, 3 of the price'],
    ['urgent', { item: 'i6', circumstances: 'the offer ends on Friday' }, '/urgent 6 the offer ends on Friday'],
    [
      'motion',
      { item: 'i4', form: 'amendment', words: 'to add “in May”', mover: KASHYAP, seconder: QUILL },
      '/amd kashyap/quill to add “in May”',
    ],
    [
      'motion',
      { item: 'i4', form: 'substantive', words: 'That fares be frozen in May' },
      '/subst That fares be frozen in May',
    ],
    ['vote', { motion: open.id, manner: 'counted', for: '6', against: '1', abstain: '1' }, '/vote 6-1-1'],
    ['vote', { motion: open.id, manner: 'hands', result: 'lost' }, '/vote lost'],
    ['vote', { motion: open.id, manner: 'unanimous' }, '/vote unanimous'],
    ['vote', { motion: open.id, manner: 'assent' }, '/vote agreed'],
    ['casting', { side: 'against' }, '/cast against'],
    ['recorded', { person: QUILL, side: 'abstain' }, '/rec quill abstain'],
    ['decision', { item: 'i4', verb: 'resolved', words: 'That the report be noted' }, '/res That the report be noted'],
    [
      'ask',
      { item: 'i4', words: 'list of routes by 30 October', owner: 'Head of Fares' },
      '/ask Head of Fares: list of routes by 30 October',
    ],
  ];
  for (const [form, fields, line] of pairs)
    it(line, () => assert.deepEqual({ entry: entryOf(form, fields) }, quickEntry(line, around)));
});

describe('what only a form says', () => {
  it('a vote by name, without those who were absent', () => {
    const entry = entryOf('vote', {
      motion: open.id,
      manner: 'named',
      for: '9',
      'voter-0': CHAIR,
      'side-0': 'for',
      'voter-1': WREN,
      'side-1': 'against',
      'voter-2': PELLOW,
      'side-2': 'absent',
      'voter-3': QUILL,
      'side-3': 'abstain',
    });
    assert.deepEqual(entry, {
      ...voteOn,
      motion: open.id,
      manner: 'named',
      for: null,
      against: null,
      named: [
        { person: CHAIR, side: 'for' },
        { person: WREN, side: 'against' },
        { person: QUILL, side: 'abstain' },
      ],
    });
  });
  it('who may not vote on an item', () => {
    assert.deepEqual(entryOf('eligible', { item: 'i5', person: PELLOW, may: 'no', why: 'missed the hearing' }), {
      kind: 'eligible',
      item: 'i5',
      person: PELLOW,
      mayVote: false,
      why: 'missed the hearing',
    });
  });
  it('a question of the public with its answer', () => {
    const entry = entryOf('question', {
      item: 'i4',
      asker: 'Oona Fell',
      asked: 'When will fares fall?',
      words: 'In May.',
    });
    assert.deepEqual(entry, {
      kind: 'question',
      item: 'i4',
      question: null,
      asker: 'Oona Fell',
      asked: 'When will fares fall?',
      answeredBy: null,
      words: 'In May.',
      supplementary: '',
      supplementaryAnswer: '',
    });
  });
});

describe('a form that lacks something says what, at its field', () => {
  const wanting: [NoteForm, Record<string, string | string[]>, string[]][] = [
    ['arrival', {}, ['person', 'what']],
    ['arrival', { what: 'arrive', person: 'Councillor Nobody' }, ['person']],
    ['arrival', { what: 'arrive', person: WREN, other: 'Lena Osgood' }, ['person']],
    ['declaration', { person: WREN }, ['interest', 'item', 'stay']],
    ['declaration', { person: WREN, item: 'i99', interest: 'dpi', stay: 'left' }, ['item']],
    ['exclusion', { item: 'i4', paragraphs: ['99'] }, ['paragraphs', 'publicInterest']],
    ['motion', { item: 'i4', form: 'motion', words: 'That', mover: 'Councillor Nobody' }, ['mover']],
    ['vote', { motion: 'gone', manner: 'counted', for: 'many', against: '' }, ['against', 'for', 'motion']],
    ['vote', { motion: open.id, manner: 'named' }, ['side-0']],
    ['vote', { motion: open.id, manner: 'hands' }, ['result']],
    ['casting', { side: 'abstain' }, ['side']],
    ['question', { item: 'i4', asker: 'A', asked: 'B', words: 'C', supplementaryAnswer: 'D' }, ['supplementary']],
    ...(Object.keys(NOTE_FORMS) as NoteForm[]).map((form): (typeof wanting)[number] => [form, {}, []]),
  ];
  for (const [form, fields, at] of wanting)
    it(`${form} ${JSON.stringify(fields)}`, () => {
      const read = readNoteForm(form, fields, around);
      assert.ok('errors' in read);
      if (at.length > 0) assert.deepEqual(Object.keys(read.errors).sort(), at);
      else assert.ok(Object.keys(read.errors).length > 0);
    });
  it('knows its own names only', () => {
    assert.equal(noteFormNamed('vote'), 'vote');
    assert.equal(noteFormNamed('constructor'), null);
  });
  it('asks to be shown anew once any of what is read of an ask has changed', () => {
    const form = { words: 'a list', owner: '', due: 'by May' };
    assert.equal(askShown(form), askShown({ ...form, item: 'i4' }));
    for (const one of ['words', 'owner', 'due']) assert.notEqual(askShown(form), askShown({ ...form, [one]: 'x' }));
  });
});
