import { type Static, Type } from '@sinclair/typebox';
import { ANNUAL_MEETING, municipalYear } from '../calendar/municipal-year.ts';
import type { BodySettings } from './body-settings.ts';

const text = Type.String();
const Words = Type.Object({
  apologies: text,
  noApologies: text,
  noDeclarations: text,
  declared: text,
  dispensation: text,
  left: text,
  stayed: text,
  presented: text,
  urgent: text,
  excluded: text,
  inPrivate: text,
  readmitted: text,
  arrived: text,
  departed: text,
  motion: text,
  amendment: text,
  substantive: text,
  underWay: text,
  motionAgain: text,
  unmoved: text,
  withdrawn: text,
  replaced: text,
  assent: text,
  unanimous: text,
  hands: text,
  counted: text,
  equal: text,
  casting: text,
  abstained: text,
  abstainedOne: text,
  namedVote: text,
  named: text,
  namedResult: text,
  recorded: text,
  adjourned: text,
  adjournedBecause: text,
  resumed: text,
  asked: text,
  question: text,
  answered: text,
  answer: text,
  supplementary: text,
  nextMeeting: text,
  closed: text,
});
export type Phrase = keyof Static<typeof Words>;

/** How a body writes its minutes, as `templates/house-style-*.json` has it. Places for words stand in braces. */
export const HouseStyle = Type.Object({
  name: text,
  title: text,
  titlesInCapitals: Type.Boolean(),
  openers: Type.Object({
    resolved: text,
    agreed: text,
    recommended: text,
    approved: text,
    noted: text,
    received: text,
    deferred: text,
  }),
  clauseLabel: text,
  /** (a), (b) and not (1), (2). */
  clauseLetters: Type.Boolean(),
  words: Words,
});
export type HouseStyle = Static<typeof HouseStyle>;

/**
 * A phrase of the house with its places filled; a place nothing is known for stays empty, and what ends in a full
 * stop ("a.m.") gets no second.
 */
export const phrase = (style: HouseStyle, name: Phrase, values: Readonly<Record<string, string>> = {}): string =>
  style.words[name].replace(/\{([a-zA-Z]{1,20})\}(\.?)/g, (_: string, place: string, stop: string) => {
    const value = values[place] ?? '';
    return value.endsWith('.') ? value : value + stop;
  });

/**
 * The number of a meeting's first minute, as the body counts.
 *
 * @param last the number of the last minute of the body and the day of that meeting; null where none was given at
 *   the desk: then the body's settings say with which to begin
 * @param annualMeeting month and day on which the municipal year begins
 */
export const firstNumber = (
  { restarts, next }: BodySettings['numbering'],
  date: string,
  last: { number: number; date: string } | null,
  annualMeeting: string = ANNUAL_MEETING,
): number => {
  if (restarts === 'meeting') return 1;
  if (last === null) return next;
  return period(restarts, last.date, annualMeeting) === period(restarts, date, annualMeeting) ? last.number + 1 : 1;
};

/** Numbers go on within it. */
const period = (restarts: BodySettings['numbering']['restarts'], date: string, annualMeeting: string): string => {
  if (restarts === 'municipal-year') return municipalYear(date, annualMeeting);
  return restarts === 'calendar-year' ? date.slice(0, 4) : '';
};

/** "1" or "a" for the first clause of a decision; after z come aa, ab. */
export const clauseLabel = ({ clauseLetters }: HouseStyle, index: number): string => {
  if (!clauseLetters) return String(index + 1);
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : String.fromCharCode(96 + Math.floor(index / 26)) + letter;
};
