import { ENGLAND } from '../../src/calendar/clear-days.ts';
import { whyShut } from '../../src/cycle/year-calendar.ts';

/** Days so many days from today, each put off until the offices are open. */
export const openDays = (...fromToday: number[]): string[] =>
  fromToday.map((days) => {
    let day = Temporal.Now.plainDateISO('Europe/London').add({ days });
    while (whyShut(day.toString(), ENGLAND) !== null) day = day.add({ days: 1 });
    return day.toString();
  });
