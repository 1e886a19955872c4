import { plainDate } from '../../calendar/iso-date.ts';
import type { Found, Rule } from '../rule.ts';
import { type EarlierAsk, isUnanswered, passagesThatAnswer, placeOfAsk, reportsAskedFor } from './earlier-asks.ts';

/** A report that an earlier meeting asked for by now, and that a pack does not hold. */
export const reportNotHere: Rule = {
  id: 'memory/report-not-here',
  kind: 'memory',
  severity: 'warning',
  source: "The body's own resolution; scrutiny guidance (2024) on following up what was asked for",
  why: 'Reports that a committee asked for by a month get forgotten. An agenda pack is held against what earlier minutes of the body, its own of the last meeting included, asked for by the day of its meeting or at each meeting: where no passage of the pack has half of the words that say what the report is about, it is reported. Requests without a date are left alone, and so is a single report without an agenda.',
  *find(paper): Iterable<Found> {
    const agenda = paper.parts.find(({ kind }) => kind === 'agenda');
    const day = paper.meetingDate;
    if (!agenda || !day) return;
    const passages = passagesThatAnswer(paper.parts);
    for (const asked of reportsAskedFor(paper)) {
      if (!dueBy(asked, day) || !isUnanswered(paper, asked, passages)) continue;
      yield {
        at: agenda.blocks[0]?.at ?? null,
        other: placeOfAsk(asked),
        says: `A report that was asked for on ${plainDate(asked.date)}, due ${asked.ask.due?.phrase ?? 'by now'}, is not in these papers.`,
        mend: 'Add the report, or say on the agenda or in the work programme when it will come, and why not now.',
        sure: 0.75,
      };
    }
  },
};

/** Due by the day of the meeting, or at each; what is older than a year was settled, or is for the tracker. */
const dueBy = ({ ask: { due }, date }: EarlierAsk, day: string): boolean => {
  const yearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  if (due?.kind === 'recurring') return EACH_MEETING.test(due.phrase ?? '') && date >= yearAgo;
  return (
    due?.date != null && (due.date <= day || day.startsWith(due.date)) && due.date >= yearAgo.slice(0, due.date.length)
  );
};

const EACH_MEETING = /\b(?:each|every)\b.*\bmeetings?\b/i;
