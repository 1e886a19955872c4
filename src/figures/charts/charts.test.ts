import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { drawBarChart } from './bar-chart.ts';
import type { ChartPoint, LineChart } from './chart.ts';
import { drawControlChart } from './control-chart.ts';
import { drawFunnelPlot, funnelStanding } from './funnel-plot.ts';
import { drawLineChart } from './line-chart.ts';
import { placeLabels } from './place-labels.ts';
import { drawSmallMultiples } from './small-multiples.ts';

const point = (time: number, value: number | null, more: Partial<ChartPoint> = {}): ChartPoint => ({
  label: String(time),
  time,
  value,
  provisional: false,
  breakBefore: false,
  ...more,
});
const head = {
  id: 'one',
  title: 'Sea walls & <quays>',
  description: 'Rising.',
  unit: 'percent' as const,
  per: null,
  decimals: 1,
};
const chart = (points: ChartPoint[], more: Partial<LineChart> = {}): LineChart => ({
  ...head,
  line: { name: 'Wexcombe', points },
  comparators: [],
  target: [],
  ...more,
});
const parse = (svg: string) => load(svg, { xml: true });

describe('a line chart', () => {
  it('has a name, a description and the role of one image', () => {
    const $ = parse(drawLineChart(chart([point(2030, 1), point(2031, 2)])));
    assert.equal($('svg').attr('role'), 'img');
    assert.equal($('svg').attr('aria-labelledby'), `${$('title').attr('id')} ${$('desc').attr('id')}`);
    assert.equal($('title').text(), 'Sea walls & <quays>');
    assert.equal($('desc').text(), 'Rising.');
  });

  it('has no style of its own, which the site forbids', () =>
    assert.doesNotMatch(drawLineChart(chart([point(2030, 1), point(2031, 2)])), /style=|<style/));

  it('runs no line across a break, and names it', () => {
    const broken = [point(2029, 1), point(2030, 2), point(2031, 5, { breakBefore: true }), point(2032, 6)];
    const $ = parse(drawLineChart(chart(broken)));
    assert.equal($('path.chart__own').length, 2);
    assert.equal($('line.chart__break').length, 1);
    assert.ok($('text').text().includes('break'));
  });

  it('leaves a gap where a value is not shown', () => {
    const $ = parse(drawLineChart(chart([point(2029, 1), point(2030, null), point(2031, 2)])));
    assert.equal($('circle').length, 2);
    assert.equal(($('path.chart__own').attr('d') ?? '').match(/M/g)?.length, 2);
  });

  it('tells provisional values by their mark', () => {
    const $ = parse(drawLineChart(chart([point(2030, 1), point(2031, 2, { provisional: true })])));
    assert.equal($('.chart__point').length, 2);
    assert.equal($('.chart__point--provisional').length, 1);
  });

  it('names each comparator and the target at the end of its line, no two on each other', () => {
    const near = (name: string, value: number) => ({ name, points: [point(2030, value), point(2031, value)] });
    const $ = parse(
      drawLineChart(
        chart([point(2030, 50), point(2031, 50)], {
          comparators: [near('National', 50), near('Region', 50.01)],
          target: [point(2030, 50), point(2031, 50)],
        }),
      ),
    );
    const names = $('text').filter((_, one) => ['National', 'Region', 'Target', 'Wexcombe'].includes($(one).text()));
    const heights = names.toArray().map((one) => Number($(one).attr('y')));
    assert.equal(heights.length, 4);
    heights.sort((a, b) => a - b);
    for (const [index, y] of heights.slice(1).entries())
      assert.ok(y - heights[index]! >= 14.9, `${heights[index]} and ${y}`);
  });

  it('draws one value, and none', () => {
    assert.equal(parse(drawLineChart(chart([point(2031, 7)])))('circle').length, 1);
    assert.doesNotMatch(drawLineChart(chart([point(2031, null)])), /NaN|Infinity/);
    assert.doesNotMatch(drawLineChart(chart([])), /NaN|Infinity/);
    assert.doesNotMatch(drawLineChart(chart([point(2030, 0), point(2031, 0)])), /NaN|Infinity/);
  });

  it('stays inside its picture, with negative values and long names too', () => {
    const $ = parse(
      drawLineChart(
        chart([point(2030, -1_500_000), point(2031, 2_500_000)], {
          unit: 'money',
          comparators: [{ name: 'All similar authorities of the north', points: [point(2031, 0)] }],
        }),
      ),
    );
    for (const one of $('text').toArray()) {
      const [x, y] = [Number($(one).attr('x')), Number($(one).attr('y'))];
      assert.ok(x >= 0 && x <= 400 && y > 0 && y <= 250, $(one).text());
    }
  });
});

describe('labels', () => {
  it('keep apart and inside', () => {
    assert.deepEqual(placeLabels([50, 50, 50], 0, 100), [50, 65, 80]);
    assert.deepEqual(placeLabels([99, 98], 0, 100), [100, 85]);
    assert.deepEqual(placeLabels([], 0, 100), []);
  });
});

describe('bars', () => {
  const bar = (name: string, value: number | null, cohort: number | null) => ({
    name,
    value,
    shown: value === null ? '[c]' : null,
    cohort,
    provisional: false,
  });
  it('state the cohort, and the shorthand of what is not shown', () => {
    const $ = parse(drawBarChart({ ...head, bars: [bar('Girls', 71.2, 1455), bar('Boys', null, null)] }));
    const texts = $('text')
      .toArray()
      .map((one) => $(one).text());
    assert.deepEqual(texts, ['Girls (of 1,455)', '71.2%', 'Boys', '[c]']);
    assert.equal($('rect').length, 1);
  });
  it('run left of nought for negative values', () => {
    const $ = parse(drawBarChart({ ...head, bars: [bar('Up', 5, null), bar('Down', -5, null)] }));
    const [up, down] = $('rect').toArray();
    assert.ok(Number($(down).attr('x')) < Number($(up).attr('x')));
    assert.ok($('text').text().includes('−5.0%'));
  });
  it('hold with nought alone', () =>
    assert.doesNotMatch(drawBarChart({ ...head, bars: [bar('None', 0, null)] }), /NaN|Infinity/));
});

describe('small multiples', () => {
  it('share one scale', () => {
    const small = (name: string, values: number[]) => ({
      name,
      description: name,
      points: values.map((value, index) => point(2030 + index, value)),
    });
    const [low, high] = drawSmallMultiples({
      ...head,
      multiples: [small('Low', [10, 10]), small('High', [90, 90])],
      behind: null,
    });
    const y = (svg: string) => Number(parse(svg)('circle').first().attr('cy'));
    assert.ok(y(low!) - y(high!) > 30);
    assert.notEqual(parse(low!)('title').attr('id'), parse(high!)('title').attr('id'));
  });
});

describe('a control chart', () => {
  const steady = (count: number) =>
    Array.from({ length: count }, (_, index) => point(2010 + index, index % 2 ? 11 : 9));
  it('needs twelve values', () => assert.equal(drawControlChart({ ...head, points: steady(11) }), null));
  it('names its limits, and marks what is outside as a diamond', () => {
    const { svg, sentence } = drawControlChart({
      ...head,
      points: [...steady(12), point(2040, 40), point(2041, -20)],
    })!;
    const $ = parse(svg);
    for (const name of ['Upper limit', 'Mean', 'Lower limit']) assert.ok($('text').text().includes(name));
    assert.equal($('.chart__signal').length, 2);
    assert.match(sentence, /Over 14 values the mean is .*unusual: a value outside the limits \(2040, 2041\)\.$/);
    assert.equal($('desc').text(), sentence);
  });
  it('counts only what comes after a break', () => {
    const points = [
      ...steady(11),
      point(2030, 9, { breakBefore: true }),
      ...steady(3).map((one) => ({ ...one, time: one.time + 30 })),
    ];
    assert.equal(drawControlChart({ ...head, points }), null);
  });
});

describe('a funnel plot', () => {
  const place = (name: string, percent: number, cohort: number, own = false) => ({ name, percent, cohort, own });
  const places = [
    place('A', 50, 1000),
    place('B', 52, 800),
    place('C', 49, 1200),
    place('D', 51, 400),
    place('Wexcombe', 70, 300, true),
  ];
  it('needs five places', () => assert.equal(drawFunnelPlot({ ...head, places: places.slice(1) }), null));
  it('weighs the mean by cohort and names the own council', () => {
    const { svg, mean } = drawFunnelPlot({ ...head, places })!;
    assert.ok(Math.abs(mean - (50_000 + 41_600 + 58_800 + 20_400 + 21_000) / 3700) < 1e-9);
    assert.ok(parse(svg)('text').text().includes('Wexcombe'));
    assert.equal(parse(svg)('.chart__limit').length, 4);
  });
  it('says where a place stands to the limits', () => {
    assert.equal(funnelStanding(place('', 53, 300), 50), 'inside');
    assert.equal(funnelStanding(place('', 57, 300), 50), 'above');
    assert.equal(funnelStanding(place('', 30, 300), 50), 'far-below');
  });
});
