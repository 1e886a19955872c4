import type { Taken, Unit } from '../../record/figure.ts';
import type { Period } from '../../record/period.ts';
import { type FoundPeriod, findPeriods, toPeriod } from '../periods.ts';
import { type Above, countsThings, measureInCaption } from './caption.ts';
import { type Facets, facetsOf } from './header-words.ts';
import type { Head, Line } from './layout.ts';

/** What the headers of one cell, and the words above its table, say about it. */
export type Naming = {
  measure: string | null;
  group: string | null;
  area: string | null;
  standard: string | null;
  period: Period | null;
  unit: Unit | null;
  scale: number;
  per: number | null;
  derived: Facets['derived'];
  reference: string | null;
  taken: Taken[];
};

const GENERIC =
  /^(?:number|no|count|value|total|figures?|results?|actual|latest|current|performance|score|rate|amount|data|%|all|outturn|percentage|per cent|proportion|quarter|year|period|month|position|average|online|measure|indicator)s?\.?$/i;
const REFERENCE = /^([A-Z]{1,6}\s?\.?\d{1,4}(?:[.\-_]\d{1,3})?[a-z]?)\s*[:.)–-]?\s+(?=\S)/;
const MEASURE_LIKE =
  /^(?:%|number|no\.|percentage|proportion|rate|average|total number|median|mean|count|overall|time|days|cost|value|per cent)\b|^%/i;
const YEARLY: readonly string[] = ['year', 'split-year', 'academic-year', 'financial-year'];
const PARTIAL: readonly string[] = ['quarter', 'half', 'term', 'month', 'range'];

/** @param above the words above the table, nearest first */
export const namingOf = (line: Line, column: readonly Head[], above: readonly Above[]): Naming => {
  const rows = [...line.labels].reverse();
  const columns = [...column].reverse();
  const sections = [...line.sections].reverse();
  const all = [...rows, ...columns, ...sections];
  const taken: Taken[] = [];
  const caption = above[0] ? facetsOf(above[0].text.slice(0, 300)) : null;
  const unitHead = firstOf([...columns, ...rows, ...sections], ({ facets }) => facets.unit !== null);
  const scaled = firstOf([...columns, ...rows, ...sections], ({ facets }) => facets.scale !== 1);
  const derivedRow = firstOf([...rows, ...columns, ...sections.slice(0, 1)], ({ facets }) => facets.derived !== null);
  const naming: Naming = {
    ...measureAndGroup(rows, columns, sections, above, taken),
    area: firstOf([...rows, ...columns, ...sections], ({ facets }) => facets.area !== null)?.facets.area?.text ?? null,
    standard:
      firstOf([...columns, ...rows, ...sections], ({ facets }) => facets.standard !== null)?.facets.standard ?? null,
    period: periodOf([...columns, ...rows, ...sections], above, taken),
    unit: unitHead?.facets.unit ?? null,
    scale: scaled?.facets.scale ?? 1,
    per: unitHead?.facets.per ?? null,
    derived: derivedRow?.facets.derived ?? null,
    reference: null,
    taken,
  };
  if (naming.unit === null && caption?.unit && above[0]) {
    naming.unit = caption.unit;
    naming.per = caption.per;
    if (!scaled) naming.scale = caption.scale;
    taken.push({ field: 'unit', from: above[0].from, at: above[0].at });
  }
  return withReference(naming, all);
};

const firstOf = (heads: readonly Head[], has: (head: Head) => boolean): Head | undefined => heads.find(has);

const withReference = (naming: Naming, heads: readonly Head[]): Naming => {
  const code = heads
    .map(({ cell }) => cell.text)
    .find((text) => /^[A-Z]{1,6}\s?\.?\d{1,4}(?:[.\-_]\d{1,3})?[a-z]?$/.test(text) && !/^[QH][1-4]$/.test(text));
  if (code) return { ...naming, reference: code, measure: naming.measure === code ? null : naming.measure };
  const lead = naming.measure ? REFERENCE.exec(naming.measure) : null;
  return lead ? { ...naming, reference: lead[1]!, measure: naming.measure!.slice(lead[0].length) } : naming;
};

const wordsOf = (heads: readonly Head[]): string[] =>
  heads
    .filter(
      ({ facets, cell }) =>
        facets.rest !== '' &&
        facets.role === null &&
        !GENERIC.test(facets.rest) &&
        !/^[A-Z]{1,6}\s?\d{1,4}[a-z]?$/.test(cell.text),
    )
    .map(({ facets, cell }) =>
      cell.text.startsWith('%') && facets.rest.split(' ').length > 3 ? cell.text : facets.rest,
    );

const groupsOf = (heads: readonly Head[]): string[] =>
  heads.flatMap(({ facets }) => (facets.group ? [facets.group] : []));

/**
 * Rows name the measure, unless they name groups, areas or years, or the caption says what was counted; then the
 * columns or the caption name it.
 */
const measureAndGroup = (
  rows: readonly Head[],
  columns: readonly Head[],
  sections: readonly Head[],
  above: readonly Above[],
  taken: Taken[],
): { measure: string | null; group: string | null } => {
  const [rowWords, columnWords, sectionWords] = [wordsOf(rows), wordsOf(columns), wordsOf(sections.slice(0, 1))];
  const groups = [...new Set([...groupsOf(sections), ...groupsOf(columns), ...groupsOf(rows).reverse()])];
  const captioned = above.find((each) => each.from === 'caption' || each.from === 'heading');
  const counted =
    captioned &&
    countsThings(captioned.text) &&
    !rowWords.some((words) => MEASURE_LIKE.test(words) || words.split(' ').length > 9);
  const rowsAreGroups = Boolean(counted && rowWords.length > 0);
  let measure: string | null = null;
  if (rowWords.length > 0 && !rowsAreGroups) measure = rowWords.reverse().join(', ');
  else if (columnWords.length > 0 && !counted) measure = columnWords.reverse().join(', ');
  else {
    const from = above.map((each) => ({ each, found: measureInCaption(each) })).find(({ found }) => found !== null);
    if (from?.found) {
      measure = [from.found.text, ...columnWords.reverse()].join(' – ');
      taken.push({ field: 'measure', from: from.each.from, at: from.found.at });
    } else measure = columnWords.join(', ') || null;
  }
  if (rowsAreGroups) groups.push(...rowWords.reverse());
  else if (measure !== null && rowWords.length > 0)
    groups.push(...columnWords.filter((words) => !measure!.includes(words)));
  if (sectionWords.length > 0 && measure !== null && !measure.includes(sectionWords[0]!))
    groups.unshift(...sectionWords);
  return { measure, group: groups.length > 0 ? [...new Set(groups)].join(', ') : null };
};

/** The nearest period; one without a year takes it from the next that has one ("Summer" under "2017/18"). */
const periodOf = (heads: readonly Head[], above: readonly Above[], taken: Taken[]): Period | null => {
  const found = heads.flatMap(({ cell, facets }) => (facets.period ? [{ cell, period: facets.period }] : []));
  const best = found.find(({ period }) => period.kind !== 'relative') ?? found[0];
  const earlier = best && best.period.start !== null ? null : periodAbove(above);
  if (!best) {
    if (!earlier) return null;
    taken.push({ field: 'period', from: earlier.each.from, at: earlier.each.at });
    return toPeriod(earlier.each.text, earlier.each.at, earlier.period);
  }
  const own = toPeriod(best.cell.text, best.cell.at, best.period);
  const others = [
    ...found.filter((each) => each !== best).map(({ period }) => period),
    ...(earlier ? [earlier.period] : []),
  ];
  const partial = [best.period, ...others].find(({ kind, start }) => PARTIAL.includes(kind) && start === null);
  const year = [best.period, ...others].find(({ kind }) => YEARLY.includes(kind));
  if (!partial || !year) return own;
  const joined = joinYear(partial, year);
  if (joined && earlier && year === earlier.period)
    taken.push({ field: 'period', from: earlier.each.from, at: earlier.each.at });
  return joined ? { ...own, kind: joined.kind, label: joined.label, start: joined.start, end: joined.end } : own;
};

const joinYear = (partial: FoundPeriod, year: FoundPeriod): FoundPeriod | null => {
  const words = `${partial.label} ${yearFor(partial, year)}`;
  const [joined] = findPeriods(words, { header: true });
  return joined && joined.to === words.length ? joined : null;
};

/** Months of a split year fall in its first part or its second: January 2018/19 is January 2019. */
const yearFor = (partial: FoundPeriod, year: FoundPeriod): string => {
  if ((partial.kind !== 'month' && partial.kind !== 'range') || year.kind === 'year') return year.label;
  const first = Number(year.label.slice(0, 4));
  const lateMonth =
    /(?:jan|feb|mar)\w*$/i.test(partial.label) ||
    (year.kind === 'academic-year' && /(?:apr|may|jun|jul|aug)\w*$/i.test(partial.label));
  return String(lateMonth ? first + 1 : first);
};

const periodAbove = (above: readonly Above[]): { each: Above; period: FoundPeriod } | null => {
  for (const each of above) {
    const period = findPeriods(each.text.slice(0, 700)).find(({ kind }) => kind !== 'relative');
    if (period) return { each, period };
  }
  return null;
};
