import { type Agenda, agendaProblems, type PackPublished } from '../../cycle/agenda.ts';
import { lateItems, nextDocument, packHistory } from '../../cycle/pack-history.ts';
import { allows, type Viewer } from '../../cycle/permissions.ts';
import { paperPdf } from '../../publishing/paper-pdf.ts';
import type { DeskChange, DeskRecord } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import { agendaPermission, officeNow, withMeeting } from './agenda-record.ts';
import type { DeskAnswer, DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import { type Errors, textIn, wholeIn } from './form.ts';
import type { MeetingAtHand } from './meeting-frame.ts';
import { lastPublished, readStanding, standingPapers } from './meeting-papers.ts';
import { noticeRules } from './notice-rules.ts';
import { type Pack, packPaper } from './pack.ts';
import { isReady, publishedReport, publishedState } from './published-report.ts';
import { errorsWanting } from './report-findings.ts';

type Record = DeskRecord<'agenda'>;
type Report = DeskRecord<'report'>;

/** What the pack would hold if it were published now: the agenda, the earlier minutes, and the reports that are ready. */
export const packAtHand = async (
  store: Store,
  viewer: Viewer,
  hand: MeetingAtHand,
  record: Record,
  readers: 'public' | 'members',
): Promise<Pack> => {
  const { agenda, minutes, reports } = await contents(store, viewer, hand, record);
  const seen = readers === 'public' ? 'public' : { titles: allowsWhole(viewer, hand.body) ? record.restricted : null };
  return packPaper({ hand, agenda, minutes, reports: reports.map(asPublished) }, seen);
};

/** Whether a viewer may have the pack with what is restricted. */
export const allowsWhole = (viewer: Viewer, body: string): boolean =>
  allows(viewer, 'agenda.read', { state: 'restricted', body, mine: false });

const contents = async (store: Store, viewer: Viewer, hand: MeetingAtHand, record: Record) => {
  const agenda = record.data.published.length > 0 ? record.data : withMeeting(record.data, hand);
  const all = await store.desk.find(viewer, { kind: 'report', meeting: hand.meeting.id });
  const reports = all.filter((one) => one.state !== 'draft' || isReady(one.data));
  return { agenda, reports, minutes: await minutesBefore(store, viewer, hand) };
};

const asPublished = (report: Report): Report => ({ ...report, data: publishedReport(report.data) });

/** Minutes of the meeting before, where they are published: what is still being drafted goes into no pack. */
const minutesBefore = async (store: Store, viewer: Viewer, hand: MeetingAtHand) => {
  const found = await store.desk.find(viewer, { kind: 'minutes', body: hand.body, states: ['public'] });
  return found.filter(({ date }) => date !== null && date < hand.meeting.data.date).at(-1) ?? null;
};

/** Why an agenda may not go out now without a reason: as a whole the first time, then by each item that is new. */
export const lateWords = async (
  store: Store,
  viewer: Viewer,
  hand: MeetingAtHand,
  record: Record,
): Promise<{ first: boolean; problems: string[] }> => {
  const before = await lastPublished(store, viewer, record);
  if (!before) {
    const { problems } = await agendaPermission(store, viewer, hand, hand.settings, record, officeNow());
    return { first: true, problems };
  }
  const { agenda, reports } = await contents(store, viewer, hand, record);
  const held = new Set(record.data.published.flatMap((one) => one.reports ?? []));
  const added = reports.map(({ id }) => id).filter((id) => !held.has(id));
  const late = lateItems(agenda, before, added, officeNow(), await noticeRules(store, viewer, hand.body));
  return {
    first: false,
    problems: late.map(({ entry, problems }) => `${entry.title}: ${problems.join(' ')}`),
  };
};

/**
 * Published in time, by a lawful way, or with the officer's reason, which is kept; with it every report of its items
 * that all offices have cleared, in which an error wants that reason too. A later publication stands beside the earlier one, and takes up the supplements.
 */
export const publishAgenda = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: Record,
  checks: DeskChecks,
): Promise<DeskAnswer | { errors: Errors }> => {
  const { store, viewer, form } = asked;
  const { agenda, minutes, reports } = await contents(store, viewer, hand, record);
  const [problem] = agendaProblems(agenda);
  if (problem) return { errors: { publish: `It is not ready: ${problem.says}` } };
  const why = textIn(form, 'why').slice(0, 4000) || null;
  const going = reports.filter(({ id, state }) => state === 'draft' && agenda.entries.some((one) => one.report === id));
  const { problems } = await lateWords(store, viewer, hand, record);
  for (const one of going)
    problems.push(...(await errorsWanting(checks, asked, one)).map((says) => `${one.data.title}: ${says}`));
  if (problems.length > 0 && why === null)
    return {
      errors: { why: `${problems.join(' ')} Record a lawful way, or enter why it is published all the same.` },
    };
  const after = reports.map((one) => (going.includes(one) ? gone(one, agenda) : one));
  const open = after.filter(({ state }) => state === 'public');
  const { paper, held } = packPaper({ hand, agenda, minutes, reports: open }, 'public');
  const { pages } = paperPdf(paper);
  const entry: PackPublished = {
    at: officeNow(),
    by: viewer.name,
    document: nextDocument(agenda, 'agenda'),
    why,
    reports: [...held],
    minutes: pages.has('minutes') && minutes ? { id: minutes.id, version: minutes.version } : null,
    pages: [1, Math.max(...[...pages.values()].map(([, last]) => last))],
  };
  const data = { ...agenda, published: [...agenda.published, entry] };
  const standing = standingPapers({ hand, agenda: data, minutes, reports: after });
  const again = packHistory(agenda).pack !== null;
  await store.publish(viewer, {
    changes: () => [
      {
        kind: 'agenda',
        id: record.id,
        basedOn: wholeIn(form, 'version', 1, 1e9),
        data,
        state: 'public',
        what: again ? 'published the agenda again' : 'published the agenda',
        why,
        action: 'publish',
      },
      ...dayOf(hand),
      ...going.map((one): DeskChange => {
        const { data: words, state } = gone(one, agenda);
        const what = 'published report with the agenda';
        return { kind: 'report', id: one.id, basedOn: one.version, data: words, state, what, why, action: 'publish' };
      }),
    ],
    papers: await readStanding(
      hand.meeting.id,
      standing.filter(({ name }) => name === 'agenda'),
    ),
    withheld: [],
    onlyNewest: [],
    why,
  });
  return { redirect: `/desk/meetings/${hand.meeting.id}/agenda?saved` };
};

/** Whoever may read the agenda may know that the body meets: a day that is a draft goes out with it. */
const dayOf = ({ meeting: { id, version, data, state } }: MeetingAtHand): DeskChange[] =>
  state === 'draft'
    ? [
        {
          ...{ kind: 'meeting', id, basedOn: version, data, state: 'public' },
          ...{ what: 'published meeting with its agenda', why: null, action: 'publish' },
        },
      ]
    : [];

/** A report as it is once the agenda is out: restricted where it or its item is. */
const gone = (report: Report, agenda: Agenda): Report => ({
  ...report,
  data: publishedReport(report.data),
  state: publishedState(report, agenda),
});
