import type { Found, Rule } from '../rule.ts';
import { type InSentence, inSentences } from './in-sentences.ts';
import { inLines, type Line } from './lines.ts';
import { caught, placeOf, Q, type Quantity, type Sentence } from './quantities.ts';
import { meet, plus, shown, spread } from './rounding.ts';

/** Things of which there are no more than all; money and places can be used beyond the whole. */
const COUNTED =
  'pupils|children|young people|residents|people|schools|staff|employees|respondents|households|families|tenants|members|councillors|adults|patients|learners|carers|foster carers|reviews|assessments|visits|applications|complaints|cases|referrals';
const SHARE = new RegExp(`${Q} of (?:the |all |our |these |those |its )?(?:\\p{Ll}+ )?(?:${COUNTED})\\b`, 'giu');
/** "rose by 120% of", "equal to 150% of the pupils of last year". */
const NO_SHARE = /\b(?:by|to|up|down|increase|rise|growth|equal|equivalent|over|than|target|capacity|at)\s(?:of\s)?$/i;
const BOTH = new RegExp(
  `${Q} (?:were |was |are |is |identified as |being )?(male|female|men|women|boys|girls|in favour|against)\\b,?;? (?:and |while |with |but )?${Q} (?:were |was |are |is |identified as |being )?(male|female|men|women|boys|girls|in favour|against)\\b`,
  'giu',
);
const WHOLE = 100;
const TOTAL = /^(?:grand |overall )?totals?\b/i;
const ENOUGH = 3;

/** Parts that are more than the whole. */
export const overWhole: Rule = {
  id: 'arithmetic/over-whole',
  kind: 'arithmetic',
  severity: 'warning',
  source: 'Plain arithmetic: the parts of a whole are 100% together',
  why: 'More than all of the pupils cannot have passed, and "55% male and 47% female" counts somebody twice. Found are shares above 100% of people or things that are counted, two halves that are more than the whole, and a column of percentages with a total of 100% that its cells do not give. Rounding is allowed for; money, capacity, targets and rises may go beyond 100%, and answers of which several could be ticked have no total.',
  *find({ prose, parts }): Iterable<Found> {
    yield* inSentences(prose, 1, over);
    yield* inLines(parts, totals);
  },
};

function* over(sentence: Sentence): Iterable<InSentence> {
  for (const match of sentence.shape.matchAll(SHARE)) {
    const [share] = caught(sentence, match);
    if (share?.unit !== 'percent' || share.points || share.value <= WHOLE) continue;
    if (NO_SHARE.test(sentence.shape.slice(0, match.index))) continue;
    yield inSentence(sentence, match, `${share.printed} is more than all of them.`, `${share.printed} > 100%`);
  }
  for (const match of sentence.shape.matchAll(BOTH)) {
    const halves = caught(sentence, match).filter((one) => one !== null);
    if (match[2]?.toLowerCase() === match[4]?.toLowerCase() || !halves.every(isShare)) continue;
    const both = plus(halves.map(spread));
    if (both.low <= WHOLE) continue;
    const sum = halves.map(({ value }) => value).reduce((a, b) => a + b, 0);
    const step = Math.min(...halves.map((one) => one.step));
    yield inSentence(
      sentence,
      match,
      `The two parts are ${shown(sum, step)}% together.`,
      `${halves.map(({ printed }) => printed).join(' + ')} = ${shown(sum, step)}%`,
    );
  }
}

const isShare = ({ unit, points }: Quantity): boolean => unit === 'percent' && !points;

const inSentence = (sentence: Sentence, match: RegExpExecArray, says: string, sum: string): InSentence => ({
  place: placeOf(sentence, match.index, match.index + match[0].length),
  says,
  mend: 'Check the percentages against the source, and say of what they are shares.',
  sum,
  sure: 0.88,
});

/** A line of percentages up to a printed 100%, which they do not give. */
function* totals(lines: readonly Line[]): Iterable<Found> {
  const last = lines.findIndex(({ words }) => TOTAL.test(words.trim()));
  if (last < ENOUGH) return;
  for (const [at, total] of lines[last]!.cells.entries()) {
    if (!total?.percent || total.value !== WHOLE) continue;
    const parts = lines.slice(0, last).map(({ cells }) => cells[at] ?? null);
    const cells = parts.flatMap((cell) => (cell?.percent ? [cell] : []));
    // A cell without a number, or a sub-total among them: it is not known what is added.
    if (cells.length < parts.length || cells.some(({ value }) => value === WHOLE)) continue;
    if (meet(plus(cells.map(spread)), spread(total))) continue;
    const is = shown(
      cells.reduce((sum, { value }) => sum + value, 0),
      Math.min(...cells.map(({ step }) => step)),
    );
    yield {
      at: total.at,
      says: `The total is printed as ${total.printed}, but the cells before it add up to ${is}%.`,
      mend: 'Check the percentages against the source, or say why they are not 100% together.',
      sum: `${cells.map(({ printed }) => printed).join(' + ')} = ${is}%`,
      sure: 0.85,
    };
  }
}
