import type { Agenda } from '../../cycle/agenda.ts';
import { packHistory } from '../../cycle/pack-history.ts';
import type { DeskPaperKind, PaperNotice } from '../../cycle/paper-notice.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { DeskChange, DeskRecord } from '../../store/desk/desk-record.ts';
import type { DeskPaper } from '../../store/desk/publication.ts';
import type { Store } from '../../store/store.ts';
import { type MeetingAtHand, meetingAtHand } from './meeting-frame.ts';
import {
  type MeetingPapers,
  meetingPapers,
  minutesInPack,
  paperPath,
  readStanding,
  reportName,
  standingPapers,
} from './meeting-papers.ts';
import { standingMinutes } from './minutes-record.ts';

/** A published paper of the desk: its record. */
export type PublishedPaper = DeskRecord<DeskPaperKind>;

/** What is done to a published paper: its record as it is after that, and what everybody is told. */
export type Withholding = {
  after: PublishedPaper;
  basedOn: number | null;
  notice: Omit<PaperNotice, 'paper' | 'about' | 'documents'>;
};

/**
 * Takes a paper, or passages of it, out of everything at once: every file that ever held them is withheld, with its rows
 * and its words in the search index; what stays is set and read anew, the packs that held it too; and a notice says so.
 */
export const withholdPaper = async (
  store: Store,
  viewer: Viewer,
  { after, basedOn, notice }: Withholding,
): Promise<void> => {
  const hand = await meetingAtHand(store, viewer, after.meeting ?? '');
  if (!hand) return;
  const own = withAfter(await meetingPapers(store, viewer, hand), after);
  const packs = after.kind === 'minutes' ? await packsWith(store, viewer, after) : [];
  const papers = [...(await readStanding(hand.meeting.id, standingPapers(own))), ...(await minutesAlone(hand, after))];
  for (const pack of packs) papers.push(...(await readStanding(pack.hand.meeting.id, standingPapers(pack))));
  await store.publish(viewer, {
    changes: (documents) => [
      changeOf(after, basedOn, notice),
      noticeOf(after, { ...notice, documents: [...documents] }),
    ],
    papers,
    withheld: [
      ...namesOf(after).map((name) => paperPath(hand.meeting.id, name)),
      ...packs.map((pack) => paperPath(pack.hand.meeting.id, minutesInPack(after.id))),
    ],
    onlyNewest: [after.id],
    why: notice.reason,
  });
};

const isA = <K extends DeskPaperKind>(record: PublishedPaper, kind: K): record is DeskRecord<K> => record.kind === kind;

/** The papers of the meeting as they are with the changed record. */
const withAfter = (papers: MeetingPapers, after: PublishedPaper): MeetingPapers => {
  if (isA(after, 'report'))
    return { ...papers, reports: papers.reports.map((one) => (one.id === after.id ? after : one)) };
  if (isA(after, 'agenda')) return { ...papers, agenda: after.state === 'public' ? after.data : null };
  return papers;
};

/** Names under which the paper, and whatever held it, stands or stood. */
const namesOf = (after: PublishedPaper): string[] => {
  if (isA(after, 'report')) return [reportName(after.id)];
  if (isA(after, 'minutes')) return ['minutes'];
  const { published } = after.data as Agenda;
  return ['agenda', ...published.map(({ document }) => document).filter((name) => name.startsWith('supplement'))];
};

/** Packs of later meetings that hold these minutes, as they are without them or with what is left. */
const packsWith = async (store: Store, viewer: Viewer, after: PublishedPaper): Promise<MeetingPapers[]> => {
  const packs: MeetingPapers[] = [];
  for (const agenda of await store.desk.find(viewer, { kind: 'agenda', body: after.body ?? '', states: ['public'] })) {
    if (packHistory(agenda.data).pack?.minutes?.id !== after.id) continue;
    const hand = await meetingAtHand(store, viewer, agenda.meeting ?? '');
    if (!hand) continue;
    const papers = await meetingPapers(store, viewer, hand);
    packs.push({ ...papers, minutes: after.state === 'public' ? (after as DeskRecord<'minutes'>) : null });
  }
  return packs;
};

const minutesAlone = async ({ meeting }: MeetingAtHand, after: PublishedPaper): Promise<DeskPaper[]> =>
  isA(after, 'minutes') && after.state === 'public'
    ? readStanding(meeting.id, [{ ...standingMinutes(meeting.id, after.data), takesUp: [] }])
    : [];

const changeOf = (
  after: PublishedPaper,
  basedOn: number | null,
  { deed, reason }: Withholding['notice'],
): DeskChange => ({
  kind: after.kind,
  id: after.id,
  basedOn,
  data: after.data,
  restricted: after.restricted,
  state: after.state,
  what: deed === 'withdrawn' ? `withdrew ${after.kind}` : `took passages out of ${after.kind}`,
  why: reason,
  action: 'withdraw',
});

const noticeOf = (
  { kind, id, body, meeting, date }: PublishedPaper,
  notice: Omit<PaperNotice, 'paper' | 'about'>,
): DeskChange => ({
  kind: 'paper-notice',
  basedOn: null,
  data: { paper: kind, about: id, ...notice },
  body,
  meeting,
  parent: id,
  date,
  state: 'public',
  what: 'told the public of it',
  why: notice.reason,
});
