import type { FlowItem, FlowLine, FlowTable } from './page-flow.ts';

/** Lines that make one paragraph, list item or heading; or a table. */
export type FlowBlock =
  | { readonly kind: 'lines'; readonly lines: FlowLine[] }
  | { readonly kind: 'table'; table: FlowTable };

/** In parts of the font size. */
const LOOSER_THAN_USUAL = 1.22;
const LOOSER_THAN_ABOVE = 1.15;
const SAME_EDGE = 2.5;
const HANGING_EDGE = 6;
const NEAR = 2.2;
const NOTE_STEP = 1.35;
const SAME_SIZE = 0.6;
const SLACK = 0.8;
/** A line with this part of its column free was ended by its author, whatever follows. */
const ENDED_FREE = 0.4;
const ENDED_FREE_IN_PROSE = 0.2;
const LONG_LINE = 40;
const DEEPEST_FIRST_LINE = 60;
const DEEPEST_HANGING = 40;
const CENTRED_FREE = 0.1;

const FINISHED = /[.!?:;]["'”’)\]]*$/;
const SENTENCE_END = /[.!?:]["'”’)\]]*$/;
const WEIGHTS = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[A-HK-Zmw@%&]/.test(sign) ? 1.35 : /[\sijltfrI.,:;'|!()[\]/-]/.test(sign) ? 0.5 : 1;
});
const BULLET = /^[•▪●○■□➢❖‣▸►◦∙*·☐☒✓✗]\s+/;
const LABEL = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[).]|\(?[A-Z]\)|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?)\s/;

/** "(a) of the Act" and "0.11 below": no labels, where the line before had no end. */
const LABEL_IN_SENTENCE = /^\(?[\da-z.]{1,8}\)?\s+\p{Ll}/u;
const TO_FILL_IN = /_{5,}|\.{8,}|…{3,}/;

/**
 * Lines in reading order to paragraphs.
 *
 * @param items lines and tables of one page
 * @param leading usual distance of lines in parts of the font size
 */
export const paragraphsOf = (items: readonly FlowItem[], leading: number): FlowBlock[] => {
  const out: FlowBlock[] = [];
  let open: FlowLine[] | null = null;
  for (const [i, item] of items.entries()) {
    if ('table' in item) {
      out.push({ kind: 'table', table: item.table });
      open = null;
    } else if (item.line.aside) {
      const note = out.at(-1);
      if (note?.kind === 'lines' && noteGoesOn(note.lines.at(-1)!, item.line)) note.lines.push(item.line);
      else out.push({ kind: 'lines', lines: [item.line] });
    } else if (open && goesOn(open, item.line, leading) && !opensByIndent(open, item.line, items[i + 1])) {
      open.push(item.line);
    } else {
      open = [item.line];
      out.push({ kind: 'lines', lines: open });
    }
  }
  return out;
};

/** The next line of a note in the margin, whose body lines were taken meanwhile. */
const noteGoesOn = (last: FlowLine, line: FlowLine): boolean =>
  last.aside && Math.abs(line.x0 - last.x0) < SAME_EDGE && line.y - last.y < NOTE_STEP * line.size;

const goesOn = (lines: readonly FlowLine[], line: FlowLine, leading: number): boolean =>
  nextColumn(lines.at(-1)!, line) ? runsOnBeyond(lines, line) : stands(lines, line, leading) && runsOn(lines, line);

/** The first line of a paragraph stands further in than the line that follows it. */
const opensByIndent = (lines: readonly FlowLine[], line: FlowLine, after: FlowItem | undefined): boolean => {
  if (!after || 'table' in after || after.line.aside || line.marked || isCentred(line)) return false;
  const further = line.x0 - after.line.x0;
  const near = after.line.y > line.y && after.line.y - line.y < NEAR * line.size && after.line.left === line.left;
  if (!near || further < SAME_EDGE || further > DEEPEST_FIRST_LINE) return false;
  if (lines.length > 1 || isListed(lines[0]!)) return false;
  return FINISHED.test(lines.at(-1)!.text) && !/^\p{Ll}/u.test(line.text);
};

const nextColumn = (last: FlowLine, line: FlowLine): boolean => line.y < last.y && line.left >= last.right - line.size;

/** Whether the words go on after a break of column or page, where distances say nothing. */
export const runsOnBeyond = (lines: readonly FlowLine[], line: FlowLine): boolean => {
  const last = lines.at(-1)!;
  if (line.aside || last.aside) return false;
  if (SENTENCE_END.test(last.text) && !/^\p{Ll}/u.test(line.text)) return false;
  return runsOn(lines, line);
};

/** The line stands where a next line of the paragraph would. */
const stands = (lines: readonly FlowLine[], line: FlowLine, leading: number): boolean => {
  const last = lines.at(-1)!;
  const step = line.y - last.y;
  if (step <= 0) return false;
  const size = Math.max(line.size, last.size);
  if (step > leading * LOOSER_THAN_USUAL * size) return false;
  const before = lines.at(-2);
  return !before || before.y > last.y || step <= (last.y - before.y) * LOOSER_THAN_ABOVE + 0.5;
};

/**
 * Whether the words of `line` go on with the paragraph, wherever on the paper they stand: not a new
 * list mark, look or indent, and not after a line that its author ended.
 */
export const runsOn = (lines: readonly FlowLine[], line: FlowLine): boolean => {
  const last = lines.at(-1)!;
  if (Math.abs(line.size - last.size) > SAME_SIZE) return false;
  if (line.marked || BULLET.test(line.text)) return false;
  if (TO_FILL_IN.test(line.text)) return false;
  const ended = endedByAuthor(last, line) || TO_FILL_IN.test(last.text);
  const finished = FINISHED.test(last.text);
  const cut = !finished && /^\p{Ll}/u.test(line.text);
  if (LABEL.test(line.text) && (finished || ended || !inSentence(lines[0]!, last, line))) return false;
  if (line.bold > 0 && !last.boldEnd && (finished || lines[0]!.bold > 0) && !cut) return false;
  if (isBold(last) !== isBold(line) && !(cut && !ended)) return false;
  if (isCentred(line) && Math.abs(centre(last) - centre(line)) < SAME_EDGE && line.x0 > last.x0 + SAME_EDGE)
    return !ended;
  if (isCentred(last) && isCentred(line)) return !ended;
  if (!alignsWith(lines, line)) return false;
  if (!ended) return true;
  if (cut) return freePart(last) < ENDED_FREE && last.text.length > LONG_LINE;
  return !finished && lines.length > 1 && freePart(last) < ENDED_FREE_IN_PROSE;
};

/** "in Quarter / 1. In the year" and "section 12 / (a) of the Act": no labels. */
const inSentence = (first: FlowLine, last: FlowLine, line: FlowLine): boolean =>
  LABEL_IN_SENTENCE.test(line.text) ||
  (/^\d{1,3}\.\s/.test(line.text) && !isListed(first) && Math.abs(last.x0 - line.x0) <= SAME_EDGE);

export const isBold = (line: FlowLine): boolean => line.bold >= line.text.length;

export const isCentred = (line: FlowLine): boolean => {
  if (line.x0 - line.left < CENTRED_FREE * (line.right - line.left)) return false;
  const off = Math.min(Math.abs((line.left + line.right) / 2 - centre(line)), Math.abs(line.middle - centre(line)));
  return off < 0.6 * line.size;
};

const centre = (line: FlowLine): number => (line.x0 + line.x1) / 2;

const freePart = (line: FlowLine): number => (line.right - line.x1) / Math.max(1, line.right - line.left);

/** The first word of what follows would have found room. */
const endedByAuthor = (last: FlowLine, next: FlowLine): boolean => {
  const word = next.text.search(/\s/);
  const part = word < 0 ? 1 : weightOf(next.text.slice(0, word)) / weightOf(next.text);
  const free = last.right - last.x1 + (isCentred(last) && isCentred(next) ? last.x0 - last.left : 0);
  return free > (next.x1 - next.x0) * part + SLACK * last.size;
};

/** How wide letters run, roughly, in units of a small letter. */
const weightOf = (text: string): number => {
  let weight = 0;
  for (let i = 0; i < text.length; i += 1) weight += WEIGHTS[text.charCodeAt(i)] ?? 1;
  return Math.max(1, weight);
};

const isListed = (line: FlowLine): boolean => line.marked || LABEL.test(line.text) || BULLET.test(line.text);

const alignsWith = (lines: readonly FlowLine[], line: FlowLine): boolean => {
  const first = lines[0]!;
  const inset = line.x0 - line.left;
  const firstInset = first.x0 - first.left;
  if (lines.length > 1)
    return [lines.at(-1)!, lines[1]!].some((above) => Math.abs(inset - (above.x0 - above.left)) <= SAME_EDGE);
  if (Math.abs(inset - (first.textX - first.left)) <= HANGING_EDGE || Math.abs(inset - firstInset) <= SAME_EDGE)
    return true;
  if (inset < firstInset) return !isListed(first) && firstInset - inset < DEEPEST_FIRST_LINE;
  return LABEL.test(first.text) && inset - firstInset < DEEPEST_HANGING;
};

/** Paragraph text with words that a line end parted put together again. */
export const joinedText = (
  lines: readonly Pick<FlowLine, 'text' | 'bold'>[],
  isWord: (word: string) => boolean,
): { text: string; bold: number } => {
  let text = '';
  let bold = 0;
  for (const line of lines) {
    const parted = text.endsWith('-') ? LAST_PART.exec(text.slice(-LONGEST_WORD)) : null;
    const rest = parted && FIRST_PART.exec(line.text);
    if (parted && rest && isWord(parted[1]! + rest[0])) text = text.slice(0, -1);
    else if (text !== '' && !(JOINS_ON.test(text.slice(-2)) && /^\p{L}/u.test(line.text))) text += ' ';
    if (bold >= text.trimEnd().length) bold = line.bold > 0 ? text.length + line.bold : bold;
    text += line.text;
  }
  return { text, bold: Math.min(bold, text.length) };
};

const LONGEST_WORD = 40;
const LAST_PART = /(\p{L}+)-$/u;
const FIRST_PART = /^\p{Ll}+/u;
/** "20-" and "non-" go on without a space, and so does "and/". */
const JOINS_ON = /[\p{L}\p{N}][-/]$/u;

/** The list sign or label that a paragraph begins with. */
export const listMark = (lines: readonly FlowLine[], text: string): { bullet: number; label: boolean } => {
  const bullet = BULLET.exec(text);
  if (bullet) return { bullet: bullet[0].length, label: false };
  const dash = /^(?:[-–o])\s+/.exec(text);
  if (dash && lines[0]!.marked) return { bullet: dash[0].length, label: false };
  return { bullet: 0, label: LABEL.test(text) };
};
