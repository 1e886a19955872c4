import { readZip } from '../documents/zip.ts';
import { withEntries } from '../documents/zip-edit.ts';
import type { Finding } from '../record/finding.ts';
import { withRanges } from './docx-ranges.ts';

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const MOST = 200_000_000;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * The author's own Word file with each finding as a comment in the margin, around the words that it is about. Only the
 * parts that comments need are written; all others are carried over byte for byte.
 *
 * @param bytes a DOCX file, as it was checked
 * @param findings in the order of the paper; those about the file itself stand at its first words
 * @param pages the text of the file as it was checked
 * @throws DocumentError where the file is no DOCX or is broken
 */
export const withComments = (
  bytes: Uint8Array,
  findings: readonly Finding[],
  pages: readonly { readonly text: string }[],
): Uint8Array => {
  const wanted = [DOCUMENT, COMMENTS, RELATIONS, TYPES];
  const parts = readZip(bytes, (name) => wanted.includes(name), MOST);
  const text = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const before = text(COMMENTS);
  const first =
    Math.max(-1, ...[...before.matchAll(/<w:comment\b[^>]*?\bw:id="(\d+)"/g)].map(([, id]) => Number(id))) + 1;
  const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml);
  const changed = new Map([
    [DOCUMENT, encode(withRanges(text(DOCUMENT), findings, first, pages))],
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
