import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import fc from 'fast-check';
import { readDocument } from '../reading/read-document.ts';
import { At } from '../record/at.ts';
import { type Figure, Figure as FigureSchema } from '../record/figure.ts';

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

/** Every part of a figure that quotes: its printed words (a period's phrase), and where they stand. */
const quotes = (value: unknown): { at: At; printed: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as { at?: At; printed?: string; phrase?: string };
  const printed = own.printed ?? own.phrase;
  const here = own.at && printed !== undefined ? [{ at: own.at, printed }] : [];
  return [...here, ...Object.values(value).flatMap(quotes)];
};

const CELLS = [
  '2019',
  '2018/19',
  'Q1',
  'Apr',
  '12.5%',
  '(3,407)',
  '(250)',
  '70.3(3,213)',
  '5 (10%)',
  '97% (Green)',
  '<5',
  '9.0¹',
  '5.5p',
  '£1.5m',
  '1½',
  '3 days',
  '6th of 15',
  'Girls',
  'Gap',
  'Change',
  'Total',
  'National',
  'Fenwick',
  'Fenwick LA %',
  'England',
  '',
  '',
  '-',
  '[c]',
  'n/a',
  'Target',
  'Target: 85%, Floor: 80%',
  'Latest: 71%',
  'Previous: 70% (Red)',
  'RAG',
  'Green',
  'R',
  'DoT',
  '↑',
  'Improving',
  'Rank',
  'Cohort',
  'Q1 2018/19',
  'Number of homes',
  '% on time',
  'HS01',
  '±',
  '\u{1f534}',
  '1 in 5',
];

test('whatever a table holds, every figure keeps to the contract and quotes what is printed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 2, maxLength: 7 }), { minLength: 2, maxLength: 9 }),
      fc.constantFrom(
        'Words above',
        'Quarter 3 2024/25',
        'The table shows the number of homes let in 2023.',
        'National',
      ),
      async (rows, above) => {
        const text = `Some report\n\n${above}\n\n${rows.map((row) => row.join('\t')).join('\n')}\n`;
        const { figures, pages } = await readDocument(new TextEncoder().encode(text), 'paper.txt');
        for (const figure of figures) {
          assert.deepEqual([...Value.Errors(FigureSchema, [At], figure)], []);
          for (const { at, printed } of quotes(figure))
            assert.equal(pages[at.page - 1]!.text.slice(at.start, at.end), printed);
        }
      },
    ),
    { numRuns: 300 },
  );
});
