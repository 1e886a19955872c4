import { clearDaysBetween, type DayProfile, ifPublished, latestPublication } from '../calendar/clear-days.ts';
import { inWords } from '../calendar/iso-date.ts';
import { type LateMaterial, momentWords } from './late-material.ts';

/** What is published for a meeting; each has its own notice. */
export type Published = 'notice' | 'agenda' | 'report' | 'appendix';

/** How many clear days each needs, and how days are counted: a body's settings. */
export type NoticeRules = { noticeDays: number; papersDays: number; profile: DayProfile };

const SOURCES: Record<Published, string> = {
  notice: 'Local Government Act 1972 s100A(6)(a)',
  agenda: 'Local Government Act 1972 s100B(3)',
  report: 'Local Government Act 1972 s100B(3)',
  // Appendices are part of the report that is "connected" with the item: what is "to follow" is late.
  appendix: 'Local Government Act 1972 s100B(3)',
};

export type LastLawful = {
  day: string;
  /** The last moment of that day on which offices are open; midnight where the council sets no closing. */
  moment: string;
  needed: number;
  source: string;
  sum: string;
};

/** The last lawful moment at which a paper of a meeting can be published. */
export const lastLawfulMoment = (kind: Published, meeting: string, rules: NoticeRules): LastLawful => {
  const needed = kind === 'notice' ? rules.noticeDays : rules.papersDays;
  const day = latestPublication(meeting, needed, rules.profile);
  return {
    day,
    moment: `${day}T${rules.profile.officeCloses ?? '23:59'}`,
    needed,
    source: SOURCES[kind],
    sum: `${needed} clear days before ${inWords(meeting)}, neither day counted: publish by ${inWords(day)}.`,
  };
};

/** Whether a paper published at a moment is in time, in time only if the day of a late hour counts, or late. */
export type Timeliness = 'in-time' | 'after-closing' | 'late' | 'after-meeting';
export type Verdict = {
  timeliness: Timeliness;
  clearDays: number;
  needed: number;
  last: LastLawful;
  /** For the page: "If published now: …". */
  words: string;
};

/**
 * What publishing a paper at a moment would mean.
 * @param now local date and time, `2026-12-01T16:15`
 */
export const ifPublishedAt = (kind: Published, now: string, meeting: string, rules: NoticeRules): Verdict => {
  const last = lastLawfulMoment(kind, meeting, rules);
  const [date, time] = [now.slice(0, 10), now.slice(11, 16)];
  const notice = ifPublished({ date, time }, meeting, last.needed, rules.profile);
  const timeliness =
    date >= meeting
      ? 'after-meeting'
      : !notice.enough
        ? 'late'
        : now.slice(0, 16) > last.moment
          ? 'after-closing'
          : 'in-time';
  const words: Record<Timeliness, string> = {
    'in-time': `in time. ${notice.sum}`,
    // A weekend after the last lawful day leaves the days by number, on a day when nothing can be inspected.
    'after-closing': `in time by date only, after the last moment when the offices were open (${momentWords(last.moment)}). Whether such a day counts is contested. ${notice.sum}`,
    late: `late. ${notice.sum}`,
    'after-meeting': `the meeting is on ${inWords(meeting)}: no notice is left.`,
  };
  return { timeliness, clearDays: notice.clearDays, needed: last.needed, last, words: words[timeliness] };
};

/** Whether a paper may go out now; where not, what must be done first. What is recorded goes to agenda and minutes. */
export type Permission = { allowed: boolean; verdict: Verdict; problems: string[] };

/**
 * Decides on publishing a paper, with what was recorded about its lateness.
 * @param firstOpen when the agenda first lay open; null where it does not yet
 */
export const mayPublish = (
  kind: Published,
  now: string,
  meeting: string,
  rules: NoticeRules,
  { late, firstOpen }: { late: LateMaterial | null; firstOpen: string | null },
): Permission => {
  const verdict = ifPublishedAt(kind, now, meeting, rules);
  const problems =
    verdict.timeliness === 'in-time' || verdict.timeliness === 'after-closing'
      ? []
      : problemsOf(kind, now, meeting, verdict, late, firstOpen, rules);
  return { allowed: problems.length === 0, verdict, problems };
};

const problemsOf = (
  kind: Published,
  now: string,
  meeting: string,
  verdict: Verdict,
  late: LateMaterial | null,
  firstOpen: string | null,
  rules: NoticeRules,
): string[] => {
  if (verdict.timeliness === 'after-meeting')
    return [`The meeting was to be on ${inWords(meeting)}: nothing can be published for it now.`];
  if (late === null) return [`Published now this is late, and none of the four lawful ways is recorded for it.`];
  switch (late.way) {
    case 'deferral':
      return ['The item is put off, so its papers are published for the later meeting.'];
    case 'short-notice':
      return shortNoticeProblems(now, late.convened, meeting);
    case 'added-item':
      return addedProblems(late.added, meeting, firstOpen, verdict.needed, rules.profile);
    case 'urgent':
      return kind === 'notice' || kind === 'agenda'
        ? ['Urgency is for one item. A whole agenda can be late only where the meeting was called at short notice.']
        : [];
  }
};

/** Papers of a meeting at short notice are open "from the time the meeting is convened": it cannot be called later than now. */
const shortNoticeProblems = (now: string, convened: string, meeting: string): string[] =>
  convened.slice(0, 10) >= meeting
    ? ['The meeting cannot have been called on its own day or later.']
    : convened > now.slice(0, 16)
      ? [`The meeting is said to be called on ${momentWords(convened)}, which is still to come.`]
      : [];

const addedProblems = (
  added: string,
  meeting: string,
  firstOpen: string | null,
  needed: number,
  profile: DayProfile,
): string[] => {
  if (firstOpen === null)
    return ['An item can only be added to an agenda that lies open: this one is not published yet.'];
  const left = clearDaysBetween(added.slice(0, 10), meeting, profile);
  // s100B(4)(a) asks the clear days of the item itself, not only of the agenda to which it is added.
  return left >= needed
    ? []
    : [
        `Added on ${momentWords(added)} the item has ${left} of ${needed} clear days, so it cannot be considered unless the chair takes it as urgent.`,
      ];
};
