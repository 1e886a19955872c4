import type { Block, TableCell } from '../../documents/document.ts';
import type { At } from '../../record/at.ts';

/** A cell that is one number, perhaps with a count in brackets: "66.4", "£1,200", "-0.3%", "62.0 (3,252)". */
export type CellNumber = {
  readonly value: number;
  readonly step: number;
  readonly percent: boolean;
  readonly printed: string;
  readonly at: At;
  /** "(3,252)": how many the percentage is of. */
  readonly cohort: number | null;
};

/** A table as rows and columns, with merged cells standing in each place that they cover. */
export type Grid = {
  readonly rows: readonly (readonly (TableCell | null)[])[];
  readonly numbers: readonly (readonly (CellNumber | null)[])[];
  readonly labels: readonly string[];
  /** The words over each column, from the rows above its first number. */
  readonly headers: readonly string[];
  /** First row that holds numbers under its headers. */
  readonly body: number;
};

const WIDEST = 40;
const NUMBER =
  /^([-−–+])?\s?(£)?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(%|pp|m|k)?(?:\s?\((\d{1,3}(?:,\d{3})*|\d+)\))?\*{0,2}$/u;
const IN_BRACKETS = /^\((£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\)$/;
const SCALE: Record<string, number> = { m: 1e6, k: 1e3 };

/** The grid of a table block; null where it is no table of at least two rows and columns. */
export const gridOf = ({ rows: tableRows }: Block): Grid | null => {
  if (!tableRows || tableRows.length < 2) return null;
  const rows = placed(tableRows.map(({ cells }) => cells));
  const width = Math.max(...rows.map(({ length }) => length));
  if (width < 2) return null;
  const numbers = rows.map((row) =>
    row.map((cell, column) => (cell && row.indexOf(cell) === column ? numberIn(cell) : null)),
  );
  const headed = tableRows.map(({ header }) => header);
  const found = numbers.findIndex(
    (row, index) => !headed[index] && !yearsOnly(row) && row.some((cell) => cell !== null),
  );
  const body = found < 0 ? rows.length : found;
  const headers = Array.from({ length: width }, (_, column) =>
    [...new Set(rows.slice(0, body).map((row) => row[column]?.text ?? ''))].join(' ').trim(),
  );
  return { rows, numbers, labels: rows.map(labelOf), headers, body };
};

/** What a cell says as a number; null where it is not one, or a year. */
export const numberIn = (cell: TableCell): CellNumber | null => {
  const text = cell.text.trim();
  const bracketed = IN_BRACKETS.exec(text);
  const match = NUMBER.exec(text);
  if (!bracketed && !match) return null;
  const [whole, decimals] = bracketed ? [bracketed[2]!, bracketed[3]] : [match![3]!, match![4]];
  const times = SCALE[match?.[5] ?? ''] ?? 1;
  const value = Number(whole.replaceAll(',', '') + (decimals ?? '')) * times;
  const minus = bracketed !== null || (match?.[1] !== undefined && match[1] !== '+');
  return {
    value: minus ? -value : value,
    step: times * 10 ** -(decimals ? decimals.length - 1 : 0),
    percent: match?.[5] === '%',
    printed: text,
    at: cell.at,
    cohort: match?.[6] ? Number(match[6].replaceAll(',', '')) : null,
  };
};

const placed = (rows: readonly (readonly TableCell[])[]): (TableCell | null)[][] => {
  const out: (TableCell | null)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (out[row]![column] !== undefined) column++;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, rows.length - row); down++)
        for (let along = 0; along < (cell.colSpan || 1) && column + along < WIDEST; along++)
          out[row + down]![column + along] = cell;
      column += cell.colSpan || 1;
    }
  });
  return out.map((row) => Array.from(row, (cell) => cell ?? null));
};

const labelOf = (row: readonly (TableCell | null)[]): string => {
  const cell = row[0];
  return cell && numberIn(cell) === null ? cell.text : '';
};

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text.trim());

const yearsOnly = (row: readonly (CellNumber | null)[]): boolean => {
  const numbers = row.filter((cell) => cell !== null);
  return numbers.length > 0 && numbers.every(({ printed }) => isYear(printed));
};
