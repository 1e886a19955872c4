import type { Found, Rule } from '../rule.ts';
import {
  type EarlierAsk,
  mostIn,
  passagesSince,
  passagesThatAnswer,
  reportsAskedFor,
  subjectOf,
} from './earlier-asks.ts';

/** A passage that has so much of what was asked for may be the answer. */
const MAY_ANSWER = 0.5;
/** With fewer words of its own an ask cannot be told from others. */
const FEWEST = 2;
const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;

/** A report that an earlier meeting asked for by now, and that a pack does not hold. */
export const reportNotHere: Rule = {
  id: 'memory/report-not-here',
  kind: 'memory',
  severity: 'warning',
  source: "The body's own resolution; scrutiny guidance (2024) on following up what was asked for",
  why: 'Reports that a committee asked for by a month get forgotten. An agenda pack is held against what earlier minutes of the body asked for by the day of its meeting: where no passage of the pack has half of the words that say what the report is about, it is reported. Requests without a date are left alone, and so is a single report without an agenda.',
  *find(paper): Iterable<Found> {
    const agenda = paper.parts.find(({ kind }) => kind === 'agenda');
    const day = paper.meetingDate;
    if (!agenda || !day || paper.earlier.length === 0) return;
    const passages = passagesThatAnswer(paper.parts);
    for (const asked of reportsAskedFor(paper)) {
      if (!dueBy(asked, day)) continue;
      const words = wordsOf(asked);
      const most = Math.max(mostIn(words, passages), mostIn(words, passagesSince(paper.earlier, asked)));
      if (words.length < FEWEST || most >= words.length * MAY_ANSWER) continue;
      yield {
        at: agenda.blocks[0]?.at ?? null,
        other: { quote: asked.ask.quote, at: asked.ask.at, path: asked.path },
        says: `A report that was asked for on ${asked.date}, due ${asked.ask.due?.phrase ?? 'by now'}, is not in these papers.`,
        mend: 'Add the report, or say on the agenda or in the work programme when it will come, and why not now.',
        sure: 0.75,
      };
    }
  },
};

/** "That a further report be submitted" has its subject in the title of its item. */
const wordsOf = ({ ask, item }: EarlierAsk): string[] => {
  const own = subjectOf(ask.quote.replace(MONTH, ''));
  return own.length < FEWEST ? subjectOf(`${ask.quote} ${item.title}`.replace(MONTH, '')) : own;
};

/** Due by the day of the meeting, and not a year before it: what is older was settled, or is for the tracker. */
const dueBy = ({ ask: { due } }: EarlierAsk, day: string): boolean =>
  due?.date != null &&
  (due.date <= day || day.startsWith(due.date)) &&
  due.date >= `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.slice(0, due.date.length);
