import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import { FRAME, houseStyle, Notebook, SEATS, SECRET, wholeMeeting } from '../../test/made-up-meeting.ts';
import { readDocument } from '../reading/read-document.ts';
import { Meeting } from '../record/meeting.ts';
import { type Draft, draftMinutes } from './draft-minutes.ts';
import type { HouseStyle } from './house-style.ts';
import { type EntryOf, MeetingEvent } from './meeting-event.ts';

const STYLES = ['continuing', 'each-meeting'].map(houseStyle);
const [CONTINUING, EACH] = STYLES as [HouseStyle, HouseStyle];
const EIGHT = SEATS.slice(0, 8).map(({ name }) => name);
const [CHAIR, WREN, PELLOW, KASHYAP, QUILL] = EIGHT as [string, string, string, string, string];

const draft = (book: Notebook, style = CONTINUING, readers: 'public' | 'all' = 'public', number = 31): Draft =>
  draftMinutes({ frame: FRAME, events: book.events, style, number, readers });

describe('minutes drafted from the notes', () => {
  it('are the record that the contract of a reading describes', () => {
    const book = wholeMeeting();
    for (const event of book.events) Value.Assert(MeetingEvent, event);
    const { meeting, notes } = draft(book);
    Value.Assert(Meeting, meeting);
    assert.deepEqual(notes.contradictions, []);
    assert.equal(meeting.startTime, '10:00');
    assert.equal(meeting.endTime, '10:40');
    assert.deepEqual(meeting.items.map(({ number, title }) => `${number} ${title}`).slice(3), [
      '34 FERRY FARES',
      '35 SCHOOL CROSSING PATROLS',
      '36 SALE OF THE CUSTOMS HOUSE',
    ]);
  });

  it('say who was there, when not throughout, and who sent apologies', () => {
    const { attendance } = draft(wholeMeeting()).meeting;
    assert.deepEqual(
      attendance.map(({ name, status, role, note }) => [name, status, role, note]).filter((_, i) => i === 0 || i > 6),
      [
        [CHAIR, 'present', 'chair', null],
        [EIGHT[7], 'present', 'member', 'from 10.10 a.m.'],
        ['Lena Osgood', 'in-attendance', 'officer', null],
        ['Councillor Josie Tull', 'apologies', 'member', null],
      ],
    );
  });

  it('tell an amendment lost by 3 votes to 5, the vote asked to be recorded, and what was carried', () => {
    const item = draft(wholeMeeting()).meeting.items[3]!;
    assert.deepEqual(
      item.votes.map((vote) => [vote.for, vote.against, vote.abstain, vote.result, vote.mover, vote.seconder]),
      [
        [3, 5, null, 'lost', KASHYAP, QUILL],
        [6, 1, 1, 'carried', WREN, PELLOW],
      ],
    );
    assert.deepEqual(
      item.votes[0]?.named.map(({ name, vote }) => [name, vote]),
      [[QUILL, 'against']],
    );
    assert.match(
      item.paragraphs.map(({ text }) => text).join('\n'),
      /lost by 3 votes to 5\. .* asked that their vote against be recorded/,
    );
    assert.deepEqual(
      item.decisions.map(({ clauses }) => clauses.map(({ text }) => text)),
      [['That fares be frozen until April 2027.']],
    );
  });

  it('hold the ask with its owner and its date', () => {
    const asks = draft(wholeMeeting()).meeting.items[4]!.asks;
    assert.deepEqual(
      asks.map(({ owner, due, where }) => [owner?.toLowerCase(), due?.date, where]),
      [
        ['the head of highways', '2026-10-30', 'narrative'],
        ['the head of highways', '2026-12', 'decision'],
      ],
    );
  });

  it('give the public the exclusion and its paragraph, and nothing that was said behind it', () => {
    const open = draft(wholeMeeting());
    const closed = draft(wholeMeeting(), CONTINUING, 'all');
    const item = open.meeting.items[5]!;
    assert.deepEqual(item.exemption?.paragraphs, ['3']);
    assert.equal(item.decisions.length, 1);
    assert.match(item.decisions[0]!.clauses[0]!.text, /because the council would get a worse price/);
    assert.equal(JSON.stringify([open.meeting, open.pages]).includes(SECRET), false);
    assert.equal(JSON.stringify([open.meeting, open.pages]).includes('second bid'), false);
    assert.equal(JSON.stringify(closed.meeting).includes(SECRET), true);
    assert.equal(closed.meeting.items[5]!.decisions.length, 2);
  });

  it('have every fact at its place in their text', () => {
    const { meeting, pages } = draft(wholeMeeting(), EACH, 'all');
    const at = ({ start, end }: { start: number; end: number }): string => pages[0]!.text.slice(start, end);
    for (const item of meeting.items) {
      for (const { text, at: place } of item.paragraphs) assert.equal(at(place), text);
      for (const { clauses } of item.decisions) for (const clause of clauses) assert.equal(at(clause.at), clause.text);
      for (const { quote, at: place } of item.asks) assert.equal(at(place), quote);
      if (item.exemption) assert.equal(at(item.exemption.at), item.exemption.quote);
    }
    assert.equal(at(meeting.nextMeeting!.at), 'Tuesday 1 December 2026');
  });

  it('keep hidden what was noted of an exempt item when nobody noted that the public went', () => {
    const book = new Notebook();
    book.start('i6');
    book.say('i6', SECRET);
    assert.equal(JSON.stringify(draft(book).meeting).includes(SECRET), false);
  });

  it('show both wordings where two people wrote at once', () => {
    const [first, second] = [new Notebook(), new Notebook('Sam', 'b', '2026-09-15T09:30:00.000Z')];
    const on = first.note({ kind: 'note', item: 'i4', words: 'Fares rose.' });
    for (const [book, words] of [
      [first, 'Fares rose by a tenth.'],
      [second, 'Fares rose in May.'],
    ] as const)
      book.add({ kind: 'revise', of: on.id, on: [on], entry: { kind: 'note', item: 'i4', words } });
    first.events.push(...second.events);
    assert.deepEqual(
      draft(first).meeting.items[3]!.paragraphs.map(({ text }) => text),
      ['Fares rose by a tenth.', 'Fares rose in May.'],
    );
  });

  it('carry the special circumstances of an urgent item', () => {
    const book = new Notebook();
    book.note({ kind: 'urgent', item: 'i4', circumstances: 'the ferry company closes its offer on Friday' });
    assert.match(draft(book).meeting.items[3]!.paragraphs[0]!.text, /special circumstances: the ferry company closes/);
  });
});

const plainOf = (one: Meeting) =>
  one.items.map((item) => ({
    title: item.title,
    number: item.number,
    votes: item.votes.map(({ at, named, ...vote }) => ({
      ...vote,
      named: named.map(({ name, vote: side }) => [name, side]),
    })),
    decisions: item.decisions.map(({ verb, clauses }) => [verb, clauses.map(({ label, text }) => [label, text])]),
    declarations: item.declarations.map(({ at, ...declaration }) => declaration),
    exemption: item.exemption?.paragraphs ?? null,
    asks: item.asks.map(({ quote, owner, due }) => [quote, owner, due?.date ?? null]),
    paragraphs: item.paragraphs.map(({ text }) => text),
  }));
const readBack = async ({ meeting, pages }: Draft): Promise<Meeting> =>
  (await readDocument(Buffer.from(asMarkdown(meeting, pages[0]!.text)), 'minutes.md')).meetings[0]!;

describe('minutes drafted, written out and read again', () => {
  for (const style of STYLES)
    it(`give the same votes, decisions and declarations in the manner "${style.name}"`, async () => {
      const drafted = draft(wholeMeeting(), style, 'all');
      const read = await readBack(drafted);
      assert.deepEqual(plainOf(read), plainOf(drafted.meeting));
      assert.deepEqual({ ...read.nextMeeting, at: null }, { ...drafted.meeting.nextMeeting, at: null });
      assert.equal(read.endTime, drafted.meeting.endTime);
    });

  const vote: Omit<EntryOf<'vote'>, 'motion'> = {
    kind: 'vote',
    manner: 'hands',
    for: null,
    against: null,
    abstain: null,
    named: [],
    result: null,
  };
  const named: EntryOf<'vote'>['named'] = EIGHT.map((person, i) => ({
    person,
    side: i < 3 ? 'for' : i < 7 ? 'against' : 'abstain',
  }));
  const votes: [string, Omit<EntryOf<'vote'>, 'motion'>, 'for' | 'against' | null][] = [
    ['hands, carried', { ...vote, result: 'carried' }, null],
    ['hands, lost', { ...vote, result: 'lost' }, null],
    ['unanimous', { ...vote, manner: 'unanimous' }, null],
    ['counted, one abstaining', { ...vote, manner: 'counted', for: 4, against: 3, abstain: 1 }, null],
    ['equal, casting against', { ...vote, manner: 'counted', for: 4, against: 4 }, 'against'],
    ['equal, casting for', { ...vote, manner: 'counted', for: 4, against: 4 }, 'for'],
    ['recorded by name', { ...vote, manner: 'named', named }, null],
  ];
  for (const style of STYLES)
    for (const [name, taken, casting] of votes)
      it(`give the same vote: ${name}, in the manner "${style.name}"`, async () => {
        const book = new Notebook();
        book.arrive(...EIGHT);
        book.note({ kind: 'chair', person: CHAIR });
        book.start('i4');
        const { id } = book.note({
          kind: 'motion',
          item: 'i4',
          form: 'motion',
          of: null,
          words: 'That fares be frozen',
          mover: WREN,
          seconder: PELLOW,
        });
        book.note({ ...taken, motion: id });
        if (casting) book.note({ kind: 'casting', motion: id, person: CHAIR, side: casting });
        const drafted = draft(book, style, 'all');
        assert.equal(drafted.meeting.items[3]!.votes.length, 1);
        assert.deepEqual(plainOf(await readBack(drafted)), plainOf(drafted.meeting));
      });
});

/** The minutes as a clerk would type them in Markdown: the draft's own lines under numbered headings. */
const asMarkdown = (meeting: Meeting, text: string): string => {
  const lines = [`# ${meeting.council}`, `## ${meeting.body}`, '### Tuesday, 15 September 2026 at 10.00 a.m.', ''];
  lines.push(
    `Present: ${meeting.attendance
      .filter(({ status }) => status === 'present')
      .map(({ name }) => name)
      .join(', ')}.`,
    '',
  );
  for (const [i, item] of meeting.items.entries()) {
    const body = text.slice(item.at.end, meeting.items[i + 1]?.at.start);
    lines.push(`**${item.number}. ${item.title}**`, '', ...body.split('\n').flatMap((line) => [line, '']));
  }
  return lines.join('\n');
};
