import { findDates } from '../../calendar/dates.ts';

/** What a reader typed for a date: as typed, its reading, and what to say where it has none. */
export type AskedDate = { typed: string; date: string | null; error: string | null };

/**
 * Reads a date as people type it into a form: `2018`, `2018-09`, `2018-09-18`, "18 September 2018", "18/9/2018".
 *
 * @param typed undefined where the field was left empty
 * @param field how the page names the field: "From"
 */
export const askedDate = (typed: string | undefined, field: string): AskedDate => {
  const text = (typed ?? '').trim();
  if (text === '') return { typed: '', date: null, error: null };
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return { typed: text, date: text, error: null };
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? isoDate(text) : writtenDate(text);
  return {
    typed: text,
    date,
    error: date ? null : `${field} must be a date, such as 2018, September 2018 or 18/9/2018`,
  };
};

const isoDate = (text: string): string | null => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
};

const writtenDate = (text: string): string | null => {
  const [found, ...others] = findDates(text);
  return found && others.length === 0 && found.start === 0 && found.end === text.length ? found.date : null;
};
