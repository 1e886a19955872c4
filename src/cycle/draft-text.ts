import type { At } from '../record/at.ts';
import type { Reading } from '../record/reading.ts';

/** The text of minutes while it is written, one passage a line: every fact drafted has its place in it. */
export class DraftText {
  private text = '';

  /**
   * Writes one passage and says where it stands. Line breaks inside it become spaces, and quotation marks are those
   * that our reader gives, so that minutes written out and read again are the same to the letter.
   */
  line(words: string): { text: string; at: At } {
    const text = words.replace(/\s+/g, ' ').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").trim();
    const start = this.text.length;
    this.text += `${text}\n`;
    return { text, at: { page: 1, start, end: start + text.length } };
  }

  pages(): Reading['pages'] {
    return [{ page: 1, printed: null, text: this.text, recognised: null }];
  }
}

/** Without the full stop at its end, where another is to follow. */
export const unstopped = (words: string): string => words.trim().replace(/[.;,\s]{1,20}$/, '');

export const stopped = (words: string): string => {
  const text = words.trim();
  return text === '' || /[.!?:;)"”’]$/.test(text) ? text : `${text}.`;
};

/** "Councillor A, Councillor B and Mrs C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** "10.05 a.m." of an instant, on the clock of the council chamber. */
export const clockOf = (instant: string): string => {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London');
  return clockWords(hour, minute);
};

export const clockWords = (hour: number, minute: number): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;

/** "10:05" of an instant, on the clock of the council chamber. */
export const timeOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainTime().toString().slice(0, 5);
