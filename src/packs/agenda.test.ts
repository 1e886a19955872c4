import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import type { Item, Meeting } from '../record/meeting.ts';
import { readAgenda } from './agenda.ts';

const read = (text: string): Meeting => readAgenda(readMarkdown(text).blocks).meeting;

/** One line an item: number, title, purpose, pages, exempt paragraphs, leads; what is not stated is left out. */
const shown = (item: Item): string =>
  [
    `${item.number ?? '-'} ${item.title}`,
    item.purpose === null ? '' : `: ${item.purpose}`,
    item.printedPages ? ` [${item.printedPages.join('-')}]` : '',
    item.exemption ? ` !${item.exemption.paragraphs.join(',')}` : '',
    ...item.presenters.map(({ name, post }) => ` <${[name, post].filter(Boolean).join(', ')}>`),
  ].join('');

const sheets: { manner: string; text: string; head: string; items: string[]; members?: string; next?: string }[] = [
  {
    manner: 'a scrutiny committee: titles with pages, a sentence of purpose under each',
    text: `
HARTSMERE BOROUGH COUNCIL

ADULT CARE SCRUTINY PANEL

Date and Time :- Thursday, 9 May 2024 at 6.00 p.m.
Venue:- Town Hall, Fore Street, Hartsmere.

Membership:- Councillors Ashdown (Chair), Birkett, Cole-Vane (Vice-Chair) and Ann Dunmore

Co-opted Members - Mr. T. Eagle (Hartsmere Carers) for items about carers, Mrs. P. Fane (Age Well)

AGENDA

1. Apologies for Absence

To receive apologies from Members who cannot attend.

2. Minutes of the meeting held on 14 March 2024 (Pages 3 - 9)

To approve the minutes as a correct record.

3. Home Care Contracts (Pages 10 - 34)

4. Date of the Next Meeting

The next meeting will be held on Thursday, 20 June 2024 at 6.00 p.m. in the Town Hall.

Gwen Hollis,
Chief Executive.`,
    head: 'Hartsmere Borough Council | Adult Care Scrutiny Panel | 2024-05-09 18:00 | Town Hall, Fore Street, Hartsmere',
    members:
      'Councillor Ashdown (chair); Councillor Birkett (member); Councillor Cole-Vane (vice-chair); Councillor Ann Dunmore (member); Mr. T. Eagle (co-opted) Hartsmere Carers: for items about carers; Mrs. P. Fane (co-opted) Age Well',
    items: [
      '1 Apologies for Absence: To receive apologies from Members who cannot attend.',
      '2 Minutes of the meeting held on 14 March 2024: To approve the minutes as a correct record. [3-9]',
      '3 Home Care Contracts [10-34]',
      '4 Date of the Next Meeting: The next meeting will be held on Thursday, 20 June 2024 at 6.00 p.m. in the Town Hall.',
    ],
    next: '2024-06-20 18:00 Town Hall',
  },
  {
    manner: 'a parish: a summons, and the purpose is the item',
    text: `
NETHER OAKLEY PARISH COUNCIL

Dear Councillor, you are hereby summoned to attend a meeting of Nether Oakley Parish Council to be held on Monday 3 June 2024 at 7.30 pm in the Reading Room, for the following business.

1. To receive apologies for absence.

2. To receive declarations of interest.

3. To approve the minutes of the meeting held on 6 May 2024.

4. To consider the quotation for the bus shelter roof.

5. To note the date of the next meeting, 1 July 2024 at 7.30 pm.

P. Lorrimer, Clerk to the Council

28 May 2024`,
    head: 'Nether Oakley Parish Council | Nether Oakley Parish Council | 2024-06-03 19:30 | Reading Room',
    items: [
      '1 To receive apologies for absence.',
      '2 To receive declarations of interest.',
      '3 To approve the minutes of the meeting held on 6 May 2024.',
      '4 To consider the quotation for the bus shelter roof.',
      '5 To note the date of the next meeting, 1 July 2024 at 7.30 pm.',
    ],
    next: '2024-07-01 19:30 ',
  },
  {
    manner: 'a table of items with leads and pages',
    text: `
# Fenland Vale Health and Wellbeing Board

Wednesday 12 June 2024, 2.00 pm, Committee Room 2, County Offices

| Item | Title | Lead | Time | Page |
| --- | --- | --- | --- | --- |
| 1. | Welcome and apologies | Chair | 2.00 | |
| 2. | Minutes of the last meeting To agree the minutes of 13 March | Chair | 2.05 | 3 |
| 3. | Winter plan | Dr Ina Marsh, Medical Director | 2.10 | 7 - 15 |
| 4. | Any other business | All | 2.50 | |`,
    head: 'null | Fenland Vale Health and Wellbeing Board | 2024-06-12 14:00 | Committee Room 2, County Offices',
    items: [
      '1 Welcome and apologies <Chair>',
      '2 Minutes of the last meeting: To agree the minutes of 13 March [3-3] <Chair>',
      '3 Winter plan [7-15] <Dr Ina Marsh, Medical Director>',
      '4 Any other business <All>',
    ],
  },
  {
    manner: 'public and exempt parts, sub-items, reports of officers',
    text: `
STOURBECK DISTRICT COUNCIL

CABINET

Tuesday, 3 September 2024 at 10.00 am
Council Chamber, Riverside House

**Councillors:** J Ash (Leader), M Birch, R Coe

**PART 1 - PUBLIC ITEMS**

**1. Apologies**

**2. Forward Plan** (Pages 5 - 8)

**3. Reports of the Scrutiny Committees**

**3a. Housing Scrutiny: damp and mould** (Pages 9 - 20)

**3b. Finance Scrutiny: budget process** (Pages 21 - 30)

**4. Leisure Centre Roof** (Pages 31 - 36)

Report of the Head of Property

**5. Exclusion of the Press and Public**

To resolve that the public be excluded for the following items, which involve exempt information under paragraph 3 of Part 1 of Schedule 12A.

**PART 2 - EXEMPT ITEMS**

**6. Depot Lease** (Pages 37 - 44)`,
    head: 'Stourbeck District Council | Cabinet | 2024-09-03 10:00 | Council Chamber, Riverside House',
    members: 'Councillor J Ash (member); Councillor M Birch (member); Councillor R Coe (member)',
    items: [
      '1 Apologies',
      '2 Forward Plan [5-8]',
      '3 Reports of the Scrutiny Committees',
      '3a Housing Scrutiny: damp and mould [9-20]',
      '3b Finance Scrutiny: budget process [21-30]',
      '4 Leisure Centre Roof [31-36] <Head of Property>',
      '5 Exclusion of the Press and Public: To resolve that the public be excluded for the following items, which involve exempt information under paragraph 3 of Part 1 of Schedule 12A.',
      '6 Depot Lease [37-44] !3',
    ],
  },
  {
    manner: 'titles in capitals, a column of page numbers, members by party',
    text: `
Wraymouth City Council

Licensing Committee

Date: Monday 8 July 2024
Time: 5.30 pm
Venue: The Guildhall

Members:
Labour (2): Councillors A Pell (Chair) and B Quill
Green (1): Councillor C Rudd
Substitutes: Councillors D Sark, E Thorne

Page No.

1. APOLOGIES

2. MINUTES 1 - 4
To sign the minutes of 10 June 2024.

3. STREET TRADING POLICY 5 - 22
Lead officer: Hal Umber, Licensing Manager

4. EXEMPT REPORT: A LICENCE HOLDER (Exempt - paragraphs 1 and 7) 23 - 25

Notes

Members of the public may speak if they tell the clerk two days before.`,
    head: 'Wraymouth City Council | Licensing Committee | 2024-07-08 17:30 | The Guildhall',
    members:
      'Councillor A Pell (chair); Councillor B Quill (member); Councillor C Rudd (member); Councillor D Sark (substitute); Councillor E Thorne (substitute)',
    items: [
      '1 APOLOGIES',
      '2 MINUTES: To sign the minutes of 10 June 2024. [1-4]',
      '3 STREET TRADING POLICY [5-22] <Hal Umber, Licensing Manager>',
      '4 EXEMPT REPORT: A LICENCE HOLDER (Exempt - paragraphs 1 and 7) [23-25] !1,7',
    ],
  },
  {
    manner: 'titles without numbers, members one a line',
    text: `
**Marlbridge Council**

**Overview and Scrutiny Committee**

**Tuesday 21 January 2025, 7pm**
Civic Suite, Marlbridge Town Hall

**Membership**

Cllr Ada Finch (Chair)
Cllr Bo Gull
Cllr Cy Hern

**Co-opted members**

Rev. Dee Ibis (Church of England Diocese)

**Agenda**

**Apologies for absence**

**Declarations of interest**

Members are asked to declare any interests.

**Call-in: parking charges**

Report of the Director of Place`,
    head: 'Marlbridge Council | Overview and Scrutiny Committee | 2025-01-21 19:00 | Civic Suite, Marlbridge Town Hall',
    members:
      'Cllr Ada Finch (chair); Cllr Bo Gull (member); Cllr Cy Hern (member); Rev. Dee Ibis (co-opted) Church of England Diocese',
    items: [
      '- Apologies for absence',
      '- Declarations of interest: Members are asked to declare any interests.',
      '- Call-in: parking charges <Director of Place>',
    ],
  },
  {
    manner: 'a town council: numbers with the year, notes numbered before the items, lettered parts',
    text: `
NOTICE OF MEETING

Environment Committee of Hollins Town Council

Tuesday, 14th May, 2024 at 7.00pm
in the Hollins Institute, Main Street

Members of the Committee: Cllrs A Reed (Chairman), B Sedge, C Thrift and D Umbel

1. Members are reminded to switch off their phones.
2. The meeting may be recorded.

AGENDA

104/24 Apologies
To receive and accept apologies for absence

105/24 Minutes
a) To approve the minutes of 9th April 2024
b) To receive an update on matters arising

106/24 Planning
i. 24/00123/FUL - 4 Mill Lane - extension
ii. 24/00140/HOU - The Barn - dormer

107/24 Date of next meeting
Tuesday 11th June 2024

Signed: E. Vetch, Town Clerk
8th May 2024`,
    head: 'Hollins Town Council | Environment Committee | 2024-05-14 19:00 | Hollins Institute, Main Street',
    members: 'Cllr A Reed (chair); Cllr B Sedge (member); Cllr C Thrift (member); Cllr D Umbel (member)',
    items: [
      '104/24 Apologies: To receive and accept apologies for absence',
      '105/24 Minutes: To approve the minutes of 9th April 2024',
      '106/24 Planning',
      '107/24 Date of next meeting: Tuesday 11th June 2024',
    ],
    next: '2024-06-11 null ',
  },
  {
    manner: 'a web table: pages in the last cell, purpose in a row of its own',
    text: `
<table>
<tr><td>1.</td><td><b>Apologies for Absence</b></td><td></td></tr>
<tr><td>2.</td><td><b>Urgent Business</b><br>To consider any urgent business.</td><td></td></tr>
<tr><td>3.</td><td><b>Minutes</b></td><td>(Pages 5 - 12)</td></tr>
<tr><td></td><td>To sign the minutes of the meeting held on 2 May.</td><td></td></tr>
<tr><td>4.</td><td><b>Library Strategy</b><br>Report of the Head of Libraries</td><td>(Pages 13 - 40)</td></tr>
</table>`,
    head: 'null | null | null null | null',
    items: [
      '1 Apologies for Absence',
      '2 Urgent Business: To consider any urgent business.',
      '3 Minutes: To sign the minutes of the meeting held on 2 May. [5-12]',
      '4 Library Strategy [13-40] <Head of Libraries>',
    ],
  },
  {
    manner: 'a partnership: times without am or pm, who presents, what for',
    text: `
AGENDA

of the Safer Brayford Partnership Board

10.00 - 12.00, Wednesday 5 February 2025, Microsoft Teams

| No | Item | Purpose | Presenter | Paper |
|---|---|---|---|---|
| 1 | Welcome | | Chair | Verbal |
| 2 | Action log | For decision | Una Peel, Board Manager | Paper A |
| 3 | Serious violence duty: progress | For assurance | Supt V. Rook | Paper B |`,
    head: 'null | Safer Brayford Partnership Board | 2025-02-05 10:00 | Microsoft Teams',
    items: [
      '1 Welcome <Chair>',
      '2 Action log: For decision <Una Peel, Board Manager>',
      '3 Serious violence duty: progress: For assurance <Supt V. Rook>',
    ],
  },
  {
    manner: 'Scottish: conveners, reports named in titles, exclusion of one item',
    text: `
# Glenmarra Council

## Education and Children's Services Committee

A meeting of the Education and Children's Services Committee will be held in Council Chambers, Market Square, Glenmarra, on Thursday, 13 March 2025, at 10.30 am.

Convener: Councillor Isla Muir
Vice-Convener: Councillor Ewan Baird

BUSINESS

1 Declarations of Interest

2 Attainment in Secondary Schools - Report by Executive Director (Education) (enclosed) 13 - 28

3 Exclusion of Public
The Committee is asked to exclude the public under paragraph 6 of Schedule 7A for item 4.

4 Contract Award - Report by Chief Officer 29 - 40

5 Visits to Schools 41 - 42`,
    head: "Glenmarra Council | Education and Children's Services Committee | 2025-03-13 10:30 | Council Chambers, Market Square, Glenmarra",
    members: 'Councillor Isla Muir (chair); Councillor Ewan Baird (vice-chair)',
    items: [
      '1 Declarations of Interest',
      '2 Attainment in Secondary Schools [13-28] <Executive Director (Education)>',
      '3 Exclusion of Public: The Committee is asked to exclude the public under paragraph 6 of Schedule 7A for item 4.',
      '4 Contract Award [29-40] !6 <Chief Officer>',
      '5 Visits to Schools [41-42]',
    ],
  },
  {
    manner: 'parts by decimal numbers, lettered parts without pages, talk of exempt business that closes nothing',
    text: `
Date: Thursday 6 March 2025

Time: 6.30 p.m.

Place: Council Chamber

For any further information please contact:

Ola Penn, Democratic Services

Planning Committee

AGENDA

Page

1. Apologies for absence and substitutions

2. Declarations of interest

a. Disclosable pecuniary interests
b. Other interests

3. Applications for planning permission

3.1 24/1001 - Land off Mill Road 11 - 30

3.2 24/1002 - 9 High Street 31 - 44

4. Exempt information: if the Committee wishes to discuss exempt information it must pass a resolution.

5. Enforcement case (exempt under paragraph 6) 45 - 50`,
    head: 'null | Planning Committee | 2025-03-06 18:30 | Council Chamber',
    items: [
      '1 Apologies for absence and substitutions',
      '2 Declarations of interest',
      '3 Applications for planning permission',
      '3.1 24/1001 - Land off Mill Road [11-30]',
      '3.2 24/1002 - 9 High Street [31-44]',
      '4 Exempt information: if the Committee wishes to discuss exempt information it must pass a resolution.',
      '5 Enforcement case (exempt under paragraph 6) [45-50] !6',
    ],
  },
  {
    manner: 'a supplement with one item, which says on which pages its report stands',
    text: `
PIERS AND BEACHES PANEL

Tuesday, 4 March 2025 at 10.00 a.m.

SUPPLEMENTARY AGENDA

7. Lamps along the front (Pages 61 - 70)

To consider the report that was marked to follow.`,
    head: 'null | Piers and Beaches Panel | 2025-03-04 10:00 | null',
    items: ['7 Lamps along the front: To consider the report that was marked to follow. [61-70]'],
  },
  {
    manner: 'one numbered line without pages is no item',
    text: `
PIERS AND BEACHES PANEL

Tuesday, 4 March 2025 at 10.00 a.m.

SUPPLEMENTARY AGENDA

7. Lamps along the front`,
    head: 'null | Piers and Beaches Panel | 2025-03-04 10:00 | null',
    items: [],
  },
];

describe('agenda sheets', () => {
  for (const { manner, text, head, items, members, next } of sheets)
    it(manner, () => {
      const meeting = read(text);
      const { council, body, date, startTime, venue } = meeting;
      assert.equal(`${council} | ${body} | ${date} ${startTime} | ${venue}`, head);
      assert.deepEqual(meeting.items.map(shown), items);
      assert.equal(
        (meeting.membership ?? [])
          .map(
            ({ name, role, organisation, note }) =>
              `${name} (${role})${organisation ? ` ${organisation}` : ''}${note ? `: ${note}` : ''}`,
          )
          .join('; '),
        members ?? '',
      );
      const { nextMeeting } = meeting;
      assert.equal(
        nextMeeting ? `${nextMeeting.date} ${nextMeeting.time} ${nextMeeting.venue ?? ''}` : undefined,
        next,
      );
    });
});
