import { headerPeriod } from '../periods.ts';
import { cellValue, ratingOf } from './cell-value.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { type Facets, facetsOf } from './header-words.ts';

export type Head = { readonly cell: GridCell; readonly facets: Facets };
/** A row of values with all that names it. */
export type Line = {
  readonly row: number;
  readonly cells: readonly GridCell[];
  /** Cells of the leading columns that hold words, those left empty taken from above. */
  readonly labels: readonly Head[];
  /** The row of one cell above it that names what follows. */
  readonly sections: readonly Head[];
  /** What stands over the labels: it names them, but may also hold the year or the area of all. */
  readonly corner: readonly Head[];
  /** For each column its headers from the outermost inwards. */
  readonly columns: readonly (readonly Head[])[];
};
export type Layout = {
  readonly lines: readonly Line[];
  readonly labelColumns: number;
  /** A row over all headers that names the table. */
  readonly title: GridCell | null;
};

const MOST_LABELS = 4;
const MOST_HEADERS = 5;
const LONG_WORDS = 8;
const SOME_VALUES = 0.3;
const SAME = 0.5;

type RowKind = 'empty' | 'section' | 'header' | 'values' | 'words';

/** Where a table's headers, groups and values are. Linear in its cells. */
export const layoutOf = (grid: Grid): Layout => {
  const kinds = kindsOf(grid);
  const body = grid.rows.filter((_, r) => kinds[r] === 'values');
  const labelColumns = countLabels(grid, body);
  const facets = new Map<string, Facets>();
  const head = (cell: GridCell): Head => {
    const known = facets.get(cell.text) ?? facetsOf(cell.text);
    facets.set(cell.text, known);
    return { cell, facets: known };
  };
  const lines: Line[] = [];
  let headers: GridRow[] = [];
  let columns: Head[][] = [];
  let section: Head | null = null;
  let corner: Head[] = [];
  let above: GridCell[] = [];
  let title: GridCell | null = null;
  for (const [r, row] of grid.rows.entries()) {
    if (kinds[r] === 'section') {
      const cell = row.cells.find(({ text }) => text !== '')!;
      const over = headers.length === 0 && lines.length === 0 && head(cell).facets.rest.split(' ').length > 1;
      if (over) title ??= cell;
      else section = head(cell);
    }
    if (kinds[r] === 'header') {
      const first = kinds[r - 1] !== 'header';
      headers = first ? [...keptHeaders(headers, row), row] : [...headers, row];
      columns = stacks(headers, labelColumns, grid.columns).map((stack) => stack.map(head));
      if (first) corner = [];
      corner.push(
        ...row.cells
          .slice(0, Math.min(labelColumns, 1))
          .filter(({ text }) => text !== '')
          .map(head),
      );
      if (first && lines.length > 0 && kinds[r - 1] !== 'section') section = null;
    }
    if (kinds[r] !== 'values') continue;
    above = row.cells
      .slice(0, labelColumns)
      .map((cell, c) => (cell.text === '' && c < labelColumns - 1 ? (above[c] ?? cell) : cell));
    const labels = above
      .filter(({ text }, c) => text !== '' && !columns[c]?.some(({ facets }) => facets.role === 'words'))
      .map(head);
    lines.push({ row: r, cells: row.cells, labels, sections: section ? [section] : [], corner, columns });
  }
  return { lines, labelColumns, title };
};

const isWholePeriod = (text: string): boolean => {
  const period = headerPeriod(text);
  return period !== null && period.from === 0 && period.to >= text.length - 1;
};

const isValue = (text: string): boolean => {
  const value = cellValue(text);
  return value !== null && (value.number !== null || value.shorthand !== null) && !isWholePeriod(text);
};

const kindsOf = ({ rows }: Grid): RowKind[] => {
  const kinds: RowKind[] = [];
  let seen: GridRow | null = null;
  for (const [r, row] of rows.entries()) {
    const kind = kindOf(row, kinds.includes('values'), seen);
    // Words right under a header's last row, as many headers as a table may have, are words.
    const header =
      kind === 'header' && kinds.slice(-MOST_HEADERS).filter((each) => each === 'header').length < MOST_HEADERS;
    kinds[r] = kind === 'header' && !header ? 'words' : kind;
    if (kinds[r] === 'header') seen = row;
  }
  return kinds;
};

const kindOf = (row: GridRow, inBody: boolean, header: GridRow | null): RowKind => {
  const filled = row.cells.filter(
    ({ text }, c) => text !== '' && (c === 0 || row.cells[c - 1]!.at.start !== row.cells[c]!.at.start),
  );
  if (filled.length === 0) return 'empty';
  const [only] = filled;
  if (filled.length === 1 && !isValue(only!.text) && (row.cells[0]!.text !== '' || only!.across > 1)) return 'section';
  const others = row.cells.slice(1).filter(({ text }) => text !== '');
  const numbers = others.filter(({ text }) => isValue(text));
  const years = others.filter(({ text }) => isWholePeriod(text));
  if (numbers.length === 0 && years.length === others.length && looksOfYears(row, inBody)) return 'header';
  if (numbers.length > 0 || (years.length > 0 && inBody && others.every(({ text }) => cellValue(text)))) {
    return row.header && !inBody && numbers.length === 0 ? 'header' : 'values';
  }
  if (!inBody)
    return header !== null &&
      others.some(({ text }) => /^[<>~£]?\d/.test(text) && !facetsOf(text).period && !facetsOf(text).group)
      ? 'words'
      : 'header';
  return headerAgain(row, header) ? 'header' : 'words';
};

/** A row of years is a header at the top, under an empty corner, or where the years go up or down by one. */
const looksOfYears = (row: GridRow, inBody: boolean): boolean => {
  if (!inBody || row.cells[0]!.text === '') return true;
  const years = row.cells
    .slice(1)
    .map(({ text }) => Number(/(?:19|20)\d\d/.exec(text)?.[0]))
    .filter(Number.isFinite);
  return years.length > 1 && years.slice(1).every((year, i) => Math.abs(year - years[i]!) === 1);
};

/** Below values a row of words is a header where it repeats one, or where its cells speak as headers do. */
const headerAgain = (row: GridRow, header: GridRow | null): boolean => {
  if (row.header) return true;
  const texts = row.cells
    .slice(1)
    .map(({ text }) => text)
    .filter((text) => text !== '');
  if (texts.some((text) => text.split(' ').length > LONG_WORDS || ratingOf(text))) return false;
  const before = new Set(header?.cells.map(({ text }) => text) ?? []);
  const again = texts.filter((text) => before.has(text)).length;
  const speaking = texts.filter((text) => {
    const { period, unit, area, derived, standard, role, group } = facetsOf(text);
    return period ?? unit ?? area ?? derived ?? standard ?? role ?? group;
  }).length;
  return again >= texts.length * SAME || (texts.length > 1 && speaking === texts.length);
};

/** Upper header rows that still hold: the new header repeats the lowest row of the one before. */
const keptHeaders = (headers: GridRow[], row: GridRow): GridRow[] => {
  const lowest = headers.at(-1);
  if (!lowest || headers.length < 2) return [];
  const texts = row.cells.slice(1).map(({ text }) => text);
  const same = texts.filter((text, c) => text !== '' && text === lowest.cells[c + 1]?.text).length;
  return same > 0 && same >= texts.filter((text) => text !== '').length * 0.8 ? headers.slice(0, -1) : [];
};

/** The headers of each column; in all rows but the lowest an empty cell belongs to the one at its left. */
const stacks = (headers: GridRow[], labelColumns: number, columns: number): GridCell[][] =>
  Array.from({ length: columns }, (_, c) => {
    const stack: GridCell[] = [];
    for (const [h, row] of headers.entries()) {
      let at = c;
      if (h < headers.length - 1) while (at > labelColumns && row.cells[at]!.text === '') at--;
      const cell = row.cells[at]!;
      if (cell.text !== '' && !stack.some(({ at: other }) => other.start === cell.at.start)) stack.push(cell);
    }
    return stack;
  });

/** Leading columns of words: the first that holds mostly values ends them. */
const countLabels = (grid: Grid, body: GridRow[]): number => {
  let count = 0;
  const width = Math.min(MOST_LABELS, grid.columns - 1);
  while (count < width && isLabelColumn(grid, body, count)) count++;
  return count;
};

const isLabelColumn = (grid: Grid, body: GridRow[], column: number): boolean => {
  const texts = body.map((row) => row.cells[column]!.text).filter((text) => text !== '');
  if (texts.length === 0) return column === 0;
  if (texts.every(isWholePeriod)) return true;
  const values = texts.filter(isValue).length;
  const header = grid.rows[0]!.cells[column]!.text;
  const { role } = facetsOf(header);
  if (column > 0 && role && role !== 'label' && role !== 'reference' && role !== 'words') return false;
  if (role === 'reference' && column === 0) return true;
  if (texts.every((text) => ratingOf(text) !== null)) return false;
  return values <= texts.length * SOME_VALUES;
};
