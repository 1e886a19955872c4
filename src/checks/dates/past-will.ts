import { findDates } from '../../calendar/dates.ts';
import { plainDate } from '../../calendar/iso-date.ts';
import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';
import { dateOf } from './date-of.ts';

/** "In January 2019, a meeting will be held": the date opens the sentence and nothing but its subject stands between. */
const OPENS = /^(?:(?:\d+(?:\.\d+)*\.?\s)?(?:in|on|from|by|during)\s(?:the\s)?)$/i;
const SUBJECT_WILL =
  /^,?\s(?:(?!\b(?:that|which|who|was|were|had|has|said|agreed|decided|resolved|reported|noted|stated|set|identified|confirmed)\b)[\p{L}'’&-]+\s){1,9}?will\s(?!have\b)/iu;
/** "will be held in January 2019": the verb with its date, no clause between. */
const WILL_BEFORE = /\bwill\s(?:be\s)?(?:\p{L}+\s){1,6}(?:in|on|from|by)\s(?:the\s)?$/iu;
const MONTHS_LATE = 2;

/** A past month with "will". */
export const pastWill: Rule = {
  id: 'dates/past-will',
  kind: 'dates',
  severity: 'error',
  source: 'The date of the meeting that the paper is for',
  why: '"In January a meeting will be held" is wrong when that January is over: either the year is a slip, or the paragraph was copied from an older report. Only a month that is two months past or more is found, and only where "will" belongs to it; what somebody said then about the future is left alone. Where the paper gives no date of its own, nothing is found.',
  *find(paper): Iterable<Found> {
    for (const passage of paper.prose) {
      const today = dateOf(passage.part, paper);
      if (!today || passage.part.kind === 'minutes') continue;
      for (const { text, from } of sentencesOf(passage.text)) {
        if (!/\bwill\b/.test(text)) continue;
        for (const { date, start, end, yearStated } of findDates(text)) {
          if (!yearStated || monthsBetween(date, today) < MONTHS_LATE) continue;
          const opens = OPENS.test(text.slice(0, start)) && SUBJECT_WILL.test(text.slice(end, end + 160));
          if (!opens && !WILL_BEFORE.test(text.slice(Math.max(0, start - 80), start))) continue;
          yield {
            at: inProse(passage, from + (opens ? 0 : start), from + (opens ? Math.min(text.length, end + 60) : end)),
            says: `"${text.slice(start, end)}" was over before the meeting, and the sentence says "will".`,
            mend: 'Correct the year; or, where it has happened, write what happened instead of what will.',
            sum: `${plainDate(date)} comes before ${plainDate(today)}, the day of the meeting`,
            sure: 0.9,
          };
        }
      }
    }
  },
};

const monthsBetween = (date: string, today: string): number => {
  const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return months(today) - months(date);
};
