import type { Due } from '../record/meeting.ts';
import type { Reckoning } from './municipal-year.ts';

/** What is known of the meeting at which something was asked. */
export type DueContext = {
  /** ISO, or null where the paper does not state it: then only dates stated in full are read. */
  meetingDate: string | null;
  /** The date of the body's next meeting, where the paper or the store gives it. */
  nextMeeting?: string | null;
  /** Known meeting dates of the body, in any order. */
  meetings?: string[];
  /** The body's name: "the next Planning Committee" is another body's meeting unless this says otherwise. */
  body?: string | null;
  /** What "Q2" counts; without it the financial year is taken and the rule says so. */
  quarters?: Reckoning;
};

/** One reading of some of a text's characters; the phrase with the greatest weight becomes the due. */
export type Candidate = Pick<Due, 'kind' | 'date' | 'precision' | 'until' | 'inferred'> & {
  start: number;
  end: number;
  rule: string;
  weight: number;
  firm?: boolean;
};

/** A grammar of one family of phrases: every reading it finds in a text, in any order. */
export type DueFamily = (text: string, context: DueContext) => Candidate[];

/**
 * Which phrase governs where a text has several: something that repeats, then a stated day, a span of time,
 * a meeting, a loose period; what is merely conditional or "in due course" only where nothing else is said.
 */
export const WEIGHT = {
  repeats: 90,
  statedDate: 80,
  interval: 70,
  month: 65,
  meeting: 60,
  period: 50,
  uncuedDate: 40,
  looselyRepeats: 35,
  lasts: 30,
  conditional: 20,
  undated: 10,
};

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const FURTHER: Record<string, number> = {
  a: 1,
  an: 1,
  couple: 2,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
};

/** Source of a regular expression for a small number in figures or words. */
export const NUMBER = `\\d{1,3}|${NUMBERS.slice(1).join('|')}|fifteen|eighteen|twenty-four|twenty|a\\scouple\\sof|an?`;

/** The value of what `NUMBER` matched. */
export function numberOf(words: string): number {
  const word = words.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  if (/couple/.test(word)) return 2;
  const index = NUMBERS.indexOf(word);
  return index > 0 ? index : (FURTHER[word] ?? 1);
}

/** A date whole to the day, or null. */
export const wholeDate = (date: string | null | undefined): string | null => (date && date.length === 10 ? date : null);
