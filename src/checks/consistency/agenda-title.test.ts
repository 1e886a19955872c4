import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { packOfMarch } from '../../../test/earlier-minutes.ts';
import { readWithDocument } from '../../reading/read-document.ts';
import { check } from '../check.ts';
import { checkedPaper } from '../paper.ts';
import { agendaTitle } from './agenda-title.ts';

/** What is said of a pack whose report is stamped with item 3 and bears another title than it. */
const saysOf = async (item: string, report: string): Promise<string[]> => {
  const text = packOfMarch(report, 'Lessons began.').replace(`3. ${report} (Pages`, `3. ${item} (Pages`);
  const { document, reading } = await readWithDocument(new TextEncoder().encode(text), 'pack.md');
  const paper = checkedPaper(document, reading, { on: '2026-03-02' });
  const parts = paper.parts.map((part) => (part.kind === 'report' ? { ...part, item: '3' } : part));
  return check({ ...paper, parts }, [agendaTitle]).findings.map(({ severity, says }) => `${severity}: ${says}`);
};

const cases: readonly [item: string, report: string, says: string | null, why: string][] = [
  [
    'Swimming lessons 2024/25',
    'Swimming lessons 2025/26',
    'warning: The report is of 2025/26, and its item on the agenda of 2024/25.',
    'two years',
  ],
  [
    'Allotment rents and waiting lists',
    'Swimming lessons at the lido',
    'advice: The report is called "Swimming lessons at the lido", and its item on the agenda "Allotment rents and waiting lists".',
    'two matters',
  ],
  ['Swimming lessons 2025/26', 'Swimming lessons 2025-26', null, 'one year in two forms'],
  ['Swimming', 'Swimming lessons at the lido', null, 'a short title'],
  ['Swimming lessons', 'Swimming lessons 2025/26', null, 'a year in one of them'],
  ['Leisure', 'Swimming lessons at the lido', null, 'one word says too little'],
];

for (const [item, report, says, why] of cases)
  test(`consistency/agenda-title: ${why}`, async () => {
    deepEqual(await saysOf(item, report), says === null ? [] : [says]);
  });
