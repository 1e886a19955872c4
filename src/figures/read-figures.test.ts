import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../reading/read-document.ts';
import type { Figure } from '../record/figure.ts';

const read = async (text: string): Promise<Figure[]> =>
  (await readDocument(new TextEncoder().encode(text), 'paper.txt')).figures;

/** What a figure says, short: value, measure, group, area, period, derivation. */
const told = ({ value, measure, group, area, period, derived }: Figure) => [
  value,
  measure,
  group,
  area,
  period?.label ?? null,
  derived?.kind ?? null,
];

const table = (...rows: string[]) =>
  rows
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\n');

test('years across, areas down, and a row of gaps', async () => {
  const figures = await read(
    `School Standards\n\nOakham LA and the National Trend\n\n${table('| 2021 Attendance % | 2022 Attendance %', 'Oakham LA | 93.4 | 92.1', 'National | 92.7 | 92.5', 'Oakham / Nat Gap | +0.7 | -0.4')}\n`,
  );
  assert.deepEqual(figures.map(told), [
    [93.4, 'Attendance', null, 'Oakham LA', '2021', null],
    [92.1, 'Attendance', null, 'Oakham LA', '2022', null],
    [92.7, 'Attendance', null, 'National', '2021', null],
    [92.5, 'Attendance', null, 'National', '2022', null],
    [0.7, 'Attendance', null, 'Oakham / Nat', '2021', 'gap'],
    [-0.4, 'Attendance', null, 'Oakham / Nat', '2022', 'gap'],
  ]);
});

test('cohorts in brackets under two header rows, the measure in the caption', async () => {
  const figures = await read(
    `School Standards\n\nThe following table shows the percentage of pupils reaching the standard compared to the national average.\n\n${table('| Oakham LA % | | National % |', '| 2021 | 2022 | 2021 | 2022', 'All Pupils | 70.1 (1,204) | 71.3(1,198) | 69.0 | 70.2', 'Girls | 74.0 (600) | 75.2 (590) | 73.1 | 74.4')}\n`,
  );
  const [first] = figures;
  assert.deepEqual(told(first!), [
    70.1,
    'percentage of pupils reaching the standard',
    'All Pupils',
    'Oakham LA',
    '2021',
    null,
  ]);
  assert.deepEqual([first?.unit, first?.cohort?.value, first?.cohort?.printed], ['percent', 1204, '1,204']);
  assert.equal(figures.length, 8);
  assert.deepEqual(told(figures[7]!), [
    74.4,
    'percentage of pupils reaching the standard',
    'Girls',
    'National',
    '2022',
    null,
  ]);
});

test('a table of indicators gives one figure a row, with target, rating and direction', async () => {
  const figures = await read(
    `Performance Report 2024/25\n\n${table('Ref | Measure | Q2 Result | Q2 Target | RAG | DoT', 'HS01 | % of repairs done on the first visit | 91.2% | 90% | Green | ↑', 'HS02 | Average days to re-let a home | 34 | 28 | Red | ↓')}\n`,
  );
  assert.equal(figures.length, 2);
  const [first, second] = figures;
  assert.deepEqual(
    [first?.reference, first?.value, first?.target?.value, first?.rag?.colour, first?.travel?.reading, first?.unit],
    ['HS01', 91.2, 90, 'green', 'up', 'percent'],
  );
  assert.deepEqual(
    [second?.measure, second?.value, second?.unit, second?.rag?.colour],
    ['Average days to re-let a home', 34, 'days', 'red'],
  );
  assert.equal(first?.period?.label, '2024/25 Q2');
});

test('names, dates, yes and no are no figures', async () => {
  assert.deepEqual(
    await read(
      `Approvals\n\n${table('| Named Officer | Date', 'Chief Executive | Ann Other | 05/12/19', 'Head of Legal | Jo Bloggs | 27/11/19')}\n\nQuestions\n\n${table('Question | Yes | No', 'Could it affect service users? | | X', 'Could it affect staff? | | X')}\n`,
    ),
    [],
  );
});

test('whatever a table holds, every figure quotes what is printed', async () => {
  const words = fc.constantFrom(
    '2019',
    '12.5%',
    '(3,407)',
    '70.3(3,213)',
    'Girls',
    'Gap',
    'National',
    '',
    '-',
    '[c]',
    'Target',
    'RAG',
    'Green',
    '£1.5m',
    'Q1 2018/19',
    'Total',
    '↑',
    'Number of homes',
    '%',
    '±',
    '½',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(words, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 8 }),
      async (rows) => {
        const text = `Some report\n\nWords above\n\n${rows.map((row) => row.join('\t')).join('\n')}\n`;
        const reading = await readDocument(new TextEncoder().encode(text), 'paper.txt');
        for (const figure of reading.figures)
          for (const stated of [figure, figure.cohort, figure.target, figure.share])
            if (stated)
              assert.equal(
                reading.pages[stated.at.page - 1]!.text.slice(stated.at.start, stated.at.end),
                stated.printed,
              );
      },
    ),
    { numRuns: 200 },
  );
});
