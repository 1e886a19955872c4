import type { Mark, Taken, Unit } from '../../record/figure.ts';
import type { Period } from '../../record/period.ts';
import { monthNumber } from '../period-forms.ts';
import { type FoundPeriod, findPeriods, headerPeriod, toPeriod } from '../periods.ts';
import type { FoundArea } from './areas.ts';
import type { Above } from './caption.ts';
import { type Facets, facetsOf } from './header-words.ts';
import type { Head, Line } from './layout.ts';
import { measureAndGroup, type RowNature } from './measures.ts';

/** What the headers of one cell, and the words above its table, say about it. */
export type Naming = {
  measure: string | null;
  group: string | null;
  area: string | null;
  who: FoundArea['who'] | null;
  standard: string | null;
  period: Period | null;
  unit: Unit | null;
  scale: number;
  per: number | null;
  derived: Facets['derived'];
  marks: Mark[];
  /** Its headers name the period, not the words above the table. */
  ownPeriod: boolean;
  reference: string | null;
  taken: Taken[];
};

const REFERENCE = /^([A-Z]{1,6}\s?\.?\d{1,4}(?:[.\-_]\d{1,3})?[a-z]?|\d{1,2}[A-Z](?:\(?\d\)?)?)\s*[:.)–-]?\s+(?=\S)/;
const YEARLY: readonly string[] = ['year', 'split-year', 'academic-year', 'financial-year'];
const PARTIAL: readonly string[] = ['quarter', 'half', 'term', 'month', 'range'];

/** @param above the words above the table, nearest first */
export const namingOf = (line: Line, column: readonly Head[], nature: RowNature, above: readonly Above[]): Naming => {
  const rows = [...line.labels].reverse();
  const columns = [...column].reverse();
  const sections = [...line.sections].reverse();
  const corner = [...line.corner].reverse();
  const all = [...rows, ...columns, ...sections];
  const taken: Taken[] = [];
  const named = [...columns, ...rows, ...sections];
  const unitHead = named.find(({ facets }) => facets.unit !== null);
  const scaled = named.find(({ facets }) => facets.scale !== 1);
  const area = areaOf([...rows, ...columns, ...sections], corner, nature);
  const period = periodOf([...named, ...corner], above, taken);
  const naming: Naming = {
    ...measureAndGroup({ rows, columns, sections }, nature, above, taken),
    area: area?.text ?? null,
    who: area?.who ?? null,
    standard: named.find(({ facets }) => facets.standard !== null)?.facets.standard ?? null,
    period,
    ownPeriod: [...named, ...corner].some(({ facets }) => facets.period !== null),
    unit: unitHead?.facets.unit ?? null,
    scale: scaled?.facets.scale ?? 1,
    per: unitHead?.facets.per ?? null,
    derived: derivedOf(rows, columns, sections),
    marks: named.flatMap(({ facets }) => facets.marks),
    reference: null,
    taken,
  };
  const caption = above[0] ? captionFacets(above[0]) : null;
  if (naming.unit === null && caption?.unit && above[0]) {
    naming.unit = caption.unit;
    naming.per = caption.per;
    if (!scaled) naming.scale = caption.scale;
    taken.push({ field: 'unit', from: above[0].from, at: above[0].at });
  }
  if (naming.unit === 'percent' && inPoints(naming.derived, unitHead)) naming.unit = 'percentage-points';
  return withReference(naming, all);
};

const areaOf = (heads: readonly Head[], corner: readonly Head[], { areas }: RowNature): FoundArea | null => {
  for (const { facets, cell } of heads) {
    if (facets.area) return facets.area;
    const name = areas.get(cell.text);
    if (name) return { text: name, who: 'own' };
  }
  return corner.find(({ facets }) => facets.area)?.facets.area ?? null;
};

/** The row's, but a column of differences stays one in a row of totals; "Total balance" over a column is a measure. */
const derivedOf = (rows: readonly Head[], columns: readonly Head[], sections: readonly Head[]): Facets['derived'] => {
  const column = columns.find(
    ({ facets }) => facets.derived !== null && (facets.derived !== 'total' || isBareTotal(facets.rest)),
  );
  const row = rows.find(({ facets }) => facets.derived !== null);
  const ofRow = row?.facets.derived ?? null;
  const ofColumn = column?.facets.derived ?? null;
  if (ofColumn && (ofRow === 'total' || ofRow === null)) return ofColumn === 'total' ? (ofRow ?? ofColumn) : ofColumn;
  return ofRow ?? sections[0]?.facets.derived ?? null;
};

const isBareTotal = (rest: string): boolean => /^(?:grand |overall |sub-?\s?)?totals?$/i.test(rest.trim());

/** What lies between two percentages is percentage points; "% change" is a part of what was before. */
const inPoints = (derived: Facets['derived'], unit: Head | undefined): boolean =>
  derived === 'gap' || ((derived === 'difference' || derived === 'change') && unit?.facets.derived === null);

const captions = new WeakMap<Above, Facets>();
const captionFacets = (above: Above): Facets => {
  const known = captions.get(above) ?? facetsOf(above.text.slice(0, 300));
  captions.set(above, known);
  return known;
};

const withReference = (naming: Naming, heads: readonly Head[]): Naming => {
  const code = heads
    .map(({ cell }) => cell.text)
    .find((text) => /^[A-Z]{1,6}\s?\.?\d{1,4}(?:[.\-_]\d{1,3})?[a-z]?$/.test(text) && !/^[QH][1-4]$/.test(text));
  if (code) return { ...naming, reference: code, measure: naming.measure === code ? null : naming.measure };
  const lead = naming.measure ? REFERENCE.exec(naming.measure) : null;
  return lead ? { ...naming, reference: lead[1]!, measure: naming.measure!.slice(lead[0].length) } : naming;
};

/** The nearest period; one without a year takes it from the next that has one ("Summer" under "2017/18"). */
const periodOf = (heads: readonly Head[], above: readonly Above[], taken: Taken[]): Period | null => {
  const found = heads.flatMap(({ cell, facets }) => (facets.period ? [{ cell, period: facets.period }] : []));
  const best = found.find(({ period }) => period.kind !== 'relative') ?? found[0];
  if (!best) {
    const earlier = joinedPeriod(above);
    if (earlier) taken.push({ field: 'period', from: earlier.from, at: earlier.at });
    return earlier?.period ?? null;
  }
  const own = toPeriod(best.cell.text, best.cell.at, best.period);
  const inside = joinedWith(
    best.period,
    found.filter((each) => each !== best).map(({ period }) => period),
  );
  if (inside) return { ...own, ...senseOf(inside) };
  if (best.period.start !== null || !PARTIAL.includes(best.period.kind)) return own;
  for (const each of above) {
    const joined = joinedWith(best.period, periodsIn(each));
    if (!joined) continue;
    taken.push({ field: 'period', from: each.from, at: each.at });
    return { ...own, ...senseOf(joined) };
  }
  return own;
};

const found = new WeakMap<Above, FoundPeriod[]>();
/** The words above a table are asked for each of its cells, and read once. */
const periodsIn = (above: Above): FoundPeriod[] => {
  const known = found.get(above) ?? findPeriods(above.text.slice(0, 700));
  found.set(above, known);
  return known;
};

const joinYear = (partial: FoundPeriod, year: FoundPeriod): FoundPeriod | null => {
  const words = `${partial.label} ${yearFor(partial, year)}`;
  const joined = headerPeriod(words);
  return joined && joined.to === words.length ? joined : null;
};

/** Months of a split year fall in its first part or its second: January 2018/19 is January 2019. */
const yearFor = (partial: FoundPeriod, year: FoundPeriod): string => {
  if (year.kind === 'month' || year.kind === 'day') return yearBefore(partial, year.label);
  if ((partial.kind !== 'month' && partial.kind !== 'range') || year.kind === 'year') return year.label;
  const first = Number(year.label.slice(0, 4));
  const last = monthNumber(/\p{L}+$/u.exec(partial.label)?.[0] ?? '');
  return String(last < (year.kind === 'academic-year' ? 9 : 4) ? first + 1 : first);
};

/** Months in a report of June 2024 are the twelve up to it. */
const yearBefore = (partial: FoundPeriod, date: string): string => {
  const year = Number(date.slice(0, 4));
  const month = monthNumber(/\p{L}+$/u.exec(partial.label)?.[0] ?? '');
  return String(month > Number(date.slice(5, 7)) ? year - 1 : year);
};

const periodAbove = (above: readonly Above[]): { each: Above; period: FoundPeriod } | null => {
  for (const each of above) {
    const period = periodsIn(each).find(({ kind }) => kind !== 'relative');
    if (period) return { each, period };
  }
  return null;
};

/** The period of the words above a table, nearest first; "Quarter 3" is joined with the year that stands elsewhere above. */
export const joinedPeriod = (
  above: readonly Above[],
): { period: Period; from: Taken['from']; at: Above['at'] } | null => {
  const first = periodAbove(above);
  if (!first) return null;
  const others = above.flatMap((each) => periodsIn(each));
  const own = toPeriod(first.each.text, first.each.at, first.period);
  const joined = joinedWith(first.period, others);
  return { period: joined ? { ...own, ...senseOf(joined) } : own, from: first.each.from, at: first.each.at };
};

const senseOf = ({ kind, label, start, end }: FoundPeriod) => ({ kind, label, start, end });

const joinedWith = (own: FoundPeriod, others: readonly FoundPeriod[]): FoundPeriod | null => {
  const partial = [own, ...others].find(({ kind, start }) => PARTIAL.includes(kind) && start === null);
  const year =
    [own, ...others].find(({ kind }) => YEARLY.includes(kind)) ??
    [own, ...others].find(({ kind, start }) => start !== null && (kind === 'month' || kind === 'day'));
  return partial && year && year.start !== null && (own.start === null || own === year)
    ? joinYear(partial, year)
    : null;
};
