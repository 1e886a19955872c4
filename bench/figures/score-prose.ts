import type { Figure, Stated } from '../../src/record/figure.ts';
import type { PageText } from '../../src/record/reading.ts';
import { HALF, sameNumber, samePeriod, share } from './likeness.ts';
import type { Score } from './score-tables.ts';

export type GoldSentence = {
  id: string;
  source: string;
  quote: string;
  measure: string;
  group: string | null;
  period: string | null;
  value: number | null;
  change: number | null;
  gap: number | null;
  previousValue: number | null;
  comparator: { area: string; value: number | null; period: string | null } | null;
  rank: { position: number; of: number | null } | null;
  standard?: string;
  occurrence?: number;
};
type Place = { page: number; from: number; to: number };

/**
 * Sentences: the value to the digit (where the gold has none, its change, gap or rank), the words of the measure, the
 * period, and the comparator's value or the gap to it. A period that the quoted words do not print may be left open,
 * but not be another one. Other numbers that the gold notes for the same quote are neither asked for nor punished.
 *
 * The gold gives a record of its own to some numbers that the contract of a figure keeps inside another figure: the
 * share beside a count, a second comparator, a comparator's own value (src/record/figure.ts). Such a record is right
 * where a figure holds that number inside, in the quoted words, with measure and period as asked of any other; that
 * figure is not misread. Where the gold says in its measure that a number is a rank among some, or a gap to some, the
 * record says so by `rank` or by the comparator whose gap it is.
 */
export const scoreProse = (
  gold: readonly GoldSentence[],
  figures: readonly Figure[],
  pages: readonly PageText[],
  miss?: (text: string) => void,
): Score => {
  const places = new Map(gold.map((each) => [each, placeOf(each, pages)]));
  const used = new Set<Figure>();
  const holders = new Set<Figure>();
  let right = 0;
  for (const each of gold) {
    const place = places.get(each);
    const here = place ? figures.filter((figure) => inside(figure, place)) : [];
    const found = here.find((figure) => !used.has(figure) && fits(each, figure));
    if (found) {
      used.add(found);
      right++;
      continue;
    }
    const holder = place && holderOf(each, place, figures);
    if (holder) {
      holders.add(holder);
      right++;
    } else
      miss?.(
        [
          `MISSED ${each.id} ${brief(each)} «${each.quote}»${place ? '' : ' (quote not found)'}`,
          ...here.map((figure) => `       near ${told(figure)}`),
        ].join('\n'),
      );
  }
  let [misread, invented] = [0, 0];
  for (const figure of figures) {
    if (used.has(figure) || holders.has(figure)) continue;
    const around = gold.filter((each) => places.get(each) && inside(figure, places.get(each)!));
    if (around.some((each) => numbersOf(each).some((number) => sameSize(number, figure.value)))) {
      if (!around.some((each) => sameSize(each.value, figure.value))) continue;
      misread++;
      continue;
    }
    if (around.length > 0) misread++;
    else invented++;
    miss?.(`${around.length > 0 ? 'MISREAD' : 'INVENTED'} ${told(figure)}`);
  }
  return { gold: gold.length, right, read: figures.length, misread, invented };
};

const holderOf = (gold: GoldSentence, place: Place, figures: readonly Figure[]): Figure | undefined =>
  figures.find((figure) =>
    partsOf(figure).some(
      ({ part, gapTo }) =>
        inside(part, place) &&
        (gold.value !== null && sameSize(gold.value, part.value)
          ? true
          : gold.comparator !== null && gold.gap !== null && sameSize(gold.gap, part.value)) &&
        sameMeasure(gold, figure, gapTo === null ? '' : `gap ${gapTo}`) &&
        sameTime(gold, figure),
    ),
  );

/** What the contract keeps inside a figure and the gold may count by itself. */
const partsOf = ({ share, comparators }: Figure): { part: Stated; gapTo: string | null }[] =>
  [
    { part: share, gapTo: null },
    ...comparators.flatMap((each) => [
      { part: each, gapTo: null },
      { part: each.gap, gapTo: each.name },
    ]),
  ].flatMap(({ part, gapTo }) => (part === null || part.value === null ? [] : [{ part, gapTo }]));

const sameSize = (a: number | null, b: number | null): boolean =>
  sameNumber(a === null ? null : Math.abs(a), b === null ? null : Math.abs(b));

const fits = (gold: GoldSentence, figure: Figure): boolean =>
  sameValue(gold, figure) && sameMeasure(gold, figure) && sameTime(gold, figure) && sameComparator(gold, figure);

const sameMeasure = ({ measure }: GoldSentence, figure: Figure, more = ''): boolean => {
  const { group, standard, rank, unit } = figure;
  const ranked = unit === 'rank' ? `rank ${rank?.among ?? ''}` : '';
  return share(measure, [figure.measure, group, standard, ranked, more].filter(Boolean).join(' ')) >= HALF;
};

const sameValue = (gold: GoldSentence, figure: Figure): boolean => {
  if (gold.value !== null)
    return sameSize(gold.value, figure.value) || (gold.rank !== null && figure.rank?.position === gold.value);
  if (figure.value !== null) return false;
  if (gold.change !== null) return sameSize(gold.change, figure.change?.value ?? null);
  if (gold.gap !== null) return figure.comparators.some(({ gap }) => sameSize(gold.gap, gap?.value ?? null));
  if (gold.rank !== null) return figure.rank?.position === gold.rank.position;
  return true;
};

const sameTime = ({ period, quote }: GoldSentence, figure: Figure): boolean => {
  if (period === null) return true;
  if (figure.period === null) return !(period.match(/\d{2,4}/g) ?? []).some((digits) => quote.includes(digits));
  return figure.period.kind === 'relative' || samePeriod(period, `${figure.period.label} ${figure.period.phrase}`);
};

const sameComparator = ({ comparator, gap }: GoldSentence, figure: Figure): boolean => {
  if (comparator === null) return true;
  return figure.comparators.some((each) =>
    comparator.value !== null
      ? sameSize(each.value, comparator.value)
      : gap === null || sameSize(each.gap?.value ?? null, gap),
  );
};

/** Every number anywhere in a gold record. */
const numbersOf = (gold: object): number[] =>
  Object.values(gold).flatMap((each: unknown) =>
    typeof each === 'number' ? [each] : typeof each === 'object' && each !== null ? numbersOf(each) : [],
  );

const inside = ({ at }: Pick<Stated, 'at'>, { page, from, to }: Place): boolean =>
  at.page === page && at.start >= from && at.end <= to;

const plain = (text: string): string =>
  text
    .replace(/[*_\s]/g, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—]/g, '-');

/** Where a quote stands, white space and mark-up let be. */
const placeOf = ({ quote, occurrence = 1 }: GoldSentence, pages: readonly PageText[]): Place | undefined => {
  for (const { page, text } of pages) {
    const kept = mapped(text);
    let at = -1;
    for (let i = 0; i < occurrence; i++) at = kept.text.indexOf(plain(quote), at + 1);
    if (at >= 0) return { page, from: kept.places[at]!, to: kept.places[at + plain(quote).length - 1]! + 1 };
  }
  return undefined;
};

const known = new Map<string, { text: string; places: number[] }>();
const mapped = (text: string): { text: string; places: number[] } => {
  const before = known.get(text);
  if (before) return before;
  const places: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const kept = plain(text[i]!);
    if (kept === '') continue;
    out += kept;
    places.push(i);
  }
  known.set(text, { text: out, places });
  return { text: out, places };
};

const brief = ({ value, measure, group, period, change, comparator, gap }: GoldSentence): string =>
  [value, measure, group, period, `change ${change}`, `comparator ${comparator?.value}`, `gap ${gap}`].join(' | ');

const told = (figure: Figure): string =>
  `${figure.printed} = ${figure.value} | ${figure.measure} | ${figure.group} | ${figure.period?.label} | change ${figure.change?.value} | comparators ${figure.comparators.map(({ name, value, gap }) => `${name} ${value} ${gap?.value}`).join('; ')}`;
