import type { Finding } from '../record/finding.ts';
import { type DocxText, docxText, lettersOf, type Text } from './docx-text.ts';

/** What tells one place from another where the same words stand twice. */
const AROUND = 60;
const MOST_PLACES = 500;
/** So much of a long quote is looked for where the whole does not stand in one piece. */
const BEGINNING = 40;

/**
 * The document's XML with a comment's range around the words of each finding: a run that holds more is parted, and its
 * parts keep its look.
 *
 * @param first id of the first finding's comment; the others follow
 * @param pages the text in which the findings were found, to tell places with the same words apart
 */
export const withRanges = (
  xml: string,
  findings: readonly Finding[],
  first: number,
  pages: readonly { readonly text: string }[],
): string => {
  const text = docxText(xml);
  if (text.texts.length === 0) return xml;
  const marks = new Map<string, Mark>();
  let near = 0;
  for (const [index, finding] of findings.entries()) {
    const [from, to] = (finding.at && placeOf(text, finding, pages, near)) ?? firstText(text);
    if (finding.at) near = from;
    mark(marks, xml, startOf(text, from), 'starts', first + index);
    mark(marks, xml, endOf(xml, text, to, finding.quote), 'ends', first + index);
  }
  return edited(xml, [...marks.values()]);
};

/** Where comments begin and end at one place of the XML, and what parts a run there. */
type Cut = { readonly at: number; readonly before: string; readonly after: string; readonly parted: Text | null };
type Mark = Cut & { readonly starts: number[]; readonly ends: number[] };

const mark = (
  marks: Map<string, Mark>,
  xml: string,
  place: readonly [Text, number],
  kind: 'starts' | 'ends',
  id: number,
) => {
  const cut = cutAt(xml, ...place);
  const key = `${cut.at} ${cut.before}`;
  const known = marks.get(key) ?? { ...cut, starts: [], ends: [] };
  known[kind].push(id);
  marks.set(key, known);
};

/** Letters from the first to behind the last of a finding's words; null where the document does not hold them. */
const placeOf = (
  text: DocxText,
  { quote, at }: Finding,
  pages: readonly { readonly text: string }[],
  near: number,
): readonly [number, number] | null => {
  const page = at ? (pages[at.page - 1]?.text ?? '') : '';
  const before = lettersOf(page.slice(Math.max(0, at!.start - 2 * AROUND), at!.start)).slice(-AROUND);
  const after = lettersOf(page.slice(at!.end, at!.end + 2 * AROUND)).slice(0, AROUND);
  const whole = lettersOf(quote);
  // A number that Word writes by itself ("1.1") is not among the words of the file.
  const unnumbered = lettersOf(quote.replace(/^\(?[\dA-Za-z]{1,3}(?:\.\d{1,3})*[.)]?\s+/, ''));
  for (const wanted of [whole, unnumbered, unnumbered.slice(0, BEGINNING)]) {
    const found = wanted === '' ? -1 : bestOf(text.letters, wanted, { before, after, near });
    if (found >= 0) return [found, found + wanted.length];
  }
  return null;
};

type Around = { readonly before: string; readonly after: string; readonly near: number };

/** The place whose neighbours are most like those of the finding; of equal ones the first from the last finding on. */
const bestOf = (letters: string, wanted: string, { before, after, near }: Around): number => {
  let [best, score, places] = [-1, -1, 0];
  for (let at = letters.indexOf(wanted); at >= 0 && places < MOST_PLACES; at = letters.indexOf(wanted, at + 1)) {
    const alike =
      2 * (sharedEnd(letters, at, before) + sharedStart(letters, at + wanted.length, after)) + (at >= near ? 1 : 0);
    if (alike > score) [best, score] = [at, alike];
    places++;
  }
  return best;
};

const sharedEnd = (letters: string, at: number, before: string): number => {
  let count = 0;
  while (count < before.length && letters[at - 1 - count] === before[before.length - 1 - count]) count++;
  return count;
};

const sharedStart = (letters: string, at: number, after: string): number => {
  let count = 0;
  while (count < after.length && letters[at + count] === after[count]) count++;
  return count;
};

/** What is about the file itself stands at its first words. */
const firstText = ({ inText }: DocxText): readonly [number, number] => {
  const end = inText.findIndex((one) => one !== inText[0]);
  return [0, end < 0 ? inText.length : end];
};

const startOf = ({ texts, inText, starts }: DocxText, letter: number): readonly [Text, number] => {
  const text = texts[inText[letter] ?? 0]!;
  return [text, starts[letter] ?? text.from];
};

/** Behind the last letter, with the stop or bracket that the quote ends with. */
const endOf = (
  xml: string,
  { texts, inText, ends }: DocxText,
  letter: number,
  quote: string,
): readonly [Text, number] => {
  const text = texts[inText[letter - 1] ?? 0]!;
  const end = ends[letter - 1] ?? text.to;
  const closing = /[^\p{L}\p{N}%£&<>]*$/u.exec(quote)?.[0] ?? '';
  return [text, closing !== '' && xml.slice(0, text.to).startsWith(closing, end) ? end + closing.length : end];
};

const cutAt = (xml: string, text: Text, at: number): Cut => {
  const { run, tag, from, to } = text;
  const again = `${run.open}${run.properties}`;
  const closed = to + '</w:t>'.length;
  if (at <= from && tag === run.from) return { at: run.start, before: '', after: '', parted: null };
  if (at <= from) return { at: tag, before: '</w:r>', after: again, parted: null };
  if (at >= to && xml.startsWith('</w:r>', closed)) return { at: run.end, before: '', after: '', parted: null };
  if (at >= to) return { at: closed, before: '</w:r>', after: again, parted: null };
  return { at, before: '</w:t></w:r>', after: `${again}<w:t xml:space="preserve">`, parted: text };
};

const edited = (xml: string, marks: readonly Mark[]): string => {
  const inserts = marks.map(({ at, before, after, starts, ends }) => ({
    from: at,
    to: at,
    xml: `${before}${ends.map(ended).join('')}${starts.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')}${after}`,
  }));
  const kept = new Map(marks.flatMap(({ parted }) => (parted ? [[parted.tag, parted] as const] : [])));
  const spaces = [...kept.values()].map(({ tag, from }) => ({
    from: tag,
    to: from,
    xml: '<w:t xml:space="preserve">',
  }));
  let out = '';
  let done = 0;
  for (const edit of [...inserts, ...spaces].sort((a, b) => a.from - b.from || a.to - b.to)) {
    out += xml.slice(done, edit.from) + edit.xml;
    done = edit.to;
  }
  return out + xml.slice(done);
};

const ended = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
