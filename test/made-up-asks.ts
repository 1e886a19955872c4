import type { Source } from '../src/asks/build-ledger.ts';
import type { KnownEvent } from '../src/asks/ledger-view.ts';
import type { Ask } from '../src/record/meeting.ts';
import { type MadePaper, makePaper } from './made-reading.ts';
import { type Adjust, council, link, packSlug } from './made-up-links.ts';

const minutes = (date: string, items: MadePaper['meetings'][0]['items']): MadePaper => ({
  path: `${date}.md`,
  meetings: [{ council, body: link.name, date, items }],
});

/** Late since July 2023, spoken of in November; a promise of a named person; one to come, in the item that has a page. */
const papers: [paper: MadePaper, asks: Partial<Ask>[]][] = [
  [
    minutes('2023-03-14', [
      {
        number: '8',
        title: 'Dental health of children in care',
        paragraphs: ['Councillor Pike undertook to visit the dental clinic at Fenside before the summer recess.'],
        decisions: [
          [['1', 'That a report on dental assessments of children in care be submitted to the July meeting.']],
          [['2', 'That the Head of School Places send the Panel the timetable of clinic visits.']],
        ],
      },
    ]),
    [
      {
        owner: 'Councillor Pike',
        kind: 'promise',
        where: 'narrative',
        due: { phrase: 'before the summer recess', kind: 'undated', date: null, precision: null, firm: true },
      },
      {
        clause: '1',
        due: {
          phrase: 'to the July meeting',
          kind: 'meeting',
          date: '2023-07',
          precision: 'month',
          firm: true,
          rule: 'the first July after the meeting',
        },
        contents: [],
      },
      { clause: '2', owner: 'Head of School Places', kind: 'information-request' },
    ],
  ],
  [
    minutes('2023-11-13', [
      {
        number: '12',
        title: 'Dental health of children in care',
        paragraphs: [
          'The Panel received the report on dental assessments of children in care, of whom 91 in a hundred had been seen.',
        ],
      },
    ]),
    [],
  ],
  [
    minutes('2024-03-12', [
      {
        number: '31',
        title: 'SCHOOL PLACES AND ADMISSIONS: SUFFICIENCY STRATEGY 2024 TO 2029',
        decisions: [[['2', 'That a further report on school places be brought to the September meeting.']]],
      },
    ]),
    [
      {
        clause: '2',
        ownerInferred: 'Director of Learning',
        due: { phrase: 'to the September meeting', kind: 'meeting', date: '2024-09', precision: 'month', firm: true },
      },
    ],
  ],
];

/** Readings of these papers, each a document of its own; `adjust` reaches what no key depends on. */
export const madeUpReadings = (adjust: Adjust = (view) => view): Source[] =>
  papers.map(([paper, asks], i) => {
    const { reading } = makePaper(paper);
    const item = reading.meetings[0]!.items[0]!;
    const passages = [
      ...item.paragraphs.map(({ text, at }) => ({ quote: text, at })),
      ...item.decisions.flatMap(({ clauses }) => clauses.map(({ text, at }) => ({ quote: text, at }))),
    ];
    item.asks = asks.map((ask, n) => ({
      ...passages[n]!,
      where: 'decision',
      kind: 'report-request',
      clause: null,
      recipient: null,
      due: null,
      ...ask,
      owner: ask.owner ? adjust(ask.owner) : null,
    }));
    item.title = adjust(item.title);
    return { document: i === 0 ? packSlug : `${i}0${i}1${i}2${i}3${i}4${i}5`, reading };
  });

/** One of them was answered by letter. */
export const madeUpAskEvents = (adjust: Adjust): KnownEvent[] => [
  {
    ask: '44379607a7',
    name: 'confirm-answer',
    happened: '2023-04-03',
    why: adjust('Sent to all members of the Panel'),
    evidence: adjust('Letter of 3 April 2023'),
  },
];
