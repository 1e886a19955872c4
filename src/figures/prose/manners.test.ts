import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toldProse } from '../../../test/told-prose-figures.ts';

type Case = [text: string, figures: string];
const table = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    for (const [text, figures] of cases)
      test(text.replace(/\s+/g, ' ').slice(0, 100), () => assert.equal(toldProse(text), figures));
  });

const GIRLS_AND_BOYS = 'In 2031, 81.0% of girls and 73.5% of boys swam a length.';
table('groups named side by side', [
  [GIRLS_AND_BOYS, '81 percent: swam a length, of girls, in 2031 | 73.5 percent: swam a length, of boys, in 2031'],
  [
    `${GIRLS_AND_BOYS} This compares to a national average for girls of 88.2% and boys 71.4%.`,
    '81 percent: swam a length, of girls, in 2031, national 88.2% | 73.5 percent: swam a length, of boys, in 2031, national 71.4%',
  ],
  // Groups that the sentence before does not have are not forced on it.
  [
    `${GIRLS_AND_BOYS} This compares to the national average of 79.0%.`,
    '81 percent: swam a length, of girls, in 2031 | 73.5 percent: swam a length, of boys, in 2031, national 79%',
  ],
  ['81 are flats and 41 are houses.', '81 count: flats | 41 count: houses'],
  [
    'There were 188 lets, from 116 landlords registered in the spring.',
    '188 count: lets registered in the spring | 116 count: landlords registered in the spring',
  ],
  ['There were 188 lets, from 116 landlords.', '188 count: lets | 116 count: landlords'],
  [
    'In 2031, the number of pupils with a bus pass was 612 (18.4% of the roll; 17.1% girls and 19.7% boys).',
    '612 count: pupils with a bus pass, in 2031, share 18.4% | 17.1 percent: pupils with a bus pass (of the roll), of girls, in 2031 | 19.7 percent: pupils with a bus pass (of the roll), of boys, in 2031',
  ],
  ['Tier Three – Weekend camps (176 children). It ran on.', '176 count: children, of Tier Three – Weekend camps'],
]);

table('ranks among others', [
  [
    "The club's take-up is ranked 8th compared with other clubs in the East Midlands region.",
    "8 rank: club's take-up, rank 8 of ? other clubs in the East Midlands region",
  ],
  ['Rents are the 3rd highest in the county.', '3 rank: Rents, rank 3 of ? county'],
  [
    'Loans are ranked 4th at both the basic and the upper level compared with other councils (15 councils).',
    '4 rank: Loans, standard basic, rank 4 of 15 other councils | 4 rank: Loans, standard upper level, rank 4 of 15 other councils',
  ],
  ['Our loans ranking is 4th at both libraries.', '4 rank: loans ranking, rank 4 of ?'],
  ['The 4th meeting was held at both halls.', ''],
]);

table('sums, lengths and what is supposed', [
  [
    'In 2031, 13 new hostels were opened and 26 hostels were closed, giving a net reduction of 13.',
    '13 count: new hostels were opened, in 2031 | 26 count: hostels were closed, in 2031 | -13 count: net reduction, hostels, in 2031',
  ],
  // The two counts before it are not of one thing.
  [
    '13 halls were opened and 26 trees were felled, giving a net gain of 13.',
    '13 count: halls were opened | 26 count: trees were felled',
  ],
  [
    'The level of absence stood at 9.4 working days lost in 2031.',
    '9.4 days: level of absence, working days lost, in 2031',
  ],
  ['There is an offer of up to 12 days of training.', '12 days: days of training, up-to'],
  ['Repairs took an average of 24 days of work.', '24 days: Repairs'],
  ['If the rate of take-up rises to 64%, that would be 7 new hostels.', '7 count: new hostels, forecast'],
  ['If 75% of callers sign up, they will be told.', ''],
  ['The Swim 8 index measures the mean grade across 8 subjects and 3 further awards.', ''],
  ['There were 8 subjects and 3 further awards.', '8 count: subjects | 3 count: further awards'],
  ['The survey had found an increase of 3.7% in the share of good swimmers.', '? percent: good swimmers, by 3.7%'],
  ['Bus use had an increase of 6% in 2031.', '? percent: Bus use, in 2031, by 6% in 2031'],
]);

table('how final a number is', [
  ['The provisional loan rate was 14%.', '14 percent: provisional loan rate, provisional'],
  ['## Results 2031 (provisional)\n\nThe loan rate was 14%.', '14 percent: loan rate, in 2031, provisional'],
  [
    '## Results 2031 (provisional)\n\nThe validated loan rate was 14%.',
    '14 percent: validated loan rate, in 2031, validated',
  ],
  ['The loan rate of 14% has not yet been validated.', '14 percent: loan rate, unvalidated'],
  ['Tickets are validated on the bus.', ''],
]);

table('a gap is the gap spoken of before', [
  [
    'There is a gap in take-up of the offer between girls and boys. The gap in Skelhurst has remained at 12.7% in 2031.',
    '12.7 percent: gap in take-up of the offer between girls and boys, at Skelhurst, in 2031, by 0%',
  ],
  ['There is a gap in take-up. The pay gap was 12.7%.', '12.7 percent: pay gap'],
  [
    '## Pay\n\nThere is a gap in pay.\n\n## Fences\n\nThe gap in Skelhurst was 12.7%.',
    '12.7 percent: gap in Skelhurst, at Skelhurst',
  ],
]);

table('measures judged in words', [
  [
    "## What's working well\n\n- Take-up of the offer is in line with the national average in 2031.",
    '? null: Take-up of the offer, in 2031, national ? null',
  ],
  [
    '## What are we worried about?\n\n- Attendance and results have improved in 2031 but remain below the national average.',
    '? null: Attendance and results, in 2031, better, national ? null',
  ],
  [
    "## What's working well\n\n- The overall rate of absence has decreased in 2031.",
    '? null: overall rate of absence, in 2031, down',
  ],
  // Not a measure, no time, nothing held against it, another section.
  [
    "## What's working well\n\n- Demand has increased in 2031.\n- Results have improved.\n- Staff are above suspicion.",
    '',
  ],
  ['## What needs to happen\n\n- Attendance is to be above the national average.', ''],
  ['## Attendance\n\nAttendance is in line with the national average in 2031.', ''],
  [
    'Loans rose from 71% to 92% in the county. That was nearly equal to the England average for 2031/32.',
    '92 percent: Loans, in 2031/32, was 71%, national ?%',
  ],
  ['Loans rose from 71% to 92%. This was identical to the plan.', '92 percent: Loans, was 71%'],
]);
