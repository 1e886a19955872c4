import { addDays } from '../../calendar/iso-date.ts';
import type { Found, Rule } from '../rule.ts';
import { isUnanswered, passagesThatAnswer, placeOfAsk, reportsAskedFor } from './earlier-asks.ts';

/** A report that is asked for without a date is given so long before anybody asks where it is. */
const PATIENCE = 90;
/** After a year it was settled in another way, or is for the tracker. */
const FORGOTTEN = 365;

/** A report that was asked for without a date, and of which no paper has spoken since. */
export const neverHeardOf: Rule = {
  id: 'memory/never-heard-of',
  kind: 'memory',
  severity: 'advice',
  source: "The body's own resolution; scrutiny guidance (2024) on following up what was asked for",
  why: 'What is asked for "at a future meeting" has no day on which it is missed. An agenda pack is held against what earlier minutes of the body asked for without a date between three months and a year ago: where neither the pack nor any paper since has half of the words that say what it is about, members are reminded.',
  *find(paper): Iterable<Found> {
    const agenda = paper.parts.find(({ kind }) => kind === 'agenda');
    const day = paper.meetingDate;
    if (!agenda || !day) return;
    const passages = passagesThatAnswer(paper.parts);
    for (const asked of reportsAskedFor(paper)) {
      const { ask, date } = asked;
      if (ask.due?.date || ask.due?.kind === 'recurring' || ask.due?.kind === 'conditional') continue;
      if (date > addDays(day, -PATIENCE) || date < addDays(day, -FORGOTTEN)) continue;
      if (!isUnanswered(paper, asked, passages)) continue;
      yield {
        at: agenda.blocks[0]?.at ?? null,
        other: placeOfAsk(asked),
        says: `A report that was asked for on ${date}, without a date, has not been heard of since.`,
        mend: 'Put it into the work programme with a date, or say that it is needed no more.',
        sure: 0.7,
      };
    }
  },
};
