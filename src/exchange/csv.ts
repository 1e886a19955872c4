/** A spreadsheet takes what begins so for a formula and carries it out. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets a leading apostrophe.
 *
 * @param rows the column titles first
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

/** A negative number is no formula. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

const cellOf = (text: string): string => {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
