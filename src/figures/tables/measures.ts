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
};

const GENERIC =
  /^(?:number|no|count|value|total|figures?|results?|actual|latest|current|performance|score|rate|amount|data|%|all|outturn|percentage|per cent|proportion|quarter|year|period|month|position|average|online|measure|indicator)s?\.?$/i;
const MEASURE_LIKE =
  /^(?:%|number|no\.|percentage|proportion|rate|average|total number|median|mean|count|overall|time|days|cost|value|per cent)\b|^%|\b(?:rate|score|percentage|number|index)$/i;
const LONG = 9;
const KEPT_WHOLE = 4;
const MANY = 0.4;

/** @param indicators the table has columns for targets or ratings: then each row is a measure of its own */
export const natureOf = (lines: readonly Line[], above: readonly Above[], indicators: boolean): RowNature => {
  const captioned = above.find(({ from }) => from === 'caption' || from === 'heading');
  const inner = lines.flatMap(({ labels }) => labels.slice(-1));
  const rows = inner.filter(({ facets }) => facets.derived !== 'total');
  const measures = rows.filter(({ cell }) => MEASURE_LIKE.test(cell.text) || cell.text.split(' ').length > LONG);
  const ownMeasures = indicators || measures.length > rows.length * MANY;
  const counted = captioned !== undefined && countsThings(captioned.text) && !ownMeasures;
  const totals = inner.filter(({ facets }) => facets.derived === 'total' && !facets.rest.includes(':'));
  const people = rows.filter(({ facets }) => facets.group !== null).length >= Math.max(1, rows.length * MANY);
  const groups = !ownMeasures && (counted || people || (totals.length > 0 && rows.length > 1));
  return { groups, counted, counts: totals.find(({ facets }) => countedIn(facets.rest) !== '') ?? null };
};

const countedIn = (rest: string): string =>
  rest.replace(/\b(?:grand|overall|sub-?)?\s?totals?\b/gi, '').replace(/^[\s–:-]+|[\s–:-]+$/g, '');

const columnWordsOf = (heads: readonly Head[]): string[] =>
  heads
    .filter(
      ({ facets, cell }) =>
        facets.rest !== '' && facets.role === null && !GENERIC.test(facets.rest) && !isCode(cell.text),
    )
    .map(({ facets }) => facets.rest);

const rowWordsOf = (heads: readonly Head[]): string[] =>
  heads
    .filter(({ facets, cell }) => facets.rest !== '' && !GENERIC.test(facets.rest) && !isCode(cell.text))
    .map(({ facets, cell }) => (facets.rest.split(' ').length >= KEPT_WHOLE ? cell.text : facets.rest));

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
  const [rowWords, columnWords, sectionWords] = [
    rowWordsOf(rows).reverse(),
    columnWordsOf(columns).reverse(),
    rowWordsOf(sections.slice(0, 1)),
  ];
  const groups = [...groupsOf(sections), ...groupsOf(columns), ...groupsOf(rows).reverse()];
  let measure: string | null = null;
  if (rowWords.length > 0 && !nature.groups) measure = rowWords.join(', ');
  else if (columnWords.length > 0 && !nature.counted) measure = columnWords.join(', ');
  else measure = commonMeasure(nature, columnWords, above, taken);
  if (nature.groups) groups.push(...rowWords.filter((words) => words !== measure));
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
