import type { Block, Run } from './paper.ts';

/** Nothing that is marked is longer, so that reading a text takes time in proportion to its length. */
const MARKED =
  /\*\*(?=\S)([^*\n]{1,400}?)\*\*|(?<![\w*])\*(?=\S)([^*\n]{1,400}?)\*(?![\w*])|\[([^\][\n]{1,200})\]\((https?:\/\/[^\s()]{1,500}|mailto:[^\s()]{3,200})\)/g;
const BULLET = /^[-*•]\s+/;
const NUMBERED = /^\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)/;
const HEADING = /^#{2,4}\s+(?=\S)/;
const ROW = /^\|.*\|$/;
const RULE = /^\|(?:\s*:?-{2,}:?\s*\|)+$/;
const MOST_COLUMNS = 12;

/**
 * The words of a section as its author typed them, as blocks: paragraphs parted by empty lines, `- ` a point, `1. ` a
 * numbered point, `## ` a heading, `| a | b |` a row of a table whose first row is its head; within them `**bold**`,
 * `*italic*` and `[words](https://…)`. What is none of these is printed as it stands: nothing typed becomes markup.
 */
export const sectionMarkup = (words: string): Block[] => {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', ...inline(open.join(' ')) });
    open = [];
  };
  const lines = words.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line === '') {
      close();
      continue;
    }
    if (ROW.test(line)) {
      close();
      const rows = rowsFrom(lines, index);
      index += rows.length - 1;
      blocks.push(tableOf(rows));
      continue;
    }
    const block = lineBlock(line);
    if (block) {
      close();
      blocks.push(block);
    } else open.push(line);
  }
  close();
  return blocks;
};

const lineBlock = (line: string): Block | null => {
  if (HEADING.test(line)) return { kind: 'heading', level: 3, text: inline(line.replace(HEADING, '')).text };
  if (BULLET.test(line) && line.replace(BULLET, '') !== '')
    return { kind: 'bullet', ...inline(line.replace(BULLET, '')) };
  const number = NUMBERED.exec(line);
  return number && { kind: 'clause', label: `(${number[1]})`, depth: 0, ...inline(line.slice(number[0].length)) };
};

const rowsFrom = (lines: readonly string[], from: number): string[] => {
  const end = lines.findIndex((line, i) => i > from && !ROW.test(line));
  return lines.slice(from, end < 0 ? lines.length : end);
};

const tableOf = (rows: readonly string[]): Block => {
  const cells = rows
    .filter((row) => !RULE.test(row))
    .map((row) =>
      row
        .slice(1, -1)
        .split('|', MOST_COLUMNS)
        .map((cell) => inline(cell.trim()).text),
    );
  const [head = [], ...body] = cells;
  return { kind: 'table', head, rows: body.map((row) => head.map((_, i) => row[i] ?? '')) };
};

/** A text with what is marked in it: the plain words, and the runs where anything is. */
const inline = (text: string): { text: string; runs?: Run[] } => {
  const runs: Run[] = [];
  let from = 0;
  for (const { index, 0: whole, 1: bold, 2: italic, 3: words, 4: href } of text.matchAll(MARKED)) {
    if (index > from) runs.push({ text: text.slice(from, index) });
    runs.push(
      bold !== undefined
        ? { text: bold, bold: true }
        : italic !== undefined
          ? { text: italic, italic: true }
          : { text: words!, href: href! },
    );
    from = index + whole.length;
  }
  if (runs.length === 0) return { text };
  if (from < text.length) runs.push({ text: text.slice(from) });
  return { text: runs.map((run) => run.text).join(''), runs };
};
