import { MONTH_NAME } from '../calendar/calendar-words.ts';
import type { Block } from '../documents/document.ts';
import { isAllBold } from '../minutes/item-numbers.ts';
import type { LabelledValue } from './cover-fields.ts';
import { coverLabel } from './cover-labels.ts';
import { type Passage, partOf, passagesOf } from './passages.ts';
import type { SectionHeading } from './section-headings.ts';

/** A question while its answer is taken; `ticked` tells what a tick box alone on a line said of the line after it. */
type Open = LabelledValue & { boxesOnly: boolean; ticked: boolean | null };

const TICKED = /^[☒☑✓✔]\s*/u;
const OPEN_BOX = /^[☐□]\s*/u;
const LABEL_AND_VALUE = /^(\p{Lu}[^:.]{2,60}):\s+(?=\S)/u;
/** Tells the author what to write, or where: no answer. */
const PROMPT = /^\(.*\)\W*$|^if other\b|^please (?:specify|state|explain|describe|give|provide)\b/i;
const COLUMN_HEAD =
  /^(?:answers?|responses?|details?|values?|yes|no|names?|dates?|descriptions?|comments?|meanings?|definitions?|number|%)$/i;
/** A numbered question; "4 March 2026" is an answer. */
const NUMBER = new RegExp(String.raw`^\d{1,2}(?:\.\d{1,2})*[.)]?\s(?!(?:${MONTH_NAME})\b)`, 'i');
const LONGEST_QUESTION = 200;
const LONGEST_BEFORE_BOXES = 80;
const MOST_LINES = 4;

/**
 * Reads the questions and labels of a form with what was entered. A question left open gives nothing; of tick boxes
 * the ticked ones are the answer.
 *
 * @param headings the form's section headings, which are neither question nor answer
 */
export const readAnswers = (
  blocks: readonly Block[],
  headings: ReadonlyMap<number, SectionHeading>,
): LabelledValue[] => {
  const out: Open[] = [];
  let open: Open | null = null;
  blocks.forEach((block, index) => {
    if ((headings.has(index) && !isQuestion(block)) || (block.rows && !isLabelTable(block))) {
      open = null;
      return;
    }
    for (const passage of passagesOf([block]).flatMap(boxesApart)) {
      if (isColumnHead(passage)) continue;
      const asked = questionIn(passage);
      if (asked) {
        out.push(asked);
        open = asked;
      } else if (open && !takes(open, passage)) open = null;
    }
    if (block.rows) open = null;
  });
  return out.filter(({ values }) => values.length > 0).map(({ label, field, values }) => ({ label, field, values }));
};

/** Takes a line of an answer; false where the line is none and the answer has ended. */
const takes = (open: Open, passage: Passage): boolean => {
  const box = TICKED.exec(passage.text) ?? OPEN_BOX.exec(passage.text);
  if (box) {
    const ticked = TICKED.test(passage.text);
    const alone = box[0].length === passage.text.length;
    open.ticked = alone ? ticked : null;
    if (!alone && ticked) open.values.push(partOf(passage, box[0].length));
    return true;
  }
  const chosen = open.ticked;
  open.ticked = null;
  if (chosen === false) return true;
  if (NUMBER.test(passage.text) && passage.text.length <= LONGEST_QUESTION) return false;
  if (chosen !== true && (open.boxesOnly || open.values.length >= MOST_LINES)) return false;
  if (!PROMPT.test(passage.text)) open.values.push(passage);
  return true;
};

const questionIn = (passage: Passage): Open | null => {
  const { text, block } = passage;
  if (passage.column !== null) return passage.column === 0 ? opened(text) : null;
  const pair = NUMBER.test(text) || isAllBold(block) ? null : LABEL_AND_VALUE.exec(text);
  if (pair) return { ...opened(pair[1]!), values: [partOf(passage, pair[0].length)] };
  if (isQuestion(block) || coverLabel(text)) return opened(text);
  const boxes = /:$/.test(text) && text.length <= LONGEST_BEFORE_BOXES && !NUMBER.test(text);
  return boxes ? { ...opened(text), boxesOnly: true } : null;
};

const opened = (text: string): Open => {
  const label = text.replace(/^[\s*•]+|[\s*:–-]+$/g, '');
  return { label, field: coverLabel(label)?.field ?? null, values: [], boxesOnly: false, ticked: null };
};

/** A line that asks: bold, or with a question mark. */
export const isQuestion = (block: Block): boolean =>
  block.kind !== 'table' &&
  block.text.length <= LONGEST_QUESTION &&
  block.level === 0 &&
  (isAllBold(block) || /\?$/.test(block.text));

/** Tick boxes set in one line, each with its words: "☐ Strategy ☒ Service". */
const boxesApart = (passage: Passage): Passage[] => {
  const starts = [...passage.text.matchAll(/[☐□☒☑✓✔]/gu)].map(({ index }) => index);
  if (starts.length === 0) return [passage];
  return [...(starts[0] === 0 ? [] : [0]), ...starts].map((from, i, all) => {
    const to = all[i + 1] ?? passage.text.length;
    return partOf(passage, from, from + passage.text.slice(from, to).trimEnd().length);
  });
};

/** A table of two columns, the first of labels. */
const isLabelTable = (block: Block): boolean => (block.rows ?? []).every((row) => row.cells.length === 2);

/** "Question", "Answer" above two columns are neither. */
const isColumnHead = ({ block, column, at }: Passage): boolean => {
  const head = block.rows?.[0]?.cells;
  return column !== null && COLUMN_HEAD.test(head?.[1]?.text ?? '') && head?.[column]?.at.start === at.start;
};
