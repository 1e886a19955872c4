import type { Block } from '../documents/document.ts';
import { bodyName, isBodyName } from '../minutes/body-names.ts';
import type { CoverField } from '../record/report.ts';
import { type CoverLabel, coverLabel } from './cover-labels.ts';
import { labelInLine } from './cover-line.ts';
import { joined, type Passage, partOf, passagesOf } from './passages.ts';
import type { SectionHeading } from './section-headings.ts';

/** A label with what stands under it, before the values are put together. */
export type LabelledValue = { label: string; field: string | null; values: Passage[] };

export type Cover = {
  labelled: readonly LabelledValue[];
  /** Index of the first block after the cover; 0 where the paper has no cover. */
  end: number;
  /** The block at `end` says the title again, as the heading of the report's text. */
  repeated: boolean;
};

type Open = LabelledValue & { lines: CoverLabel['lines'] };

const NO_COVER: Cover = { labelled: [], end: 0, repeated: false };
const MOST_LINES_BEFORE = 10;
const MOST_LINES_OF_PROSE = 30;
const MOST_LINES = 8;
const PROSE_FIELDS = new Set(['summary', 'purpose', 'recommendations', 'reasons']);
const LISTS = new Set(['background-papers', 'appendices']);
/** Share of a title's words that a line repeats when it is the title again, at the head of the report's text. */
const SAME_TITLE = 0.7;
const NAMES_KIND = /^(?:(?:public|open|exempt|joint|officer'?s?) )?(?:reports?|briefing(?: (?:note|paper))?)\b/i;

/**
 * Reads the labelled lines at the head of a report, in whatever form the template gives them: "Label: value", a label
 * above its value, or a table of labels and values.
 *
 * @param blocks the paper's blocks without furniture
 * @param headings its section headings; the first that is no label ends the cover
 */
export const readCover = (blocks: readonly Block[], headings: ReadonlyMap<number, SectionHeading>): Cover => {
  const cover = new OpenCover();
  for (const [index, block] of blocks.entries()) {
    if (cover.known === 0 && index >= MOST_LINES_BEFORE) return NO_COVER;
    const next = blocks[index + 1];
    const goesOn = next !== undefined && opensWithLabel(next);
    if (cover.endsAt(block, headings.get(index), goesOn)) return { ...cover.read(), end: index };
    if (cover.repeatsTitle(block)) return { ...cover.read(), end: index, repeated: true };
    for (const passage of passagesOf([block]))
      if (!cover.take(passage, headings.has(index), goesOn)) return { ...cover.read(), end: index };
  }
  return cover.known > 0 ? { ...cover.read(), end: blocks.length } : NO_COVER;
};

const opensWithLabel = (block: Block): boolean => {
  const first = passagesOf([block])[0];
  return first !== undefined && labelInLine(first, { address: false, unknown: false }) !== null;
};

/** A cover while its lines are taken one after the other. */
class OpenCover {
  /** Labels seen so far that templates are known to use. */
  known = 0;
  private readonly labelled: LabelledValue[] = [];
  private open: Open | null = null;

  read(): Cover {
    return { ...NO_COVER, labelled: this.labelled };
  }

  /** Whether a block is the first heading of the report's text. */
  endsAt(block: Block, heading: SectionHeading | undefined, goesOn: boolean): boolean {
    if (this.known === 0 || !heading || coverLabel(block.text)) return false;
    if (heading.by === 'number') return true;
    if (this.awaits() || this.open === null || goesOn) return false;
    return heading.by === 'look' || PROSE_FIELDS.has(this.open.field ?? '');
  }

  repeatsTitle(block: Block): boolean {
    if (this.known === 0 || this.awaits() || LISTS.has(this.open?.field ?? '')) return false;
    return saysAgain(block, titleIn(this.labelled));
  }

  /** Takes a line; false where it is none of the cover's. `goesOn` tells that a label comes next. */
  take(passage: Passage, isHeading: boolean, goesOn: boolean): boolean {
    const field = this.open?.field ?? '';
    const unknown = this.known > 0 && !this.awaits() && !isHeading && !PROSE_FIELDS.has(field) && !LISTS.has(field);
    const isValue = this.awaits() && passage.column === 1 && passage.width === 2;
    const label = isValue ? null : labelInLine(passage, { address: this.known === 0, unknown });
    if (label) {
      if (label.known) this.known++;
      const values = label.valueFrom < passage.text.length ? [partOf(passage, label.valueFrom)] : [];
      this.open = { label: label.text, field: label.field, lines: label.lines, values };
      this.labelled.push(this.open);
    } else if (this.open && this.takesMore()) this.open.values.push(passage);
    else if (this.open && passage.column === null && !goesOn) return false;
    else this.labelled.push({ label: '', field: unlabelledField(passage), values: [passage] });
    return true;
  }

  private awaits(): boolean {
    return this.open !== null && this.open.values.length === 0;
  }

  private takesMore(): boolean {
    const { lines, values, field } = this.open!;
    if (lines === 'one') return values.length === 0 || values.at(-1)!.column !== null;
    const long = PROSE_FIELDS.has(field ?? '') || LISTS.has(field ?? '');
    return values.length < (long ? MOST_LINES_OF_PROSE : MOST_LINES);
  }
}

/** A line without a label: the committee's name, or a heading that can only be the title. */
const unlabelledField = ({ text, block }: Passage): string | null => {
  if (text.length <= 100 && isBodyName(bodyName(text))) return 'committee';
  return block.kind === 'heading' && !NAMES_KIND.test(text) ? 'title' : null;
};

const saysAgain = (block: Block, title: string | null): boolean => {
  if (title === null || block.kind === 'table' || /[.:]/.test(block.text) || coverLabel(block.text)) return false;
  if (block.text.length > 2 * title.length) return false;
  const [a, b] = [wordsOf(title), wordsOf(block.text)];
  const shared = [...b].filter((word) => a.has(word)).length;
  return b.size >= 2 && shared >= SAME_TITLE * Math.min(a.size, b.size);
};

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

/** The title that a cover gives: under its label, else the heading that stands without one. */
export const titleIn = (labelled: readonly LabelledValue[]): string | null => {
  const titles = labelled.filter(({ field, values }) => field === 'title' && values.length > 0);
  return (titles.find(({ label }) => label !== '') ?? titles[0])?.values[0]?.text ?? null;
};

/** The fields as the record keeps them: one for each run of lines that a single quote can hold. */
export const fieldsOf = (labelled: readonly LabelledValue[]): CoverField[] =>
  labelled.flatMap(({ label, field, values }) =>
    joined(values).map(({ text, at }) => ({ field, label, value: text, at })),
  );
