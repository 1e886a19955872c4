import { readZip } from '../documents/zip.ts';
import { withEntries } from '../documents/zip-edit.ts';
import type { Finding } from '../record/finding.ts';

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const MOST = 200_000_000;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * The author's own Word file with each finding as a comment in the margin, at the paragraph where it stands. Only the
 * parts that comments need are written; all others are carried over byte for byte.
 *
 * @param bytes a DOCX file, as it was checked
 * @param findings in the order of the paper; those about the file itself stand at its first paragraph
 * @throws DocumentError where the file is no DOCX or is broken
 */
export const withComments = (bytes: Uint8Array, findings: readonly Finding[]): Uint8Array => {
  const wanted = [DOCUMENT, COMMENTS, RELATIONS, TYPES];
  const parts = readZip(bytes, (name) => wanted.includes(name), MOST);
  const text = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const before = text(COMMENTS);
  const first =
    Math.max(-1, ...[...before.matchAll(/<w:comment\b[^>]*?\bw:id="(\d+)"/g)].map(([, id]) => Number(id))) + 1;
  const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml);
  const changed = new Map([
    [DOCUMENT, encode(marked(text(DOCUMENT), findings, first))],
    [COMMENTS, encode(commentsPart(before, findings, first))],
  ]);
  if (!parts.has(COMMENTS)) {
    const relation = `<Relationship Id="rIdMattersComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>`;
    const type = `<Override PartName="/${COMMENTS}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`;
    changed.set(RELATIONS, encode(text(RELATIONS).replace('</Relationships>', `${relation}</Relationships>`)));
    changed.set(TYPES, encode(text(TYPES).replace('</Types>', `${type}</Types>`)));
  }
  return withEntries(bytes, changed);
};

const commentsPart = (before: string, findings: readonly Finding[], first: number): string => {
  const comments = findings.map((finding, i) => commentOf(finding, first + i)).join('');
  if (before.includes('</w:comments>')) return before.replace('</w:comments>', `${comments}</w:comments>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments ${NAMESPACE}>${comments}</w:comments>`;
};

const commentOf = ({ severity, says, quote, other, sum, mend, source, rule }: Finding, id: number): string => {
  const lines = [
    `${severity[0]!.toUpperCase()}${severity.slice(1)}: ${says}`,
    ...(quote ? [`“${quote}”`] : []),
    ...(other ? [`Compare: “${other.quote}”`] : []),
    ...(sum ? [`Sum: ${sum}`] : []),
    `Mend: ${mend}`,
    `Source: ${source} [${rule}]`,
  ];
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  return `<w:comment w:id="${id}" w:author="Checker" w:initials="Ch">${paragraphs.join('')}</w:comment>`;
};

const escaped = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A paragraph of the document's XML: where its content begins and ends, and its letters. */
type Paragraph = { readonly from: number; readonly to: number; readonly letters: string };

const marked = (xml: string, findings: readonly Finding[], first: number): string => {
  const paragraphs = paragraphsOf(xml);
  const inserts: { at: number; xml: string }[] = [];
  let near = 0;
  for (const [i, finding] of findings.entries()) {
    const found = finding.at ? paragraphAt(paragraphs, lettersOf(finding.quote), near) : 0;
    if (finding.at) near = found;
    const paragraph = paragraphs[found];
    if (!paragraph) continue;
    const id = first + i;
    inserts.push({ at: paragraph.from, xml: `<w:commentRangeStart w:id="${id}"/>` });
    inserts.push({
      at: paragraph.to,
      xml: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    });
  }
  let out = '';
  let done = 0;
  for (const { at, xml: inserted } of inserts.sort((a, b) => a.at - b.at)) {
    out += xml.slice(done, at) + inserted;
    done = at;
  }
  return out + xml.slice(done);
};

const LONGEST_MATCH = 60;

/** Findings come in the order of the paper, so the search goes on from the last and begins again only where it fails. */
const paragraphAt = (paragraphs: readonly Paragraph[], quote: string, near: number): number => {
  const wanted = quote.slice(0, LONGEST_MATCH);
  const holds = ({ letters }: Paragraph): boolean =>
    letters.includes(wanted) || (letters.length > 3 && wanted.startsWith(letters));
  const after = paragraphs.findIndex((paragraph, i) => i >= near && holds(paragraph));
  return after >= 0 ? after : Math.max(0, paragraphs.findIndex(holds));
};

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}%£]+/gu, '');

/** Innermost paragraphs, so that a text box inside another paragraph keeps its own. */
const paragraphsOf = (xml: string): Paragraph[] => {
  const found: Paragraph[] = [];
  const open: { from: number; inner: boolean }[] = [];
  for (const match of xml.matchAll(/<w:p(?:\s[^>]*)?>|<\/w:p>/g)) {
    if (match[0].endsWith('/>')) continue;
    if (match[0] !== '</w:p>') {
      for (const outer of open) outer.inner = true;
      open.push({ from: match.index + match[0].length, inner: false });
      continue;
    }
    const paragraph = open.pop();
    if (!paragraph || paragraph.inner) continue;
    const content = xml.slice(paragraph.from, match.index);
    const properties = content.startsWith('<w:pPr>') ? content.indexOf('</w:pPr>') + '</w:pPr>'.length : 0;
    const letters = [...content.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
    found.push({ from: paragraph.from + properties, to: match.index, letters: lettersOf(unescaped(letters)) });
  }
  return found;
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
