export type Inline = { text: string; bold: number };

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  ndash: '–',
  mdash: '—',
  euro: '€',
  hellip: '...',
};
const ESCAPABLE = /[\\`*_{}[\]()<>#+\-.!|~]/;
const LONGEST_TAG = 300;

/**
 * A line of Markdown as the words a reader sees, with how many of its first characters are bold.
 * Emphasis, escapes, entities, links, autolinks and inline HTML (`<sup>`, `<br>`, `<u>`) are taken
 * off; an asterisk or underscore that opens nothing stays. One pass; never fails.
 */
export const inlineMarkup = (line: string): Inline => {
  let text = '';
  let bold = 0;
  let strong = false;
  let leading = true;
  const put = (words: string) => {
    text += words;
    if (strong && leading) bold = text.length;
    else if (words.trim() !== '') leading = false;
  };
  for (let i = 0; i < line.length; ) {
    const c = line[i]!;
    const next = line[i + 1] ?? '';
    if (c === '\\' && ESCAPABLE.test(next)) {
      put(next);
      i += 2;
    } else if ((c === '*' || c === '_') && isEmphasis(line, i, c)) {
      const run = runLength(line, i, c);
      if (run >= 2) strong = !strong;
      i += run;
    } else if (c === '<') {
      const tag = readTag(line, i);
      if (tag) {
        put(tag.text);
        i = tag.end;
      } else {
        put(c);
        i += 1;
      }
    } else if (c === '[' || (c === '!' && next === '[')) {
      const link = readLink(line, i);
      if (link) {
        put(c === '!' ? '' : inlineMarkup(link.label).text);
        i = link.end;
      } else {
        put(c);
        i += 1;
      }
    } else if (c === '&') {
      const entity = readEntity(line, i);
      put(entity?.text ?? c);
      i = entity?.end ?? i + 1;
    } else {
      put(c);
      i += 1;
    }
  }
  return { text, bold: bold > 0 ? text.slice(0, bold).trimEnd().length : 0 };
};

const runLength = (line: string, from: number, sign: string): number => {
  let end = from;
  while (line[end] === sign) end++;
  return end - from;
};

/** Underscores inside words and signs between spaces ("_____", "5 * 4") are characters, not emphasis. */
const isEmphasis = (line: string, at: number, sign: string): boolean => {
  const run = runLength(line, at, sign);
  if (run > 3) return false;
  const before = line[at - 1] ?? ' ';
  const after = line[at + run] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  if (sign === '_') return !(/\w/.test(before) && /\w/.test(after));
  return run > 1 || line.indexOf('*', at + 1) >= 0 || line.lastIndexOf('*', at - 1) >= 0;
};

const readTag = (line: string, from: number): { text: string; end: number } | null => {
  const end = line.indexOf('>', from);
  if (end < 0 || end - from > LONGEST_TAG) return null;
  const inside = line.slice(from + 1, end);
  if (/^(https?:\/\/|mailto:)\S+$/i.test(inside) || /^[\w.+-]+@[\w.-]+$/.test(inside)) {
    return { text: inside.replace(/^mailto:/i, ''), end: end + 1 };
  }
  const name = /^\/?([a-z][a-z0-9]*)\b/i.exec(inside)?.[1]?.toLowerCase();
  if (!name) return null;
  return { text: name === 'br' ? ' ' : '', end: end + 1 };
};

const readLink = (line: string, from: number): { label: string; end: number } | null => {
  const open = line.indexOf('[', from);
  const close = line.indexOf('](', open);
  if (close < 0) return null;
  const end = line.indexOf(')', close);
  if (end < 0 || line.slice(open + 1, close).includes('[')) return null;
  return { label: line.slice(open + 1, close), end: end + 1 };
};

const readEntity = (line: string, from: number): { text: string; end: number } | null => {
  const match = /^&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/i.exec(line.slice(from, from + 12));
  if (!match) return null;
  const name = match[1]!;
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : null;
  const text =
    code === null ? ENTITIES[name.toLowerCase()] : code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  return text === undefined ? null : { text, end: from + match[0].length };
};
