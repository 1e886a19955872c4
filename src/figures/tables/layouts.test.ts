import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldFigures } from '../../../test/told-figures.ts';

test('quarters across, target, rating and arrow at the end', async () => {
  assert.equal(
    await toldFigures(
      `
# Corporate Performance Report 2023/24

| Ref | Indicator | Q1 | Q2 | Q3 | Q4 | Target | RAG | DoT |
|---|---|---|---|---|---|---|---|---|
| WS1 | % of household waste recycled | 44.1% | 45.0% | 43.2% | 46.7% | 45% | G | ↑ |
| WS2 | Missed bins per 100,000 collections | 61 | 58 | 72 | n/a | 60 | R | ↓ |
`,
      'paper.md',
    ),
    `44.1 percent | WS1: % of household waste recycled | - | - | 2023/24 Q1 | -
45 percent | WS1: % of household waste recycled | - | - | 2023/24 Q2 | -
43.2 percent | WS1: % of household waste recycled | - | - | 2023/24 Q3 | -
46.7 percent | WS1: % of household waste recycled | - | - | 2023/24 Q4 | target 45, green, up
61 rate | WS2: Missed bins per 100,000 collections | - | - | 2023/24 Q1 | -
58 rate | WS2: Missed bins per 100,000 collections | - | - | 2023/24 Q2 | -
72 rate | WS2: Missed bins per 100,000 collections | - | - | 2023/24 Q3 | target 60, red, down
null rate | WS2: Missed bins per 100,000 collections | - | - | 2023/24 Q4 | not-applicable`,
  );
});

test('years over actual and target, spans in HTML', async () => {
  assert.equal(
    await toldFigures(
      `
<html><body><h1>Annual Performance Report</h1><p>Performance in the year</p><table><thead><tr><th rowspan="2">Measure</th><th colspan="2">2022/23</th><th colspan="3">2023/24</th></tr><tr><th>Actual</th><th>Target</th><th>Actual</th><th>Target</th><th>Status</th></tr></thead><tbody><tr><td>Number of affordable homes built</td><td>112</td><td>100</td><td>98</td><td>120</td><td>Red</td></tr><tr><td>Council tax collected (%)</td><td>97.2</td><td>97.5</td><td>97.6</td><td>97.5</td><td>Green</td></tr></tbody></table></body></html>
`,
      'paper.html',
    ),
    `112 count | Number of affordable homes built | - | - | 2022/23 | target 100
98 count | Number of affordable homes built | - | - | 2023/24 | target 120, red
97.2 percent | Council tax collected | - | - | 2022/23 | target 97.5
97.6 percent | Council tax collected | - | - | 2023/24 | target 97.5, green`,
  );
});

test('years, target, neighbours and England', async () => {
  assert.equal(
    await toldFigures(
      `
# Children's Services Scorecard

| Measure | Good is | 2021/22 | 2022/23 | 2023/24 | Target 2023/24 | Stat neighbours | England | RAG |
|---|---|---|---|---|---|---|---|---|
| Rate of children in need per 10,000 | Low | 312.4 | 330.1 | 341.8 | 320.0 | 355.2 | 342.7 | Amber |
| % of assessments completed in 45 days | High | 81.2% | 79.9% | 88.0% | 85.0% | 84.1% | 83.4% | Green |
`,
      'paper.md',
    ),
    `312.4 rate | Rate of children in need per 10,000 | - | - | 2021/22 | -
330.1 rate | Rate of children in need per 10,000 | - | - | 2022/23 | -
341.8 rate | Rate of children in need per 10,000 | - | - | 2023/24 | target 320, Stat neighbours 355.2, England 342.7, amber, good low
81.2 percent | % of assessments completed in 45 days | - | - | 2021/22 | -
79.9 percent | % of assessments completed in 45 days | - | - | 2022/23 | -
88 percent | % of assessments completed in 45 days | - | - | 2023/24 | target 85, Stat neighbours 84.1, England 83.4, green, good high`,
  );
});

test('budgets in thousands with a variance', async () => {
  assert.equal(
    await toldFigures(
      `
# Revenue Budget Monitoring – Quarter 2 2024/25

Table 1: Forecast outturn by directorate

| Directorate | Budget £000 | Forecast £000 | Variance £000 |
|---|---|---|---|
| Adults | 45,210 | 47,310 | 2,100 |
| Children | 38,400 | 38,150 | (250) |
| Place | 22,000 | 22,000 | 0 |
| Total | 105,610 | 107,460 | 1,850 |
`,
      'paper.md',
    ),
    `45210000 money | Budget | Adults | - | 2024/25 Q2 | -
47310000 money | Forecast | Adults | - | 2024/25 Q2 | forecast
2100000 money | Forecast | Adults | - | 2024/25 Q2 | difference of 2
38400000 money | Budget | Children | - | 2024/25 Q2 | -
38150000 money | Forecast | Children | - | 2024/25 Q2 | forecast
-250000 money | Forecast | Children | - | 2024/25 Q2 | difference of 2
22000000 money | Budget | Place | - | 2024/25 Q2 | -
22000000 money | Forecast | Place | - | 2024/25 Q2 | forecast
0 money | Forecast | Place | - | 2024/25 Q2 | difference of 2
105610000 money | Budget | - | - | 2024/25 Q2 | total of 3
107460000 money | Forecast | - | - | 2024/25 Q2 | total of 3, forecast
1850000 money | Forecast | - | - | 2024/25 Q2 | difference of 2`,
  );
});

test('millions by year with totals', async () => {
  assert.equal(
    await toldFigures(
      `
# Capital Programme

| Scheme | 2024/25 £m | 2025/26 £m | Total £m |
|---|---|---|---|
| Highways | 4.2 | 3.9 | 8.1 |
| Schools | 10.0 | - | 10.0 |
`,
      'paper.md',
    ),
    `4200000 money | Capital Programme | Highways | - | 2024/25 | -
3900000 money | Capital Programme | Highways | - | 2025/26 | -
8100000 money | Capital Programme | Highways | - | - | total of 2
10000000 money | Capital Programme | Schools | - | 2024/25 | -
null money | Capital Programme | Schools | - | 2025/26 | not-applicable
10000000 money | Capital Programme | Schools | - | - | total of 0`,
  );
});

test('shorthand for what is withheld, a provisional year', async () => {
  assert.equal(
    await toldFigures(
      `
# Exclusions data appendix

Number of permanent exclusions by school type

| School type | 2021/22 | 2022/23 | 2023/24 (p) |
|---|---|---|---|
| Primary | [c] | [c] | 6 |
| Secondary | 41 | 52 | 57 |
| Special | [z] | 0 | .. |
`,
      'paper.md',
    ),
    `null count | Number of permanent exclusions by school type | Primary | - | 2021/22 | confidential
null count | Number of permanent exclusions by school type | Primary | - | 2022/23 | confidential
6 count | Number of permanent exclusions by school type | Primary | - | 2023/24 | provisional
41 count | Number of permanent exclusions by school type | Secondary | - | 2021/22 | -
52 count | Number of permanent exclusions by school type | Secondary | - | 2022/23 | -
57 count | Number of permanent exclusions by school type | Secondary | - | 2023/24 | provisional
null count | Number of permanent exclusions by school type | Special | - | 2021/22 | not-applicable
0 count | Number of permanent exclusions by school type | Special | - | 2022/23 | -
null count | Number of permanent exclusions by school type | Special | - | 2023/24 | not-available, provisional`,
  );
});

test('indicators across the top', async () => {
  assert.equal(
    await toldFigures(
      `
# Housing performance

| | Rent collected % | Void days | Repairs satisfaction % |
|---|---|---|---|
| Actual Q3 2024/25 | 96.4 | 31 | 88 |
| Target | 98 | 25 | 90 |
| RAG | Amber | Red | Amber |
`,
      'paper.md',
    ),
    `96.4 percent | Rent collected | - | - | 2024/25 Q3 | target 98, amber
31 null | Void days | - | - | 2024/25 Q3 | target 25, red
88 percent | Repairs satisfaction | - | - | 2024/25 Q3 | target 90, amber`,
  );
});

test('numbers and percentages of groups', async () => {
  assert.equal(
    await toldFigures(
      `
# Workforce report

The table below shows the number of staff by ethnic group as at 31 March 2024.

| Ethnic group | Number | % |
|---|---|---|
| White British | 1,840 | 76.2% |
| Asian | 260 | 10.8% |
| Black | 190 | 7.9% |
| Not stated | 125 | 5.2% |
| Total | 2,415 | 100.0% |
`,
      'paper.md',
    ),
    `1840 count | number of staff by ethnic group | White British | - | 2024-03-31 | -
76.2 percent | number of staff by ethnic group | White British | - | 2024-03-31 | -
260 count | number of staff by ethnic group | Asian | - | 2024-03-31 | -
10.8 percent | number of staff by ethnic group | Asian | - | 2024-03-31 | -
190 count | number of staff by ethnic group | Black | - | 2024-03-31 | -
7.9 percent | number of staff by ethnic group | Black | - | 2024-03-31 | -
125 count | number of staff by ethnic group | Not stated | - | 2024-03-31 | -
5.2 percent | number of staff by ethnic group | Not stated | - | 2024-03-31 | -
2415 count | number of staff by ethnic group | - | - | 2024-03-31 | total of 4
100 percent | number of staff by ethnic group | - | - | 2024-03-31 | total of 4`,
  );
});

test('a column of cohorts and a row of gaps', async () => {
  assert.equal(
    await toldFigures(
      `
# Key Stage 2 results 2023

| Group | Cohort | Expected standard % | Higher standard % |
|---|---|---|---|
| All pupils | 1,520 | 61.2 | 8.9 |
| Boys | 780 | 57.9 | 7.1 |
| Girls | 740 | 64.7 | 10.8 |
| Gap | | 6.8 | 3.7 |
`,
      'paper.md',
    ),
    `61.2 percent | Key Stage 2 | All pupils | - | 2023 | cohort 1520, Expected standard
8.9 percent | Key Stage 2 | All pupils | - | 2023 | cohort 1520, Higher standard
57.9 percent | Key Stage 2 | Boys | - | 2023 | cohort 780, Expected standard
7.1 percent | Key Stage 2 | Boys | - | 2023 | cohort 780, Higher standard
64.7 percent | Key Stage 2 | Girls | - | 2023 | cohort 740, Expected standard
10.8 percent | Key Stage 2 | Girls | - | 2023 | cohort 740, Higher standard
6.8 percentage-points | Key Stage 2 | - | - | 2023 | gap of 2, Expected standard
3.7 percentage-points | Key Stage 2 | - | - | 2023 | gap of 2, Higher standard`,
  );
});

test('areas down the side, intervals beside', async () => {
  assert.equal(
    await toldFigures(
      `
# Obesity among children

Percentage of Year 6 children living with obesity, 2022/23

| Area | % | 95% CI lower | 95% CI upper |
|---|---|---|---|
| Fenwick | 23.4 | 21.9 | 25.0 |
| East of England | 20.1 | 19.8 | 20.4 |
| England | 22.7 | 22.6 | 22.8 |
`,
      'paper.md',
    ),
    `23.4 percent | Percentage of Year 6 children living with obesity | - | Fenwick | 2022/23 | -
21.9 percent | Percentage of Year 6 children living with obesity – 95% CI lower | - | Fenwick | 2022/23 | -
25 percent | Percentage of Year 6 children living with obesity – 95% CI upper | - | Fenwick | 2022/23 | -
20.1 percent | Percentage of Year 6 children living with obesity | - | East of England | 2022/23 | -
19.8 percent | Percentage of Year 6 children living with obesity – 95% CI lower | - | East of England | 2022/23 | -
20.4 percent | Percentage of Year 6 children living with obesity – 95% CI upper | - | East of England | 2022/23 | -
22.7 percent | Percentage of Year 6 children living with obesity | - | England | 2022/23 | -
22.6 percent | Percentage of Year 6 children living with obesity – 95% CI lower | - | England | 2022/23 | -
22.8 percent | Percentage of Year 6 children living with obesity – 95% CI upper | - | England | 2022/23 | -`,
  );
});

test('months and the year to date', async () => {
  assert.equal(
    await toldFigures(
      `
# Housing options 2024

| | Apr-24 | May-24 | Jun-24 | YTD |
|---|---|---|---|---|
| Homelessness approaches | 141 | 156 | 149 | 446 |
| Households in temporary accommodation | 310 | 318 | 325 | 325 |
`,
      'paper.md',
    ),
    `141 null | Homelessness approaches | - | - | 2024-04 | -
156 null | Homelessness approaches | - | - | 2024-05 | -
149 null | Homelessness approaches | - | - | 2024-06 | -
446 null | Homelessness approaches | - | - | YTD | -
310 null | Households in temporary accommodation | - | - | 2024-04 | -
318 null | Households in temporary accommodation | - | - | 2024-05 | -
325 null | Households in temporary accommodation | - | - | 2024-06 | -
325 null | Households in temporary accommodation | - | - | YTD | -`,
  );
});

test('months without a year under a financial year', async () => {
  assert.equal(
    await toldFigures(
      `
# Complaints 2023/24

| Service | Apr | May | Jun | Jan | Total |
|---|---|---|---|---|---|
| Waste | 12 | 9 | 14 | 20 | 55 |
| Planning | 3 | 4 | 2 | 6 | 15 |
`,
      'paper.md',
    ),
    `12 null | Complaints | Waste | - | 2023-04 | -
9 null | Complaints | Waste | - | 2023-05 | -
14 null | Complaints | Waste | - | 2023-06 | -
20 null | Complaints | Waste | - | 2024-01 | -
55 null | Complaints | Waste | - | 2023/24 | total of 4
3 null | Complaints | Planning | - | 2023-04 | -
4 null | Complaints | Planning | - | 2023-05 | -
2 null | Complaints | Planning | - | 2023-06 | -
6 null | Complaints | Planning | - | 2024-01 | -
15 null | Complaints | Planning | - | 2023/24 | total of 4`,
  );
});

test('ranks beside the newest value', async () => {
  assert.equal(
    await toldFigures(
      `
# GCSE outcomes

| Measure | 2022 | 2023 | Regional rank | National rank |
|---|---|---|---|---|
| Attainment 8 | 47.1 | 45.9 | 6th of 15 | 88 of 152 |
| Progress 8 | -0.12 | -0.08 | 5 | 80 |
`,
      'paper.md',
    ),
    `47.1 null | Attainment 8 | - | - | 2022 | -
45.9 null | Attainment 8 | - | - | 2023 | 6 of 15 (Regional)
-0.12 null | Progress 8 | - | - | 2022 | -
-0.08 null | Progress 8 | - | - | 2023 | 5 of null (Regional)`,
  );
});

test('coloured signs and triangles', async () => {
  assert.equal(
    await toldFigures(
      `
# Scorecard Q2 2024/25

| KPI | Previous | Current | Target | Status | Trend |
|---|---|---|---|---|---|
| Calls answered within 60 seconds | 71.0% | 75.5% | 80% | 🔴 | ▲ |
| Planning applications decided in time | 92% | 95% | 90% | 🟢 | ▲ |
| Average time to process new claims (days) | 19.2 | 18.7 | 20 | 🟢 | ▼ |
`,
      'paper.md',
    ),
    `75.5 percent | Calls answered within 60 seconds | - | - | 2024/25 Q2 | target 80, before 71, red, up
95 percent | Planning applications decided in time | - | - | 2024/25 Q2 | target 90, before 92, green, up
18.7 days | Average time to process new claims (days) | - | - | 2024/25 Q2 | target 20, before 19.2, green, down`,
  );
});

test('ratings beside the values', async () => {
  assert.equal(
    await toldFigures(
      `
# Performance

| Indicator | Target | Q1 24/25 | Q2 24/25 |
|---|---|---|---|
| FOI requests answered on time | 95% | 91% (Amber) | 96% (Green) |
| Sickness days per employee | 8.0 | 9.4 (Red) | 9.1 (Red) |
`,
      'paper.md',
    ),
    `91 percent | FOI requests answered on time | - | - | 2024/25 Q1 | amber
96 percent | FOI requests answered on time | - | - | 2024/25 Q2 | target 95, green
9.4 null | Sickness days per employee | - | - | 2024/25 Q1 | red
9.1 null | Sickness days per employee | - | - | 2024/25 Q2 | target 8, red`,
  );
});

test('group rows inside, England beside the result', async () => {
  assert.equal(
    await toldFigures(
      `
# Public health dashboard

| Indicator | Period | Value | England | Compared |
|---|---|---|---|---|
| Smoking | | | | |
| Smoking prevalence in adults (%) | 2022 | 13.9 | 12.7 | Worse |
| Smoking at delivery (%) | 2022/23 | 9.1 | 8.8 | Similar |
| Alcohol | | | | |
| Admissions per 100,000 | 2021/22 | 612 | 494 | Worse |
`,
      'paper.md',
    ),
    `13.9 percent | Smoking prevalence in adults (%) | - | - | 2022 | England 12.7
9.1 percent | Smoking at delivery | - | - | 2022/23 | England 8.8
612 rate | Admissions per 100,000 | Alcohol | - | 2021/22 | England 494`,
  );
});

test('footnote marks and letters on values', async () => {
  assert.equal(
    await toldFigures(
      `
# Attendance

| | 2021/22 | 2022/23 | 2023/24 |
|---|---|---|---|
| Primary absence rate (%) | 6.3* | 5.9 | 5.5 (p) |
| Secondary absence rate (%) | 9.0¹ | 9.3r | 8.7 |
`,
      'paper.md',
    ),
    `6.3 percent | Primary absence rate | - | - | 2021/22 | -
5.9 percent | Primary absence rate | - | - | 2022/23 | -
5.5 percent | Primary absence rate | - | - | 2023/24 | provisional
9 percent | Secondary absence rate | - | - | 2021/22 | -
9.3 percent | Secondary absence rate | - | - | 2022/23 | restated
8.7 percent | Secondary absence rate | - | - | 2023/24 | -`,
  );
});

test('floor standards, direction in words, commentary left out', async () => {
  assert.equal(
    await toldFigures(
      `
# KPI report Quarter 4 2023/24

| Measure | Result | Target | Floor standard | RAG | Direction of travel | Commentary |
|---|---|---|---|---|---|---|
| Percentage of calls answered | 93% | 95% | 90% | AMBER | Improving | Staffing was stronger and 12 new staff joined in 2024. |
| Complaints answered on time | 70% | 85% | 80% | RED | Declining | A backlog of 40 cases. |
`,
      'paper.md',
    ),
    `93 percent | Percentage of calls answered | - | - | 2023/24 Q4 | target 95, floor 90, amber, better
70 percent | Complaints answered on time | - | - | 2023/24 Q4 | target 85, floor 80, red, worse`,
  );
});

test('agendas, dates and versions', async () => {
  assert.equal(
    await toldFigures(
      `
# Agenda and forward plan

| Item | Title | Page |
|---|---|---|
| 1 | Apologies | 3 |
| 2 | Minutes | 5 |
| 3 | Budget report | 11 |

| Date | Meeting | Lead officer |
|---|---|---|
| 12 March 2024 | Cabinet | J Smith |
| 4 April 2024 | Scrutiny | A Jones |

| Version | Date | Author |
|---|---|---|
| 0.1 | 1/2/24 | AB |
| 1.0 | 3/4/24 | CD |
`,
      'paper.md',
    ),
    ``,
  );
});

test('answers to a survey with their base', async () => {
  assert.equal(
    await toldFigures(
      `
# Residents survey 2023

| Question | Agree | Neither | Disagree | Base |
|---|---|---|---|---|
| The council keeps residents informed | 54% | 22% | 24% | 1,021 |
| I feel safe after dark | 61% | 15% | 24% | 1,018 |
`,
      'paper.md',
    ),
    `54 percent | The council keeps residents informed | Agree | - | 2023 | cohort 1021
22 percent | The council keeps residents informed | Neither | - | 2023 | cohort 1021
24 percent | The council keeps residents informed | Disagree | - | 2023 | cohort 1021
61 percent | I feel safe after dark | Agree | - | 2023 | cohort 1018
15 percent | I feel safe after dark | Neither | - | 2023 | cohort 1018
24 percent | I feel safe after dark | Disagree | - | 2023 | cohort 1018`,
  );
});

test('change in number and in per cent', async () => {
  assert.equal(
    await toldFigures(
      `
# Crime report

| Crime type | 12 months to Sep 2022 | 12 months to Sep 2023 | Change | % change |
|---|---|---|---|---|
| Burglary | 1,204 | 1,110 | -94 | -7.8% |
| Vehicle crime | 980 | 1,033 | +53 | +5.4% |
| All crime | 14,300 | 14,120 | -180 | -1.3% |
`,
      'paper.md',
    ),
    `1204 null | Crime | Burglary | - | 2021-10 to 2022-09 | -
1110 null | Crime | Burglary | - | 2022-10 to 2023-09 | -
-94 null | Crime | Burglary | - | - | change of 2
-7.8 percent | Crime | Burglary | - | - | change of 0
980 null | Crime | Vehicle crime | - | 2021-10 to 2022-09 | -
1033 null | Crime | Vehicle crime | - | 2022-10 to 2023-09 | -
53 null | Crime | Vehicle crime | - | - | change of 2
5.4 percent | Crime | Vehicle crime | - | - | change of 0
14300 null | Crime | All crime | - | 2021-10 to 2022-09 | -
14120 null | Crime | All crime | - | 2022-10 to 2023-09 | -
-180 null | Crime | All crime | - | - | change of 2
-1.3 percent | Crime | All crime | - | - | change of 0`,
  );
});

test('measures across, wards down', async () => {
  assert.equal(
    await toldFigures(
      `
# Fuel poverty by ward

| Ward | Households | Fuel poor households | Proportion fuel poor (%) |
|---|---|---|---|
| Northgate | 3,210 | 482 | 15.0 |
| Hill | 2,950 | 310 | 10.5 |
`,
      'paper.md',
    ),
    `3210 null | Households | - | Northgate | - | -
482 null | Fuel poor households | - | Northgate | - | -
15 percent | Proportion fuel poor | - | Northgate | - | -
2950 null | Households | - | Hill | - | -
310 null | Fuel poor households | - | Hill | - | -
10.5 percent | Proportion fuel poor | - | Hill | - | -`,
  );
});

test('tabs in plain text', async () => {
  assert.equal(
    await toldFigures(
      `
PERFORMANCE REPORT

Quarter 2 2024/25

Ref	Measure	This quarter	Last quarter	Target	Rating	Travel
PL1	Major applications decided in 13 weeks	88%	91%	85%	G	Down
PL2	Minor applications decided in 8 weeks	79%	77%	80%	A	Up
`,
      'paper.txt',
    ),
    `88 percent | PL1: Major applications decided in 13 weeks | - | - | 2024/25 Q2 | target 85, before 91, green, down
79 percent | PL2: Minor applications decided in 8 weeks | - | - | 2024/25 Q2 | target 80, before 77, amber, up`,
  );
});

test('averages, totals and money', async () => {
  assert.equal(
    await toldFigures(
      `
# School balances at March 2024

| Phase | Number of schools | Total balance £ | Average balance £ |
|---|---|---|---|
| Primary | 61 | 4,120,500 | 67,549 |
| Secondary | 9 | 1,800,000 | 200,000 |
| Total | 70 | 5,920,500 | 84,579 |
`,
      'paper.md',
    ),
    `61 count | Number of schools | Primary | - | 2024-03 | -
4120500 money | Total balance | Primary | - | 2024-03 | -
67549 money | Average balance | Primary | - | 2024-03 | -
9 count | Number of schools | Secondary | - | 2024-03 | -
1800000 money | Total balance | Secondary | - | 2024-03 | -
200000 money | Average balance | Secondary | - | 2024-03 | -
70 count | Number of schools | - | - | 2024-03 | total of 2
5920500 money | Total balance | - | - | 2024-03 | total of 2
84579 money | Average balance | - | - | 2024-03 | total of 0`,
  );
});

test('three levels of names, spans in HTML', async () => {
  assert.equal(
    await toldFigures(
      `
<html><body><h2>Table 4: Persistent absence by pupil group, autumn term 2023</h2><table><tr><th rowspan=2>Group</th><th colspan=2>Primary</th><th colspan=2>Secondary</th></tr><tr><th>Fenwick</th><th>England</th><th>Fenwick</th><th>England</th></tr><tr><th>All pupils</th><td>15.1%</td><td>14.6%</td><td>26.2%</td><td>26.7%</td></tr><tr><th>FSM</th><td>28.0%</td><td>27.1%</td><td>43.5%</td><td>44.0%</td></tr><tr><th>Gap to all</th><td>12.9</td><td>12.5</td><td>17.3</td><td>17.3</td></tr></table></body></html>
`,
      'paper.html',
    ),
    `15.1 percent | Persistent absence by pupil group | Primary, All pupils | Fenwick | 2023 autumn | -
14.6 percent | Persistent absence by pupil group | Primary, All pupils | England | 2023 autumn | -
26.2 percent | Persistent absence by pupil group | Secondary, All pupils | Fenwick | 2023 autumn | -
26.7 percent | Persistent absence by pupil group | Secondary, All pupils | England | 2023 autumn | -
28 percent | Persistent absence by pupil group | Primary, FSM | Fenwick | 2023 autumn | -
27.1 percent | Persistent absence by pupil group | Primary, FSM | England | 2023 autumn | -
43.5 percent | Persistent absence by pupil group | Secondary, FSM | Fenwick | 2023 autumn | -
44 percent | Persistent absence by pupil group | Secondary, FSM | England | 2023 autumn | -
12.9 percentage-points | Persistent absence by pupil group | Primary, all | Fenwick | 2023 autumn | gap of 2
12.5 percentage-points | Persistent absence by pupil group | Primary, all | England | 2023 autumn | gap of 2
17.3 percentage-points | Persistent absence by pupil group | Secondary, all | Fenwick | 2023 autumn | gap of 2
17.3 percentage-points | Persistent absence by pupil group | Secondary, all | England | 2023 autumn | gap of 2`,
  );
});

test('cards in HTML', async () => {
  assert.equal(
    await toldFigures(
      `
<html><body><h1>Performance Report Quarter 1 2025/26</h1><table><tr><td colspan="2">Number of homes inspected</td><td>AMBER</td></tr><tr><td>Actual: 1,210</td><td>Target: 1,300 Floor: 1,100</td><td>Previous: 1,150 (Amber)</td></tr></table></body></html>
`,
      'paper.html',
    ),
    `1210 count | Number of homes inspected | - | - | 2025/26 Q1 | target 1300, floor 1100, before 1150, amber`,
  );
});

test('neighbours, and the period in a column of its own', async () => {
  assert.equal(
    await toldFigures(
      `
# Scorecard

| Indicator | Latest period | Latest value | Previous value | SN average | National average | Trend |
|---|---|---|---|---|---|---|
| Care leavers in suitable accommodation (%) | Sep-23 | 91 | 88 | 89 | 88 | Improving |
`,
      'paper.md',
    ),
    `91 percent | Care leavers in suitable accommodation (%) | - | - | 2023-09 | before 88, SN average 89, National average 88, better`,
  );
});

test('a payments list', async () => {
  assert.equal(
    await toldFigures(
      `
# Payments

| Payee | Description | Amount |
|---|---|---|
| A Supplier Ltd | Paper | £40.10 |
| B Garden Services | Hedges | £212.00 |
`,
      'paper.md',
    ),
    ``,
  );
});
