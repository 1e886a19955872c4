import { readFileSync } from 'node:fs';
import { Value } from '@sinclair/typebox/value';
import { HouseStyle } from '../src/cycle/house-style.ts';
import type { Entry, EntryOf, MeetingEvent, Version } from '../src/cycle/meeting-event.ts';
import type { AgendaLine, MeetingFrame } from '../src/cycle/meeting-frame.ts';

/** The members of a made-up panel, nine with a vote on everything and one co-opted for a single item. */
export const SEATS: MeetingFrame['seats'] = [
  ['Councillor Ines Marrable', 'chair'],
  ['Councillor Tobias Wren', 'vice-chair'],
  ['Councillor Agnes Pellow', 'member'],
  ['Councillor Dev Kashyap', 'member'],
  ['Councillor Rhona Quill', 'member'],
  ['Councillor Sunil Thorne', 'member'],
  ['Councillor Edith Vance', 'member'],
  ['Councillor Marek Holub', 'member'],
  ['Councillor Josie Tull', 'member'],
].map(([name, role]) => ({
  name: name!,
  role: role as 'member',
  organisation: null,
  votesOn: null,
}));

export const CO_OPTED: MeetingFrame['seats'][number] = {
  name: 'Mrs Honor Bright',
  role: 'co-opted',
  organisation: 'Diocese of Wexcombe',
  votesOn: ['i5'],
};

const line = (id: string, agendaNumber: string, title: string, more: Partial<AgendaLine> = {}): AgendaLine => ({
  id,
  agendaNumber,
  title,
  purpose: null,
  presenters: [],
  exempt: null,
  late: null,
  ...more,
});

/** A meeting of that panel with six items, one of them exempt and one urgent. */
export const FRAME: MeetingFrame = {
  council: 'Wexcombe Borough Council',
  body: 'Harbours and Streets Scrutiny Panel',
  date: '2026-09-15',
  startTime: '10:00',
  venue: 'Council Chamber, Town Hall',
  quorum: 3,
  seats: [...SEATS, CO_OPTED],
  items: [
    line('i1', '1', 'Apologies for absence'),
    line('i2', '2', 'Declarations of interest'),
    line('i3', '3', 'Minutes of the previous meeting held on 14 July 2026'),
    line('i4', '4', 'Ferry fares'),
    line('i5', '5', 'School crossing patrols'),
    line('i6', '6', 'Sale of the customs house', { exempt: { paragraphs: ['3'], publicInterest: null } }),
  ],
  nextMeeting: { date: '2026-12-01', time: '10:00', venue: 'Council Chamber, Town Hall' },
  meetings: ['2026-09-15', '2026-12-01'],
};

/** Events one second apart, each by an officer of a made-up council. */
export class Notebook {
  readonly events: MeetingEvent[] = [];
  private readonly by: string;
  private readonly tag: string;
  private clock: number;

  constructor(by = 'Petra Lindqvist', tag = 'a', start = '2026-09-15T09:00:00.000Z') {
    this.by = by;
    this.tag = tag;
    this.clock = Date.parse(start);
  }

  /** Writes one entry down and gives its version. */
  note(entry: Entry): Version {
    return this.add(entry);
  }

  add(what: MeetingEvent['what']): Version {
    this.clock += 1000;
    const id = `${this.tag}${this.events.length + 1}`;
    this.events.push({ id, rev: 0, at: new Date(this.clock).toISOString(), by: this.by, what });
    return { id, rev: 0 };
  }

  /** Lets time pass. */
  wait(minutes: number): void {
    this.clock += minutes * 60_000;
  }

  arrive(...names: string[]): void {
    for (const person of names) this.note({ kind: 'arrive', person, role: null, post: null, organisation: null });
  }

  start(item: string): void {
    this.note({ kind: 'item-start', item });
  }

  say(item: string, words: string): void {
    this.note({ kind: 'note', item, words });
  }
}

/** The house style of a template that comes with the program. */
export const houseStyle = (name: string): HouseStyle =>
  Value.Decode(
    HouseStyle,
    JSON.parse(readFileSync(new URL(`../templates/house-style-${name}.json`, import.meta.url), 'utf8')),
  );

const EIGHT = SEATS.slice(0, 8).map(({ name }) => name);
const [CHAIR, WREN, PELLOW, KASHYAP, QUILL] = EIGHT as [string, string, string, string, string];
/** Said behind closed doors. */
export const SECRET = 'The bidder offered less than the reserve.';

/** A whole meeting: a declaration, an amendment lost by 3 to 5, an ask, an exclusion. */
export const wholeMeeting = (): Notebook => {
  const book = new Notebook();
  book.arrive(...EIGHT.slice(0, 7));
  book.note({
    kind: 'arrive',
    person: 'Lena Osgood',
    role: 'officer',
    post: 'Head of Highways',
    organisation: null,
  });
  book.note({ kind: 'apology', person: 'Councillor Josie Tull' });
  book.note({ kind: 'chair', person: CHAIR });
  book.note({ kind: 'open' });
  book.start('i1');
  book.start('i2');
  book.note({
    kind: 'declare',
    person: PELLOW,
    item: 'i6',
    interest: 'dpi',
    nature: 'owns the house next door',
    left: true,
    dispensation: false,
    sensitive: false,
  });
  book.start('i3');
  book.note({
    kind: 'clause',
    item: 'i3',
    verb: 'resolved',
    words: 'That the minutes of the meeting held on 14 July 2026 be approved as a correct record',
  });
  book.start('i4');
  book.wait(10);
  book.arrive(EIGHT[7]!);
  book.say('i4', 'Members thought that fares were too high for families.');
  const motion = book.note({
    kind: 'motion',
    item: 'i4',
    form: 'motion',
    of: null,
    words: 'That fares be frozen until April 2027',
    mover: WREN,
    seconder: PELLOW,
  });
  const amendment = book.note({
    kind: 'motion',
    item: 'i4',
    form: 'amendment',
    of: motion.id,
    words: 'to add "for children only"',
    mover: KASHYAP,
    seconder: QUILL,
  });
  const vote: Omit<EntryOf<'vote'>, 'motion' | 'for' | 'against'> = {
    kind: 'vote',
    manner: 'counted',
    abstain: null,
    named: [],
    result: null,
  };
  book.note({ ...vote, motion: amendment.id, for: 3, against: 5 });
  book.note({ kind: 'recorded', motion: amendment.id, person: QUILL, side: 'against' });
  book.note({ ...vote, motion: motion.id, for: 6, against: 1, abstain: 1 });
  book.start('i5');
  book.note({
    kind: 'ask',
    item: 'i5',
    words: 'to send members a list of crossings without a patrol',
    owner: 'The Head of Highways',
    due: 'by 30 October 2026',
  });
  book.note({ kind: 'clause', item: 'i5', verb: 'resolved', words: 'That the report be noted' });
  book.note({
    kind: 'clause',
    item: 'i5',
    verb: 'resolved',
    words: 'That the Head of Highways report on patrols to the December meeting',
  });
  book.start('i6');
  book.note({ kind: 'exclude', item: 'i6', paragraphs: ['3'], publicInterest: 'the council would get a worse price' });
  book.say('i6', SECRET);
  book.note({ kind: 'clause', item: 'i6', verb: 'resolved', words: 'That the second bid be taken' });
  book.note({ kind: 'readmit' });
  book.wait(30);
  book.note({ kind: 'close' });
  return book;
};
