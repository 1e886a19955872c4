import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, inReport } from '../../../test/rule-cases.ts';
import type { FileFacts } from '../../documents/file-facts.ts';
import { fileTitle } from './file-title.ts';

const NOTHING = { all: 0, lacking: 0, firstPage: null };
const facts = (title: string | null, format: FileFacts['format'] = 'pdf'): FileFacts => ({
  format,
  title,
  language: 'en-GB',
  tagged: true,
  headings: 1,
  boldLines: 0,
  pictures: NOTHING,
  tables: NOTHING,
  pale: null,
});

const cases: readonly [title: string | null, found: number, why: string, format?: FileFacts['format']][] = [
  ['Agenda Template', 1, 'a template’s title'],
  ['Swimming Lessons 2019', 1, "an older paper's year"],
  ['Swimming Lessons in Harrowby', 0, "the paper's title"],
  ['Lessons: report to the Panel, March 2026', 0, 'some of its words'],
  [null, 0, 'no title'],
  ['Agenda Template', 0, 'a Word file', 'docx'],
];

for (const [title, found, why, format] of cases)
  test(`consistency/file-title: ${why}`, async () => {
    const findings = await findingsOf(fileTitle, inReport('1.1 Lessons began.'), { facts: facts(title, format) });
    deepEqual(findings.length, found);
  });
