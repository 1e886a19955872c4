import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proposeJoins } from './propose-joins.ts';

const measure = (words: string, unit = 'percent', standard = '') => ({
  words,
  sorted: words.split(' ').toSorted().join(' '),
  standard,
  unit,
});

const proposed = (measures: ReturnType<typeof measure>[], known: { short: string; long: string }[] = []) =>
  proposeJoins(measures, known).map(({ measure: one, other, reason }) => [one.words, other.words, reason.kind]);

describe('two measures may be one', () => {
  const cases: [string, ReturnType<typeof measure>[], string[][]][] = [
    [
      'the same words in another order',
      [measure('mooring secondary'), measure('secondary mooring')],
      [['mooring secondary', 'secondary mooring', 'order']],
    ],
    [
      'an abbreviation that a paper explains, whichever comes first',
      [measure('blt girl'), measure('berth let in time girl'), measure('berth let time girl')],
      [['blt girl', 'berth let time girl', 'abbreviation']],
    ],
    [
      'a letter left out',
      [measure('ferry pasenger'), measure('ferry passenger')],
      [['ferry pasenger', 'ferry passenger', 'spelling']],
    ],
    [
      'a letter for another',
      [measure('harbour maintenence'), measure('harbour maintenance')],
      [['harbour maintenence', 'harbour maintenance', 'spelling']],
    ],
    ['another unit', [measure('mooring secondary'), measure('secondary mooring', 'count')], []],
    ['another standard', [measure('ferry pasenger', 'percent', 'a'), measure('ferry passenger')], []],
    ['a short word', [measure('quay late'), measure('quay rate')], []],
    ['another number', [measure('ks2 reading'), measure('ks1 reading')], []],
    ['two words', [measure('ferry pasenger'), measure('feryy passenger')], []],
    ['the first letter', [measure('pier moored'), measure('pier amoored')], []],
  ];
  for (const [name, measures, expected] of cases)
    it(`${expected.length > 0 ? 'by' : 'not by'} ${name}`, () =>
      assert.deepEqual(proposed(measures, [{ short: 'BLT', long: 'Berths Let in Time' }]), expected));

  it('and each pair is named once', () => {
    const both = [
      measure('wharf inspection annual'),
      measure('annual wharf inspection'),
      measure('wharf annual inspection'),
    ];
    assert.equal(proposed(both).length, 3);
  });
});
