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
