import { findBadDates, findDates } from '../../calendar/dates.ts';
import { plainDate } from '../../calendar/iso-date.ts';
import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

/** A weekday that the date does not have, or a date that no calendar has. */
export const wrongWeekday: Rule = {
  id: 'dates/wrong-weekday',
  kind: 'dates',
  severity: 'error',
  source: 'The calendar',
  why: '"Tuesday 4 March" when the 4th is a Wednesday sends half of the public to a locked door, and "31 June" helps nobody. Only dates whose year is stated are looked at.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const { date, start, end, weekday, weekdayWrong, yearStated } of findDates(passage.text)) {
        if (!weekdayWrong || !yearStated) continue;
        const right = Temporal.PlainDate.from(date).toLocaleString('en-GB', { weekday: 'long' });
        yield {
          at: inProse(passage, start, end),
          says: `"${passage.text.slice(start, end)}" was or is a ${right}, not a ${weekday}.`,
          mend: 'Find out which of the two is meant, the weekday or the date, and correct the other.',
          sum: `${plainDate(date)} is a ${right}`,
          sure: 0.96,
        };
      }
      for (const { start, end, says } of findBadDates(passage.text)) {
        // An odd year is more often a number beside a month than a date.
        if (says.startsWith('the year') || says.startsWith('there is no month')) continue;
        yield {
          at: inProse(passage, start, end),
          says: `"${passage.text.slice(start, end)}" is no date: ${says}.`,
          mend: 'Correct the day or the month.',
          sure: 0.95,
        };
      }
    }
  },
};
