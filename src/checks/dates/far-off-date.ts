import { findBadDates, findDates } from '../../calendar/dates.ts';
import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';
import { dateOf } from './date-of.ts';

/** A month and the year after it, or the number that was meant for one. */
const YEAR_LAST = /(\d+)$/;
const ENDS = /^(?:\s*[.,;:)\]]|\s*$|\s(?:and|to|until|by|at|in|on|with|was|is|for|when|that|the)\b)/;
const MEETS = /\b(?:meetings?|deadline|report(?:ed)? (?:back )?to|consultation)\b/i;
const MANY_YEARS =
  /\b(?:lease|leases|tenancy|loan|loans|matur\w+|bond|bonds|repa\w+|years?|net zero|target|climate)\b/i;
const SOON = 8;

/** A date whose year cannot be meant. */
export const farOffDate: Rule = {
  id: 'dates/far-off-date',
  kind: 'dates',
  severity: 'warning',
  source: 'The date of the meeting that the paper is for',
  why: 'In "12 March 2205" or "the meeting on 4 May 2052" figures changed places. Found are a day and a month before a year that no paper means, and a meeting, a deadline or a consultation more than eight years after the paper. Leases, loans and targets reach far, and are left alone.',
  *find(paper): Iterable<Found> {
    for (const passage of paper.prose) {
      const { text } = passage;
      for (const { start, end, says } of findBadDates(text)) {
        const year = YEAR_LAST.exec(text.slice(start, end))?.[1] ?? '';
        if (!says.startsWith('the year') || !/^(?:2\d{3}|1[09]\d{2}\d?|20\d{3})$/.test(year)) continue;
        if (!ENDS.test(text.slice(end, end + 8)) || MANY_YEARS.test(text.slice(Math.max(0, start - 80), end))) continue;
        yield found(inProse(passage, start, end), text.slice(start, end), says);
      }
      const today = dateOf(passage.part, paper);
      if (!today || passage.cell) continue;
      const latest = Number(today.slice(0, 4)) + SOON;
      for (const { text: sentence, from } of sentencesOf(text)) {
        if (!MEETS.test(sentence) || MANY_YEARS.test(sentence)) continue;
        for (const { date, precision, start, end, yearStated } of findDates(sentence)) {
          if (!yearStated || precision !== 'day' || Number(date.slice(0, 4)) <= latest) continue;
          const printed = sentence.slice(start, end);
          yield found(inProse(passage, from + start, from + end), printed, `it is years after the meeting of ${today}`);
        }
      }
    }
  },
};

const found = (at: Found['at'], printed: string, why: string): Found => ({
  at,
  says: `"${printed}" can hardly be meant: ${why}.`,
  mend: 'Correct the year.',
  sure: 0.85,
});
