import type { Figure } from '../../record/figure.ts';
import { measureWords } from './measure-words.ts';

/** What makes two figures values of one measure. */
export type MeasureIdentity = {
  /** `measureWords` with a space between. */
  words: string;
  /** The same words in the order of the alphabet: equal for "attendance, secondary" and "secondary attendance". */
  sorted: string;
  /** The level reached, in lower case; '' where none is named. */
  standard: string;
  /** Unit, with the base of a rate: "percent", "rate 10000"; '' where none is stated. */
  unit: string;
};

/** A spreadsheet's or a table's whole row of notes is no measure. */
const LONGEST = 300;

/**
 * The measure that a figure is a value of; null where the paper does not say what is measured. A change, a gap or a
 * difference is about two values, not one more of them: it has none either.
 */
export const measureOf = (figure: Figure): MeasureIdentity | null => {
  if (figure.measure === null || isBetween(figure)) return null;
  const words = measureWords(figure.measure.slice(0, LONGEST));
  if (words.length === 0) return null;
  const unit = figure.unit === 'rate' && figure.per !== null ? `rate ${figure.per}` : (figure.unit ?? '');
  return {
    words: words.join(' '),
    sorted: words.toSorted().join(' '),
    standard: (figure.standard ?? '').trim().toLowerCase(),
    unit,
  };
};

export const measureKey = ({ words, standard, unit }: MeasureIdentity): string => `${words}|${standard}|${unit}`;

const isBetween = ({ derived }: Figure): boolean =>
  derived !== null && (derived.kind === 'change' || derived.kind === 'gap' || derived.kind === 'difference');
