import type { Taken } from '../../record/figure.ts';
import { type Above, countsThings, measureInCaption } from './caption.ts';
import type { Head, Line } from './layout.ts';

/** What the rows of a table are, taken together. */
export type RowNature = {
  /** They are of whom or what a common measure is. */
  readonly groups: boolean;
  /** The caption says what was counted. */
  readonly counted: boolean;
  /** What the total row counts: "Total complaints". */
  readonly counts: Head | null;
  /** Headers that are areas though only their neighbours say so: "Fenwick" beside "England". */
  readonly areas: ReadonlyMap<string, string>;
};

const GENERIC =
  /^(?:number|no|count|value|total|figures?|results?|actual|latest|current|performance|score|rate|amount|data|%|all|outturn|percentage|per cent|proportion|quarter|year|period|month|position|average|online|measure|indicator)s?\.?$/i;
const MEASURE_LIKE =
  /^(?:%|number|no\.|percentage|proportion|rate|average|total number|median|mean|count|overall|time|days|cost|value|per cent)\b|^%|\b(?:rate|score|percentage|number|index)$/i;
const LONG = 9;
const KEPT_WHOLE = 4;
const MANY = 0.4;

const PLACES =
  /^(?:ward|area|district|locality|region|local authority|authority|council|borough|town|parish|place|la|neighbourhood|lsoa|division|constituency)s?(?: name)?$/i;
const GROUPS =
  /\bgroup\b|^(?:type|category|directorate|department|service(?: area)?|phase|ethnicity|gender|sex|age(?: band)?|tenure|scheme|programme|project|fund|status|sector|school|characteristic|team|grade|outcome|answer|response|band|crime type|offence|reason|provider|stage)s?$|\btype\b/i;
const MEASURES = /\b(?:measure|indicator|kpi|metric|question|statement|performance)s?\b/i;

/** @param indicators the table has columns for targets or ratings: then each row is a measure of its own */
export const natureOf = (lines: readonly Line[], above: readonly Above[], indicators: boolean): RowNature => {
  const captioned = above.find(({ from }) => from === 'caption' || from === 'heading');
  const inner = lines.flatMap(({ labels }) => labels.slice(-1));
  const rows = inner.filter(({ facets }) => facets.derived !== 'total');
  const corner = lines[0]?.corner.at(-1)?.cell.text ?? '';
  const measures = rows.filter(({ cell }) => MEASURE_LIKE.test(cell.text) || cell.text.split(' ').length > LONG);
  const said = GROUPS.test(corner) || PLACES.test(corner);
  const ownMeasures = !said && (indicators || MEASURES.test(corner) || measures.length > rows.length * MANY);
  const counted = captioned !== undefined && countsThings(captioned.text) && !ownMeasures;
  const totals = inner.filter(({ facets }) => facets.derived === 'total' && !facets.rest.includes(':'));
  const people = rows.filter(({ facets }) => facets.group !== null).length >= Math.max(1, rows.length * MANY);
  const groups = !ownMeasures && (said || counted || people || (totals.length > 0 && rows.length > 1));
  const areas = new Map([
    ...areasAmong(PLACES.test(corner) ? null : rows, rows),
    ...areasAcross(lines[0]?.columns ?? []),
  ]);
  return { groups, counted, counts: totals.find(({ facets }) => countedIn(facets.rest) !== '') ?? null, areas };
};

/** Beside an area that compares, short names are areas too; all are where the corner says so (`others` null). */
const areasAmong = (others: readonly Head[] | null, heads: readonly Head[]): [string, string][] =>
  others === null || others.some(({ facets }) => facets.area && facets.area.who !== 'own' && facets.rest === '')
    ? heads.filter(isName).map(({ cell, facets }): [string, string] => [cell.text, facets.rest])
    : [];

const areasAcross = (columns: readonly (readonly Head[])[]): [string, string][] => {
  const deepest = columns.reduce((most, stack) => Math.max(most, stack.length), 0);
  return Array.from({ length: deepest }, (_, level) => columns.flatMap((stack) => stack[level] ?? [])).flatMap(
    (heads) => areasAmong(heads, heads),
  );
};

const STATISTIC =
  /\b(?:maximum|minimum|max|min|mean|median|average|numerator|denominator|lower|upper|interval|quartile|ci|persons?|overall|other|unknown|none|yes)\b/i;
const NAME = /^[A-Z][\p{L}'’.&-]*(?: (?:[A-Z][\p{L}'’.&-]*|of|and|on|upon|the|&)){0,4}$/u;
const isName = ({ cell, facets }: Head): boolean =>
  NAME.test(facets.rest) &&
  facets.area === null &&
  facets.group === null &&
  facets.unit === null &&
  facets.derived === null &&
  facets.role === null &&
  facets.standard === null &&
  !STATISTIC.test(cell.text) &&
  !GENERIC.test(cell.text);

const countedIn = (rest: string): string =>
  rest.replace(/\b(?:grand|overall|sub-?)?\s?totals?\b/gi, '').replace(/^[\s–:-]+|[\s–:-]+$/g, '');

/** "Actual to date" over a column of money says what its sums are; over an indicator's results it says nothing. */
const columnWordsOf = (heads: readonly Head[], results: boolean): string[] =>
  heads
    .filter(
      ({ facets, cell }) =>
        facets.rest !== '' &&
        (facets.role === null || (results && facets.role === 'result')) &&
        !isGeneric(facets.rest) &&
        !isCode(cell.text),
    )
    .map(({ facets }) => facets.rest);

/** "Conversion rate" among counted things is a measure of its own. */
const isRate = (words: string): boolean => /\S\s(?:rate|percentage|proportion|score)$/i.test(words);

const isGeneric = (rest: string): boolean => GENERIC.test(rest.replace(/^\(|\)$/g, ''));

const rowWordsOf = (heads: readonly Head[]): string[] =>
  heads
    .filter(({ facets, cell }) => facets.rest !== '' && !GENERIC.test(facets.rest) && !isCode(cell.text))
    .map(({ facets, cell }) =>
      facets.rest.split(' ').length >= KEPT_WHOLE || /^%\s\p{L}/u.test(cell.text) ? cell.text : facets.rest,
    );

const isCode = (text: string): boolean =>
  /^[A-Z]{1,6}\s?\d{1,4}[a-z]?$/.test(text) || /^\d{1,4}(?:\.\d{1,3}){0,2}$/.test(text);

const groupsOf = (heads: readonly Head[]): string[] =>
  heads.flatMap(({ facets }) => (facets.group ? [facets.group] : []));

/**
 * Rows name the measure, unless the table's rows are groups of a common measure; then the columns, the caption or
 * the total row name it. All heads from the innermost outwards.
 */
export const measureAndGroup = (
  { rows, columns, sections }: { rows: readonly Head[]; columns: readonly Head[]; sections: readonly Head[] },
  nature: RowNature,
  above: readonly Above[],
  taken: Taken[],
): { measure: string | null; group: string | null } => {
  const unlike = ({ cell }: Head): boolean => !nature.areas.has(cell.text);
  const rowWords = rowWordsOf(rows.filter(unlike)).reverse();
  const columnWords = columnWordsOf(columns.filter(unlike), nature.groups).reverse();
  const sectionWords = rowWordsOf(sections.slice(0, 1));
  const groups = [...groupsOf(sections), ...groupsOf(columns), ...groupsOf(rows).reverse()];
  let measure: string | null = null;
  const rowsName =
    rowWords.length > 0 &&
    (!nature.groups || rows.some(({ facets }) => facets.group !== null) || rowWords.some(isRate));
  if (rowsName) measure = rowWords.join(', ');
  else if (columnWords.length > 0 && !nature.counted) measure = columnWords.join(', ');
  else measure = commonMeasure(nature, columnWords, above, taken);
  if (nature.groups && !rowsName) groups.push(...rowWords.filter((words) => words !== measure));
  else if (measure !== null && rowWords.length > 0)
    groups.push(...columnWords.filter((words) => !measure!.includes(words)));
  if (sectionWords.length > 0 && measure !== null && !measure.includes(sectionWords[0]!))
    groups.unshift(...sectionWords);
  return { measure, group: groups.length > 0 ? [...new Set(groups)].join(', ') : null };
};

const commonMeasure = (
  { counted, counts }: RowNature,
  columnWords: readonly string[],
  above: readonly Above[],
  taken: Taken[],
): string | null => {
  if (!counted && counts) return countedIn(counts.facets.rest);
  for (const each of above) {
    const found = each.from === 'caption' || each.from === 'heading' ? measureInCaption(each) : null;
    if (!found) continue;
    taken.push({ field: 'measure', from: each.from, at: found.at });
    return [found.text, ...columnWords].join(' – ');
  }
  return columnWords.join(', ') || null;
};
