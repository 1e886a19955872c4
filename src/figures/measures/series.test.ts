import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'node:test';
import { madeComparator, madeFigure, madeStated } from '../../../test/made-figures.ts';
import type { Figure } from '../../record/figure.ts';
import { buildSeries, type SourcedFigure } from './series.ts';

const from = (
  figure: Figure,
  date: string | null = '2031-05-01',
  more: Partial<SourcedFigure> = {},
): SourcedFigure => ({
  figure,
  document: { slug: `paper-${date}`, title: 'A paper', kind: 'report' },
  date,
  council: 'Wexcombe Borough Council',
  belongs: 'same-words',
  ...more,
});
const own = (figures: SourcedFigure[]) => buildSeries(figures).own;
const values = (figures: SourcedFigure[]) => own(figures)[0]!.points.map(({ period, shown }) => [period, shown.value]);

describe('series of figures', () => {
  it('join years across papers, in order of time, a period known by its label', () => {
    assert.deepEqual(
      values([
        from(madeFigure('Berths let', '2030', '70.3%'), '2031-05-01'),
        from(madeFigure('Berths let', '2028', '64.8%'), '2029-05-01'),
        from(madeFigure('berths let', '2029', '73.1%'), '2030-05-01'),
      ]),
      [
        ['2028', 64.8],
        ['2029', 73.1],
        ['2030', 70.3],
      ],
    );
  });

  it('keep quarters, years and days apart', () => {
    const series = own([
      from(madeFigure('Berths let', '2030/31', '70%')),
      from(madeFigure('Berths let', '2030/31 Q1', '71%')),
      from(madeFigure('Berths let', '2030-06-30', '72%')),
    ]);
    assert.deepEqual(series.map(({ cadence }) => cadence).sort(), ['day', 'quarter', 'year']);
  });

  it('put quarters before and after the turn of a year in order', () => {
    const labels = ['2031/32 Q1', '2030/31 Q4', '2030/31 Q1'];
    assert.deepEqual(
      own(labels.map((label) => from(madeFigure('Berths let', label, '7%'))))[0]!.points.map(({ period }) => period),
      labels.toReversed(),
    );
  });

  it('keep groups apart, and take "all" for no group', () => {
    const series = own([
      from(madeFigure('Berths let', '2030', '70%', { group: 'All berths' })),
      from(madeFigure('Berths let', '2029', '69%')),
      from(madeFigure('Berths let', '2030', '50%', { group: 'Large' })),
    ]);
    assert.deepEqual(
      series.map(({ group, points }) => [group, points.length]),
      [
        [null, 2],
        ['Large', 1],
      ],
    );
  });

  it('know the council by its short name, and the nation', () => {
    const { own: mine, comparators } = buildSeries([
      from(madeFigure('Berths let', '2030', '70%', { area: 'Wexcombe' })),
      from(madeFigure('Berths let', '2030', '75%', { area: 'National' })),
      from(madeFigure('Berths let', '2030', '76%', { area: 'Skelhurst' })),
    ]);
    assert.equal(mine.length, 1);
    assert.deepEqual(
      comparators.map(({ who, area }) => [who, area]),
      [
        ['national', 'National'],
        ['area', 'Skelhurst'],
      ],
    );
  });

  it('take the value before, comparators and targets from beside a value, each with its own period', () => {
    const {
      own: mine,
      comparators,
      targets,
    } = buildSeries([
      from(
        madeFigure('Berths let', '2030', '70%', {
          previous: madeStated('73%', '2029'),
          comparators: [madeComparator('national', 'England', '75%', '2028'), madeComparator('group', 'Large', '60%')],
          target: madeStated('80%'),
        }),
      ),
    ]);
    assert.deepEqual(
      mine[0]!.points.map(({ period, shown }) => [period, shown.value]),
      [
        ['2029', 73],
        ['2030', 70],
      ],
    );
    assert.deepEqual(
      comparators.map(({ points }) => [points[0]!.period, points[0]!.shown.value]),
      [['2028', 75]],
    );
    assert.deepEqual(
      targets.map(({ points }) => [points[0]!.period, points[0]!.shown.value]),
      [['2030', 80]],
    );
  });

  it('keep a restated value beside the later one, with where each was printed', () => {
    const [point] = own([
      from(madeFigure('Berths let', '2030', '70.3%'), '2031-01-01'),
      from(madeFigure('Berths let', '2030', '71.9%'), '2031-06-01'),
    ])[0]!.points;
    assert.equal(point!.shown.printed, '71.9%');
    assert.deepEqual(
      point!.restated.map(({ printed, from: { document } }) => [printed, document.slug]),
      [['70.3%', 'paper-2031-01-01']],
    );
  });

  it('take a rounded number for the exact one, and show that', () => {
    const [point] = own([
      from(madeFigure('Berths let', '2030', '70.3%'), '2031-01-01'),
      from(madeFigure('Berths let', '2030', '70%'), '2031-06-01'),
    ])[0]!.points;
    assert.equal(point!.shown.printed, '70.3%');
    assert.deepEqual(point!.restated, []);
    assert.equal(point!.others.length, 1);
  });

  it('tell provisional from validated, and prefer validated of the same day', () => {
    const provisional = madeFigure('Berths let', '2030', '70.3%', { marks: ['provisional'] });
    const validated = madeFigure('Berths let', '2030', '70.9%', { marks: ['validated'] });
    const [point] = own([from(provisional), from(validated)])[0]!.points;
    assert.equal(point!.shown.printed, '70.9%');
    assert.equal(point!.shown.provisional, false);
    assert.equal(point!.restated[0]!.provisional, true);
  });

  it('keep a break', () => {
    const { points } = own([
      from(madeFigure('Berths let', '2029', '60%')),
      from(madeFigure('Berths let', '2030', '70%', { marks: ['break'] })),
    ])[0]!;
    assert.deepEqual(
      points.map(({ breakBefore }) => breakBefore),
      [false, true],
    );
  });

  it('put on no chart what has no date', () => {
    const { own: mine, unplaced } = buildSeries([
      from(madeFigure('Berths let', 'the past 18 months', '7')),
      from(madeFigure('Berths let', null, '8')),
    ]);
    assert.deepEqual([mine.length, unplaced.length], [0, 2]);
  });

  it('keep the shorthand of a value that is not given', () => {
    const figure = madeFigure('Berths let', '2030', '[c]', { shorthand: { printed: '[c]', means: 'confidential' } });
    const [point] = own([from(figure)])[0]!.points;
    assert.deepEqual([point!.shown.value, point!.shown.shorthand?.means], [null, 'confidential']);
  });

  it('takes seconds for 100,000 figures', () => {
    const figures = Array.from({ length: 100_000 }, (_, index) =>
      from(madeFigure('Berths let', String(1900 + (index % 150)), `${index % 97}%`, { group: `Quay ${index % 700}` })),
    );
    const start = performance.now();
    buildSeries(figures);
    assert.ok(performance.now() - start < 5000);
  });
});
