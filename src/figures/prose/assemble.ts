import { type At, within } from '../../record/at.ts';
import type { Figure, Stated } from '../../record/figure.ts';
import type { ComparatorName } from './comparator-names.ts';
import type { Context } from './context.ts';
import { bareFigure, dressed, valueFigure } from './figure-of.ts';
import type { Spot } from './naming.ts';
import { subjectBefore } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import type { Role } from './roles.ts';
import {
  comparatorPeriod,
  earlierPeriod,
  inBracket,
  markSentence,
  placed,
  type Sentence,
  statedOf,
} from './sentence.ts';
import { isEmptySubject } from './subject-kinds.ts';

/** Words with more numbers than this are no sentence. */
const MOST_NUMBERS = 60;

/** What waits for its value: "decreased by 2.8% to …", "from 1678 to …". */
type Waiting = Partial<Pick<Figure, 'previous' | 'change' | 'cohort' | 'target' | 'floor'>>;

/**
 * The figures that one sentence states.
 *
 * @param text the sentence as it stands at `at`
 * @param context what the passages before it lend: a period, a measure, the last figure
 * @returns new figures; a sentence that speaks of an earlier figure ("This is 1.6% below the national average")
 *   adds to that figure instead
 */
export const figuresOfSentence = (text: string, at: At, context: Context): Figure[] => {
  const sentence = markSentence(text, at);
  if (sentence.tokens.length > MOST_NUMBERS) return [];
  const reader = new SentenceReader(sentence, context);
  for (const [i, token] of sentence.tokens.entries()) reader.take(token, i);
  return reader.finish();
};

class SentenceReader {
  readonly figures: Figure[] = [];
  private waiting: Waiting = {};
  private boundary = 0;
  private readonly sentence: Sentence;
  private readonly context: Context;
  private readonly earlier: Figure | null;
  /** "The national average has risen by 0.4% to 71.9%": a sentence about those compared with. */
  private readonly about: ComparatorName | null;

  constructor(sentence: Sentence, context: Context) {
    this.sentence = sentence;
    this.context = context;
    this.about = comparatorSubject(sentence);
    this.earlier = this.about || speaksOfEarlier(sentence, context.names) ? context.last : null;
  }

  take(token: NumberToken, i: number): void {
    const { sentence } = this;
    const role = sentence.roles[i]!;
    const current = this.figures.at(-1) ?? null;
    const stated = statedOf(sentence, token, 'sign' in role ? role.sign : 0);
    const open = current ?? (this.about ? null : this.earlier);
    const waits = awaited(sentence, token, i);
    if (/^(?:value|comparator)$/.test(role.kind) && this.about && moves(sentence)) this.comparatorMoves(token, stated);
    else if (role.kind === 'value') this.value(token);
    else if (role.kind === 'aside') return;
    else if (role.kind === 'rank') this.rank(token);
    else if (role.kind === 'rank-of') {
      for (const figure of this.figures) if (figure.rank) figure.rank.of ??= Math.round(token.value);
    } else if (role.kind === 'share') {
      if (current) current.share = stated;
    } else if (role.kind === 'cohort') {
      if (current && !current.cohort && (token.from - this.boundary < 60 || inBracket(sentence, token)))
        current.cohort = stated;
      else this.waiting.cohort = stated;
    } else if (role.kind === 'gap' || role.kind === 'comparator') {
      if (role.kind === 'gap' && role.sign === 0 && !open && !this.earlier && isAboutGap(sentence, role.comparator)) {
        this.gapItself(token, role.comparator);
        return;
      }
      const holder =
        open ?? (this.about ? this.earlier : null) ?? this.bare(token, Math.min(token.from, role.comparator.from));
      hold(holder, role, { ...stated, period: stated.period ?? comparatorPeriod(sentence, role.comparator) });
    } else if (role.kind === 'previous' && current?.previous?.value === null && !waits) {
      // Its time was said before: "12 more than in the last quarter (98)".
      current.previous = { ...stated, period: stated.period ?? current.previous.period };
    } else if (role.kind === 'change' && current?.change && !waits && !this.hasOwnSubject(token, i)) {
      this.figures.push(onlyChange(current, stated));
      lookBack(sentence, token, this.figures.at(-1)!);
    } else if (open && !open[role.kind] && !waits) {
      open[role.kind] = stated;
      if (role.kind === 'change') lookBack(sentence, token, open);
    } else {
      if (this.waiting[role.kind]) this.bare(token, sentence.tokens[i - 1]?.from ?? token.from);
      this.waiting[role.kind] = stated;
    }
  }

  finish(): Figure[] {
    const { sentence, waiting } = this;
    if (waiting.change || waiting.previous || waiting.target || waiting.floor) {
      const last = sentence.tokens.findLast((_, i) =>
        /^(?:change|previous|target|floor)$/.test(sentence.roles[i]!.kind),
      )!;
      const first = sentence.tokens.find((_, i) => /^(?:change|previous|target|floor)$/.test(sentence.roles[i]!.kind))!;
      this.bare(last, first.from);
    }
    this.pair();
    for (const figure of this.figures) {
      sameAs(sentence, figure);
      shareRate(figure);
    }
    const holder = this.figures.at(-1) ?? this.earlier;
    if (holder && !this.about) level(sentence, holder);
    return this.figures.filter(({ value, measure }) => value !== null || measure !== null);
  }

  /** "boys 55%, 66% and 64% compared to girls 71%, 84% and 80%": the second list is what the first is held against. */
  private pair(): void {
    const { sentence, figures } = this;
    const word = /\bcompar\w+ (?:to|with)\s/i.exec(sentence.text);
    if (!word || figures.some(({ unit, value }) => value === null || unit !== figures[0]?.unit || unit === 'count'))
      return;
    const at = sentence.at.start + word.index;
    const [first, second] = [
      figures.filter((figure) => figure.at.start < at),
      figures.filter((figure) => figure.at.start > at),
    ];
    if (first.length === 0 || first.length !== second.length || second.some(({ change }) => change !== null)) return;
    const name = (second[0]!.group ?? second[0]!.measure)?.replace(/^compar\w+ (?:to|with)\s/i, '') ?? null;
    if (name === null) return;
    first.forEach((figure, i) => {
      const { value, printed, step, unit, per, period, at: place } = second[i]!;
      figure.comparators.push({ value, printed, step, unit, per, period, at: place, who: 'group', name, gap: null });
    });
    figures.splice(0, figures.length, ...first);
  }

  private hasOwnSubject(token: NumberToken, i: number): boolean {
    const { sentence } = this;
    const subject = subjectBefore(sentence.veiled, sentence.tokens[i - 1]?.to ?? 0, token.from);
    return subject !== null && !isEmptySubject(sentence.text.slice(subject.from, subject.to), this.context.names);
  }

  private spot(token: NumberToken): Spot {
    const { sentence, boundary, context } = this;
    return { sentence, token, boundary, base: this.figures.at(-1), context };
  }

  private value(token: NumberToken): void {
    const read = valueFigure(this.spot(token));
    if (!read) return;
    const { figure, end } = read;
    if (this.waiting.change) lookBack(this.sentence, token, Object.assign(figure, this.waiting), this.boundary);
    else Object.assign(figure, this.waiting);
    if (figure.previous && figure.unit !== 'count' && figure.previous.unit === 'count')
      Object.assign(figure.previous, { unit: figure.unit, per: figure.per });
    this.figures.push(figure);
    this.waiting = {};
    this.boundary = end;
  }

  /** "The gap to the national average fell to 5.3%" with nothing before it: the gap is what is measured. */
  private gapItself(token: NumberToken, name: ComparatorName): void {
    const { sentence } = this;
    const from = sentence.text.slice(0, name.from).search(/\bgaps?\b/i);
    const measure = from < 0 ? null : sentence.text.slice(from, name.to);
    const figure = dressed(sentence, token, { measure, group: null, taken: [], printed: null }, this.context);
    this.figures.push({ ...figure, ...this.waiting, derived: { kind: 'gap', from: [] } });
    this.waiting = {};
    this.boundary = token.to;
  }

  private bare(token: NumberToken, to: number): Figure {
    const figure = bareFigure(this.spot(token), to);
    if (this.waiting.change) lookBack(this.sentence, token, figure, this.boundary);
    Object.assign(figure, this.waiting);
    this.waiting = {};
    this.figures.push(figure);
    return figure;
  }

  private comparatorMoves(token: NumberToken, stated: Stated): void {
    const { sentence, context, about, earlier } = this;
    if (earlier && about && !earlier.comparators.some(({ who }) => who === about.who))
      earlier.comparators.push({ ...stated, who: about.who, name: about.name, gap: null });
    const subject = subjectBefore(sentence.veiled, this.boundary, token.from);
    const own = subject && about && subject.from > about.to ? sentence.text.slice(subject.from, subject.to) : null;
    const measure = own ? null : context.measure;
    const taken = measure ? [{ field: 'measure' as const, from: 'earlier' as const, at: measure.at }] : [];
    const figure = dressed(
      sentence,
      token,
      { measure: own ?? measure?.text ?? null, group: null, taken, printed: null },
      context,
    );
    this.figures.push({ ...figure, area: about?.name ?? null, ...this.waiting });
    level(sentence, this.figures.at(-1)!);
    this.waiting = {};
    this.boundary = token.to;
  }

  private rank(token: NumberToken): void {
    const { sentence } = this;
    const current = this.figures.at(-1);
    const rank = { position: token.value, of: null, among: null, at: within(sentence.at, token.from, token.to) };
    if (current && current.value !== null && current.unit !== 'rank') current.rank ??= rank;
    else {
      const figure = bareFigure(this.spot(token), token.from);
      if (!figure.measure && current) figure.measure = current.measure;
      figure.measure ??= /\bfor\s([^,.;():\d]{3,80})/.exec(sentence.text.slice(token.to))?.[1]?.trim() ?? null;
      this.figures.push({ ...figure, ...statedOf(sentence, token), period: figure.period, rank });
    }
    this.boundary = token.to;
  }
}

/** The change or earlier value is followed by the value it leads to: "by 2.8% to 70.3%". */
const awaited = (sentence: Sentence, token: NumberToken, i: number): boolean => {
  const next = sentence.tokens[i + 1];
  const role = sentence.roles[i + 1];
  if (!next || !role || !/^(?:value|previous|comparator)$/.test(role.kind)) return false;
  const between = sentence.text.slice(token.to, next.from);
  return (
    between.length < 80 &&
    /\b(?:to|from)\s(?:[\w-]+\s){0,3}$/i.test(between) &&
    !/[;()]|\b(?:compar\w+|relat\w+|against)\b/i.test(between)
  );
};

/** The clause is about the gap, not about what narrowed it. */
const isAboutGap = ({ text }: Sentence, { from }: ComparatorName): boolean =>
  /^\s?(?:the\s|overall\s|performance\s)*gaps?\b/i.test(text.slice(0, from));

const comparatorSubject = (sentence: Sentence): ComparatorName | null => {
  const first = sentence.tokens[0];
  if (!first) return null;
  const name = sentence.comparators[0];
  if (!name || name.to > first.from) return null;
  const opens = /^\s?(?:the\s)?$/i.test(sentence.text.slice(0, name.from)) && !/^,/.test(sentence.text.slice(name.to));
  if (opens && /^(?:value|comparator)$/.test(sentence.roles[0]!.kind) && moves(sentence)) return name;
  const subject = subjectBefore(sentence.veiled, 0, first.from);
  return subject && name.from <= subject.from + 4 && name.to >= subject.to - 12 ? name : null;
};

const moves = ({ text }: Sentence): boolean =>
  /\b(?:increas|decreas|ris|rose|fell|fall|declin|reduc|remain|improv|drop|narrow|widen)/i.test(text);

/** "This is 1.6% below …", "Skelhurst is 5th of 15", "A rise of 12", "The gap to the national average is 2%". */
const speaksOfEarlier = (sentence: Sentence, names: ReadonlySet<string>): boolean => {
  const first = sentence.tokens[0];
  if (!first || sentence.roles.some(({ kind }) => kind === 'value')) return false;
  const start = sentence.text.trimStart();
  if (/^(?:this|it|that|these|an?|the gaps? (?:to|with)|nationally|up|down|compared|which|against)\b/i.test(start))
    return true;
  const name = sentence.comparators[0];
  const end = name ? Math.min(name.from, first.from) : first.from;
  const subject = subjectBefore(sentence.veiled, 0, end);
  return subject !== null
    ? isEmptySubject(sentence.text.slice(subject.from, subject.to), names)
    : name !== undefined && name.from < 16;
};

const hold = (figure: Figure, role: Extract<Role, { comparator: ComparatorName }>, stated: Stated): void => {
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
    if (known) known.gap ??= gap;
    else figure.comparators.push({ ...unsaid(role.comparator, gap), period: gap.period, gap });
  } else if (known) Object.assign(known, stated);
  else figure.comparators.push({ ...stated, who, name, gap: null });
};

/** What a rate is held against is a rate of the same base, though its number stands bare. */
const shareRate = ({ unit, per, previous, comparators }: Figure): void => {
  if (unit !== 'rate') return;
  for (const other of [previous, ...comparators])
    if (other && (other.unit === 'score' || other.unit === 'count')) Object.assign(other, { unit, per });
};

/** A further change of the same value: "8% more than last quarter and 11% more than last year". */
const onlyChange = (figure: Figure, change: Stated): Figure => ({
  ...figure,
  value: null,
  printed: '',
  step: null,
  at: change.at,
  previous: null,
  change,
  target: null,
  floor: null,
  comparators: [],
  rank: null,
  cohort: null,
  share: null,
});

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

/** "(decreased by 2.6% from 2018)": the earlier value is not printed, its time is. */
const lookBack = (sentence: Sentence, token: NumberToken, figure: Figure, from = token.to): void => {
  const next = sentence.tokens.find((other) => other.from >= token.to)?.from ?? sentence.text.length;
  const period = earlierPeriod(sentence, from, next);
  if (!period || figure.previous) return;
  if (figure.change?.period?.at.start === period.at.start) figure.change.period = null;
  figure.previous = { value: null, printed: '', step: null, unit: figure.unit, per: null, period, at: period.at };
};

/** "was the same as the national average at 22.2%" states the value too. */
const sameAs = ({ text }: Sentence, figure: Figure): void => {
  const [comparator] = figure.comparators;
  if (figure.value !== null || !comparator || comparator.value === null || comparator.gap) return;
  if (/\b(?:same as|equal to|identical to)\b/i.test(text)) {
    const { value, printed, step, unit, per, at } = comparator;
    Object.assign(figure, { value, printed, step, unit, per, at });
  }
};

const LEVEL = /\b(?:remain\w* (?:static|unchanged|stable|the same|at)|unchanged|static|the same as last)\b/i;
const IN_LINE =
  /\b(?:in ?line with|similar to|the same as|above|below|better than|worse than|higher than|lower than|comparable (?:to|with))\s(?:the\s|that of\s|its\s|their\s|our\s)*$/i;

/** Words in place of a number: "unchanged from last year", "in line with the national average". */
const level = (sentence: Sentence, figure: Figure): void => {
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
    if (figure.comparators.some(({ who }) => who === name.who) || !IN_LINE.test(sentence.text.slice(0, name.from)))
      continue;
    const at = within(sentence.at, name.from, name.to);
    figure.comparators.push({ ...unsaid(name, { ...figure, at }), gap: null });
  }
};
