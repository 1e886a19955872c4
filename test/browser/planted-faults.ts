import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const REPORT = join(
  import.meta.dirname,
  '../../sample/sources/children-and-families-scrutiny-commission/2026-02-03-agenda-pack/youth-work.md',
);

/** A fault as officers make it, what the page has to tell an author who has never seen it, and what the author then writes. */
type Fault = {
  readonly name: string;
  readonly instead: string;
  readonly written: string;
  readonly told: RegExp;
  readonly mended: string;
};

/** Ten of the faults that get reports sent back, planted in a report of the sample borough. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'an approval without a date',
    instead: '| Section 151 Officer | Harriet Venn | 20 January 2026    |',
    written: '| Section 151 Officer | Harriet Venn | Click here to enter a date. |',
    told: /“?Click here to enter a date.*(?:Fill|Write|Put).*date/i,
    mended: '| Section 151 Officer | Harriet Venn | 20 January 2026 |',
  },
  {
    name: 'a past month with "will"',
    instead: '## 5. Other choices',
    written: '4.2 An open evening will be hosted in January 2025.\n\n## 5. Other choices',
    told: /January 2025/,
    mended: '4.2 An open evening was hosted in January 2025.\n\n## 5. Other choices',
  },
  {
    name: 'one measure with two values',
    instead: '1.3 On 5 October',
    written: `The share of those who came by bus fell by 2.0% to 40.0%.

The share of those who came by bus fell by 3.0% to 39.0%.

1.3 On 5 October`,
    told: /two|other/i,
    mended: 'The share of those who came by bus fell by 2.0% to 40.0%.\n\n1.3 On 5 October',
  },
  {
    name: 'a percentage that gives away single children',
    instead: '## 9. Approvals',
    written: `The table shows the percentage of those who came and were excluded from school. The number of young people in each group is shown in brackets.

| | 2024 | 2025 |
|---|---|---|
| All | 14.1 (2,941) | 16.3 (3,018) |
| Children in care | 5.0 (40) | 10.0 (50) |

## 9. Approvals`,
    told: /small|single|few/i,
    mended: '## 9. Approvals',
  },
  {
    name: 'a percentage that its numbers do not give',
    instead: 'Six in ten wanted it to be open on Saturdays',
    written: 'Of these, 86 of the 143 (54.1%) wanted it to be open on Saturdays',
    told: /86 of 143 is 60\.1%/,
    mended: 'Of these, 86 of the 143 (60.1%) wanted it to be open on Saturdays',
  },
  {
    name: 'a fall of less than nothing',
    instead: '1.3 On 5 October',
    written: 'Visits decreased by -2.6%.\n\n1.3 On 5 October',
    told: /decreased by.*(?:twice|sign|minus)/i,
    mended: 'Visits decreased by 2.6%.\n\n1.3 On 5 October',
  },
  {
    name: 'two paragraphs of one number',
    instead: '2.2 From 1 March',
    written: '2.1 From 1 March',
    told: /Two paragraphs are numbered 2\.1/,
    mended: '2.2 From 1 March',
  },
  {
    name: 'a background paper on a drive of the council',
    instead: '<http://intranet-docs01/property/skelhurst/youth-centre.docx>',
    written: '<http://intranet-docs01/property/skelhurst/youth-centre.docx>',
    told: /inside the council's own network.*public/i,
    mended: '<https://www.example.org/youth-centre.docx>',
  },
  {
    name: 'a weekday that was another',
    instead: 'Officers went to the fire station on 8 January and',
    written: 'Officers went to the fire station on Friday 8 January 2026 and',
    told: /Thursday/,
    mended: 'Officers went to the fire station on Thursday 8 January 2026 and',
  },
  {
    name: 'an appendix that is not there',
    instead: 'Drawings are in Appendix C.',
    written: 'Drawings are in Appendix C.',
    told: /no Appendix C.*A, B/,
    mended: 'Drawings are in Appendix B.',
  },
];

const report = readFileSync(REPORT, 'utf8');

/** The report with the faults, or as its author has mended them. */
export const reportWith = (words: 'written' | 'mended'): string =>
  FAULTS.reduce((text, fault) => {
    if (!text.includes(fault.instead)) throw new Error(`the report of the sample says nowhere: ${fault.instead}`);
    return text.replace(fault.instead, () => fault[words]);
  }, report);
