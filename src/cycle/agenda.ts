import { type Static, Type } from '@sinclair/typebox';
import { Member } from '../record/meeting.ts';
import { orNull } from '../record/or-null.ts';
import { type Restriction as Restricted, Restriction, restrictionProblems } from './exemption.ts';
import { LateMaterial } from './late-material.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 4000 });

/** An ask taken under "matters arising": with its history for the agenda, and as a reference for the minutes. */
const MatterOnAgenda = Type.Object({ ask: Line, words: Words, minuted: Words });
export type MatterOnAgenda = Static<typeof MatterOnAgenda>;

/** One point of an agenda as the officer builds it. What must not be public stands in the record's restricted part. */
export const AgendaEntry = Type.Object({
  id: Line,
  /** The standing item that it is ("minutes", "declarations"), or "business". */
  key: Line,
  title: Line,
  purpose: orNull(Words),
  /** Minutes of time meant for it; null where none are set aside. */
  minutes: orNull(Type.Integer({ minimum: 1, maximum: 600 })),
  presenters: Type.Array(Type.Object({ name: orNull(Line), post: orNull(Line) }), { maxItems: 20 }),
  restriction: orNull(Restriction),
  late: orNull(LateMaterial),
  /** Desk records that stand behind the item: its report, the topic of the programme. */
  report: orNull(Line),
  topic: orNull(Line),
  /** Further lines under it: questions of the public, matters arising. */
  points: Type.Optional(Type.Array(Words, { maxItems: 200 })),
  /** Keys of the asks that it is to answer. */
  asks: Type.Array(Line, { maxItems: 200 }),
  /** Of "matters arising": those asks in words. */
  matters: Type.Optional(Type.Array(MatterOnAgenda, { maxItems: 200 })),
});
export type AgendaEntry = Static<typeof AgendaEntry>;

const Moment = Type.String({ maxLength: 30 });

/** One publication of a meeting's papers: the whole pack (`agenda-1`) or a supplement to it (`supplement-1`). */
export const PackPublished = Type.Object({
  at: Moment,
  by: Line,
  document: Line,
  why: orNull(Words),
  /** Ids of the reports in it, and the version of the earlier minutes. */
  reports: Type.Optional(Type.Array(Line, { maxItems: 100 })),
  minutes: Type.Optional(orNull(Type.Object({ id: Line, version: Type.Integer() }))),
  /** Its pages; those of a supplement go on where the paper before it ended. */
  pages: Type.Optional(Type.Tuple([Type.Integer(), Type.Integer()])),
});
export type PackPublished = Static<typeof PackPublished>;

export const Agenda = Type.Object({
  council: Line,
  body: Line,
  date: Line,
  startTime: Line,
  venue: Line,
  preMeeting: orNull(Line),
  membership: Type.Array(Type.Omit(Member, ['at']), { maxItems: 100 }),
  notices: Type.Array(Words, { maxItems: 20 }),
  calledBy: orNull(Type.Object({ name: Line, post: Line })),
  entries: Type.Array(AgendaEntry, { maxItems: 100 }),
  /** About the agenda as a whole: the meeting was called at short notice. */
  late: orNull(LateMaterial),
  /** Every publication, oldest first; what went out is kept beside what replaced it. */
  published: Type.Array(PackPublished, { maxItems: 100 }),
});
export type Agenda = Static<typeof Agenda>;

/** The titles and notes of restricted items, by the entry's id: never in anything public. */
export const AgendaRestricted = Type.Record(Type.String(), Type.Object({ title: Line, notes: Words }));
export type AgendaRestricted = Static<typeof AgendaRestricted>;

/** Standing items as a template gives them; `business` says where reports and topics go. */
export type StandingItems = {
  name: string;
  items: readonly { key: string; title: string | null; purpose: string | null }[];
  notices: readonly string[];
};

/** What fills the gaps in a template's words. Null where it is not known: the words say so. */
export type AgendaFacts = { body: string; previousMeeting: string | null; nextMeeting: string | null };

/**
 * The entries of a new agenda: the standing items, with what the meeting has to do at the place of `business`, or
 * before the last two where a template names no such place.
 * @param idOf gives the id of a new entry by its position
 */
export const standingEntries = (
  template: StandingItems,
  facts: AgendaFacts,
  business: readonly AgendaEntry[],
  idOf: (position: number) => string,
): AgendaEntry[] => {
  const named = template.items.some(({ key }) => key === 'business');
  const place = named
    ? template.items.findIndex(({ key }) => key === 'business')
    : Math.max(0, template.items.length - 2);
  const standing = (from: number, to: number): AgendaEntry[] =>
    template.items
      .slice(from, to)
      .flatMap(({ key, title, purpose }, index) =>
        title === null
          ? []
          : [blankEntry(idOf(from + index), key, filled(title, facts), purpose && filled(purpose, facts))],
      );
  return [...standing(0, place), ...business, ...standing(named ? place + 1 : place, template.items.length)];
};

const filled = (words: string, facts: AgendaFacts): string =>
  words
    .replaceAll('{body}', facts.body)
    .replaceAll('{previousMeeting}', facts.previousMeeting ?? 'a date to be confirmed')
    .replaceAll('{nextMeeting}', facts.nextMeeting ?? 'a date to be confirmed');

/** An entry with nothing but its words. */
export const blankEntry = (id: string, key: string, title: string, purpose: string | null): AgendaEntry => ({
  id,
  key,
  title,
  purpose,
  minutes: null,
  presenters: [],
  restriction: null,
  late: null,
  report: null,
  topic: null,
  asks: [],
});

/** The entries with one moved a place up or down; at the end they stay as they are. */
export const moveEntry = (entries: readonly AgendaEntry[], id: string, way: 'up' | 'down'): AgendaEntry[] => {
  const from = entries.findIndex((one) => one.id === id);
  const to = way === 'up' ? from - 1 : from + 1;
  const moved = [...entries];
  if (from < 0 || to < 0 || to >= entries.length) return moved;
  [moved[from], moved[to]] = [entries[to]!, entries[from]!];
  return moved;
};

/** The entries with a new one where business goes: after the last of it, else before urgent business and what follows. */
export const addEntry = (entries: readonly AgendaEntry[], entry: AgendaEntry): AgendaEntry[] => {
  const last = entries.findLastIndex(({ key }) => key === 'business');
  const before = entries.findIndex(({ key }) => key === 'work-programme' || key === 'urgent' || key === 'next-meeting');
  const at = last >= 0 ? last + 1 : before >= 0 ? before : entries.length;
  return entries.toSpliced(at, 0, entry);
};

/** An entry as the meeting takes it: with its number, and when it begins where times are set aside for all before it. */
export type NumberedEntry = AgendaEntry & { number: string; begins: string | null };

/** Numbers follow the order; a deferred item keeps its place and number, so that the paper shows what became of it. */
export const numberEntries = (entries: readonly AgendaEntry[], startTime: string): NumberedEntry[] => {
  let clock = minutesOf(startTime);
  return entries.map((entry, index) => {
    const begins = clock === null || !entries.some(({ minutes }) => minutes !== null) ? null : timeOf(clock);
    clock =
      clock === null || entry.minutes === null
        ? entry.late?.way === 'deferral'
          ? clock
          : entry.minutes === null && isFormal(entry)
            ? clock
            : null
        : clock + entry.minutes;
    return { ...entry, number: String(index + 1), begins };
  });
};

/** Standing items pass in a moment: without minutes set aside they take none. */
const isFormal = ({ key }: AgendaEntry): boolean => key !== 'business';

const minutesOf = (time: string): number | null => {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
};

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Something that must be put right before the agenda can go out, with the entry that it is about. */
export type AgendaProblem = { entry: string | null; says: string };

/** What is wanting in an agenda; empty where it can be published. */
export const agendaProblems = (agenda: Agenda): AgendaProblem[] => {
  const problems: AgendaProblem[] = [];
  const say = (entry: string | null, says: string) => problems.push({ entry, says });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(agenda.date)) say(null, 'Give the day of the meeting.');
  if (minutesOf(agenda.startTime) === null) say(null, 'Give the time at which the meeting begins.');
  // LGA 1972 s100A(6)(a): the notice gives time and place.
  if (!agenda.venue.trim()) say(null, 'Give the place of the meeting.');
  if (agenda.entries.length === 0) say(null, 'There is no item on the agenda.');
  for (const { id, title, restriction } of agenda.entries) {
    if (!title.trim()) say(id, 'Give the item a title.');
    for (const problem of restriction ? restrictionProblems(restriction) : []) say(id, problem);
  }
  const exempt = agenda.entries.findIndex(({ restriction }) => restriction !== null && isByResolution(restriction));
  const exclusion = agenda.entries.findIndex(({ key }) => key === 'exclusion');
  if (exempt >= 0 && (exclusion < 0 || exclusion > exempt))
    say(agenda.entries[exempt]!.id, 'An exempt item needs the item "Exclusion of the press and public" before it.');
  return problems;
};

const isByResolution = ({ level }: Restricted): boolean => level !== 'confidential';
