import {
  type Agenda,
  type AgendaEntry,
  type AgendaRestricted,
  type NumberedEntry,
  numberEntries,
} from '../../cycle/agenda.ts';
import { agendaSheet } from '../../cycle/agenda-sheet.ts';
import { agendaBlocks } from '../../publishing/agenda-blocks.ts';
import { minutesBlocks } from '../../publishing/minutes-blocks.ts';
import type { Paper, Part } from '../../publishing/paper.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { dateWords } from '../words.ts';
import type { MeetingAtHand } from './meeting-frame.ts';
import { houseStyle } from './minutes-record.ts';
import { isExempt, reportPaper } from './report-record.ts';

type Report = DeskRecord<'report'>;

/** What a pack is made of. Whoever hands it in has made sure that its readers may see it. */
export type PackOf = {
  hand: MeetingAtHand;
  agenda: Agenda;
  /** Minutes that the meeting is to approve. */
  minutes: Pick<DeskRecord<'minutes'>, 'data'> | null;
  /** Reports of the meeting that may stand in it. */
  reports: readonly Report[];
};

/** The titles of restricted items, for those who may see them; `public` for everybody's pack. */
export type PackReaders = 'public' | { titles: AgendaRestricted | null };

/** A pack, and the ids of the reports in it. */
export type Pack = { paper: Paper; held: readonly string[] };

/**
 * The pack of a meeting: the agenda sheet, the minutes that the meeting is to approve, and the reports of its items in
 * the agenda's order. What is restricted stands behind all that is open, so that what is open bears the same page
 * numbers in everybody's pack and in the members'; everybody's says of it that it is there, and nothing else.
 */
export const packPaper = (of: PackOf, readers: PackReaders): Pack => {
  const { hand, agenda } = of;
  const entries = numberEntries(agenda.entries, agenda.startTime);
  const minutesItem = entries.find(({ key }) => key === 'minutes');
  const minutes = minutesItem && of.minutes;
  const behind = partsBehind(of, entries, readers);
  const sheet = agendaSheet(printed(of, behind, readers), hand.frame.nextMeeting);
  const pages = new Map([
    ...(minutes ? [[minutesItem.number, 'minutes'] as const] : []),
    ...behind.map(({ number, part }) => [number, part.id] as const),
  ]);
  return {
    paper: {
      title: `${agenda.body}, agenda of ${agenda.date}`,
      council: agenda.council || null,
      parts: [
        { id: 'agenda', title: 'Agenda', blocks: agendaBlocks(sheet.meeting, pages) },
        ...(minutes ? [minutesPart(minutes)] : []),
        ...onceEach(behind).map(({ part }) => part),
      ],
    },
    held: onceEach(behind).map(({ report }) => report),
  };
};

/**
 * A supplement to a pack that lies open: a sheet of its own items, and their reports, with pages that go on where the
 * pack ended.
 */
export const supplementPaper = ({ hand, agenda, reports }: PackOf, number: string, firstPage: number): Pack => {
  const wanted = new Set(reports.map(({ id }) => id));
  const entries = numberEntries(agenda.entries, agenda.startTime).filter(
    ({ report }) => report !== null && wanted.has(report),
  );
  const of = { hand, agenda, minutes: null, reports };
  const behind = partsBehind(of, entries, 'public');
  const { meeting } = agendaSheet(printed(of, behind, 'public'), null);
  const numbers = new Set(entries.map((entry) => entry.number));
  const items = meeting.items.filter((item) => numbers.has(item.number ?? ''));
  const sheet = { ...meeting, supplement: true, items, membership: [], preamble: [], notices: [] };
  const pages = new Map(behind.map((one) => [one.number, one.part.id]));
  return {
    paper: {
      title: `${agenda.body}, supplement ${number} to the agenda of ${agenda.date}`,
      council: agenda.council || null,
      firstPage,
      parts: [
        { id: 'supplement', title: `Supplement ${number}`, blocks: agendaBlocks(sheet, pages) },
        ...onceEach(behind).map(({ part }) => part),
      ],
    },
    held: onceEach(behind).map(({ report }) => report),
  };
};

/** A report behind two items stands in the pack once: both items name its pages. */
const onceEach = (behind: readonly Behind[]): Behind[] =>
  behind.filter((one, i) => behind.findIndex(({ report }) => report === one.report) === i);

type Behind = { number: string; report: string; part: Part };

const isOpen = (entry: AgendaEntry, report: Report): boolean => entry.restriction === null && !isExempt(report.data);

/** What stands behind the items, the open before the restricted. */
const partsBehind = ({ hand, reports }: PackOf, entries: readonly NumberedEntry[], readers: PackReaders): Behind[] => {
  const found = entries.flatMap((entry) => {
    const report = reports.find(({ id, state }) => id === entry.report && state !== 'withdrawn');
    if (!report || entry.late?.way === 'deferral') return [];
    const open = isOpen(entry, report);
    if (!open && readers === 'public') return [];
    const { blocks } = reportPaper(report.data, hand.frame.body, null).parts[0]!;
    const part = { id: `report-${report.id}`, title: `${entry.number}. ${entry.title}`, blocks };
    return [{ number: entry.number, report: report.id, part, open }];
  });
  return [...found.filter(({ open }) => open), ...found.filter(({ open }) => !open)];
};

/** The agenda as these readers see it: what is to be said of a report that is not behind its item stands under it. */
const printed = ({ agenda, reports }: PackOf, behind: readonly Behind[], readers: PackReaders): Agenda => {
  const held = new Set(behind.map(({ report }) => report));
  return {
    ...agenda,
    entries: agenda.entries.map((entry) => {
      const title = readers === 'public' ? null : readers.titles?.[entry.id]?.title;
      const note = entry.report === null || held.has(entry.report) ? null : whyMissing(entry, reports);
      return { ...entry, title: title || entry.title, points: [...(entry.points ?? []), ...(note ? [note] : [])] };
    }),
  };
};

const whyMissing = (entry: AgendaEntry, reports: readonly Report[]): string | null => {
  if (entry.late?.way === 'deferral') return null;
  const report = reports.find(({ id }) => id === entry.report);
  if (report?.state === 'withdrawn') {
    const last = report.data.amendments?.findLast(({ deed }) => deed === 'withdrawn');
    return `The report was withdrawn${last ? ` on ${dateWords(last.on)}: ${last.reason}` : '.'}`;
  }
  const isRestricted = entry.restriction !== null || (report !== undefined && !isOpen(entry, report));
  return isRestricted ? 'The report on this item is not for publication.' : 'The report on this item is to follow.';
};

const minutesPart = ({ data: { meeting, style } }: NonNullable<PackOf['minutes']>): Part => ({
  id: 'minutes',
  title: `Minutes of ${meeting.date}`,
  blocks: minutesBlocks(meeting, houseStyle(style)),
});
