import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import usual from '../../templates/report-public.json' with { type: 'json' };
import type { Report } from '../record/report.ts';
import { ReportTemplate } from './desk-report.ts';
import { reportFromFile } from './report-from-file.ts';

const at = { page: 1, start: 0, end: 0 };
const template = Value.Parse(ReportTemplate, usual);
type Told = [title: string, level: number, ...paragraphs: string[]];
const file = (sections: Told[], cover: [string, string][] = []): Report => ({
  kind: 'report',
  paper: 0,
  title: 'Lamps on the pier',
  cover: cover.map(([label, value]) => ({ field: null, label, value, at })),
  recommendations: [],
  sections: sections.map(([title, level, ...texts]) => ({
    number: null,
    title,
    level,
    paragraphs: texts.map((text) => ({
      number: null,
      text,
      kind: text.includes('\t')
        ? ('table' as const)
        : text.startsWith('- ')
          ? ('list-item' as const)
          : ('paragraph' as const),
      at,
    })),
    at,
  })),
  approvals: [],
  authors: [],
  appendices: [{ label: 'Appendix 1', title: 'Map', at }],
  backgroundPapers: [],
});

it('headings find the section that they speak of, in their own words', () => {
  const { words, unplaced } = reportFromFile(
    file([
      ['Financial implications', 1, 'It costs four.'],
      ['Legal Implications', 1, 'The law lets us.'],
      ['Risk management', 1, 'A lamp may fall.'],
      ['Consultation undertaken', 1, 'Anglers were asked.', 'Year\tLamps\n2030\t4'],
      ['How lamps were counted', 2, 'By night.'],
      ['Sea temperature', 1, 'It is cold.'],
      ['Appendices', 1, 'Map'],
    ]),
    template,
  );
  assert.deepEqual(words.sections, {
    finance: 'It costs four.',
    legal: 'The law lets us.',
    risks: 'A lamp may fall.',
    consultation: 'Anglers were asked.\n\n| Year | Lamps |\n| 2030 | 4 |\n\n## How lamps were counted\n\nBy night.',
  });
  assert.deepEqual(unplaced, [{ heading: 'Sea temperature', text: 'It is cold.' }]);
  assert.deepEqual(words.appendices, ['Appendix 1: Map']);
});

it('a heading beside the known ones is not theirs, however deep they stand', () => {
  const { words, unplaced } = reportFromFile(
    file([
      ['Legal', 3, 'The law lets us.'],
      ['Sea temperature', 3, 'It is cold.'],
      ['Risks', 3, 'A lamp may fall.'],
    ]),
    template,
  );
  assert.deepEqual(words.sections, { legal: 'The law lets us.', risks: 'A lamp may fall.' });
  assert.deepEqual(unplaced, [{ heading: 'Sea temperature', text: 'It is cold.' }]);
});

it('fields of a cover find theirs by name; what is like none is told, what the meeting says is not', () => {
  const { words, unplaced } = reportFromFile(
    file(
      [],
      [
        ['Ward(s) affected:', 'All'],
        ['Key decision?', 'No'],
        ['Date of meeting', '1 May 2031'],
        ['Colour', 'Blue'],
      ],
    ),
    template,
  );
  assert.deepEqual(words.cover, { wards: 'All', keyDecision: 'No' });
  assert.deepEqual(unplaced, [{ heading: 'Colour', text: 'Blue' }]);
});
