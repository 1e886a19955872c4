import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { toldProse as told } from '../../../test/told-prose-figures.ts';
import { readMarkdown } from '../../documents/markdown.ts';
import type { Figure, Stated } from '../../record/figure.ts';
import { readProseFigures } from './read-prose-figures.ts';

const stated: [text: string, figures: string][] = [
  [
    'The proportion of tenants satisfied with repairs has decreased by 2.8% to 70.3%.',
    '70.3 percent: tenants satisfied with repairs, by -2.8%',
  ],
  [
    '71.4% of invoices were paid on time in 2023, compared to 64.8% in 2022.',
    '71.4 percent: invoices were paid on time, in 2023, was 64.8% in 2022',
  ],
  [
    "Skelhurst's recycling rate was 48.2% in 2022/23; this is 1.6% below the national average of 49.8%.",
    "48.2 percent: Skelhurst's recycling rate, at Skelhurst, in 2022/23, national 49.8% gap -1.6%",
  ],
  ['The number of open cases reduced by 295 from 1678 to 1383.', '1383 count: open cases, was 1678, by -295'],
  ['The number of children in care was 614 on 31st December 2019.', '614 count: children in care, in 2019-12-31'],
  [
    'There were 188 new claims, an increase of 33 on the previous quarter.',
    '188 count: new claims, was ? in the previous quarter, by 33',
  ],
  [
    'The service reported a £1.2m overspend against a budget of £14.3m.',
    '1200000 money: overspend, target 14300000 money',
  ],
  ['The rate of admissions rose from 45 to 61 per 10,000.', '61 rate/10000: rate of admissions, was 45 rate'],
  ['7,513 residents (16.6%) hold a library card.', '7513 count: residents hold a library card, share 16.6%'],
  [
    'The share of staff leaving within a year further decreased (23.1% to 21.3%).',
    '21.3 percent: staff leaving within a year, was 23.1%',
  ],
  [
    '85.5% of calls were answered within 20 seconds (against a target of 90%).',
    '85.5 percent: calls were answered within 20 seconds, target 90%',
  ],
  ['The target of 95% was missed at 91.2%.', '91.2 percent: ?, target 95%'],
  ['Q2: 87% (target 90%).', '87 percent: ?, in Q2, target 90%'],
  ['Complaints took an average of 24 days to close.', '24 days: Complaints'],
  [
    'The council was ranked 11th of 15 authorities in the region for road repairs.',
    '11 rank: road repairs, rank 11 of 15 authorities in the region',
  ],
  [
    'Household waste collected per head is ranked 3rd compared with other councils in the East Midlands (12 councils).',
    '3 rank: Household waste collected per head, rank 3 of 12 other councils in the East Midlands',
  ],
  ['Three out of four respondents said they felt safe.', '3 count: respondents said they felt safe, out of 4'],
  ['The pass rate was 98.6% - national average 98%.', '98.6 percent: pass rate, national 98%'],
  [
    'Attendance at leisure centres is in line with the national average of 71%.',
    '? percent: Attendance at leisure centres, national 71%',
  ],
  ['Take-up was 62%, well above the England average (55%).', '62 percent: Take-up, national 55%'],
  ['Nationally, 78.4% of girls reached the standard.', '78.4 percent: girls reached the standard, at Nationally'],
  [
    'The level of sickness stood at 10.71 days per person in September 2022 and reduced to 8.21 days in September 2023.',
    '8.21 days: level of sickness, in 2023-09, was 10.71 days in 2022-09',
  ],
  [
    'Rough sleeping fell from a high of 92 in 2018 to 37 at the end of March 2021.',
    '37 count: Rough sleeping, in 2021-03, was 92 in 2018',
  ],
  ['Of the 200, 117 (58.5%) had had a previous visit.', '117 count: previous visit, out of 200, share 58.5%'],
  ['26 of the 55 bus shelters need repair.', '26 count: bus shelters need repair, out of 55'],
  [
    'Of the newly housed families, 14% were in debt and 6% in arrears.',
    '14 percent: in debt, of newly housed families | 6 percent: in arrears, of newly housed families',
  ],
  [
    'There were 45,028 children attending schools in Skelhurst as at January 2018 (43,882 in 2016).',
    '45028 count: children attending schools in Skelhurst, at Skelhurst, in 2018-01, was 43882 in 2016',
  ],
  ['The grant for the towpath was £0.7M.', '700000 money: grant for the towpath'],
  [
    'Over 60 schools took part in the walk to school week.',
    '60 count: schools took part in the walk to school week, over',
  ],
  ['The waiting list for therapy was currently at 18 weeks.', '18 weeks: waiting list for therapy'],
  ['In the year to March 2023, 134 cases were resolved.', '134 count: cases were resolved, in 2022-04 to 2023-03'],
  [
    'Council tax collection was 96.4% (statistical neighbours 95.1%, England 96.0%).',
    '96.4 percent: Council tax collection, statistical-neighbours 95.1%, national 96%',
  ],
  [
    'The vacancy rate is 12%, up 3 percentage points from last year.',
    '12 percent: vacancy rate, was ?% in last year, by 3 percentage-points',
  ],
  [
    "Girls' attainment was 71.4% (decreased by 1.9% from 2018) compared to 60.2% for boys (decreased by 2.1% from 2018).",
    "71.4 percent: Girls' attainment, was ?% in 2018, by -1.9% | 60.2 percent: Girls' attainment, of boys, was ?% in 2018, by -2.1%",
  ],
  [
    '4% of audits were scored as outstanding, 58% good and 36% requires improvement.',
    '4 percent: audits were scored as outstanding | 58 percent: audits were scored as good | 36 percent: audits were scored as requires improvement',
  ],
  [
    'The average progress score for Skelhurst in reading is -1.32, in writing is -0.29 and in maths is -0.36.',
    '-1.32 score: average progress score for Skelhurst in reading | -0.29 score: average progress score for Skelhurst in writing | -0.36 score: average progress score for Skelhurst in maths',
  ],
  [
    'Street cleaning performance fell by 4.2% from the previous year.',
    '? percent: Street cleaning performance, was ?% in the previous year, by -4.2%',
  ],
  ['81 are academies and 41 are maintained schools.', '81 count: academies | 41 count: maintained schools'],
  ['Sixteen libraries were open in 2021.', '16 count: libraries were open, in 2021'],
  ['The backlog has grown to 1.5k repairs.', '1500 count: repairs'],
  [
    'The survey had 1,204 responses, 12% more than last year.',
    '1204 count: responses, of survey, was ? in last year, by 12%',
  ],
  [
    'Spend on agency staff was £3.4 million, down from £4.1 million in 2021/22.',
    '3400000 money: Spend on agency staff, was 4100000 money in 2021/22',
  ],
  [
    'The reoffending rate was 31.2% in Q1 2023/24, compared with 33.0% in the same period last year.',
    '31.2 percent: reoffending rate, in 2023/24 Q1, was 33% in the same period last year',
  ],
  ['Satisfaction remained at 83%.', '83 percent: Satisfaction, by 0%'],
  ['There are 18 providers on the framework.', '18 count: providers on the framework'],
  ['Approximately 2,555 households are in fuel poverty.', '2555 count: households are in fuel poverty, about'],
  [
    "Boys' marks in reading were 55% and in writing were 66% compared to girls' marks in reading were 71% and in writing were 84%.",
    "55 percent: Boys' marks in reading, group 71% | 66 percent: Boys' marks in writing, group 84%",
  ],
  [
    'There has been a gradual decline of library visits during the year from a high of 920 to 837 at the end of March 2021.',
    '837 count: library visits, in 2021-03, was 920',
  ],
  [
    'Partners made 249 referrals, of which 11 of these were made late.',
    '249 count: referrals | 11 count: referrals, of made late',
  ],
  [
    'There were 1,240 allotments, an increase of 14 from the end of the previous quarter (1,226).',
    '1240 count: allotments, was 1226 in the previous quarter, by 14',
  ],
  [
    'The vacancy rate was 14.9%, a reduction of 0.3% from the previous quarter (15.2%) and achieving the target of 16.0%.',
    '14.9 percent: vacancy rate, was 15.2% in the previous quarter, by -0.3%, target 16%',
  ],
  ['Repairs done on time remained below the floor standard of 75.0%.', '? percent: Repairs done on time, floor 75%'],
  [
    'Overdue reviews are 35%, fifteen percentage points better than the target of 50%.',
    '35 percent: Overdue reviews, target 50%',
  ],
  [
    'The rate per 10,000 residents was 32.9, below the last published rate for England of 41.6.',
    '32.9 rate/10000: rate per 10,000 residents, national 41.6 rate',
  ],
  ['There were 553 older people per 100,000 population in care homes.', '553 rate/100000: older people'],
  [
    'Hall hire £40, a scanner for £100 and a bench £250.',
    '40 money: Hall hire | 100 money: scanner | 250 money: bench',
  ],
  [
    'The share of older people still at home rose 1 percentage point to 84%, below the 85% target.',
    '84 percent: older people still at home, by 1 percentage-points, target 85%',
  ],
  ['Average call time was 6 minutes 26 seconds.', ''],
  [
    'There were 6,357 referrals, an 8.3% increase on the previous quarter and 10.8% higher than last year.',
    '6357 count: referrals, was ? in the previous quarter, by 8.3% | ? count: referrals, was ? in last year, by 10.8%',
  ],
  [
    "Skelhurst's score as at May 2021 was 4% but had increased to 8% in August.",
    "8 percent: Skelhurst's score, at Skelhurst, in 2021-08, was 4% in 2021-05",
  ],
  [
    'Visits fell to 1.2 million, a drop of 15 per cent since 2019/20.',
    '1200000 count: Visits, was ? in 2019/20, by -15%',
  ],
  ['In the north of the borough, 34% of homes are damp.', '34 percent: homes are damp, of north of the borough'],
  [
    'Bus use is 12.5% against an aspiration of 20%; this is 2 percentage points above the regional figure.',
    '12.5 percent: Bus use, target 20%, region ? percentage-points gap 2 percentage-points',
  ],
  [
    '83% of girls (up 2%) and 76% of boys (up 1%) reached the mark.',
    '83 percent: reached the mark, of girls, by 2% | 76 percent: reached the mark, of boys, by 1%',
  ],
  ['The Framework contained over 20 questions.', '20 count: questions, of The Framework, over'],
  ['This group makes up 3.2% of the cohort.', '3.2 percent: cohort'],
];

const noFigures = [
  'Minute No. 53 of the meeting held on 22nd March 2017 refers.',
  'The meeting closed at 12.45 p.m.',
  'The meeting commenced at 19.30 and ended at 21.05.',
  'Section 47 of the Children Act 1989 applies.',
  'The s106 agreement was signed by all parties.',
  'See paragraphs 3.1 to 3.4 of Appendix 2.',
  'Work with 16-17 year olds will continue.',
  'Children aged 5 to 11 may attend the club.',
  'It is open to those aged 65 and over.',
  'Key Stage 2 results are published in the autumn.',
  'Pupils in Years 10 and 11 sat the papers.',
  'Grades 9-4 count as a pass.',
  'Please telephone 01632 960123 for details.',
  'Ring 020 7946 0018 before noon.',
  'The Equality Act 2010 requires it.',
  'The Local Government Act 1972, Schedule 12A, paragraph 3, applies.',
  'The Committee adjourned until 2.30 p.m.',
  'Councillors met in Room 4 of the Town Hall.',
  'Item 9 was deferred to 14 May 2024.',
  'Planning application 23/01234/FUL was refused.',
  'The site is at 14 High Street.',
  "A report will come back in 6 months' time.",
  'Members asked for an update within 28 days.',
  'The strategy covers 2019-2022.',
  'The Plan for 2023/24 was agreed.',
  'Phase 2 of the works begins in June.',
  'The B6047 will be closed.',
  'Residents can e-mail desk24@council.example for help.',
  'See https://council.example/report2024 for the figures.',
  'Recommendation 7 was accepted.',
  'The motion was carried by 15 votes to 9.',
  'It was agreed by 12 votes for and 3 against.',
  'There were 2 abstentions.',
  'COVID-19 had delayed the work.',
  'The Tier 4 service is commissioned by the NHS.',
  'The service runs 24 hours a day, 7 days a week.',
  'The 20 day timescale was discussed.',
  'Under-5s travel free.',
  'The 2021 Census will inform the plan.',
  'The next meeting is on Tuesday 3rd March 2020 at 5.30 p.m.',
  'Form A12 must be completed.',
  'Page 7 of 20',
  'Officers would report back in 2 weeks.',
  'The 10-year lease was noted.',
  'Councillor Ames declared an interest in Item 6.',
  'Article 4 directions were explained.',
  'The Band D charge was explained.',
  'The caf\u00e9 has won a 5* rating.',
  'Vision 2030 sets out the ambition.',
  'The 3 priorities were discussed.',
  'If 50% of enquiries lead to approval, more staff will be needed.',
  'Between 5 and 10 officers attended.',
  'The clerk will write to all three parish councils.',
  'It was built prior to 1915.',
  'Storage is at 3 Cherry Villas.',
  'Draft 4 of the accounts was circulated.',
  'Two Cllrs met the contractor.',
  'Thurs 23 May and Thurs 27 June were offered.',
  'The rate is set per 10,000 people.',
  'Calls are answered within 2 hours of notification.',
];

describe('figures of a sentence', () => {
  for (const [text, figures] of stated) test(text, () => assert.equal(told(text), figures));
});

describe('numbers that are no figures', () => {
  for (const text of noFigures) test(text, () => assert.equal(told(text), ''));
});

test('a bare quarter is of the year on the first lines of the paper', () => {
  const text =
    '# Performance report\n\n## Quarter 3, 2024/25\n\n### Libraries\n\nIn Quarter 2, 91% of loans came back in time.';
  assert.equal(told(text), '91 percent: loans came back in time, in 2024/25 Q2');
});

/** Every printed number of a figure with its place. */
const placesOf = (figure: Figure): Stated[] =>
  [
    figure,
    figure.previous,
    figure.change,
    figure.target,
    figure.cohort,
    figure.share,
    ...figure.comparators,
    ...figure.comparators.map(({ gap }) => gap),
  ].filter((place): place is Stated => place !== null && place.printed !== '');

const words = [...stated.map(([text]) => text), ...noFigures].flatMap((text) => text.split(' '));
const soup = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));

test('every number of a figure quotes the page, whatever the words', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { pages, blocks } = readMarkdown(text);
      for (const figure of readProseFigures({ blocks, paper: null, title: null }))
        for (const { at, printed } of placesOf(figure))
          assert.equal(pages[at.page - 1]!.text.slice(at.start, at.end), printed);
    }),
  );
});
