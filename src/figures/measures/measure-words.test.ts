import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeFigure } from '../../../test/made-figures.ts';
import { findAbbreviations } from './abbreviations.ts';
import { otherSpellings, runsOf } from './join-candidates.ts';
import { measureKey, measureOf } from './measure-key.ts';
import { measureWords } from './measure-words.ts';
import { periodWords, timeOf } from './period-time.ts';

const SAME: [string, string][] = [
  ['Percentage of berths let', '% berths let'],
  ['Rate of boats moored per 10,000', 'Boats moored (rate per 10,000)'],
  ['Berths let on time (%)', 'berths let on time'],
  ['Good Level of Development (GLD)', 'good level of development'],
  ['Number of boats in the harbour', 'No. of boats in harbour'],
  ['Key Stage 2 Reading', 'KS2 reading'],
  ['Moorings & berths', 'moorings and berths'],
  ["Children's centres", 'Children’s centres'],
  ['Repairs within 28 days', 'Repairs, within 28 days.'],
];
const DIFFERENT: [string, string][] = [
  ['KS1 reading', 'KS2 reading'],
  ['Repairs within 28 days', 'Repairs within 56 days'],
  ['Grade 5+', 'Grade 4+'],
];

describe('words of a measure', () => {
  for (const [a, b] of SAME) it(`are the same: ${a} / ${b}`, () => assert.deepEqual(measureWords(a), measureWords(b)));
  for (const [a, b] of DIFFERENT)
    it(`differ: ${a} / ${b}`, () => assert.notDeepEqual(measureWords(a), measureWords(b)));
  it('with another unit or standard are another measure', () => {
    const key = (printed: string, standard: string | null) =>
      measureKey(measureOf(madeFigure('Berths let', '2030', printed, { standard }))!);
    assert.equal(new Set([key('7%', null), key('7', null), key('7%', 'EXS+')]).size, 3);
  });
  it('are none for a gap or where nothing is named', () => {
    assert.equal(measureOf(madeFigure('Gap', '2030', '7', { derived: { kind: 'gap', from: [] } })), null);
    assert.equal(measureOf(madeFigure(null, '2030', '7')), null);
    assert.equal(measureOf(madeFigure('—', '2030', '7')), null);
  });
});

const EXPLAINED: [text: string, found: [string, string][]][] = [
  ['A Good Level of Development (GLD) is reached', [['GLD', 'Good Level of Development']]],
  ['Education, Health and Care Plans (EHCPs) were', [['EHCPs', 'Education, Health and Care Plans']]],
  ['GLD (Good Level of Development) is', [['GLD', 'Good Level of Development']]],
  ['the harbour board (see HQS) and berths (ABC)', []],
  ['(GLD) alone', []],
  ['a net (N) is', []],
  ['Quay Repairs in Time\n(QRT)', [['QRT', 'Quay Repairs in Time']]],
];

describe('abbreviations that a paper explains', () => {
  for (const [text, found] of EXPLAINED)
    it(text, () =>
      assert.deepEqual(
        findAbbreviations([{ page: 1, printed: null, text, recognised: null }]).map(({ short, long }) => [short, long]),
        found,
      ),
    );
  it('stand where they are quoted', () => {
    const text = 'There a Good Level of\nDevelopment (GLD) is reached';
    const { at } = findAbbreviations([{ page: 1, printed: null, text, recognised: null }])[0]!;
    assert.equal(text.slice(at.start, at.end), 'Good Level of\nDevelopment (GLD)');
  });
  it('give the other spellings of a measure', () => {
    const known = [{ short: 'GLD', long: 'Good Level of Development' }];
    assert.deepEqual([...otherSpellings('gld girl', known).keys()], ['good level development girl']);
    assert.deepEqual([...otherSpellings('girl good level development', known).keys()], ['girl gld']);
    assert.deepEqual([...otherSpellings('berth let', known).keys()], []);
    assert.ok(runsOf('girl good level development').includes('good level development'));
  });
  it('are found in time that grows with the text, whatever it is', () => {
    const text = 'A (A '.repeat(200_000) + 'AA ('.repeat(100_000);
    const start = performance.now();
    findAbbreviations([{ page: 1, printed: null, text, recognised: null }]);
    assert.ok(performance.now() - start < 3000);
  });
});

const TIMES: [string, string][] = [
  ['2018', '2019'],
  ['2018/19 Q1', '2018/19 Q2'],
  ['2018/19 Q4', '2019/20 Q1'],
  ['2017/18 autumn', '2017/18 summer'],
  ['2019-11', '2019-12'],
  ['2019-12-30', '2019-12-31'],
  ['2013-07 to 2014-08', '2014-07 to 2015-08'],
  ['2018 Q3', '2018 Q4'],
];

describe('times of periods', () => {
  for (const [a, b] of TIMES) it(`${a} comes before ${b}`, () => assert.ok(timeOf(a)! < timeOf(b)!));
  for (const label of ['last year', 'the past 18 months', ''])
    it(`"${label}" has none`, () => assert.equal(timeOf(label), null));
  it('are said as people do', () => {
    assert.deepEqual(['2019-12-31', '2019-12', '2018/19 Q1', '2013-07 to 2014-08'].map(periodWords), [
      '31 December 2019',
      'December 2019',
      '2018/19 Q1',
      'July 2013 to August 2014',
    ]);
  });
});
