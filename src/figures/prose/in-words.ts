import { within } from '../../record/at.ts';
import type { Figure } from '../../record/figure.ts';
import type { Period } from '../../record/period.ts';
import { newFigure } from '../new-figure.ts';
import type { Context } from './context.ts';
import { inLineWith, level } from './held-against.ts';
import { marksOf } from './marks.ts';
import { type Phrase, subjectBefore } from './noun-phrases.ts';
import { placed, type Sentence } from './sentence.ts';
import { atStage } from './stages.ts';
import { isEmptySubject } from './subject-kinds.ts';
import { timeSaid } from './time-said.ts';

/** Most sentences without a number say nothing of this kind and need not be looked at further. */
const MAY_SAY =
  /\b(?:above|below|in ?line with|better|worse|higher|lower|similar|same as|identical|equal to|level with|ha(?:s|ve) (?:\w+ ){0,2}(?:improved|increased|decreased|declined|reduced|fallen|risen|narrowed|widened|worsened))\b/i;
const MOVED =
  /\b(?:has|have) (?:\w+ly |also |all |both |now |further )?(?:(improved)|(increased|risen|widened)|(decreased|declined|reduced|fallen|narrowed)|(worsened))\b/gi;
/** A subject that is measured: what rises or falls otherwise ("demand", "pressure") is no figure. */
const MEASURED =
  /\b(?:rates?|figures|percentages?|proportions?|numbers?|performance|outcomes|attainment|attendance|results|levels?|gaps?|scores?|take-up|averages?|standards?|progress)\b/i;
const EARLIER = /^\s?(?:this|that|these|it|both)\s(?:\w+\s){0,2}(?:is|are|was|were|remains?|compares?)\b/i;
const LONGEST_SUBJECT = 200;

/** Whether a sentence may say something of a measure in words: a cheap test. */
export const speaksOfMeasures = (text: string): boolean => MAY_SAY.test(text);

/**
 * What a sentence without a number says of a measure: that it stands above, below or in line with others, or which way
 * it went, in a list of what works well or worries; elsewhere such a sentence is talk about numbers that stand beside
 * it. "This is in line with the national average" adds to the figure before it instead.
 */
export const figuresInWords = (sentence: Sentence, context: Context): Figure[] => {
  const { text } = sentence;
  if (EARLIER.test(text)) {
    if (context.last && sentence.comparators.length > 0) sayMore(sentence, context.last);
    return [];
  }
  if (!context.appraises) return [];
  const held = sentence.comparators.find(({ from }) => inLineWith(text.slice(0, from)) !== null);
  const moved = [...text.matchAll(MOVED)];
  if (moved.length > 0 && (held || sentence.periods.length > 0))
    return moved.flatMap((move, i) => travelled(sentence, move, moved[i - 1], context, held !== undefined));
  return held ? compared(sentence, held.from, context) : [];
};

const sayMore = (sentence: Sentence, figure: Figure): void => {
  level(sentence, figure);
  if (figure.period && !figure.taken.some(({ field }) => field === 'period')) return;
  figure.period = ownPeriod(sentence) ?? figure.period;
};

const ownPeriod = (sentence: Sentence): Period | null => {
  const found = sentence.periods.find(({ kind }) => kind !== 'relative');
  return found ? placed(sentence, found) : null;
};

const travelled = (
  sentence: Sentence,
  move: RegExpExecArray,
  before: RegExpExecArray | undefined,
  context: Context,
  held: boolean,
): Figure[] => {
  const start = before ? before.index + before[0].length : 0;
  const figure = figureAbout(sentence, subjectBefore(sentence.veiled, start, move.index + move[0].length), context);
  if (!figure || !(held || MEASURED.test(sentence.text.slice(start, move.index)))) return [];
  const reading = move[1] ? 'better' : move[2] ? 'up' : move[3] ? 'down' : 'worse';
  const at = within(sentence.at, move.index, move.index + move[0].length);
  figure.travel = { reading, printed: move[0], at };
  level(sentence, figure);
  return [figure];
};

const compared = (sentence: Sentence, to: number, context: Context): Figure[] => {
  const words = inLineWith(sentence.text.slice(0, to))!;
  const figure = figureAbout(sentence, subjectBefore(sentence.veiled, 0, to - words.length), context);
  if (!figure) return [];
  level(sentence, figure);
  return [figure];
};

const figureAbout = (sentence: Sentence, subject: Phrase | null, context: Context): Figure | null => {
  const words = subject && sentence.text.slice(subject.from, subject.to);
  if (!subject || !words || words.length > LONGEST_SUBJECT || isEmptySubject(words, context.names)) return null;
  const stated = { value: null, printed: '', step: null, unit: null, per: null, period: null };
  const at = within(sentence.at, subject.from, subject.to);
  const time = timeSaid(ownPeriod(sentence), context);
  const named = atStage(sentence.text, { measure: words, group: null, taken: [], printed: subject }, context.stage);
  return {
    ...newFigure({ ...stated, at }, 'sentence', within(sentence.at, 0, sentence.text.length)),
    period: time.period,
    measure: named.measure,
    taken: [...named.taken, ...time.taken],
    marks: marksOf(sentence, { from: 0 }, context),
    paper: context.paper,
    heading: context.heading?.text ?? null,
    sure: 0.5,
  };
};
