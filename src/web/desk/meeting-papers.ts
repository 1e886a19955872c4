import type { Agenda } from '../../cycle/agenda.ts';
import { packHistory } from '../../cycle/pack-history.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { Paper } from '../../publishing/paper.ts';
import { paperPdf } from '../../publishing/paper-pdf.ts';
import { READER_VERSION, readDocument } from '../../reading/read-document.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { DeskPaper } from '../../store/desk/publication.ts';
import type { Store } from '../../store/store.ts';
import { agendaId } from './agenda-record.ts';
import type { MeetingAtHand } from './meeting-frame.ts';
import { type PackOf, packPaper, supplementPaper } from './pack.ts';
import { reportPaper } from './report-record.ts';

/** The records of a meeting from which its published papers follow. */
export type MeetingPapers = {
  hand: MeetingAtHand;
  /** As last published as a whole, with every publication since; null where it is not public. */
  agenda: Agenda | null;
  minutes: PackOf['minutes'];
  reports: readonly DeskRecord<'report'>[];
};

/** A paper that stands in the public record under a name of its meeting, and the names of papers that it holds. */
export type StandingPaper = { name: string; paper: Paper; takesUp: readonly string[] };

/** Where a paper of the desk stands in the public record. */
export const paperPath = (meeting: string, name: string): string => `/desk/${meeting}/${name}.pdf`;

/** The name of a report's own paper: whatever holds the report stands there too. */
export const reportName = (id: string): string => `report-${id}`;

/** What stands wherever a pack holds the minutes of an earlier meeting; `of` is the record of those. */
export const minutesInPack = (of: string): string => `in-pack-${of}`;

/** The records of a meeting as they now are. */
export const meetingPapers = async (store: Store, viewer: Viewer, hand: MeetingAtHand): Promise<MeetingPapers> => {
  const id = agendaId(hand.meeting.id);
  const record = await store.desk.record(viewer, 'agenda', id);
  const reports = await store.desk.find(viewer, { kind: 'report', meeting: hand.meeting.id });
  const isPublic = record?.state === 'public';
  const agenda = isPublic ? await lastPublished(store, viewer, record) : null;
  return { hand, agenda, reports, minutes: agenda && (await minutesHeld(store, viewer, agenda)) };
};

/** The agenda with the words with which it last went out: what was changed since is not published yet. */
export const lastPublished = async (
  store: Store,
  viewer: Viewer,
  { id, data }: DeskRecord<'agenda'>,
): Promise<Agenda | null> => {
  const { pack } = packHistory(data);
  if (!pack) return null;
  const versions = await store.desk.versions(viewer, 'agenda', id);
  const first = versions.find(
    ({ data: one, state }) => state === 'public' && one.published.some(({ document }) => document === pack.document),
  );
  return { ...(first?.data ?? data), published: data.published };
};

/** The minutes that the pack went out with: in that version, or the present one where that may not be read any more. */
const minutesHeld = async (store: Store, viewer: Viewer, agenda: Agenda): Promise<PackOf['minutes']> => {
  const held = packHistory(agenda).pack?.minutes;
  const now = held && (await store.desk.record(viewer, 'minutes', held.id));
  if (now?.state !== 'public') return null;
  const versions = await store.desk.versions(viewer, 'minutes', held!.id);
  return versions.find(({ version, state }) => version === held!.version && state === 'public') ?? now;
};

/**
 * The papers of a meeting that stand in the public record. A report stands in one of them only: in the pack or the
 * supplement that it went out with, else alone.
 */
export const standingPapers = ({ hand, agenda, minutes, reports }: MeetingPapers): StandingPaper[] => {
  const seen = reports.filter(({ state }) => state === 'public' || state === 'withdrawn');
  const { pack, supplements, takenUp } = agenda ? packHistory(agenda) : { pack: null, supplements: [], takenUp: [] };
  const only = (ids: readonly string[] = []) => seen.filter(({ id }) => ids.includes(id));
  const standing: StandingPaper[] = [];
  const held = new Set<string>();
  const put = (name: string, made: { paper: Paper; held: readonly string[] }, also: readonly string[]): void => {
    for (const id of made.held) held.add(id);
    standing.push({ name, paper: made.paper, takesUp: [...made.held.map(reportName), ...also] });
  };
  if (agenda && pack) {
    const behind = pack.minutes && minutes ? [minutesInPack(pack.minutes.id)] : [];
    const made = packPaper({ hand, agenda, minutes, reports: only(pack.reports) }, 'public');
    put('agenda', made, [...behind, ...takenUp.map(({ document }) => document)]);
    for (const one of supplements) {
      const of = { hand, agenda, minutes: null, reports: only(one.reports) };
      put(one.document, supplementPaper(of, one.document.replace(/\D/g, ''), one.pages?.[0] ?? 1), []);
    }
  }
  for (const report of seen)
    if (report.state === 'public' && !held.has(report.id))
      standing.push({
        name: reportName(report.id),
        paper: reportPaper(report.data, hand.frame.body, hand.frame.council || null),
        takesUp: [],
      });
  return standing;
};

/** Papers set as PDF and read by our own reader: the door by which every paper comes. */
export const readStanding = async (meeting: string, standing: readonly StandingPaper[]): Promise<DeskPaper[]> => {
  const papers: DeskPaper[] = [];
  for (const { name, paper, takesUp } of standing) {
    const { bytes } = paperPdf(paper);
    const reading = await readDocument(bytes, paperPath(meeting, name));
    papers.push({ reading, bytes, reader: READER_VERSION, takesUp: takesUp.map((one) => paperPath(meeting, one)) });
  }
  return papers;
};
