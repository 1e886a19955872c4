import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { Document, Packer, Paragraph } from 'docx';
import { readZip } from '../documents/zip.ts';
import { readWithDocument } from '../reading/read-document.ts';
import { check } from './check.ts';
import { withComments } from './docx-comments.ts';
import { checkedPaper } from './paper.ts';
import { doubledWord } from './words/doubled-word.ts';

const file = async (): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        { children: [new Paragraph('Fees & costs were cut.'), new Paragraph('The pool was was shut in May.')] },
      ],
    }),
  );

const checked = async (bytes: Uint8Array) => {
  const { document, reading } = await readWithDocument(bytes, 'report.docx');
  return check(checkedPaper(document, reading, { on: '2026-03-02' }), [doubledWord]).findings;
};

const partsOf = (bytes: Uint8Array) => readZip(bytes, () => true, 10_000_000);

test('the finding stands as a comment at its paragraph', async () => {
  const bytes = await file();
  const parts = partsOf(withComments(bytes, await checked(bytes)));
  const xml = new TextDecoder().decode(parts.get('word/document.xml'));
  match(
    xml,
    /<w:commentRangeStart w:id="(\d+)"\/>(?:(?!<\/w:p>).)*was was(?:(?!<\/w:p>).)*<w:commentRangeEnd w:id="\1"\/>/,
  );
  equal(xml.match(/<w:commentReference /g)?.length, 1);
  match(new TextDecoder().decode(parts.get('word/comments.xml')), /Warning: The word "was" stands twice/);
  match(new TextDecoder().decode(parts.get('[Content_Types].xml')), /word\/comments\.xml/);
});

test('every other part is carried over as it was, and the text reads as before', async () => {
  const bytes = await file();
  const commented = withComments(bytes, await checked(bytes));
  const [before, after] = [partsOf(bytes), partsOf(commented)];
  for (const [name, content] of before)
    if (!/document\.xml|comments\.xml|Content_Types/.test(name)) deepEqual(after.get(name), content, name);
  const text = async (one: Uint8Array) => (await readWithDocument(one, 'a.docx')).document.blocks.map((b) => b.text);
  deepEqual(await text(commented), await text(bytes));
});

test('a file that has comments keeps them', async () => {
  const bytes = await file();
  const twice = withComments(withComments(bytes, await checked(bytes)), await checked(bytes));
  const comments = new TextDecoder().decode(partsOf(twice).get('word/comments.xml'));
  const ids = [...comments.matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map(([, id]) => id);
  equal(new Set(ids).size, 2);
});
