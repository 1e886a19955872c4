import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldFigures } from '../../../test/told-figures.ts';

const PAPERS: Record<string, string> = {
  'an action tracker and recommendations': `
# Action tracker

| Minute No | Action | Owner | Due | Complete |
|---|---|---|---|---|
| 39 | Circulate the figures | A Officer | 12/03/2024 | Yes |
| 41 | Write to the trust | B Officer | 01/04/2024 | No |

| No | Recommendation | Response |
|---|---|---|
| 1 | That the policy be revised | Accepted |
| 2 | That a review be held in 2025 | Accepted |
`,
  contents: `
# Contents

| | |
|---|---|
| Introduction | 3 |
| Performance | 5 |
| Appendices | 21 |
`,
  contacts: `
# Contacts

| Name | Telephone | Room |
|---|---|---|
| A Person | 01632 960001 | 12 |
| B Person | 01632960002 | 14 |
`,
  'dates of meetings': `
# Programme of meetings

| Date | Time | Room | Deadline for papers |
|---|---|---|---|
| 12 March 2025 | 10.00 am | 1 | 3 March |
| 9 April 2025 | 2.30 pm | Council Chamber | 31 March |
`,
  members: `
# Membership

| Member | Ward | Term of office |
|---|---|---|
| Cllr A Person | Northgate | 2023-2027 |
| Cllr B Person | Hill | 2021-2025 |
`,
  'decisions with votes': `
# Decisions

| Agenda item | Title | Decision | Vote |
|---|---|---|---|
| 4 | Library review | Approved | 7-2 |
| 5 | Parking charges | Deferred | 5-4 |
`,
  'a tracker by minutes': `
# Tracker

| Minute | Request | Owner | By |
|---|---|---|---|
| 137 | A report on fares | Clerk | 3 May 2031 |
| 125 | A visit | Chair | June 2031 |
| 101 | A letter | Clerk | July 2031 |
`,
  'a work programme': `
# Work programme

| Meeting | Item | Lead |
|---|---|---|
| 4 June 2025 | Attainment 2024 | Director |
| 9 July 2025 | Budget 2026/27 | Director |
`,
  'sections of acts': `
# Legal

| Section | Act | Duty |
|---|---|---|
| 17 | Children Act 1989 | Services for children in need |
| 47 | Children Act 1989 | Enquiries |
`,
};

for (const [what, paper] of Object.entries(PAPERS))
  test(`no figures in ${what}`, async () => {
    assert.equal(await toldFigures(paper, 'paper.md'), '');
  });
