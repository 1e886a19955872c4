import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldFigures } from '../../../test/told-figures.ts';

test('quarters under years, a rate among counts', async () => {
  assert.equal(
    await toldFigures(
      `
# Safeguarding Board Data Report

## 3. Referrals

**Figure 3: Number of safeguarding concerns received, by quarter**

| | 2022/23 | | | | 2023/24 | | | |
|---|---|---|---|---|---|---|---|---|
| | Q1 | Q2 | Q3 | Q4 | Q1 | Q2 | Q3 | Q4 |
| Concerns | 410 | 402 | 388 | 431 | 450 | 466 | 441 | 470 |
| Enquiries | 120 | 118 | 131 | 127 | 140 | 139 | 150 | 155 |
| Conversion rate | 29% | 29% | 34% | 29% | 31% | 30% | 34% | 33% |
`,
      'paper.md',
    ),
    `410 count | Number of safeguarding concerns received | Concerns | - | 2022/23 Q1 | -
402 count | Number of safeguarding concerns received | Concerns | - | 2022/23 Q2 | -
388 count | Number of safeguarding concerns received | Concerns | - | 2022/23 Q3 | -
431 count | Number of safeguarding concerns received | Concerns | - | 2022/23 Q4 | -
450 count | Number of safeguarding concerns received | Concerns | - | 2023/24 Q1 | -
466 count | Number of safeguarding concerns received | Concerns | - | 2023/24 Q2 | -
441 count | Number of safeguarding concerns received | Concerns | - | 2023/24 Q3 | -
470 count | Number of safeguarding concerns received | Concerns | - | 2023/24 Q4 | -
120 count | Number of safeguarding concerns received | Enquiries | - | 2022/23 Q1 | -
118 count | Number of safeguarding concerns received | Enquiries | - | 2022/23 Q2 | -
131 count | Number of safeguarding concerns received | Enquiries | - | 2022/23 Q3 | -
127 count | Number of safeguarding concerns received | Enquiries | - | 2022/23 Q4 | -
140 count | Number of safeguarding concerns received | Enquiries | - | 2023/24 Q1 | -
139 count | Number of safeguarding concerns received | Enquiries | - | 2023/24 Q2 | -
150 count | Number of safeguarding concerns received | Enquiries | - | 2023/24 Q3 | -
155 count | Number of safeguarding concerns received | Enquiries | - | 2023/24 Q4 | -
29 percent | Conversion rate | - | - | 2022/23 Q1 | -
29 percent | Conversion rate | - | - | 2022/23 Q2 | -
34 percent | Conversion rate | - | - | 2022/23 Q3 | -
29 percent | Conversion rate | - | - | 2022/23 Q4 | -
31 percent | Conversion rate | - | - | 2023/24 Q1 | -
30 percent | Conversion rate | - | - | 2023/24 Q2 | -
34 percent | Conversion rate | - | - | 2023/24 Q3 | -
33 percent | Conversion rate | - | - | 2023/24 Q4 | -`,
  );
});

test('schools down the side with a borough average', async () => {
  assert.equal(
    await toldFigures(
      `
# School attendance update

| School | Pupils on roll | Attendance 2023/24 (%) | Persistent absence 2023/24 (%) | Suspensions |
|---|---|---|---|---|
| Ash Primary | 210 | 94.2 | 14.1 | 3 |
| Birch Primary | 405 | 95.1 | 11.0 | * |
| Elm Academy | 1,102 | 90.3 | 27.9 | 214 |
| Borough average | | 93.1 | 18.2 | |
| England | | 92.9 | 19.2 | |
`,
      'paper.md',
    ),
    `210 null | Pupils on roll | - | Ash Primary | - | -
94.2 percent | Attendance | - | Ash Primary | 2023/24 | -
14.1 percent | Persistent absence | - | Ash Primary | 2023/24 | -
3 null | Suspensions | - | Ash Primary | - | -
405 null | Pupils on roll | - | Birch Primary | - | -
95.1 percent | Attendance | - | Birch Primary | 2023/24 | -
11 percent | Persistent absence | - | Birch Primary | 2023/24 | -
null null | Suspensions | - | Birch Primary | - | suppressed
1102 null | Pupils on roll | - | Elm Academy | - | -
90.3 percent | Attendance | - | Elm Academy | 2023/24 | -
27.9 percent | Persistent absence | - | Elm Academy | 2023/24 | -
214 null | Suspensions | - | Elm Academy | - | -
93.1 percent | Attendance | - | Borough average | 2023/24 | -
18.2 percent | Persistent absence | - | Borough average | 2023/24 | -
92.9 percent | Attendance | - | England | 2023/24 | -
19.2 percent | Persistent absence | - | England | 2023/24 | -`,
  );
});

test('references in front of the measure, a target without colours', async () => {
  assert.equal(
    await toldFigures(
      `
# Council Plan performance: Quarter 3 (October to December 2024)

## Priority: Homes for everyone

| PI | Q3 2023/24 | Q2 2024/25 | Q3 2024/25 | Target | On target? | Comments |
|---|---|---|---|---|---|---|
| HO01 Affordable homes completed | 41 | 38 | 52 | 50 | Yes | Two sites finished early. |
| HO02 Households in B&B over 6 weeks | 3 | 7 | 5 | 0 | No | See action plan. |
| HO03 Rent arrears as % of rent due | 4.1% | 4.4% | 4.5% | 4.0% | No | |
`,
      'paper.md',
    ),
    `41 null | HO01: Affordable homes completed | - | - | 2023/24 Q3 | -
38 null | HO01: Affordable homes completed | - | - | 2024/25 Q2 | -
52 null | HO01: Affordable homes completed | - | - | 2024/25 Q3 | target 50
3 null | HO02: Households in B&B over 6 weeks | - | - | 2023/24 Q3 | -
7 null | HO02: Households in B&B over 6 weeks | - | - | 2024/25 Q2 | -
5 null | HO02: Households in B&B over 6 weeks | - | - | 2024/25 Q3 | target 0
4.1 percent | HO03: Rent arrears as % of rent due | - | - | 2023/24 Q3 | -
4.4 percent | HO03: Rent arrears as % of rent due | - | - | 2024/25 Q2 | -
4.5 percent | HO03: Rent arrears as % of rent due | - | - | 2024/25 Q3 | target 4`,
  );
});

test('money and rates, dates left out', async () => {
  assert.equal(
    await toldFigures(
      `
# Treasury management

| Investment | Principal £ | Rate % | Start | Maturity |
|---|---|---|---|---|
| Bank A | 5,000,000 | 4.85 | 01/04/24 | 30/09/24 |
| Money market fund | 12,500,000 | 5.10 | | |
| Total | 17,500,000 | | | |
`,
      'paper.md',
    ),
    `5000000 money | Principal | Bank A | - | - | -
4.85 percent | Treasury management | Bank A | - | - | -
12500000 money | Principal | Money market fund | - | - | -
5.1 percent | Treasury management | Money market fund | - | - | -
17500000 money | Principal | - | - | - | total of 2`,
  );
});

test('stages of complaints with arrows', async () => {
  assert.equal(
    await toldFigures(
      `
# Complaints and compliments

| Stage | 2021-22 | 2022-23 | 2023-24 | Trend |
|---|---|---|---|---|
| Stage 1 | 410 | 455 | 502 | ⬆ |
| Stage 2 | 61 | 70 | 66 | ⬇ |
| Ombudsman | 12 | 9 | 9 | ⬌ |
| All stages | 483 | 534 | 577 | |
`,
      'paper.md',
    ),
    `410 null | Complaints and compliments | Stage 1 | - | 2021/22 | -
455 null | Complaints and compliments | Stage 1 | - | 2022/23 | -
502 null | Complaints and compliments | Stage 1 | - | 2023/24 | up
61 null | Complaints and compliments | Stage 2 | - | 2021/22 | -
70 null | Complaints and compliments | Stage 2 | - | 2022/23 | -
66 null | Complaints and compliments | Stage 2 | - | 2023/24 | down
12 null | Complaints and compliments | Ombudsman | - | 2021/22 | -
9 null | Complaints and compliments | Ombudsman | - | 2022/23 | -
9 null | Complaints and compliments | Ombudsman | - | 2023/24 | level
483 null | Complaints and compliments | All stages | - | 2021/22 | -
534 null | Complaints and compliments | All stages | - | 2022/23 | -
577 null | Complaints and compliments | All stages | - | 2023/24 | -`,
  );
});

test('aims, last year and quarters without a year', async () => {
  assert.equal(
    await toldFigures(
      `
<html><body><h1>Corporate scorecard</h1><h2>People</h2><table><thead><tr><th>Measure</th><th>Frequency</th><th>Aim</th><th>Last year end</th><th>Q1</th><th>Q2</th><th>Target</th><th>Variance</th><th>Status</th></tr></thead><tbody><tr><td>Staff turnover (rolling 12 months)</td><td>Quarterly</td><td>Minimise</td><td>12.1%</td><td>11.8%</td><td>11.2%</td><td>11.5%</td><td>-0.3</td><td><span>Green</span></td></tr><tr><td>Apprentices in post</td><td>Quarterly</td><td>Maximise</td><td>44</td><td>41</td><td>48</td><td>50</td><td>-2</td><td>Amber</td></tr></tbody></table></body></html>
`,
      'paper.html',
    ),
    `11.8 percent | Staff turnover | - | - | Q1 | -
11.2 percent | Staff turnover | - | - | Q2 | target 11.5, before 12.1, green, good low
-0.3 percentage-points | Staff turnover | - | - | rolling 12 months | difference of 0
41 null | Apprentices in post | - | - | Q1 | -
48 null | Apprentices in post | - | - | Q2 | target 50, before 44, amber, good high
-2 null | Apprentices in post | - | - | - | difference of 0`,
  );
});

test('measure and group in two columns, areas with years', async () => {
  assert.equal(
    await toldFigures(
      `
# GCSE results summer 2023

| | | Fenwick 2022 | Fenwick 2023 | Change | England 2023 | Gap to England |
|---|---|---|---|---|---|---|
| English and maths grade 5+ | All pupils | 48.1% | 44.9% | -3.2 | 45.3% | -0.4 |
| | Disadvantaged | 27.0% | 23.1% | -3.9 | 25.2% | -2.1 |
| EBacc entry | All pupils | 40.2% | 41.1% | +0.9 | 39.3% | +1.8 |
| | Disadvantaged | 25.0% | 26.4% | +1.4 | 27.8% | -1.4 |
`,
      'paper.md',
    ),
    `48.1 percent | English and maths grade 5+ | All pupils | Fenwick | 2022 | grade 5
44.9 percent | English and maths grade 5+ | All pupils | Fenwick | 2023 | grade 5
-3.2 percentage-points | English and maths grade 5+ | All pupils | - | 2023 summer | change of 2, grade 5
45.3 percent | English and maths grade 5+ | All pupils | England | 2023 | grade 5
-0.4 percentage-points | English and maths grade 5+ | All pupils | - | 2023 summer | gap of 2, grade 5
27 percent | English and maths grade 5+ | Disadvantaged | Fenwick | 2022 | grade 5
23.1 percent | English and maths grade 5+ | Disadvantaged | Fenwick | 2023 | grade 5
-3.9 percentage-points | English and maths grade 5+ | Disadvantaged | - | 2023 summer | change of 2, grade 5
25.2 percent | English and maths grade 5+ | Disadvantaged | England | 2023 | grade 5
-2.1 percentage-points | English and maths grade 5+ | Disadvantaged | - | 2023 summer | gap of 2, grade 5
40.2 percent | EBacc entry | All pupils | Fenwick | 2022 | -
41.1 percent | EBacc entry | All pupils | Fenwick | 2023 | -
0.9 percentage-points | EBacc entry | All pupils | - | 2023 summer | change of 2
39.3 percent | EBacc entry | All pupils | England | 2023 | -
1.8 percentage-points | EBacc entry | All pupils | - | 2023 summer | gap of 2
25 percent | EBacc entry | Disadvantaged | Fenwick | 2022 | -
26.4 percent | EBacc entry | Disadvantaged | Fenwick | 2023 | -
1.4 percentage-points | EBacc entry | Disadvantaged | - | 2023 summer | change of 2
27.8 percent | EBacc entry | Disadvantaged | England | 2023 | -
-1.4 percentage-points | EBacc entry | Disadvantaged | - | 2023 summer | gap of 0`,
  );
});

test('shares in brackets', async () => {
  assert.equal(
    await toldFigures(
      `
Children in care data

Placement type as at 31 March

Placement	2022	2023	2024
In-house fostering	120 (41%)	118 (39%)	110 (36%)
Agency fostering	90 (31%)	95 (32%)	101 (33%)
Residential	40 (14%)	42 (14%)	47 (15%)
Other	42 (14%)	45 (15%)	48 (16%)
Total	292	300	306
`,
      'paper.txt',
    ),
    `120 null | Placement type | In-house fostering | - | 2022 | share 41
118 null | Placement type | In-house fostering | - | 2023 | share 39
110 null | Placement type | In-house fostering | - | 2024 | share 36
90 null | Placement type | Agency fostering | - | 2022 | share 31
95 null | Placement type | Agency fostering | - | 2023 | share 32
101 null | Placement type | Agency fostering | - | 2024 | share 33
40 null | Placement type | Residential | - | 2022 | share 14
42 null | Placement type | Residential | - | 2023 | share 14
47 null | Placement type | Residential | - | 2024 | share 15
42 null | Placement type | Other | - | 2022 | share 14
45 null | Placement type | Other | - | 2023 | share 15
48 null | Placement type | Other | - | 2024 | share 16
292 null | Placement type | - | - | 2022 | total of 4
300 null | Placement type | - | - | 2023 | total of 4
306 null | Placement type | - | - | 2024 | total of 4`,
  );
});

test('years down the side, a baseline', async () => {
  assert.equal(
    await toldFigures(
      `
# Climate action plan

| Year | Emissions (tCO2e) | % reduction on baseline |
|---|---|---|
| 2018/19 (baseline) | 24,100 | - |
| 2022/23 | 17,900 | 26% |
| 2023/24 | 16,450 | 32% |
`,
      'paper.md',
    ),
    `24100 null | Emissions (tCO2e) | - | - | 2018/19 | -
null percent | reduction on baseline | - | - | 2018/19 | not-applicable
17900 null | Emissions (tCO2e) | - | - | 2022/23 | -
26 percent | reduction on baseline | - | - | 2022/23 | -
16450 null | Emissions (tCO2e) | - | - | 2023/24 | -
32 percent | reduction on baseline | - | - | 2023/24 | -`,
  );
});

test('months down the side', async () => {
  assert.equal(
    await toldFigures(
      `
# Planning enforcement

Cases opened and closed

| Month | Opened | Closed | Open at month end |
|---|---|---|---|
| July 2024 | 41 | 38 | 210 |
| August 2024 | 35 | 44 | 201 |
| Total | 76 | 82 | |
`,
      'paper.md',
    ),
    `41 null | Opened | - | - | 2024-07 | -
38 null | Closed | - | - | 2024-07 | -
210 null | Open at month end | - | - | 2024-07 | -
35 null | Opened | - | - | 2024-08 | -
44 null | Closed | - | - | 2024-08 | -
201 null | Open at month end | - | - | 2024-08 | -
76 null | Opened | - | - | - | total of 2
82 null | Closed | - | - | - | total of 2`,
  );
});

test('a national rate beside a rate', async () => {
  assert.equal(
    await toldFigures(
      `
# Adult learning

| Course | Enrolments | Achieved | Achievement rate | National rate |
|---|---|---|---|---|
| ESOL | 310 | 260 | 83.9% | 85.0% |
| Maths | 120 | 88 | 73.3% | 76.1% |
`,
      'paper.md',
    ),
    `310 null | ESOL | Enrolments | - | - | -
260 null | ESOL | - | - | - | National 85
83.9 percent | ESOL | Achievement rate | - | - | -
120 null | Maths | Enrolments | - | - | -
88 null | Maths | - | - | - | National 76.1
73.3 percent | Maths | Achievement rate | - | - | -`,
  );
});

test('periods of three years, trends in words', async () => {
  assert.equal(
    await toldFigures(
      `
# Health inequalities

| Indicator | Period | Fenwick | Region | England | Trend | Rank |
|---|---|---|---|---|---|---|
| Life expectancy at birth (male) | 2020 - 22 | 78.1 | 78.3 | 78.9 | No significant change | 101 |
| Infant mortality rate per 1,000 | 2020 - 22 | 4.5 | 4.1 | 3.9 | Getting worse | 120 |
`,
      'paper.md',
    ),
    `78.1 null | Life expectancy at birth (male) | - | Fenwick | 2020 to 2022 | Region 78.3, England 78.9, 101 of null (null)
4.5 rate | Infant mortality rate per 1,000 | - | Fenwick | 2020 to 2022 | Region 4.1, England 3.9, 120 of null (null), worse`,
  );
});

test('a budget with group rows and income in brackets', async () => {
  assert.equal(
    await toldFigures(
      `
# Budget book

| | 2023/24 Actual £m | 2024/25 Budget £m | 2025/26 Budget £m |
|---|---|---|---|
| Expenditure | | | |
| Employees | 101.2 | 104.0 | 107.9 |
| Premises | 12.1 | 12.9 | 13.1 |
| Income | | | |
| Fees and charges | (20.1) | (21.0) | (22.4) |
| Net cost | 93.2 | 95.9 | 98.6 |
`,
      'paper.md',
    ),
    `101200000 money | Employees | Expenditure | - | 2023/24 | -
104000000 money | Employees | Expenditure, Budget | - | 2024/25 | -
107900000 money | Employees | Expenditure, Budget | - | 2025/26 | -
12100000 money | Premises | Expenditure | - | 2023/24 | -
12900000 money | Premises | Expenditure, Budget | - | 2024/25 | -
13100000 money | Premises | Expenditure, Budget | - | 2025/26 | -
-20100000 money | Fees and charges | Income | - | 2023/24 | -
-21000000 money | Fees and charges | Income, Budget | - | 2024/25 | -
-22400000 money | Fees and charges | Income, Budget | - | 2025/26 | -
93200000 money | Net cost | Income | - | 2023/24 | -
95900000 money | Net cost | Income, Budget | - | 2024/25 | -
98600000 money | Net cost | Income, Budget | - | 2025/26 | -`,
  );
});
