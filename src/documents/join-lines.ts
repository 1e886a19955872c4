import type { Draft } from './build-document.ts';
import type { Line } from './text-lines.ts';

const FINISHED = /[.!?:;]["')\]]*$/;
const HANGING =
  /(?:,|-|\b(?:the|an?|of|and|or|to|in|for|with|by|on|at|that|which|who|was|were|is|are|be|been|had|has|have|would|will|from|as|their|its|his|her|this|these|it))$/i;
/** However the last point of a list ends, a decision is none of it. */
const OPENS_DECISION = /^(?:resolved|recommended|agreed|decided)\s?[:–—-]/i;
const LABEL_ONLY = /^(?:\(?(?:\d{1,4}|[a-z]|[ivx]{1,5})[).]|\d{1,3}[a-z]?\.)$/i;
/** Lines of wrapped text are seldom longer; a text with longer ones has a paragraph a line. */
const LONGEST_WRAPPED = 130;
const FULL = 0.75;
/** A line that ends a sentence must be nearly full before what follows counts as its continuation. */
const FULL_AFTER_STOP = 0.93;
const WORDS_A_LINE = 4;
/** Share of lines that go on in lower case where a text was wrapped by a program. */
const FEWEST_CUT = 0.08;
/** Fewer lines with empty lines between say nothing of how they were made. */
const FEWEST_SPACED = 20;

export type Layout = { wrapped: boolean; spaced: boolean; full: number };

/**
 * How the text's lines were made: a paragraph a line, wrapped at a width, or wrapped with an empty
 * line after every line (as converters leave them).
 */
export const layoutOf = (lines: readonly Line[]): Layout => {
  const widths = lines
    .filter((line) => line.width > 0 && line.kind !== 'table')
    .map((line) => line.width)
    .sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const longest = widths[Math.floor(widths.length * 0.98)] ?? 0;
  const gaps = lines.filter((line) => line.gap).length;
  const cut = lines.filter((line) => line.kind === 'paragraph' && /^[a-z]/.test(line.text)).length;
  const wrapped = longest <= LONGEST_WRAPPED && full >= 40 && cut >= lines.length * FEWEST_CUT;
  const spaced = wrapped && lines.length >= FEWEST_SPACED && gaps > lines.length * 0.8;
  return { wrapped, spaced, full };
};

/**
 * Puts printed lines back into paragraphs, across empty lines, page breaks and furniture where the
 * words show that a sentence was cut.
 *
 * @param lines the author's lines and the page's, in order
 * @param furniture indices of the page's lines
 * @returns one draft a paragraph with the index of the line it began on
 */
export const joinLines = (
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
): { draft: Draft; first: number }[] => {
  const layout = layoutOf(lines.filter((_, i) => !furniture.has(i)));
  const columns = wordsSetSingly(lines, furniture);
  const out: { draft: Draft; first: number }[] = [];
  let last: { draft: Draft; first: number; line: Line; index: number } | null = null;
  lines.forEach((line, i) => {
    if (furniture.has(i)) {
      out.push({ draft: { kind: 'furniture', text: line.text }, first: i });
      return;
    }
    const interrupted: boolean = last !== null && last.index !== i - 1;
    if (
      last &&
      ((columns.has(i) && columns.has(last.index)) || continues(last.draft, last.line, line, layout, interrupted))
    ) {
      append(last.draft, line);
      last.line = line;
      last.index = i;
      return;
    }
    const { width: _width, gap: _gap, hardBreak: _hard, ...draft } = line;
    last = { draft, first: i, line, index: i };
    out.push(last);
  });
  return out.map(({ draft, first }) => ({ draft, first }));
};

const append = (draft: Draft, line: Line): void => {
  const wasAllBold = (draft.bold ?? 0) >= draft.text.length;
  const text =
    /[a-z]-$/.test(draft.text) && /^[a-z]/.test(line.text) ? draft.text + line.text : `${draft.text} ${line.text}`;
  if (wasAllBold && (line.bold ?? 0) > 0) draft.bold = text.length - line.text.length + (line.bold ?? 0);
  draft.text = text;
};

const continues = (draft: Draft, before: Line, line: Line, layout: Layout, interrupted: boolean): boolean => {
  if (line.bullet || line.kind === 'table' || draft.kind === 'table' || line.hardBreak) return false;
  if (LABEL_ONLY.test(line.text)) return false;
  if (draft.kind === 'list-item' && OPENS_DECISION.test(line.text)) return false;
  if (LABEL_ONLY.test(draft.text)) return line.kind !== 'heading';
  if (line.kind === 'heading' || draft.kind === 'heading' || line.kind === 'list-item') return false;
  const draftBold = (draft.bold ?? 0) >= draft.text.length;
  const lineBold = (line.bold ?? 0) >= line.text.length;
  const cut =
    !FINISHED.test(draft.text) && (/^[a-z]/.test(line.text) || (HANGING.test(draft.text) && draft.text.length > 40));
  if (draftBold !== lineBold) return layout.wrapped && cut && !line.gap;
  if (cut) return true;
  if (isCapitals(line.text) !== isCapitals(draft.text)) return false;
  const together = layout.wrapped && (!line.gap || layout.spaced || interrupted);
  if (!together) return false;
  return before.width >= layout.full * (FINISHED.test(before.text) ? FULL_AFTER_STOP : FULL);
};

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /[A-Z]{3}/.test(text);

/** Runs of lines of one word each: a line that a converter broke at every space. */
const wordsSetSingly = (lines: readonly Line[], furniture: ReadonlySet<number>): Set<number> => {
  const out = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= WORDS_A_LINE)
      for (const i of [run[0]! - 1, ...run, run.at(-1)! + 1]) if (isProse(lines[i], furniture, i)) out.add(i);
    run = [];
  };
  lines.forEach((line, i) => {
    if (
      isProse(line, furniture, i) &&
      line.kind === 'paragraph' &&
      /^\S+$/.test(line.text) &&
      !/[.:;!?]$/.test(line.text)
    )
      run.push(i);
    else close();
  });
  close();
  return out;
};

const isProse = (line: Line | undefined, furniture: ReadonlySet<number>, i: number): boolean =>
  line !== undefined && line.kind !== 'table' && line.kind !== 'heading' && !line.bullet && !furniture.has(i);
