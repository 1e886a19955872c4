import { type At, within } from '../../record/at.ts';
import type { Figure, Stated } from '../../record/figure.ts';
import { atBothStandards } from './both-standards.ts';
import { heldByGroup } from './by-group.ts';
import { awaited, lookBack, onlyChange } from './changes.ts';
import type { ComparatorName } from './comparator-names.ts';
import type { Context } from './context.ts';
import { bareFigure, dressed, valueFigure } from './figure-of.ts';
import { hold, level, paired, sameAs, shareRate } from './held-against.ts';
import { figuresInWords, speaksOfMeasures } from './in-words.ts';
import type { Spot } from './named.ts';
import { commonWords, netOf } from './net-change.ts';
import { subjectBefore } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import { rankAmong } from './rank-among.ts';
import { comparatorPeriod, inBracket, markSentence, type Sentence, statedOf } from './sentence.ts';
import { comparatorSubject, isAboutGap, moves, speaksOfEarlier } from './sentence-subject.ts';
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
  const sentence = markSentence(text, at, speaksOfMeasures(text));
  if (!sentence) return [];
  if (sentence.tokens.length === 0) return figuresInWords(sentence, context);
  if (sentence.tokens.length > MOST_NUMBERS || heldByGroup(sentence, context.beside)) return [];
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
    else if (role.kind === 'net') this.net(token);
    else if (role.kind === 'rank') this.rank(token);
    else if (role.kind === 'rank-of') {
      for (const figure of this.figures) if (figure.rank) figure.rank.of ??= Math.round(token.value);
    } else if (role.kind === 'share') {
      if (current) current.share = stated;
      else this.value(token);
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
      if (this.waiting[role.kind]) {
        const last = sentence.tokens[i - 1] ?? token;
        this.bare(token, last.from);
        this.boundary = last.to;
      }
      this.waiting[role.kind] = stated;
    }
  }

  finish(): Figure[] {
    const { sentence, waiting } = this;
    if (waiting.change || waiting.previous || waiting.target || waiting.floor) {
      const last = sentence.tokens.findLast((_, i) =>
        /^(?:change|previous|target|floor)$/.test(sentence.roles[i]!.kind),
      )!;
      const first = sentence.tokens.find(
        ({ from }, i) => from >= this.boundary && /^(?:change|previous|target|floor)$/.test(sentence.roles[i]!.kind),
      );
      this.bare(last, (first ?? last).from);
    }
    const figures = paired(sentence, this.figures);
    for (const figure of figures) {
      sameAs(sentence, figure);
      shareRate(figure);
    }
    const holder = figures.at(-1) ?? this.earlier;
    if (holder && !this.about) level(sentence, holder);
    return figures
      .filter(({ value, measure }) => value !== null || measure !== null)
      .flatMap((figure) => atBothStandards(sentence, figure));
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

  /** "13 joined and 26 left, giving a net reduction of 13": a difference of the two counts before it. */
  private net(token: NumberToken): void {
    const { sentence, figures } = this;
    const pair = figures.filter(({ value, unit }) => value !== null && unit === 'count').slice(-2);
    const net = netOf(sentence.text.slice(0, token.from));
    const what = commonWords(pair);
    if (!net || !what) return;
    const named = { measure: `${net.printed}, ${what}`, group: null, taken: [], printed: null };
    const figure = dressed(sentence, token, named, this.context);
    const derived = { kind: 'difference' as const, from: pair.map(({ at }) => at) };
    figures.push({ ...figure, ...statedOf(sentence, token, net.sign), period: figure.period, derived });
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
    const rank = {
      position: token.value,
      of: null,
      among: rankAmong(sentence.text.slice(token.to)),
      at: within(sentence.at, token.from, token.to),
    };
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
