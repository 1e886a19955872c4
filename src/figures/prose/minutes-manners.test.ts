import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toldProse } from '../../../test/told-prose-figures.ts';

type Case = [text: string, figures: string];
const table = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    for (const [text, figures] of cases)
      test(text.replace(/\s+/g, ' ').slice(0, 100), () => assert.equal(toldProse(text), figures));
  });

table('what members were told', [
  ['Members were told that 71% of lets had been made on time.', '71 percent: lets had been made on time'],
  ['It was noted that the arrears rate was 4%.', '4 percent: arrears rate'],
  ['The report stated that the majority of lifts (71%) passed the test.', '71 percent: lifts passed the test'],
  [
    'It was noted that there had been a rise in calls since April 2031 and that the number of new clients had increased by 41% and the number of visits had risen by 26%.',
    '? percent: new clients, was ?% in 2031-04, by 41% | ? percent: visits, by 26%',
  ],
  ['In noting the 11.8% reduction in litter a Member asked how it was counted.', '? percent: litter, by -11.8%'],
  ['A question was why rents had risen by 21%.', '? percent: rents, by 21%'],
  ['In 2031 the share of homes let in time stood at 96%.', '96 percent: homes let in time, in 2031'],
  [
    'Rents: despite a hard winter, at the end of May 2031 the percentage of rent collected was 98%.',
    '98 percent: rent collected, in 2031-05',
  ],
]);

table('changes told one after another', [
  [
    'Graffiti is down 32% from the previous year, litter down 21% and theft of bins is down 24%.',
    '? percent: Graffiti, was ?% in the previous year, by -32% | ? percent: litter, was ?% in the previous year, by -21% | ? percent: theft of bins, by -24%',
  ],
  [
    'In 2031:\n\n- 10.8% reduction in litter\n- 15% rise in loans',
    '? percent: litter, in 2031, by -10.8% | ? percent: loans, in 2031, by 15%',
  ],
  ['The recent rise in thefts of bins to 24% was noted.', '24 percent: thefts of bins'],
  ['The reduction in waste was 12%.', '12 percent: reduction in waste'],
  [
    'Rent collection stands at 94.3% (94.9% at the same point last year), 0.6 percentage points down.',
    '94.3 percent: Rent collection, was 94.9% in the same point last year, by -0.6 percentage-points',
  ],
  ['Footfall was 2.4 million, 3% up on 2030.', '2400000 count: Footfall, was ? in 2030, by 3%'],
  [
    '50% of lifts passed compared to 60% at Quarter 3 and 42% in the same quarter last year.',
    '50 percent: lifts passed, was 60% in Q3 | 42 percent: lifts passed, in the same quarter last year',
  ],
]);

table('numbers that state no one value', [
  ['Rents are to rise by 5 – 10%.', ''],
  ['Seven of them came within 5% of their mark.', ''],
  ['Footfall is still 11% below the days before the flood.', ''],
  // A dash after a unit is punctuation.
  ['Take-up fell to 32% - 4% below the national average.', '32 percent: Take-up, national ?% gap -4%'],
]);

table('parts of a whole', [
  [
    '45 of 60 (75%) primary schools are now rated good, compared with 71% regionally and 78% nationally.',
    '45 count: primary schools are now rated good, out of 60, share 75%, region 71%, national 78%',
  ],
  ['One in eight tenants (12.5%) said they felt cold.', '12.5 percent: tenants said they felt cold'],
  [
    'We had 312 calls in May 2031, of which 41 (13%) were dropped.',
    '312 count: calls, in 2031-05 | 41 count: calls, of dropped, share 13%',
  ],
  ['88.9% (8) of the pools passed.', '88.9 percent: pools passed'],
  [
    '3 lifts failed in May 2031, but regained full service (100%) in June 2031.',
    '3 count: lifts failed, in 2031-05 | 100 percent: lifts failed, in 2031-06',
  ],
  ['The theatre overspent by £4.2m (2.1%) in 2031.', '4200000 money: theatre, in 2031, share 2.1%'],
]);

table('counts that look like years', [
  ['Thefts rose from 1567 to 1949 cases.', '1949 count: cases, was 1567'],
  ['There were 2011 visits to the hall.', '2011 count: visits to the hall'],
  ['The plan ran from 2027 to 2031.', ''],
  ['There were changes from 2011 onwards.', ''],
]);

table('whose a number is, and of when', [
  [
    'The rate of visits was 345.2 per 10,000, against 342.7 for England and 370.1 for statistical neighbours.',
    '345.2 rate/10000: rate of visits, national 342.7 rate, statistical-neighbours 370.1 rate',
  ],
  ['Library issues: 45,300 (2030/31: 41,200).', '45300 count: Library issues, was 41200 in 2030/31'],
  ['Library issues: 45,300 (2030/31).', '45300 count: Library issues, in 2030/31'],
  ['Composting was 41.2%, our lowest since 2025/26.', '41.2 percent: Composting'],
  [
    'Soot fell 12% between 2028/29 and 2032/33, from 10,200 to 8,976 tonnes.',
    '8976 count: Soot, in 2032/33, was 10200, by -12%',
  ],
  ['Soot fell to 12% in 2031.', '12 percent: Soot, in 2031'],
  ['Members noted an underspend of £1.3m on lifts.', '1300000 money: underspend'],
  ['The grant is worth £250,000 over three years.', '250000 money: grant'],
  ['Composting was 3.1 percentage points adrift of the target.', ''],
]);
