import { isoMonth, lastDayOfMonth, monthOf, yearOf } from './iso-date.ts';

/** Annual meetings fall between 8 and 25 days after the May elections; a council with another day sets it. */
export const ANNUAL_MEETING = '05-15';

/**
 * The municipal year of a date, "2018/19", from one annual meeting to the next.
 * @param annualMeeting month and day of the annual meeting, "05-18"
 */
export function municipalYear(date: string, annualMeeting: string = ANNUAL_MEETING): string {
  return splitYear(yearOf(date) - (date.slice(5) < annualMeeting ? 1 : 0));
}

/** "2018/19" for the year that begins in 2018. */
export const splitYear = (begins: number): string => `${begins}/${String((begins + 1) % 100).padStart(2, '0')}`;

/** How a council counts quarters: the financial year from April, the calendar year, or the school year from September. */
export type Reckoning = 'financial' | 'calendar' | 'academic';

const FIRST_MONTH: Record<Reckoning, number> = { financial: 4, calendar: 1, academic: 9 };

export type Quarter = {
  quarter: number;
  /** "2018/19", or "2018" where years are calendar years. */
  year: string;
  starts: string;
  ends: string;
};

/** The quarter in which a date falls. */
export function quarterOf(date: string, reckoning: Reckoning): Quarter {
  const first = FIRST_MONTH[reckoning];
  const begins = yearOf(date) - (monthOf(date) < first ? 1 : 0);
  return quarter(begins, Math.floor(((monthOf(date) - first + 12) % 12) / 3) + 1, reckoning);
}

/** A quarter, 1 to 4, of the year that begins in `begins`. */
export function quarter(begins: number, number: number, reckoning: Reckoning): Quarter {
  const from = FIRST_MONTH[reckoning] - 1 + (number - 1) * 3;
  const [year, month] = [begins + Math.floor(from / 12), (from % 12) + 1];
  const last = month + 2;
  const ends = last > 12 ? lastDayOfMonth(year + 1, last - 12) : lastDayOfMonth(year, last);
  const named = reckoning === 'calendar' ? String(begins) : splitYear(begins);
  return { quarter: number, year: named, starts: `${isoMonth(year, month)}-01`, ends };
}

/** The next such quarter that has not ended on a date: "Q2" said in May is that of the year then running. */
export function nextQuarter(number: number, from: string, reckoning: Reckoning): Quarter {
  const begins = Number(quarterOf(from, reckoning).year.slice(0, 4));
  const own = quarter(begins, number, reckoning);
  return own.ends >= from ? own : quarter(begins + 1, number, reckoning);
}

/** First and last day of the financial, calendar or school year in which a date falls. */
export function yearAround(date: string, reckoning: Reckoning): { starts: string; ends: string } {
  const begins = Number(quarterOf(date, reckoning).year.slice(0, 4));
  return { starts: quarter(begins, 1, reckoning).starts, ends: quarter(begins, 4, reckoning).ends };
}
