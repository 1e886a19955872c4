import type { Mark } from '../../record/figure.ts';
import type { Context } from './context.ts';
import type { NumberToken } from './number-tokens.ts';
import type { Sentence } from './sentence.ts';

const FORECAST = /\bif\s.{3,120}(?:,|\b(?:this|that|it|there) (?:would|will|could)\b)/i;

const PROJECTED = /\b(?:projected|projection|forecast|predicted)\b[^.;]*$/i;
const VALIDATED = /(?<!\b(?:un|non-|not (?:yet )?(?:been )?))\bvalidated\b/i;

/**
 * What a sentence, or the heading over it, says of how final its number is; what follows from a supposition is a
 * forecast.
 */
export const marksOf = (
  { text }: Pick<Sentence, 'text'>,
  { from }: Pick<NumberToken, 'from'>,
  { heading }: Pick<Context, 'heading'>,
): Mark[] => {
  if (VALIDATED.test(text)) return ['validated'];
  const words = `${heading?.text ?? ''}\n${text}`;
  const marks: Mark[] = [];
  if (/\b(?:unvalidated|non-validated|not (?:yet )?(?:been )?validated)\b/i.test(words)) marks.push('unvalidated');
  if (/\bprovisional\b/i.test(words)) marks.push('provisional');
  if (FORECAST.test(text.slice(0, from)) || PROJECTED.test(text.slice(Math.max(0, from - 80), from)))
    marks.push('forecast');
  return marks;
};
