import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldFigures } from '../../../test/told-figures.ts';

test('least, most and mean of similar councils', async () => {
  assert.equal(
    await toldFigures(
      `
# Benchmarking

| Indicator | Fenwick | Mean for similar councils | Minimum | Maximum | England |
|---|---|---|---|---|---|
| Percentage of household waste sent for recycling, 2022/23 | 44.1 | 42.0 | 30.2 | 61.0 | 41.7 |
| Residual waste per household (kg), 2022/23 | 498 | 512 | 350 | 701 | 520 |
`,
      'paper.md',
    ),
    `44.1 percent | Percentage of household waste sent for recycling, 2022/23 | - | Fenwick | 2022/23 | -
42 percent | Percentage of household waste sent for recycling, 2022/23 | Mean for | similar councils | 2022/23 | -
30.2 percent | Percentage of household waste sent for recycling, 2022/23 | Minimum | - | 2022/23 | -
61 percent | Percentage of household waste sent for recycling, 2022/23 | Maximum | - | 2022/23 | -
41.7 percent | Percentage of household waste sent for recycling, 2022/23 | - | England | 2022/23 | -
498 null | Residual waste per household (kg), 2022/23 | - | Fenwick | 2022/23 | -
512 null | Residual waste per household (kg), 2022/23 | Mean for | similar councils | 2022/23 | -
350 null | Residual waste per household (kg), 2022/23 | Minimum | - | 2022/23 | -
701 null | Residual waste per household (kg), 2022/23 | Maximum | - | 2022/23 | -
520 null | Residual waste per household (kg), 2022/23 | - | England | 2022/23 | -`,
  );
});

test('months after an outturn, polarity, averages of others', async () => {
  assert.equal(
    await toldFigures(
      `
# Children's Services Performance – June 2024

| Ref | Indicator | Polarity | 2023/24 outturn | Apr | May | Jun | DoT | Target | RAG | National avg 22/23 | SN avg 22/23 |
|---|---|---|---|---|---|---|---|---|---|---|---|
| CS1 | % of referrals within 12 months of an earlier referral | Low | 21.0% | 19.5% | 20.2% | 18.9% | ↗ | 20% | G | 22.4% | 21.9% |
| CS2 | Children looked after per 10,000 | Low | 84 | 85 | 85 | 86 | ↘ | 80 | R | 71 | 90 |
`,
      'paper.md',
    ),
    `21 percent | CS1: % of referrals within 12 months of an earlier referral | - | - | 2023/24 | -
19.5 percent | CS1: % of referrals within 12 months of an earlier referral | - | - | 2024-04 | -
20.2 percent | CS1: % of referrals within 12 months of an earlier referral | - | - | 2024-05 | -
18.9 percent | CS1: % of referrals within 12 months of an earlier referral | - | - | 2024-06 | target 20, National avg 22.4, SN avg 21.9, green, up, good low
84 rate | CS2: Children looked after per 10,000 | - | - | 2023/24 | -
85 rate | CS2: Children looked after per 10,000 | - | - | 2024-04 | -
85 rate | CS2: Children looked after per 10,000 | - | - | 2024-05 | -
86 rate | CS2: Children looked after per 10,000 | - | - | 2024-06 | target 80, National avg 71, SN avg 90, red, down, good low`,
  );
});

test('grades with number and per cent', async () => {
  assert.equal(
    await toldFigures(
      `
# Ofsted outcomes

Schools by grade as at 31 August 2023

| Grade | Number | % |
|---|---|---|
| Outstanding | 12 | 15% |
| Good | 60 | 75% |
| Requires improvement | 6 | 8% |
| Inadequate | 2 | 3% |
`,
      'paper.md',
    ),
    `12 count | Schools by grade | Outstanding | - | 2023-08-31 | -
15 percent | Schools by grade | Outstanding | - | 2023-08-31 | -
60 count | Schools by grade | Good | - | 2023-08-31 | -
75 percent | Schools by grade | Good | - | 2023-08-31 | -
6 count | Schools by grade | Requires improvement | - | 2023-08-31 | -
8 percent | Schools by grade | Requires improvement | - | 2023-08-31 | -
2 count | Schools by grade | Inadequate | - | 2023-08-31 | -
3 percent | Schools by grade | Inadequate | - | 2023-08-31 | -`,
  );
});

test('quarters of two years, a caption inside the table', async () => {
  assert.equal(
    await toldFigures(
      `
<html><body><h1>KPIs</h1><table><caption>Housing indicators</caption><tr><th rowspan="2">Indicator</th><th colspan="4">2023/24</th><th colspan="2">2024/25</th><th rowspan="2">Target</th><th rowspan="2">RAG</th></tr><tr><th>Q1</th><th>Q2</th><th>Q3</th><th>Q4</th><th>Q1</th><th>Q2</th></tr><tr><td>Emergency repairs in 24 hours</td><td>97%</td><td>98%</td><td>96%</td><td>97%</td><td>99%</td><td>98%</td><td>98%</td><td>Green</td></tr></table></body></html>
`,
      'paper.html',
    ),
    `97 percent | Emergency repairs in 24 hours | - | - | 2023/24 Q1 | -
98 percent | Emergency repairs in 24 hours | - | - | 2023/24 Q2 | -
96 percent | Emergency repairs in 24 hours | - | - | 2023/24 Q3 | -
97 percent | Emergency repairs in 24 hours | - | - | 2023/24 Q4 | -
99 percent | Emergency repairs in 24 hours | - | - | 2024/25 Q1 | -
98 percent | Emergency repairs in 24 hours | - | - | 2024/25 Q2 | target 98, green`,
  );
});

test('actual and target in rows of their own', async () => {
  assert.equal(
    await toldFigures(
      `
# Quarterly scorecard 2024/25

| Measure | | Q1 | Q2 | Q3 |
|---|---|---|---|---|
| % recycled | Actual | 44.0 | 45.5 | 46.0 |
| | Target | 45.0 | 45.0 | 45.0 |
| Missed bins | Actual | 120 | 131 | 99 |
| | Target | 110 | 110 | 110 |
`,
      'paper.md',
    ),
    `44 percent | % recycled | - | - | 2024/25 Q1 | target 45
45.5 percent | % recycled | - | - | 2024/25 Q2 | target 45
46 percent | % recycled | - | - | 2024/25 Q3 | target 45
120 null | Missed bins | - | - | 2024/25 Q1 | target 110
131 null | Missed bins | - | - | 2024/25 Q2 | target 110
99 null | Missed bins | - | - | 2024/25 Q3 | target 110`,
  );
});

test('actual and target by quarter', async () => {
  assert.equal(
    await toldFigures(
      `
# Quarterly scorecard 2024/25

| Measure | Q1 Actual | Q1 Target | Q2 Actual | Q2 Target | Status |
|---|---|---|---|---|---|
| % recycled | 44.0 | 45.0 | 45.5 | 45.0 | Green |
`,
      'paper.md',
    ),
    `44 percent | % recycled | - | - | 2024/25 Q1 | target 45
45.5 percent | % recycled | - | - | 2024/25 Q2 | target 45, green`,
  );
});

test('numerator and denominator', async () => {
  assert.equal(
    await toldFigures(
      `
# Smoking cessation

| Measure | Numerator | Denominator | % | England % |
|---|---|---|---|---|
| Quit at 4 weeks | 410 | 812 | 50.5 | 53.8 |
`,
      'paper.md',
    ),
    `410 null | Quit at 4 weeks | Numerator | - | - | -
50.5 percent | Quit at 4 weeks | - | - | - | cohort 812
53.8 percent | Quit at 4 weeks | - | England | - | cohort 812`,
  );
});

test('a monitoring of spending', async () => {
  assert.equal(
    await toldFigures(
      `
# Revenue monitoring to 31 December 2024

| Service | Full Year Budget £'000 | Actual to Date £'000 | Forecast Outturn £'000 | Variance £'000 | Variance % |
|---|---|---|---|---|---|
| Adult Social Care | 61,200 | 45,010 | 63,100 | 1,900 | 3.1% |
| Libraries | 4,100 | 3,000 | 4,050 | -50 | -1.2% |
| Net expenditure | 65,300 | 48,010 | 67,150 | 1,850 | 2.8% |
`,
      'paper.md',
    ),
    `61200000 money | Full Year Budget | Adult Social Care | - | 2024-12-31 | -
45010000 money | Actual to Date | Adult Social Care | - | 2024-12-31 | -
63100000 money | Forecast Outturn | Adult Social Care | - | 2024-12-31 | forecast
1900000 money | Forecast Outturn | Adult Social Care | - | 2024-12-31 | difference of 2
3.1 percent | Forecast Outturn | Adult Social Care | - | 2024-12-31 | difference of 0
4100000 money | Full Year Budget | Libraries | - | 2024-12-31 | -
3000000 money | Actual to Date | Libraries | - | 2024-12-31 | -
4050000 money | Forecast Outturn | Libraries | - | 2024-12-31 | forecast
-50000 money | Forecast Outturn | Libraries | - | 2024-12-31 | difference of 2
-1.2 percent | Forecast Outturn | Libraries | - | 2024-12-31 | difference of 0
65300000 money | Full Year Budget | Net expenditure | - | 2024-12-31 | -
48010000 money | Actual to Date | Net expenditure | - | 2024-12-31 | -
67150000 money | Forecast Outturn | Net expenditure | - | 2024-12-31 | forecast
1850000 money | Forecast Outturn | Net expenditure | - | 2024-12-31 | difference of 2
2.8 percent | Forecast Outturn | Net expenditure | - | 2024-12-31 | difference of 0`,
  );
});

test('people by age and sex', async () => {
  assert.equal(
    await toldFigures(
      `
# Population, mid-2022

| Age band | Male | Female | Persons |
|---|---|---|---|
| 0-15 | 20,100 | 19,200 | 39,300 |
| 16-64 | 61,000 | 62,400 | 123,400 |
| 65+ | 18,000 | 21,000 | 39,000 |
| Total | 99,100 | 102,600 | 201,700 |
`,
      'paper.md',
    ),
    `20100 null | Population | Male, 0-15 | - | 2022 | -
19200 null | Population | Female, 0-15 | - | 2022 | -
39300 null | Population | Persons, 0-15 | - | 2022 | -
61000 null | Population | Male, 16-64 | - | 2022 | -
62400 null | Population | Female, 16-64 | - | 2022 | -
123400 null | Population | Persons, 16-64 | - | 2022 | -
18000 null | Population | Male, 65+ | - | 2022 | -
21000 null | Population | Female, 65+ | - | 2022 | -
39000 null | Population | Persons, 65+ | - | 2022 | -
99100 null | Population | Male | - | 2022 | total of 3
102600 null | Population | Female | - | 2022 | total of 3
201700 null | Population | Persons | - | 2022 | total of 3`,
  );
});

test('units in a second header row', async () => {
  assert.equal(
    await toldFigures(
      `
# Schools

| Phase | Attendance | Persistent absence | Suspensions |
|---|---|---|---|
| | (%) | (%) | (number) |
| Primary | 94.5 | 15.2 | 310 |
| Secondary | 91.0 | 26.3 | 2,410 |
`,
      'paper.md',
    ),
    `94.5 percent | Attendance | Primary | - | - | -
15.2 percent | Persistent absence | Primary | - | - | -
310 count | Suspensions | Primary | - | - | -
91 percent | Attendance | Secondary | - | - | -
26.3 percent | Persistent absence | Secondary | - | - | -
2410 count | Suspensions | Secondary | - | - | -`,
  );
});

test('years and the change in per cent', async () => {
  assert.equal(
    await toldFigures(
      `
# Road casualties

| Casualty type | 2022-23 | 2023-24 | % change |
|---|---|---|---|
| Killed | 14 | 11 | -21% |
| Seriously injured | 210 | 225 | 7% |
`,
      'paper.md',
    ),
    `14 null | Road casualties | Killed | - | 2022/23 | -
11 null | Road casualties | Killed | - | 2023/24 | -
-21 percent | Road casualties | Killed | - | - | change of 0
210 null | Road casualties | Seriously injured | - | 2022/23 | -
225 null | Road casualties | Seriously injured | - | 2023/24 | -
7 percent | Road casualties | Seriously injured | - | - | change of 0`,
  );
});

test('values of many looks', async () => {
  assert.equal(
    await toldFigures(
      `
# Mixed values 2023

| Indicator | Value |
|---|---|
| Adults who smoke | 1 in 8 |
| Average call wait | 3 mins |
| Deaths | <5 |
| Young carers known | 120 (10%) |
| Care leavers in work | 53% (64) |
| Plans issued on time | 45 of 60 (75%) |
| Days to complete | 12.3 days |
| Spend per head | £1,234.56 |
| Visitors | > 1,000 |
| Rate | 45.2 per 1,000 |
| Ratio | 3:1 |
| Median pay gap | 5.4% |
| Forms | 5/10 |
`,
      'paper.md',
    ),
    `3 minutes | Average call wait | - | - | 2023 | -
null null | Deaths | - | - | 2023 | suppressed
120 null | Young carers known | - | - | 2023 | share 10
53 percent | Care leavers in work | - | - | 2023 | cohort 64
12.3 days | Days to complete | - | - | 2023 | -
1234.56 money | Spend per head | - | - | 2023 | -
1000 null | Visitors | - | - | 2023 | -
45.2 rate | Mixed values | - | - | 2023 | -
5.4 percent | Median pay gap | - | - | 2023 | -`,
  );
});

test('a title row inside the table, a source row under it', async () => {
  assert.equal(
    await toldFigures(
      `
<html><body><p>Homelessness duties owed.</p><table><tr><td colspan="4">Table 3: Homelessness duties owed by quarter, 2023/24</td></tr><tr><td>Duty</td><td>Q1</td><td>Q2</td><td>Q3</td></tr><tr><td>Prevention duty</td><td>210</td><td>195</td><td>220</td></tr><tr><td>Relief duty</td><td>180</td><td>201</td><td>190</td></tr><tr><td colspan="4">Source: H-CLIC return, 12 January 2024</td></tr></table></body></html>
`,
      'paper.html',
    ),
    `210 null | Prevention duty | - | - | 2023/24 Q1 | -
195 null | Prevention duty | - | - | 2023/24 Q2 | -
220 null | Prevention duty | - | - | 2023/24 Q3 | -
180 null | Relief duty | - | - | 2023/24 Q1 | -
201 null | Relief duty | - | - | 2023/24 Q2 | -
190 null | Relief duty | - | - | 2023/24 Q3 | -`,
  );
});

test('a rank out of how many', async () => {
  assert.equal(
    await toldFigures(
      `
# Regional comparison 2023

| Indicator | Fenwick | London | England | Rank (of 33) |
|---|---|---|---|---|
| Attainment 8 | 51.2 | 50.6 | 46.2 | 12 |
| Progress 8 | 0.21 | 0.27 | -0.03 | 17 |
`,
      'paper.md',
    ),
    `51.2 null | Attainment 8 | - | Fenwick | 2023 | 12 of 33 (null)
50.6 null | Attainment 8 | - | London | 2023 | -
46.2 null | Attainment 8 | - | England | 2023 | -
0.21 null | Progress 8 | - | Fenwick | 2023 | 17 of 33 (null)
0.27 null | Progress 8 | - | London | 2023 | -
-0.03 null | Progress 8 | - | England | 2023 | -`,
  );
});

test('differences to England in plain text', async () => {
  assert.equal(
    await toldFigures(
      `
Performance Report

Table 2: Average attendance

Measure	Fenwick	England	Difference
Primary attendance %	94.9	94.5	+0.4
Secondary attendance %	90.1	91.0	-0.9
`,
      'paper.txt',
    ),
    `94.9 percent | Primary attendance | - | Fenwick | - | -
94.5 percent | Primary attendance | - | England | - | -
0.4 percentage-points | Primary attendance | - | - | - | difference of 2
90.1 percent | Secondary attendance | - | Fenwick | - | -
91 percent | Secondary attendance | - | England | - | -
-0.9 percentage-points | Secondary attendance | - | - | - | difference of 2`,
  );
});

test('indicators with numbers of their own', async () => {
  assert.equal(
    await toldFigures(
      `
# Adult social care outcomes

| Measure | 2021-22 | 2022-23 | 2023-24 | Region | England | Trend |
|---|---|---|---|---|---|---|
| 1A Quality of life score | 19.1 | 18.9 | 19.2 | 19.0 | 19.1 | ↑ |
| 2A Reablement: at home after 91 days | 82.1% | 80.0% | 84.3% | 83.1% | 82.3% | ↑ |
`,
      'paper.md',
    ),
    `19.1 score | 1A: Quality of life score | - | - | 2021/22 | -
18.9 score | 1A: Quality of life score | - | - | 2022/23 | -
19.2 score | 1A: Quality of life score | - | - | 2023/24 | Region 19, England 19.1, up
82.1 percent | 2A: Reablement: at home after 91 days | - | - | 2021/22 | -
80 percent | 2A: Reablement: at home after 91 days | - | - | 2022/23 | -
84.3 percent | 2A: Reablement: at home after 91 days | - | - | 2023/24 | Region 83.1, England 82.3, up`,
  );
});

test('outturns of two years and their target', async () => {
  assert.equal(
    await toldFigures(
      `
# Year-end report 2023/24

| KPI | Outturn 2022/23 | Outturn 2023/24 | Target 2023/24 | Performance against target | Direction of travel | Target 2024/25 |
|---|---|---|---|---|---|---|
| Council tax collection rate | 96.1% | 96.4% | 97.0% | Amber | Improved | 97.0% |
| Working days lost to sickness per FTE | 9.2 | 8.8 | 9.0 | Green | Improved | 8.5 |
`,
      'paper.md',
    ),
    `96.1 percent | Council tax collection rate | - | - | 2022/23 | -
96.4 percent | Council tax collection rate | - | - | 2023/24 | target 97, amber, better
9.2 null | Working days lost to sickness per FTE | - | - | 2022/23 | -
8.8 null | Working days lost to sickness per FTE | - | - | 2023/24 | target 9, green, better`,
  );
});

test('numbers and percentages, change on the year', async () => {
  assert.equal(
    await toldFigures(
      `
# Licensing and inspection

| | No. | % |
|---|---|---|
| Food premises inspected | 340 | 92 |
| Food hygiene rating 3 or above | 350 | 97 |

The next table gives spend.

| Year | Spend (£m) | Change on year |
|---|---|---|
| 2021/22 | 12.4 | |
| 2022/23 | 13.1 | 0.7 |
`,
      'paper.md',
    ),
    `340 count | Food premises inspected | - | - | - | -
92 percent | Food premises inspected | - | - | - | -
350 count | Food hygiene rating 3 or above | - | - | - | -
97 percent | Food hygiene rating 3 or above | - | - | - | -
12400000 money | Spend | - | - | 2021/22 | -
13100000 money | Spend | - | - | 2022/23 | -
700000 money | Spend | - | - | 2022/23 | change of 0`,
  );
});

test('targets by quarter and by year', async () => {
  assert.equal(
    await toldFigures(
      `
# Fostering

| Indicator | Q3 23/24 | Q4 23/24 | Q1 24/25 | Q2 24/25 | Quarterly target | Annual target | RAG |
|---|---|---|---|---|---|---|---|
| Carers approved | 4 | 6 | 3 | 5 | 5 | 20 | G |
`,
      'paper.md',
    ),
    `4 null | Carers approved | - | - | 2023/24 Q3 | -
6 null | Carers approved | - | - | 2023/24 Q4 | -
3 null | Carers approved | - | - | 2024/25 Q1 | -
5 null | Carers approved | - | - | 2024/25 Q2 | target 5, green`,
  );
});

test('baselines, owners and a target year', async () => {
  assert.equal(
    await toldFigures(
      `
# Priority 1: A clean borough

| Priority | Measure | Owner | Baseline (2022) | Current | Target (2026) | Status |
|---|---|---|---|---|---|---|
| Clean streets | % streets clean | J Bloggs | 81% | 88% | 95% | On track |
| Clean air | NO2 µg/m3 | A Other | 38 | 31 | 30 | At risk |
`,
      'paper.md',
    ),
    `88 percent | Clean streets, % streets clean | - | - | - | target 95, before 81
31 null | Clean air, NO2 µg/m3 | - | - | - | target 30, before 38`,
  );
});
