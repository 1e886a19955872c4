import { type MeasureIdentity, measureOf } from '../../figures/measures/measure-key.ts';
import type { Figure } from '../../record/figure.ts';
import type { Reading } from '../../record/reading.ts';
import type { CheckedPaper } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { definitionsIn } from './stated-definitions.ts';

/** With so few words in common two definitions do not say the same. */
const SAME = 0.6;
/** A paper that says so has told its readers. */
const SAID =
  /\b(?:new|changed?|revised|amended|different|updated) (?:definition|measure|methodology|method|basis|way of (?:counting|measuring))\b|\b(?:definition|methodology|method|measure|basis)\b.{0,40}\b(?:has|have|was|were|been) (?:changed|revised|amended|updated)\b|\bnot (?:directly )?comparable\b/i;

/** A measure that does not count what it counted in the earlier paper, without a word of it. */
export const changedDefinition: Rule = {
  id: 'memory/changed-definition',
  kind: 'memory',
  severity: 'warning',
  source: 'Code of Practice for Statistics V4: changes of definition are explained, and their effect on trends',
  why: "A trend across two papers means nothing where the measure between them counts something else. Reported are an indicator's number (CS04) that bears another measure or unit than in the earlier paper, and a definition stated in words that differ from those stated there. A paper that says that a definition has changed, or that results are not comparable, is left alone.",
  *find(paper): Iterable<Found> {
    if (paper.earlier.length === 0 || paper.prose.some(({ text }) => SAID.test(text))) return;
    yield* indicators(paper);
    yield* definitions(paper);
  },
};

const MEND =
  'Say that the definition has changed, from when, and what it does to the trend; or go back to the earlier one.';

type Indicator = { readonly identity: MeasureIdentity; readonly figure: Figure; readonly reading: Reading };

/** The indicators of a reading by their own numbers; one that stands for two measures in one paper tells nothing. */
const indicatorsOf = (reading: Reading): Map<string, Indicator | null> => {
  const found = new Map<string, Indicator | null>();
  for (const figure of reading.figures) {
    const identity = figure.reference === null || figure.where !== 'table' ? null : measureOf(figure);
    if (!identity || figure.reference === null) continue;
    const before = found.get(figure.reference);
    const differs = before && (before.identity.words !== identity.words || before.identity.unit !== identity.unit);
    if (before === undefined || differs) found.set(figure.reference, differs ? null : { identity, figure, reading });
  }
  return found;
};

function* indicators({ earlier, reading }: CheckedPaper): Iterable<Found> {
  const before = new Map<string, Indicator | null>();
  for (const one of earlier) for (const [reference, indicator] of indicatorsOf(one)) before.set(reference, indicator);
  for (const [reference, now] of indicatorsOf(reading)) {
    const then = before.get(reference);
    if (!now || !then) continue;
    const words = shared(new Set(now.identity.words.split(' ')), new Set(then.identity.words.split(' '))) < SAME;
    const units = [now.identity.unit, then.identity.unit];
    // A unit that is not printed says nothing.
    if (!words && (units[0] === units[1] || units.includes(''))) continue;
    yield {
      at: now.figure.passage,
      other: { quote: quoteIn(then), at: then.figure.passage, path: then.reading.document.path },
      says: words
        ? `${reference} is "${now.figure.measure}" here and was "${then.figure.measure}" in the earlier paper.`
        : `${reference} is given in another unit than in the earlier paper (${now.identity.unit}, not ${then.identity.unit}).`,
      mend: MEND,
      sure: 0.8,
    };
  }
}

const quoteIn = ({ reading, figure: { passage } }: Indicator): string =>
  reading.pages[passage.page - 1]?.text.slice(passage.start, passage.end) ?? '';

function* definitions({ earlier, reading }: CheckedPaper): Iterable<Found> {
  const before = earlier.flatMap(({ pages, document }) =>
    definitionsIn(pages).map((one) => ({ ...one, path: document.path })),
  );
  for (const now of definitionsIn(reading.pages)) {
    const then = before.findLast(({ term }) => term === now.term);
    if (!then || shared(now.words, then.words) >= SAME) continue;
    yield {
      at: now.at,
      other: { quote: then.quote, at: then.at, path: then.path },
      says: `"${now.printed}" is defined in other words than in the earlier paper.`,
      mend: MEND,
      sure: 0.75,
    };
  }
}

/** The share of all words that both have. */
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length / Math.max(1, new Set([...a, ...b]).size);
