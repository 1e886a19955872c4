import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from '../../../test/rule-cases.ts';
import type { FileFacts, Marked } from '../../documents/file-facts.ts';
import type { Rule } from '../rule.ts';
import { noHeadings } from './no-headings.ts';
import { noLanguage } from './no-language.ts';
import { noTitle } from './no-title.ts';
import { paleText } from './pale-text.ts';
import { pictureWithoutText } from './picture-without-text.ts';
import { tableWithoutHeader } from './table-without-header.ts';
import { untaggedFile } from './untagged-file.ts';

const marked = (all: number, lacking: number, firstPage: number | null = null): Marked => ({ all, lacking, firstPage });
/** A file that lacks nothing. */
const SOUND: FileFacts = {
  format: 'pdf',
  title: 'Swimming lessons',
  language: 'en-GB',
  tagged: true,
  headings: 4,
  boldLines: 0,
  pictures: marked(3, 0),
  tables: marked(2, 0),
  pale: null,
};
const UNTAGGED: Partial<FileFacts> = { tagged: false, headings: null };
const pale = (letters: number) => ({ letters, firstPage: 2, contrast: 2.84, words: 'The lessons were' });
const LONG = 'The pool is open.\n\n'.repeat(400);

const cases: readonly [rule: Rule, facts: Partial<FileFacts>, says: string | null, text?: string][] = [
  [untaggedFile, UNTAGGED, 'The PDF has no tags, so a screen reader finds no headings, lists or tables in it.'],
  [untaggedFile, { format: 'docx', tagged: null }, null],
  [noLanguage, { language: null }, 'The file does not say which language it is in.'],
  [noLanguage, { ...UNTAGGED, language: null }, null],
  [noTitle, { title: null }, "The file's properties have no title, so that readers are told only the file's name."],
  [noTitle, { title: 'Pools' }, null],
  [noHeadings, { headings: 0 }, 'Nothing in this paper is marked as a heading.', LONG],
  [
    noHeadings,
    { format: 'docx', headings: 0, boldLines: 5 },
    'Nothing in this paper is marked as a heading; 5 lines only look like headings because they are bold.',
  ],
  [noHeadings, { headings: 0 }, null],
  [noHeadings, UNTAGGED, null, LONG],
  [noHeadings, { headings: 1 }, null, LONG],
  [
    pictureWithoutText,
    { pictures: marked(3, 2, 7) },
    '2 pictures and charts have no text that says what they show (of 3 in all), the first on page 7.',
  ],
  [
    pictureWithoutText,
    { pictures: marked(1, 1) },
    'A picture or chart has no text that says what it shows (of 1 in all).',
  ],
  [pictureWithoutText, { pictures: marked(0, 0) }, null],
  [tableWithoutHeader, { tables: marked(9, 1, 4) }, 'A table has no header cells (of 9 in all), the first on page 4.'],
  [tableWithoutHeader, { tables: marked(9, 0) }, null],
  [
    paleText,
    { pale: pale(80) },
    'Text stands out too little from white, with a contrast of 2.8 to 1: 80 letters, the first on page 2 (“The lessons were…”).',
  ],
  [paleText, { pale: pale(4) }, null],
];

for (const [rule, facts, says, text = 'The pool is open.'] of cases)
  test(`${rule.id}: ${JSON.stringify(facts)} gives ${says === null ? 'nothing' : 'a finding'}`, async () => {
    const findings = await findingsOf(rule, text, { facts: { ...SOUND, ...facts } });
    deepEqual(
      findings.map((finding) => finding.says),
      says === null ? [] : [says],
    );
  });

test('the rules about a file are silent where nothing is known of it', async () => {
  for (const [rule] of cases) deepEqual(await findingsOf(rule, LONG), []);
});

test('a missing title of a Word file is advice, since it counts once the file is published', async () => {
  const [finding] = await findingsOf(noTitle, 'Open.', { facts: { ...SOUND, format: 'docx', title: null } });
  deepEqual(finding?.severity, 'advice');
});
