/** A run of a Word document: words with one look. */
type Run = {
  readonly start: number;
  end: number;
  readonly open: string;
  readonly properties: string;
  readonly from: number;
};

/** A `w:t` of the document's XML, with the run that it stands in. */
export type Text = { readonly tag: number; readonly from: number; readonly to: number; readonly run: Run };

/** The letters of a Word document, each with where it stands in the XML. */
export type DocxText = {
  readonly letters: string;
  /** For each letter: where it begins and ends in the XML, and in which of `texts`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly inText: readonly number[];
  readonly texts: readonly Text[];
};

/** What is compared: how white space, dashes and quotation marks are printed does not tell one passage from another. */
const LETTER = /[\p{L}\p{N}%£]/u;
export const lettersOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%£]+/gu, '');

const TOKEN = /<w:r(?:\s[^>]*)?>|<\/w:r>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** All words of a document that are not deleted, in the order of its XML. */
export const docxText = (xml: string): DocxText => {
  const texts: Text[] = [];
  const [starts, ends, inText, letters]: [number[], number[], number[], string[]] = [[], [], [], []];
  const open: Run[] = [];
  for (const { 0: token, 1: words, index } of xml.matchAll(TOKEN)) {
    if (token === '</w:r>') {
      const run = open.pop();
      if (run) run.end = index + token.length;
    } else if (words === undefined) {
      if (!token.endsWith('/>')) open.push(runAt(xml, index, token));
    } else if (open.length > 0 && !token.startsWith('<w:t/')) {
      const to = index + token.length - '</w:t>'.length;
      const from = to - words.length;
      texts.push({ tag: index, from, to, run: open.at(-1)! });
      for (const { 0: raw, index: offset } of words.matchAll(/&[#\w]{1,10};|[\s\S]/gu)) {
        const letter = plain(raw).toLowerCase();
        if (!LETTER.test(letter)) continue;
        // A capital may become two letters in small ones: each stands where the capital does.
        for (const one of letter) {
          letters.push(one);
          for (let unit = 0; unit < one.length; unit++) {
            starts.push(from + offset);
            ends.push(from + offset + raw.length);
            inText.push(texts.length - 1);
          }
        }
      }
    }
  }
  return { letters: letters.join(''), starts, ends, inText, texts };
};

const runAt = (xml: string, start: number, open: string): Run => {
  const content = start + open.length;
  const from = xml.startsWith('<w:rPr>', content) ? endOfProperties(xml, content) : content;
  return { start, end: xml.length, open, properties: xml.slice(content, from), from };
};

/** Properties hold their earlier state where their change is tracked: `w:rPr` within `w:rPr`. */
const endOfProperties = (xml: string, start: number): number => {
  const tag = /<w:rPr>|<\/w:rPr>/g;
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    depth += found[0] === '<w:rPr>' ? 1 : -1;
    if (depth === 0) return tag.lastIndex;
  }
  return start;
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The character that an entity of XML stands for. */
const plain = (raw: string): string => {
  if (!raw.startsWith('&')) return raw;
  const name = raw.slice(1, -1);
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#')) return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '';
  return NAMED[name] ?? '';
};
