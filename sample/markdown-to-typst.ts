/** Typst has no name for a page break inside a paper's Markdown, so a line of its own stands for it. */
const PAGE_BREAK = '{{new page}}';
const CLAUSE = /^(\([a-z0-9]{1,4}\)|[0-9]{1,3}\.|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.?|[ivx]{1,5}\.)[ \t]+(?=\S)/;
const BOLD_CLAUSE = /^\*\*([0-9]{1,3}\.)[ \t]+(?=\S)/;

/**
 * Turns one paper's Markdown into Typst code that calls the functions of template.typ.
 *
 * Knows what the sample papers use: headings, paragraphs, numbered paragraphs, bullets (one level), tables,
 * bold, italic, `<sup>`, `<address>` links, `{{new page}}` and `{{pages ID}}`.
 *
 * @param markdown the paper
 * @returns Typst markup
 */
export const markdownToTypst = (markdown: string): string =>
  markdown
    .split(/\n[ \t]*\n/)
    .map((chunk) => chunk.replace(/^\n+|\s+$/g, ''))
    .filter((chunk) => chunk !== '')
    .map(blockOf)
    .join('\n');

const blockOf = (chunk: string): string => {
  const lines = chunk.split('\n');
  const first = lines[0]!;
  if (chunk === PAGE_BREAK) return '#pagebreak()';
  const heading = /^(#{1,4}) (.*)$/.exec(first);
  if (heading) {
    const rest = lines.slice(1).join('\n');
    return `#title(${heading[1]!.length}, ${inline(heading[2]!)})${rest ? `\n${blockOf(rest)}` : ''}`;
  }
  if (first.startsWith('|')) return tableOf(lines);
  if (first.startsWith('- ')) return bulletsOf(lines);
  return paragraphOf(lines.join('\n'));
};

const paragraphOf = (text: string): string => {
  const bold = BOLD_CLAUSE.exec(text);
  if (bold) return `#item(${inline(`**${bold[1]}**`)}, ${inline(`**${text.slice(bold[0].length)}`)})`;
  const label = CLAUSE.exec(text);
  if (label) return `#clause(${inline(label[1]!)}, ${inline(text.slice(label[0].length))})`;
  return `#p(${inline(text)})`;
};

const bulletsOf = (lines: string[]): string => {
  const entries: string[] = [];
  for (const line of lines) {
    if (line.startsWith('- ')) entries.push(line.slice(2));
    else entries[entries.length - 1] += ` ${line.trim()}`;
  }
  return `#bullets(${entries.map((entry) => `[#p(${inline(entry)})]`).join(', ')})`;
};

const tableOf = (lines: string[]): string => {
  const rows = lines
    .filter((_, i) => i !== 1)
    .map((line) =>
      line
        .replace(/^\||\|\s*$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  const cells = rows.flat().map((cell) => `[#p(${inline(cell)})]`);
  return `#grid-table((${columnWidths(rows).join(', ')},), ${cells.join(', ')})`;
};

/** Shares of the page's width: room for each column's longest word, and more where a cell holds a sentence. */
const columnWidths = (rows: string[][]): number[] =>
  rows[0]!.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const longestWord = Math.max(...cells.flatMap((cell) => cell.split(/\s+/).map((word) => word.length)));
    const longestCell = Math.max(...cells.map((cell) => cell.length));
    return Math.max(longestWord + 3, Math.min(28, Math.ceil(longestCell / 2)));
  });

const inline = (text: string): string => inlineParts(text).join(', ') || '""';

/** Bold, italic, raised letters, links and line breaks, each a value of Typst. */
const inlineParts = (text: string): string[] => {
  const parts: string[] = [];
  const marked = /\*\*(.+?)\*\*|\*(.+?)\*|<sup>(.+?)<\/sup>|<(https?:[^>]+)>|\{\{pages ([a-z0-9-]+)\}\}|\n/gs;
  let from = 0;
  for (const match of text.matchAll(marked)) {
    parts.push(...literal(text.slice(from, match.index)));
    const [whole, bold, italic, raised, link, id] = match;
    if (bold) parts.push(`strong(${inlineParts(bold).join(' + ')})`);
    else if (italic) parts.push(`emph(${inlineParts(italic).join(' + ')})`);
    else if (raised) parts.push(`super(${quoted(raised)})`);
    else if (link) parts.push(`link(${quoted(link)})`);
    else if (id) parts.push(`pages-of(${quoted(id)})`);
    else if (whole === '\n') parts.push('linebreak()');
    from = match.index + whole.length;
  }
  return [...parts, ...literal(text.slice(from))];
};

const literal = (text: string): string[] => (text === '' ? [] : [quoted(curly(text))]);

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const curly = (text: string): string =>
  text
    .replace(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s(])'/g, '$1‘')
    .replaceAll("'", '’');
