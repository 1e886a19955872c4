import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeFigure, madeStated } from '../../../test/made-figures.ts';
import type { Figure } from '../../record/figure.ts';
import { DEFAULT_DISCLOSURE, disclosureRisks, type RiskReason } from './disclosure-risks.ts';

const share = (printed: string, cohort: string | null, more: Partial<Figure> = {}): Figure =>
  madeFigure('Swimmers reaching 25 metres', '2031', printed, {
    cohort: cohort === null ? null : madeStated(cohort),
    ...more,
  });
const count = (measure: string, printed: string, more: Partial<Figure> = {}): Figure =>
  madeFigure(measure, '2031', printed, more);
const reasonsOf = (figure: Figure, threshold = 5): RiskReason[] =>
  disclosureRisks([figure], { threshold })[0]?.reasons ?? [];

// Made-up values throughout. Names of tests say what is risky, never the count that makes it so.
const CASES: [what: string, figure: Figure, reasons: RiskReason[]][] = [
  ['a percentage that with its cohort gives a small count', share('6.1%', '49'), ['small-share']],
  ['a percentage that leaves a small remainder', share('95.7%', '47'), ['small-remainder']],
  ['a percentage of many', share('45.2%', '1,203'), []],
  ['a percentage without a cohort', share('6.1%', null), []],
  ['nobody', share('0.0%', '40'), ['nobody']],
  ['everybody', share('100%', '40'), ['everybody']],
  ['a group that is small itself', share('50%', '4'), ['small-share', 'small-remainder', 'small-group']],
  ['a small count of people', count('Swimmers among children in care', '3'), ['small-count']],
  ['a small count of things', count('Schools inspected', '3'), []],
  ['a share of schools', madeFigure('Schools with a pool', '2031', '6.1%', { cohort: madeStated('49') }), []],
  ['nought people', count('Children waiting', '0'), []],
  ['a percentage of nothing', share('0%', '0'), []],
  ['a percentage above a hundred', share('104%', '49'), []],
  [
    'a named school with a group',
    count('Pupils', '34', { area: 'Gullhaven Primary School', group: 'Roma' }),
    ['school-and-group'],
  ],
  ['a kind of school with a group', count('Pupils', '340', { area: 'Secondary School', group: 'Girls' }), []],
  ['a school without a group', count('Pupils on roll', '340', { area: 'Gullhaven Primary School' }), []],
];

describe('figures that may tell about single people', () => {
  for (const [what, figure, reasons] of CASES) it(what, () => assert.deepEqual(reasonsOf(figure), reasons));

  it('go by the threshold that is set', () => {
    const figure = count('Children waiting', '7');
    assert.deepEqual(reasonsOf(figure), []);
    assert.deepEqual(reasonsOf(figure, 10), ['small-count']);
  });

  it('see a school named in the sentence', () => {
    const risks = disclosureRisks(
      [count('Pupils', '34', { group: 'Roma' })],
      DEFAULT_DISCLOSURE,
      () => 'Gullhaven Jnr have Roma pupils',
    );
    assert.deepEqual(risks[0]?.reasons, ['school-and-group']);
  });
});

const cell = (group: string, printed: string, row: number, more: Partial<Figure> = {}): Figure =>
  count('Children waiting', printed, {
    group,
    place: { table: 0, row, column: 1, rowHeaders: [group], columnHeaders: ['2031'] },
    ...more,
  });
const suppressed = (group: string, row: number): Figure =>
  cell(group, '[c]', row, { shorthand: { printed: '[c]', means: 'confidential' } });
const indexes = (figures: Figure[]): number[] =>
  disclosureRisks(figures, DEFAULT_DISCLOSURE).flatMap(({ index, reasons }) =>
    reasons.includes('recoverable') ? [index] : [],
  );

describe('a hidden cell of a table', () => {
  it('alone is given away by the total: it and the smallest other are named', () =>
    assert.deepEqual(
      indexes([cell('North', '20', 1), suppressed('South', 2), cell('East', '40', 3), cell('Total', '63', 4)]),
      [0, 1],
    ));
  it('is safe beside another', () =>
    assert.deepEqual(
      indexes([suppressed('North', 1), suppressed('South', 2), cell('East', '40', 3), cell('Total', '63', 4)]),
      [],
    ));
  it('is safe without a total', () =>
    assert.deepEqual(indexes([cell('North', '20', 1), suppressed('South', 2), cell('East', '40', 3)]), []));
  it('is safe where the parts overlap', () =>
    assert.deepEqual(
      indexes([cell('North', '60', 1), suppressed('South', 2), cell('East', '40', 3), cell('Total', '63', 4)]),
      [],
    ));
  it('that will be hidden for its own sake is given away too', () =>
    assert.deepEqual(
      indexes([cell('North', '20', 1), cell('South', '3', 2), cell('East', '40', 3), cell('Total', '63', 4)]),
      [0, 1],
    ));
  it('across a row as down a column', () => {
    const across = (group: string, printed: string, column: number, more: Partial<Figure> = {}) =>
      cell(group, printed, 1, {
        place: { table: 0, row: 1, column, rowHeaders: ['2031'], columnHeaders: [group] },
        ...more,
      });
    const hidden = across('South', '[c]', 2, { shorthand: { printed: '[c]', means: 'confidential' } });
    assert.deepEqual(
      indexes([across('North', '20', 1), hidden, across('East', '40', 3), across('Total', '63', 4)]),
      [0, 1],
    );
  });
});

describe('a risky value that is printed again', () => {
  it('is risky there too, though nothing beside it says how many there are', () => {
    const [, repeated, other] = disclosureRisks(
      [share('6.1%', '49'), share('6.1%', null), share('6.1%', null, { measure: 'Sailors' })],
      DEFAULT_DISCLOSURE,
    );
    assert.deepEqual([repeated?.reasons, other], [['repeated'], undefined]);
  });
});

describe('a figure derived from a risky one', () => {
  it('is risky too', () => {
    const at = { page: 1, start: 50, end: 51 };
    const small = count('Children waiting', '3', { at });
    const gap = count('Gap', '-8', { derived: { kind: 'gap', from: [at] } });
    assert.deepEqual(
      disclosureRisks([small, gap], DEFAULT_DISCLOSURE).map(({ reasons }) => reasons),
      [['small-count'], ['derived']],
    );
  });
});
