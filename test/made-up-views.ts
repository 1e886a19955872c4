import type {
  AttendanceView,
  BodyLink,
  BodyView,
  DocumentLink,
  DocumentView,
  HomeView,
  MeetingLink,
  MeetingSummary,
  MeetingView,
  PaperView,
  PersonView,
  Place,
} from '../src/store/views.ts';
import { agenda, items, nextMeetingPlace } from './made-up-items.ts';
import { council, link, packSlug, place } from './made-up-links.ts';

const cabinetLink: BodyLink = { slug: 'cabinet', name: 'Cabinet', council };
const boardLink: BodyLink = {
  slug: 'health-housing-and-neighbourhood-partnerships-joint-overview-board',
  name: 'Health, Housing and Neighbourhood Partnerships Joint Overview Board (formerly the Wellbeing Sub-Group)',
  council,
};

const summary = (body: BodyLink, date: string, more: Partial<MeetingSummary> = {}): MeetingSummary => ({
  body,
  slug: date,
  date,
  status: null,
  items: 11,
  decisions: 9,
  sources: ['minutes', 'agenda'],
  ...more,
});

const held = (body: BodyLink, year: number): MeetingSummary[] => [
  summary(body, `${year + 1}-03-12`),
  summary(body, `${year + 1}-01-22`, { sources: ['agenda'], items: 0, decisions: 0, status: 'cancelled' }),
  summary(body, `${year}-11-13`, { items: 1, decisions: 1, sources: ['minutes'] }),
  summary(body, `${year}-09-18`),
  summary(body, `${year}-07-03`, { status: 'approved' }),
];

const people: [slug: string, name: string, role: AttendanceView['role'], present: number, apologies: number][] = [
  ['amara-hollis', 'Councillor Amara Hollis', 'chair', 14, 0],
  ['desmond-pike', 'Councillor Desmond Pike', 'vice-chair', 12, 2],
  ['r-okonjo-whitfield', 'Councillor R. Okonjo-Whitfield', 'member', 11, 3],
  ['margarethe-von-stahlenbergsdorfer', 'Councillor Margarethe von Stahlenbergsdorfer', 'member', 9, 0],
  ['t-quill', 'Councillor T. Quill', 'substitute', 1, 0],
  ['joan-sallow', 'Mrs Joan Sallow', 'co-opted', 10, 4],
];

const coming: HomeView['coming'] = [
  {
    body: link,
    date: '2024-05-07',
    time: '17:30',
    venue: 'Committee Room 2, Aldermoor Town Hall',
    status: null,
    meeting: '2024-05-07',
    announced: null,
  },
  {
    body: boardLink,
    date: '2024-05-21',
    time: '10:00',
    venue: null,
    status: null,
    meeting: null,
    announced: nextMeetingPlace,
  },
  {
    body: cabinetLink,
    date: '2024-06-04',
    time: null,
    venue: null,
    status: 'postponed',
    meeting: '2024-06-04',
    announced: null,
  },
];

export const body: BodyView = {
  sitting: [],
  replaced: [],
  replacedBy: [],
  ...link,
  years: [
    { year: '2023/24', meetings: held(link, 2023) },
    { year: '2022/23', meetings: held(link, 2022) },
    { year: null, meetings: [summary(link, '2020', { slug: 'undated', date: null, items: 3, decisions: 0 })] },
  ],
  members: people.map(([slug, name, role, present, apologies]) => ({
    slug,
    name,
    role,
    present,
    apologies,
    absent: 0,
    first: '2022-07-03',
    last: '2024-03-12',
  })),
  coming: coming.slice(0, 1),
};

/** A body of which no minutes are there yet. */
export const cabinet: BodyView = {
  ...cabinetLink,
  years: [],
  members: [],
  coming: coming.slice(2),
  sitting: [{ name: 'Councillor Orla Finch', role: 'chair', group: 'Harbour group' }],
  replaced: [link],
  replacedBy: [],
};

export const home: HomeView = {
  counts: { bodies: 3, meetings: 31, items: 322, decisions: 251, documents: 44 },
  latest: [
    ...held(link, 2023).slice(0, 3),
    summary(boardLink, '2023-10-02'),
    summary(cabinetLink, '2023-09-25', { items: 24, decisions: 31 }),
  ],
  coming,
  bodies: [
    { ...cabinetLink, meetings: 0, first: null, last: null },
    { ...link, meetings: 11, first: '2020', last: '2024-03-12' },
    { ...boardLink, meetings: 20, first: '2021-06-01', last: '2023-10-02' },
  ],
};

const present = (name: string, person: string | null, more: Partial<AttendanceView> = {}): AttendanceView => ({
  name,
  person,
  status: 'present',
  role: 'member',
  post: null,
  organisation: null,
  substituteFor: null,
  item: null,
  note: null,
  place: place(1, 90, 120),
  ...more,
});

const attendance: AttendanceView[] = [
  ...people.map(([slug, name, role]) =>
    present(name, slug, { role, substituteFor: slug === 't-quill' ? 'Councillor Vane' : null }),
  ),
  present('Councillor Vane', null, { status: 'apologies' }),
  present('Perpetua Lund', 'perpetua-lund', {
    status: 'in-attendance',
    role: 'officer',
    post: 'Head of School Places and Admissions',
  }),
  present('Ibrahim Castellane', null, {
    status: 'in-attendance',
    role: 'partner',
    post: 'Designated Nurse',
    organisation: 'Aldermoor and Fenwick Community Health Partnership',
    note: 'virtually',
  }),
  present('Cabinet Member for Learning', null, {
    name: null,
    post: 'Cabinet Member for Learning',
    status: 'in-attendance',
    role: 'cabinet-member',
  }),
  present('Councillor Brack', null, { status: 'absent' }),
];

const packLink: DocumentLink = {
  slug: packSlug,
  title: 'Agenda pack, Children and Learning Scrutiny Panel, Tuesday 12 March 2024',
  kind: 'agenda-pack',
  mediaType: 'application/pdf',
  pages: 3,
};
const minutesLink: DocumentLink = {
  ...packLink,
  slug: 'b0b1b2b3b4b5',
  title: 'Minutes, 12 March 2024',
  kind: 'minutes',
  pages: 1,
};
const coverage = { blocks: 120, read: 108, furniture: 9, unread: 3 };

const papers: PaperView[] = (
  [
    ['agenda', 'Agenda', null, [1, 1], null, place(1, 0, 10)],
    ['minutes', 'Minutes of the previous meeting, held on 22 January 2024', '3', [1, 2], [5, 12], place(1, 700, 710)],
    [
      'report',
      'School Places and Admissions: Sufficiency Strategy 2024 to 2029',
      '5',
      [2, 3],
      [13, 41],
      place(2, 200, 210),
    ],
    ['unknown', null, null, [3, 3], null, place(3, 0, 5)],
  ] as const
).map(([kind, title, item, pages, printedPages, at]) => ({
  document: packLink,
  kind,
  title,
  item,
  pages,
  printedPages,
  place: at,
}));

export const meeting: MeetingView = {
  ...items[0]!.meeting,
  status: 'draft',
  startTime: '17:30',
  endTime: '19:55',
  venue: 'Committee Room 2, Aldermoor Town Hall, Market Street',
  webcastUrl: 'https://aldermoor.example/webcast/2024-03-12',
  standing: { state: 'read' },
  place: place(1, 0, 60),
  attendance,
  membership: [
    {
      name: 'Councillor Pike',
      person: 'desmond-pike',
      role: 'vice-chair',
      organisation: null,
      place: place(1, 90, 120),
    },
    { name: 'Joan Sallow', person: null, role: 'co-opted', organisation: 'Parent Governors', place: place(1, 90, 120) },
  ],
  preamble: [
    { kind: 'paragraph', text: 'The Chair welcomed Members to the last meeting of the year.', place: place(1, 60, 90) },
  ],
  agenda,
  items,
  nextMeeting: {
    date: '2024-05-07',
    time: '17:30',
    venue: 'Committee Room 2',
    note: 'not 30 April as first printed',
    place: nextMeetingPlace,
    meeting: { body: link, slug: '2024-05-07', date: '2024-05-07', status: null },
  },
  sources: [
    { document: minutesLink, from: 'minutes', status: 'draft', shown: true, coverage },
    { document: packLink, from: 'agenda', status: null, shown: true, coverage },
    {
      document: { ...minutesLink, slug: 'c0c1c2c3c4c5', title: 'Minutes (first draft)' },
      from: 'minutes',
      status: 'draft',
      shown: false,
      coverage,
    },
  ],
  papers,
  doubts: [
    { says: 'Councillor Vane is listed as present and as sending apologies', place: place(1, 90, 120) },
    { says: 'item 34 prints no number; it was taken from the order', place: null },
  ],
  previous: { body: link, slug: '2024-01-22', date: '2024-01-22', status: null },
  next: { body: link, slug: '2024-05-07', date: '2024-05-07', status: null },
};

const meetingLink = (date: string): MeetingLink => ({ body: link, slug: date, date, status: null });

export const person: PersonView = {
  slug: 'amara-hollis',
  name: 'Councillor Amara Hollis',
  council,
  printed: ['Councillor Amara Hollis', 'Councillor Hollis', 'Cllr A. Hollis (in the Chair)'],
  bodies: [
    { body: link, present: 14, apologies: 0, absent: 0, inAttendance: 0 },
    { body: boardLink, present: 3, apologies: 1, absent: 1, inAttendance: 2 },
  ],
  attendance: ['2024-03-12', '2023-11-13', '2023-09-18'].map((date, i) => ({
    meeting: meetingLink(date),
    status: i === 1 ? ('apologies' as const) : ('present' as const),
    role: i === 0 ? ('chair' as const) : ('member' as const),
    post: null,
    organisation: null,
    place: place(1, 90, 120),
  })),
  appearances: (['mover', 'declaration', 'mentioned', 'presenter', 'seconder', 'vote'] as const).map((as, i) => ({
    item: items[i % items.length]!,
    as,
    quote: 'Councillor Hollis asked when the figures for each ward would be ready',
    place: place(2, 100, 150),
  })),
};

const lines = [
  'ALDERMOOR BOROUGH COUNCIL',
  'Children and Learning Scrutiny Panel',
  'Tuesday 12 March 2024 at 5.30 p.m.',
  'Present:- Councillor Hollis (in the Chair); Councillors Pike, Okonjo-Whitfield and von Stahlenbergsdorfer.',
  'Resolved:- (1) That the report be noted.',
  'Ward\tPupils\tPlaces\nFenside\t412\t430',
];
const text = `${lines.join('\n')}\n${'The Panel heard how places are planned, ward by ward, and what the forecast leaves out.\n'.repeat(14)}`;
const passages: { place: Place; text: string }[] = [{ place: place(1, 63, 97), text: text.slice(63, 97) }];

export const document: DocumentView = {
  ...packLink,
  sha256: packSlug.padEnd(64, '0'),
  fileName: 'Panel pack – “final”.pdf',
  size: 3_145_728,
  addedAt: '2024-03-20T09:00:00.000Z',
  readAt: '2024-03-20T09:00:01.000Z',
  reader: 1,
  current: true,
  versions: [
    { document: { ...packLink, slug: 'd0d1d2d3d4d5' }, addedAt: '2024-03-05T09:00:00.000Z', current: false },
    { document: packLink, addedAt: '2024-03-20T09:00:00.000Z', current: true },
  ],
  pageTexts: [1, 2, 3].map((page) => ({
    page,
    printed: page === 2 ? '13' : null,
    text: page === 3 ? '' : text,
    recognised: null,
  })),
  papers,
  meetings: [
    { meeting: items[0]!.meeting, from: 'agenda' },
    { meeting: meetingLink('2024-01-22'), from: 'minutes' },
  ],
  coverage: { ...coverage, passages },
  withheld: 0,
  doubts: [{ at: null, says: 'page 3 has no text' }],
};

/** An earlier version, superseded, in one long page of plain text. */
export const oldDocument: DocumentView = {
  ...document,
  slug: 'd0d1d2d3d4d5',
  title: 'An earlier version',
  mediaType: 'text/html',
  pages: 1,
  current: false,
  papers: [],
  pageTexts: [
    {
      page: 1,
      printed: null,
      text: `${'A long line of the earlier version, of no weight.\n'.repeat(1200)}`,
      recognised: null,
    },
  ],
  doubts: [],
};

/** A page that was a picture, its words recognised, of no known meeting. */
export const scan: DocumentView = {
  ...document,
  slug: 'e0e1e2e3e4e5',
  title: 'Notes of a site visit',
  pages: 1,
  papers: papers.slice(0, 1),
  meetings: [],
  versions: document.versions.slice(1),
  pageTexts: [{ page: 1, printed: null, text, recognised: 0.83 }],
  coverage: { blocks: 6, read: 6, furniture: 0, unread: 0, passages: [] },
  doubts: [],
};
