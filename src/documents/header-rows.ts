/** What a table's row shows that may make it a header. */
export type HeaderLook = {
  readonly bold: boolean;
  readonly texts: readonly string[];
  /** How many rows the row's deepest cell takes. */
  readonly deep: number;
};

const MOST_HEADER_ROWS = 3;
const MOSTLY = 0.6;
const FIGURE = /^[£$€+(-]*\d[\d,.\s]*(?:%|m|k|bn)?\)?\*?$/i;
const YEAR = /^(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?$/;

/**
 * How many rows at the top are headers: bold rows above rows that are not, or one row of words (or
 * years) above rows of figures; and as many more as their cells reach down.
 */
export const headerRows = (rows: readonly HeaderLook[]): number => {
  const leading = boldRows(rows) || wordRows(rows);
  const deepest = Math.max(0, ...rows.slice(0, leading).map((row, i) => i + row.deep));
  return deepest < rows.length ? Math.max(leading, deepest) : leading;
};

const filled = (row: HeaderLook): string[] => row.texts.filter((text) => text !== '');

const boldRows = (rows: readonly HeaderLook[]): number => {
  const plain = rows.findIndex((row) => !row.bold || filled(row).length < 2);
  return plain > 0 && plain <= MOST_HEADER_ROWS ? plain : 0;
};

const wordRows = ([first, ...rest]: readonly HeaderLook[]): number => {
  if (!first || rest.length === 0 || filled(first).length < 2) return 0;
  if (filled(first).some((text) => FIGURE.test(text) && !YEAR.test(text))) return 0;
  const values = rest.flatMap((row) => row.texts.slice(1).filter((text) => text !== ''));
  const figures = values.filter((text) => FIGURE.test(text)).length;
  return values.length > 0 && figures >= values.length * MOSTLY ? 1 : 0;
};
