export type PrintedPages = { from: number; to: number; range: [number, number] };

const WORDED =
  /\s*[([]?\s*\b(?:pages?|pgs?|pp)\b\.?\s*(?:nos?\.?|numbers?)?\s*:?\s*(\d{1,4})(?:\s*(?:-|–|to|and|&)\s*(\d{1,4}))?\s*[)\]]?\s*$/i;
const BARE_RANGE = /(?:\s+[([]?|^[([]?)(\d{1,4})\s*[-–]\s*(\d{1,4})[)\]]?\s*$/;
const BARE_NUMBER = /(?:\s{1,8}|^)(\d{1,4})\s*$/;
const EARLIEST_YEAR = 1900;

/**
 * The printed page range at the end of an agenda item: "(Pages 9 - 41)", "Page 3", and where the sheet has a column of
 * page numbers the bare "9 - 41" or "9" too.
 *
 * @param inColumn whether the sheet says that such numbers are pages
 * @returns the range and the characters of `text` that state it; null where there is none
 */
export const printedPagesAt = (text: string, inColumn: boolean): PrintedPages | null => {
  const match = WORDED.exec(text) ?? (inColumn ? bare(text) : null);
  if (!match) return null;
  const first = Number(match[1]);
  const range: [number, number] = [first, Number(match[2] ?? match[1])];
  return range[1] >= range[0] ? { from: match.index, to: text.length, range } : null;
};

const bare = (text: string): RegExpExecArray | null => {
  const match = BARE_RANGE.exec(text);
  if (match) return Number(match[1]) >= EARLIEST_YEAR ? null : match;
  return /^\s*\d/.test(text) ? BARE_NUMBER.exec(text) : null;
};

const IN_BRACKETS =
  /[([]\s*(?:pages?|pgs?|pp)\b\.?\s*(?:nos?\.?)?\s*:?\s*(\d{1,4})(?:\s*(?:-|–|to|and|&)\s*\d{1,4})?\s*[)\]]/gi;

/** The first pages of all ranges in brackets in a text: an item may name those of each of its papers. */
export const firstPagesIn = (text: string): number[] =>
  [...text.matchAll(IN_BRACKETS)].map((match) => Number(match[1]));
