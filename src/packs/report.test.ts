import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import type { Clause } from '../record/meeting.ts';
import type { Report } from '../record/report.ts';
import { readReport } from './report.ts';

const read = (text: string, kind: Report['kind'] = 'report'): Report =>
  readReport(readMarkdown(text).blocks, { kind, title: null, index: 0 }).report;

const clauses = (list: readonly Clause[]): string =>
  list
    .map(
      ({ label, text, clauses: inner }) => `${label ?? '-'} ${text}${inner.length > 0 ? ` {${clauses(inner)}}` : ''}`,
    )
    .join(' | ');

/** What a report is taken to say, in as few words as tell it. */
const shown = (report: Report) => ({
  title: report.title,
  cover: report.cover.map(({ field, label, value }) => `${field ?? '?'} "${label}" ${value.replace(/\s+/g, ' ')}`),
  recommends: clauses(report.recommendations),
  sections: report.sections.map(
    ({ number, title, level, paragraphs }) =>
      `${level} ${number ?? '-'} ${title} (${paragraphs.map((one) => one.number ?? one.kind[0]).join(' ')})`,
  ),
  approvals: report.approvals.map(({ office, name, date }) => `${office}: ${name}, ${date}`),
  authors: report.authors.map(({ name, post }) => `${name}, ${post}`),
  appendices: report.appendices.map(({ label, title }) => `${label} ${title}`),
  background: report.backgroundPapers.map(({ title }) => title),
});

const nothing = { cover: [], recommends: '', approvals: [], authors: [], appendices: [], background: [] };

const reports: { manner: string; text: string; says: Partial<ReturnType<typeof shown>> }[] = [
  {
    manner: 'labels above their values, unfilled approvals, the title again above the text',
    text: `
Public Report

Committee Name and Date of Committee Meeting

Adult Care Scrutiny Panel - 9 May 2024

Report Title

Home Care Contracts

Is this a Key Decision and has it been included on the Forward Plan?

No

Report Author(s)

Ned Oram, Head of Commissioning
01632 960000 or ned.oram@hartsmere.example

Ward(s) Affected

All

Report Summary

The report says how the new home care contracts went in their first half year, and what the providers told us about recruitment in the east of the borough.

Recommendations

1. That the report be noted
2. That the Panel visits two providers

List of Appendices Included

- Appendix A Provider survey
- Appendix B Hours by ward

Background Papers

Home Care Strategy 2022

Exempt from the Press and Public

No

Home Care Contracts

1. Background

- 1.1 The contracts began in October.
- 1.2 Three providers left the market before they did.

2. Key Issues

2.1 Recruitment

- 2.1.1 Vacancies fell.

3. Accountable Officers

Ned Oram, Head of Commissioning

Approvals obtained on behalf of Statutory Officers:-

| | Named Officer | Date |
|---|---|---|
| Chief Executive | Gwen Hollis | 02/05/24 |
| Head of Legal Services | Named officer | Click here to enter a date. |`,
    says: {
      title: 'Home Care Contracts',
      cover: [
        '? "" Public Report',
        'committee "Committee Name and Date of Committee Meeting" Adult Care Scrutiny Panel - 9 May 2024',
        'title "Report Title" Home Care Contracts',
        'key-decision "Is this a Key Decision and has it been included on the Forward Plan?" No',
        'author "Report Author(s)" Ned Oram, Head of Commissioning 01632 960000 or ned.oram@hartsmere.example',
        'wards "Ward(s) Affected" All',
        'summary "Report Summary" The report says how the new home care contracts went in their first half year, and what the providers told us about recruitment in the east of the borough.',
        'recommendations "Recommendations" 1. That the report be noted 2. That the Panel visits two providers',
        'appendices "List of Appendices Included" Appendix A Provider survey Appendix B Hours by ward',
        'background-papers "Background Papers" Home Care Strategy 2022',
        'classification "Exempt from the Press and Public" No',
      ],
      recommends: '1 That the report be noted | 2 That the Panel visits two providers',
      sections: [
        '1 - Home Care Contracts ()',
        '1 1 Background (1.1 1.2)',
        '1 2 Key Issues ()',
        '2 2.1 Recruitment (2.1.1)',
        '1 3 Accountable Officers (p)',
        '2 - Approvals obtained on behalf of Statutory Officers (t)',
      ],
      approvals: ['Chief Executive: Gwen Hollis, 2024-05-02', 'Head of Legal Services: null, null'],
      authors: ['Ned Oram, Head of Commissioning'],
      appendices: ['Appendix A Provider survey', 'Appendix B Hours by ward'],
      background: ['Home Care Strategy 2022'],
    },
  },
  {
    manner: 'a table of From, To and Subject, run-in summary and recommendation, both again at the end',
    text: `
| From: | Ida Marl, Cabinet Member for Highways |
|---|---|
| | Piet Norr, Director of Highways |
| To: | Cabinet - 4 June 2024 |
| Subject: | Bridge Maintenance Programme |

Classification: Unrestricted

Past Pathway of report: Highways Committee - 2 May 2024

Electoral Division: All

**Summary**: This report sets out three years of work on bridges.

**Recommendation(s)**: Cabinet is asked to AGREE the programme.

**1. Introduction**

1.1 There are 412 bridges.

**2. Recommendation(s)**

2.1 Cabinet is asked to AGREE the programme.

**3. Contact details**

| Report Author: | Relevant Director: |
|---|---|
| Sam Oake | Piet Norr |
| Bridge Engineer | Director of Highways |
| 01632 960001 | 01632 960002 |`,
    says: {
      title: 'Bridge Maintenance Programme',
      cover: [
        'from "From" Ida Marl, Cabinet Member for Highways Piet Norr, Director of Highways',
        'committee "To" Cabinet - 4 June 2024',
        'title "Subject" Bridge Maintenance Programme',
        'classification "Classification" Unrestricted',
        'past-pathway "Past Pathway of report" Highways Committee - 2 May 2024',
        'wards "Electoral Division" All',
        'summary "Summary" This report sets out three years of work on bridges.',
        'recommendations "Recommendation(s)" Cabinet is asked to AGREE the programme.',
      ],
      recommends: '- Cabinet is asked to AGREE the programme.',
      sections: ['1 1 Introduction (1.1)', '1 2 Recommendation(s) (2.1)', '1 3 Contact details (t)'],
      authors: ['Sam Oake, Bridge Engineer'],
    },
  },
  {
    manner: 'headings by format, a lead-in with lettered and nested recommendations',
    text: `
# Report to Scrutiny Committee

**Date:** 12 March 2024

**Report of:** Director of Place

**Title:** Parking Review

**Is this a Key Decision?** Yes

## What is the report about?

It says what residents answered.

## Recommendations

It is recommended that the Committee:

(a) notes the answers; and
(b) asks Cabinet:
(i) to end charges after 6 pm, and
(ii) to report back in six months.

## Financial implications

None this year.

## Background papers

None`,
    says: {
      title: 'Parking Review',
      cover: [
        'committee "Report to" Scrutiny Committee',
        'date "Date" 12 March 2024',
        'from "Report of" Director of Place',
        'title "Title" Parking Review',
        'key-decision "Is this a Key Decision?" Yes',
      ],
      recommends:
        'a notes the answers; and | b asks Cabinet: {i to end charges after 6 pm, and | ii to report back in six months.}',
      background: [],
    },
  },
  {
    manner: 'decimal paragraphs as recommendations, clearance in lines',
    text: `
Report to: Audit Committee
Date of Meeting: 3 July 2024
Subject: Annual Governance Statement
Report by: Chief Finance Officer
Contact: Uma Pryce, Principal Auditor

1. RECOMMENDATIONS

1.1 That the statement be approved.
1.2 That the Leader signs it.

2. REASONS

2.1 The regulations require a statement.

Report cleared by: Vic Quarles, Monitoring Officer, 24 June 2024`,
    says: {
      title: 'Annual Governance Statement',
      recommends: '1.1 That the statement be approved. | 1.2 That the Leader signs it.',
      sections: ['1 1 RECOMMENDATIONS (1.1 1.2)', '1 2 REASONS (2.1 p)'],
      approvals: ['Report cleared by: Vic Quarles, 2024-06-24'],
      authors: ['Uma Pryce, Principal Auditor'],
    },
  },
];

describe('officers’ reports', () => {
  for (const { manner, text, says } of reports)
    it(manner, () => {
      const found = shown(read(text));
      for (const [part, expected] of Object.entries(says))
        assert.deepEqual(found[part as keyof typeof found], expected, part);
    });

  it('a numbered list is no run of sections', () => {
    const { sections } = read(
      'Title: Bus Lanes\n\nTo: Cabinet\n\n1. Background\n\nThree things:\n\n1. Time\n2. Cost\n3. Safety\n\n2. Next Steps\n\nA trial.',
    );
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['Background', 'Next Steps'],
    );
  });

  it('an appendix has its first line for a heading and no cover', () => {
    const found = shown(
      read(
        'Appendix 2\n\nHours by ward\n\nTo: everyone who reads this appendix, with thanks for their patience and their help in checking what it says.',
        'appendix',
      ),
    );
    assert.deepEqual(
      { ...found, title: undefined, sections: found.sections[0] },
      { ...nothing, title: undefined, sections: '1 - Appendix 2 ()' },
    );
  });
});

describe('forms', () => {
  it('questions with answers, ticked boxes, tables of labels; what was left open is left out', () => {
    const form = read(
      `
PART A - Initial Equality Screening

1. Title

Title: Parking Review

Lead person: Wes Rudge

Is this a:

☐ Strategy ☒ Service

The following questions help you to see whom the proposal touches, and whether an analysis is needed before it is decided.

**Who have you consulted?**

(think about residents and staff)

Residents of the three wards.

**What did they say?**

2. Approval

| Name | Job title | Date |
|---|---|---|
| Xan Sorrel | Director of Place | 1.3.24 |

| Date screening completed | 27.2.24 |
|---|---|
| Sent to | Equalities Team |`,
      'form',
    );
    const { title, cover, approvals, sections } = shown(form);
    assert.equal(title, 'Parking Review');
    assert.deepEqual(cover, [
      'title "Title" Parking Review',
      'author "Lead person" Wes Rudge',
      '? "Is this a" Service',
      '? "Who have you consulted?" Residents of the three wards.',
      '? "Date screening completed" 27.2.24',
      '? "Sent to" Equalities Team',
    ]);
    assert.deepEqual(approvals, ['Director of Place: Xan Sorrel, 2024-03-01']);
    assert.deepEqual(
      sections.map((one) => one.replace(/ \(.*/, '')),
      ['1 - PART A - Initial Equality Screening', '1 1 Title', '1 2 Approval'],
    );
  });
});

describe('briefings', () => {
  it('a cover in a table whose first cell says what it is', () => {
    const found = shown(
      read(
        `
| BRIEFING | TO: | Children's Panel |
|---|---|---|
| | DATE: | 29.01.24 |
| | LEAD OFFICER: | Yan Teal - Head of Early Years |
| | TITLE: | Nursery Places |

1. Background

Places were counted in May.

2. Recommendations

It is recommended that Members note the count.

Appendix list

Appendix 1: Places by ward`,
        'briefing',
      ),
    );
    assert.equal(found.title, 'Nursery Places');
    assert.deepEqual(found.authors, ['Yan Teal, Head of Early Years']);
    assert.equal(found.recommends, '- It is recommended that Members note the count.');
    assert.deepEqual(found.appendices, ['Appendix 1 Places by ward']);
  });
});
