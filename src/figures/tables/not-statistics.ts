import type { Above } from './caption.ts';
import { cellValue } from './cell-value.ts';
import type { Layout } from './layout.ts';

const PAYEES = /\b(?:payee|supplier|cheque|chq|invoice|paid to)\b/i;
const PERSONS = /^(?:name|member|councillor|officer|attendee|contact|employee|staff member|post-?holder)s?(?: name)?$/i;
const MONEY = /^[-(]?[£$€]/;
const CONTENTS = /\b(?:contents|index|list of appendices)\b/i;

/**
 * Tables that hold numbers and no statistics: what was paid to whom (named payees, or sums of money under no header),
 * what is told of named persons, and lists of contents.
 */
export const isNoStatistic = ({ lines }: Layout, above: readonly Above[]): boolean => {
  const corner = lines[0]?.corner ?? [];
  const headers = [...corner, ...(lines[0]?.columns.flat() ?? [])].map(({ cell }) => cell.text);
  if (headers.some((text) => PAYEES.test(text)) || corner.some(({ cell }) => PERSONS.test(cell.text))) return true;
  if (headers.length > 0) return false;
  const values = lines.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => cellValue(text)?.number);
  return (
    values.every((text) => MONEY.test(text)) ||
    (above.slice(0, 2).some(({ text }) => CONTENTS.test(text)) && ascend(values))
  );
};

const ascend = (values: readonly string[]): boolean =>
  values.every((text, i) => /^\d{1,4}$/.test(text) && (i === 0 || Number(text) >= Number(values[i - 1])));
