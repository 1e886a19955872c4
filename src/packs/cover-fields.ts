import type { Block } from '../documents/document.ts';
import { bodyName, isBodyName } from '../minutes/body-names.ts';
import type { CoverField } from '../record/report.ts';
import { type CoverLabel, coverLabel } from './cover-labels.ts';
import { joined, type Passage, partOf, passagesOf } from './passages.ts';
import type { SectionHeading } from './section-headings.ts';

/** A label with what stands under it, before the values are put together. */
export type LabelledValue = { label: string; field: string | null; values: Passage[] };

export type Cover = {
  labelled: LabelledValue[];
  /** Index of the first block after the cover; 0 where the paper has no cover. */
  end: number;
  /** The block at `end` says the title again, as the heading of the report's text. */
  repeated: boolean;
};

type Open = LabelledValue & { lines: CoverLabel['lines'] };

const NO_COVER: Cover = { labelled: [], end: 0, repeated: false };
const LONGEST_UNKNOWN_LABEL = 50;
const LONGEST_VALUE = 300;
const MOST_LINES_BEFORE = 10;
const MOST_LINES_OF_PROSE = 30;
const MOST_LINES = 8;
const PROSE_FIELDS = new Set(['summary', 'purpose', 'recommendations', 'reasons']);
const LISTS = new Set(['background-papers', 'appendices']);
const LONG_FIELDS = new Set([...PROSE_FIELDS, ...LISTS]);
/** Share of a title's words that a line repeats when it is the title again, at the head of the report's text. */
const SAME_TITLE = 0.7;

/**
 * Reads the labelled lines at the head of a report, in whatever form the template gives them: "Label: value", a label
 * above its value, or a table of labels and values.
 *
 * @param blocks the paper's blocks without furniture
 * @param headings its section headings; the first that is no label ends the cover
 */
export const readCover = (blocks: readonly Block[], headings: ReadonlyMap<number, SectionHeading>): Cover => {
  const labelled: LabelledValue[] = [];
  let open: Open | null = null;
  let known = 0;
  for (const [index, block] of blocks.entries()) {
    if (known === 0 && index >= MOST_LINES_BEFORE) return NO_COVER;
    const waits: boolean = open !== null && open.values.length === 0;
    const heading = headings.get(index);
    if (known > 0 && heading && !coverLabel(block.text) && endsCover(heading, open))
      return { labelled, end: index, repeated: false };
    if (known > 0 && !waits && !LISTS.has(open?.field ?? '') && repeatsTitle(block, labelled))
      return { labelled, end: index, repeated: true };
    for (const passage of passagesOf([block])) {
      const unknown = known > 0 && !headings.has(index) && !LONG_FIELDS.has(open?.field ?? '');
      const label = labelIn(passage, { first: known === 0, unknown });
      if (label) {
        known += label.known ? 1 : 0;
        open = { label: label.text, field: label.field, lines: label.lines, values: [] };
        labelled.push(open);
        if (label.valueFrom < passage.text.length) open.values.push(partOf(passage, label.valueFrom));
      } else if (open && takesMore(open)) open.values.push(passage);
      else if (open && block.kind !== 'table') return { labelled, end: index, repeated: false };
      else labelled.push({ label: '', field: isCommittee(passage.text) ? 'committee' : null, values: [passage] });
    }
  }
  return known > 0 ? { labelled, end: blocks.length, repeated: false } : NO_COVER;
};

const endsCover = (heading: SectionHeading, open: Open | null): boolean => {
  if (heading.by === 'number') return true;
  if (open === null || open.values.length === 0) return false;
  return heading.by === 'look' || PROSE_FIELDS.has(open.field ?? '');
};

const takesMore = (open: Open): boolean => {
  if (open.lines === 'one') return open.values.length === 0 || open.values.at(-1)!.column !== null;
  return open.values.length < (LONG_FIELDS.has(open.field ?? '') ? MOST_LINES_OF_PROSE : MOST_LINES);
};

type LabelIn = { text: string; field: string | null; lines: 'one' | 'many'; known: boolean; valueFrom: number };

/** `first` before any label was seen; `unknown` where labels that no template is known to use may stand. */
const labelIn = (passage: Passage, may: { first: boolean; unknown: boolean }): LabelIn | null => {
  const { text, block } = passage;
  const asks = text.indexOf('?') + 1;
  const whole = asks > 0 && asks < text.length ? null : coverLabel(text);
  if (whole) return { text: tidy(text), ...whole, known: true, valueFrom: text.length };
  const colon = /^([^:]{2,90}?)\s*:(?!\/\/)\s*[-–]?\s*/.exec(text);
  const dash = /^(.{2,60}?)\s+[-–]\s+/.exec(text);
  const addressed = /^(report (?:to|of|by))\s+(?=(?:the\s+)?\p{Lu})/iu.exec(text);
  const bold = block.bold > 1 && block.bold < text.length ? block.bold : 0;
  for (const [label, length] of [
    [colon?.[1], colon?.[0].length],
    [bold ? text.slice(0, bold) : undefined, bold],
    [dash?.[1], dash?.[0].length],
    [asks > 0 ? text.slice(0, asks) : undefined, asks],
    [may.first ? addressed?.[1] : undefined, addressed?.[0].length],
  ] as const) {
    const found = label === undefined ? null : coverLabel(label);
    if (found && length) return { text: tidy(label!), ...found, known: true, valueFrom: skip(text, length) };
  }
  if (!may.unknown) return null;
  if (colon && isLabelLike(colon[1]!) && text.length - colon[0].length <= LONGEST_VALUE)
    return { text: tidy(colon[1]!), field: null, lines: 'one', known: false, valueFrom: colon[0].length };
  if (passage.column === 0 && passage.width === 2 && text.length <= LONGEST_VALUE)
    return { text: tidy(text), field: null, lines: 'many', known: false, valueFrom: text.length };
  return null;
};

const isLabelLike = (label: string): boolean =>
  label.length <= LONGEST_UNKNOWN_LABEL &&
  /^\p{Lu}/u.test(label) &&
  label.split(' ').length <= 7 &&
  !/[.;]/.test(label);

const skip = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && /[\s:–-]/.test(text[at]!)) at++;
  return at;
};

const tidy = (label: string): string => label.replace(/^[\s*•]+|[\s*:–-]+$/g, '');

const isCommittee = (text: string): boolean => text.length <= 100 && isBodyName(bodyName(text));

const repeatsTitle = (block: Block, labelled: readonly LabelledValue[]): boolean => {
  const title = labelled.find(({ field, values }) => field === 'title' && values.length > 0)?.values[0];
  if (!title || block.kind === 'table' || /[.:]/.test(block.text) || coverLabel(block.text)) return false;
  if (block.text.length > 2 * title.text.length) return false;
  const [a, b] = [wordsOf(title.text), wordsOf(block.text)];
  const shared = [...b].filter((word) => a.has(word)).length;
  return b.size >= 2 && shared >= SAME_TITLE * Math.min(a.size, b.size);
};

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

/** The fields as the record keeps them: one for each run of lines that a single quote can hold. */
export const fieldsOf = (labelled: readonly LabelledValue[]): CoverField[] =>
  labelled.flatMap(({ label, field, values }) =>
    joined(values).map(({ text, at }) => ({ field, label, value: text, at })),
  );
