import { within } from '../../record/at.ts';
import type { Figure, Stated } from '../../record/figure.ts';
import type { ComparatorName } from './comparator-names.ts';
import type { Role } from './role.ts';
import { placed, type Sentence } from './sentence.ts';

/** Puts a comparator, or the gap to it, into the figure that is held against it. */
export const hold = (figure: Figure, role: Extract<Role, { comparator: ComparatorName }>, stated: Stated): void => {
  const { who, name } = role.comparator;
  const known = figure.comparators.find(
    (other) => other.name === name || (other.who === who && (other.value === null) !== (role.kind === 'gap')),
  );
  if (role.kind === 'gap') {
    const sign =
      role.sign === 0 && known?.value != null && figure.value !== null && known.value > figure.value ? -1 : 1;
    const gap = {
      ...stated,
      value: stated.value === null ? null : role.sign === 0 ? sign * Math.abs(stated.value) : stated.value,
    };
    if (known && !known.gap) known.gap = gap;
    else figure.comparators.push({ ...unsaid(role.comparator, gap), period: gap.period, gap });
  } else if (known) Object.assign(known, stated);
  else figure.comparators.push({ ...stated, who, name, gap: null });
};

const unsaid = ({ who, name }: ComparatorName, near: Stated) => ({
  value: null,
  printed: '',
  step: null,
  unit: near.unit,
  per: null,
  period: null,
  at: near.at,
  who,
  name,
});

/** What a rate is held against is a rate of the same base, though its number stands bare. */
export const shareRate = ({ unit, per, previous, comparators }: Figure): void => {
  if (unit !== 'rate') return;
  for (const other of [previous, ...comparators])
    if (other && (other.unit === 'score' || other.unit === 'count')) Object.assign(other, { unit, per });
};

/** "was the same as the national average at 22.2%" states the value too. */
export const sameAs = ({ text }: Sentence, figure: Figure): void => {
  const [comparator] = figure.comparators;
  if (figure.value !== null || !comparator || comparator.value === null || comparator.gap) return;
  if (/\b(?:same as|equal to|identical to)\b/i.test(text)) {
    const { value, printed, step, unit, per, at } = comparator;
    Object.assign(figure, { value, printed, step, unit, per, at });
  }
};

const LEVEL = /\b(?:remain\w* (?:static|unchanged|stable|the same|at)|unchanged|static|the same as last)\b/i;
const IN_LINE =
  /\b(?:in ?line with|similar to|the same as|above|below|better than|worse than|higher than|lower than|identical to|equal to|close to|level with|comparable (?:to|with))\s(?:the\s|that of\s|its\s|their\s|our\s)*$/i;

/** The words right before a comparator that hold something against it without a number; null where none do. */
export const inLineWith = (before: string): string | null => IN_LINE.exec(before)?.[0] ?? null;

/** Words in place of a number: "unchanged from last year", "in line with the national average". */
export const level = (sentence: Sentence, figure: Figure): void => {
  const match = LEVEL.exec(sentence.text);
  if (match && !figure.change) {
    const at = within(sentence.at, match.index, match.index + match[0].length);
    figure.change = { value: 0, printed: match[0], step: null, unit: figure.unit, per: null, period: null, at };
    const period = sentence.periods.find(
      (found) => found.from >= match.index && /\bfrom\s$/i.test(sentence.text.slice(0, found.from)),
    );
    if (period && !figure.previous)
      figure.previous = { ...figure.change, value: null, printed: '', period: placed(sentence, period) };
  }
  for (const name of sentence.comparators) {
    if (
      figure.comparators.some(({ who }) => who === name.who) ||
      inLineWith(sentence.text.slice(0, name.from)) === null
    )
      continue;
    const at = within(sentence.at, name.from, name.to);
    figure.comparators.push({ ...unsaid(name, { ...figure, at }), gap: null });
  }
};

/** "boys 55%, 66% and 64% compared to girls 71%, 84% and 80%": the second list is what the first is held against. */
export const paired = ({ text, at: place }: Sentence, figures: Figure[]): Figure[] => {
  const word = /\bcompar\w+ (?:to|with)\s/i.exec(text);
  if (!word || figures.some(({ unit, value }) => value === null || unit !== figures[0]?.unit || unit === 'count'))
    return figures;
  const at = place.start + word.index;
  const first = figures.filter((figure) => figure.at.start < at);
  const second = figures.filter((figure) => figure.at.start > at);
  if (first.length === 0 || first.length !== second.length || second.some(({ change }) => change !== null))
    return figures;
  const name = (second[0]!.group ?? second[0]!.measure)?.replace(/^compar\w+ (?:to|with)\s/i, '') ?? null;
  // An earlier value of the same measure is no comparison of groups.
  if (name === null || (second[0]!.group === null && second[0]!.measure === first[0]!.measure)) return figures;
  first.forEach((figure, i) => {
    const { value, printed, step, unit, per, period, at: own } = second[i]!;
    figure.comparators.push({ value, printed, step, unit, per, period, at: own, who: 'group', name, gap: null });
  });
  return first;
};
