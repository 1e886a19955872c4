import { type CoverLabel, coverLabel } from './cover-labels.ts';
import type { Passage } from './passages.ts';

/** A label at the front of a line, and where its value begins in the line. */
export type LineLabel = {
  text: string;
  field: string | null;
  lines: CoverLabel['lines'];
  known: boolean;
  valueFrom: number;
};

const COLON = /^([^:]{2,90}?)\s*:(?!\/\/)\s*[-–]?\s*/;
const DASH = /^(.{2,60}?)\s+[-–]\s+/;
/** "Report to the Audit Committee" at the head of a cover. */
const ADDRESSED = /^((?:public |open |joint )?report (?:to|of|by))\s+(?=(?:the\s+)?\p{Lu})/iu;
const LONGEST_UNKNOWN_LABEL = 50;
const LONGEST_VALUE = 300;
const MOST_WORDS = 7;

/**
 * The label that a line of a cover begins with.
 *
 * @param may `address` where "Report to …" may stand without a colon; `unknown` where labels that no template is known
 *   to use may stand
 */
export const labelInLine = (passage: Passage, may: { address: boolean; unknown: boolean }): LineLabel | null => {
  const { text, block } = passage;
  const asks = text.indexOf('?') + 1;
  const whole = asks > 0 && asks < text.length ? null : coverLabel(text);
  if (whole) return { ...whole, text: tidy(text), known: true, valueFrom: text.length };
  const colon = COLON.exec(text);
  const bold = block.bold > 1 && block.bold < text.length ? block.bold : 0;
  const dash = DASH.exec(text);
  const address = may.address ? ADDRESSED.exec(text) : null;
  for (const [label, length] of [
    [colon?.[1], colon?.[0].length],
    [text.slice(0, bold), bold],
    [dash?.[1], dash?.[0].length],
    [text.slice(0, asks), asks],
    [address?.[1], address?.[0].length],
  ] as const) {
    const found = label && length ? coverLabel(label) : null;
    if (found && label && length) return { ...found, text: tidy(label), known: true, valueFrom: skip(text, length) };
  }
  return may.unknown ? unknownLabel(passage, colon) : null;
};

const unknownLabel = ({ text, column, width }: Passage, colon: RegExpExecArray | null): LineLabel | null => {
  const label = colon?.[1];
  if (colon && label !== undefined && isLabelLike(label) && text.length - colon[0].length <= LONGEST_VALUE)
    return { text: tidy(label), field: null, lines: 'one', known: false, valueFrom: colon[0].length };
  if (column === 0 && width === 2 && text.length <= LONGEST_VALUE)
    return { text: tidy(text), field: null, lines: 'many', known: false, valueFrom: text.length };
  return null;
};

const isLabelLike = (label: string): boolean =>
  label.length <= LONGEST_UNKNOWN_LABEL &&
  /^\p{Lu}/u.test(label) &&
  label.split(' ').length <= MOST_WORDS &&
  !/[.;]/.test(label);

const skip = (text: string, from: number): number => from + (/^[\s:–-]*/.exec(text.slice(from))?.[0].length ?? 0);

const tidy = (label: string): string => label.replace(/^[\s*•]+|[\s*:–-]+$/g, '');
