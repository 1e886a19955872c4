import type {
  AgendaItemView,
  ClauseView,
  DecisionView,
  ItemLink,
  ItemPage,
  NarrativeView,
  ReferenceView,
  VoteView,
} from '../src/store/views.ts';
import { heldOn, place } from './made-up-links.ts';

const meeting = { ...heldOn('2024-03-12'), status: 'draft' as const };
const read = { state: 'read' as const };
export const nextMeetingPlace = place(2, 300, 360);

const clause = (label: string | null, text: string, clauses: ClauseView[] = []): ClauseView => ({
  label,
  text,
  clauses,
  place: place(2, 40, 80),
});
const decided = (
  verb: DecisionView['verb'],
  clauses: ClauseView[],
  outcome: DecisionView['outcome'] = null,
): DecisionView => ({
  verb,
  outcome,
  clauses,
  place: place(2, 30, 80),
});
const said = (text: string): NarrativeView => ({ kind: 'paragraph', text, place: place(1, 240, 300) });
const listed = (text: string): NarrativeView => ({ kind: 'list-item', text, place: place(1, 240, 300) });
const under = (text: string): NarrativeView => ({ kind: 'heading', text, place: place(1, 240, 300) });

const itemAt = (slug: string, title: string, more: Partial<ItemPage> = {}): ItemPage => ({
  meeting,
  slug,
  number: /^\d+$/.test(slug) ? slug : null,
  agendaNumber: null,
  title,
  place: place(1, 200, 240),
  standing: read,
  purpose: null,
  presenters: [],
  exempt: null,
  narrative: [],
  decisions: [],
  votes: [],
  declarations: [],
  references: [],
  truncated: false,
  referredToBy: [],
  previous: null,
  next: null,
  papers: [],
  ...more,
});

const places = decided('resolved', [
  clause('1', 'That the forecast of school places to 2029 be noted.'),
  clause('2', 'That a further report be brought to the September meeting, to include:-', [
    clause('a', 'places by ward and by year of entry'),
    clause('b', 'what the new homes at Fenside Wharf would add', [
      clause('i', 'in their first year'),
      clause('ii', 'when all are built'),
    ]),
  ]),
  clause('3', 'That the Head of School Places write to the Diocese about St Bride’s before the end of term.'),
]);
const amendment = decided(
  'resolved',
  [clause(null, 'That clause (2) be amended to read “the September meeting”.')],
  'lost',
);
const vote: VoteView = {
  for: 5,
  against: 4,
  abstain: 1,
  result: 'carried',
  unanimous: false,
  mover: { name: 'Councillor Hollis', person: 'amara-hollis' },
  seconder: { name: 'Councillor Vane', person: null },
  named: [
    { name: 'Councillor Hollis', person: 'amara-hollis', vote: 'for', place: place(2, 90, 100) },
    { name: 'Councillor Pike', person: 'desmond-pike', vote: 'against', place: place(2, 90, 100) },
    { name: 'Councillor Vane', person: null, vote: 'abstain', place: place(2, 90, 100) },
  ],
  place: place(2, 82, 120),
};
const byVoice: VoteView = {
  ...vote,
  for: null,
  against: null,
  abstain: null,
  unanimous: true,
  mover: null,
  seconder: null,
  named: [],
};

const elsewhere = (slug: string, title: string, date: string): ItemLink => ({
  meeting: heldOn(date),
  slug,
  number: slug,
  title,
});
const reference = (quote: string, resolution: ReferenceView['resolution']): ReferenceView => ({
  quote,
  minute: '12',
  clause: null,
  body: null,
  date: '2023-11-13',
  place: place(1, 260, 290),
  resolution,
});

const sufficiency = itemAt('31', 'SCHOOL PLACES AND ADMISSIONS: SUFFICIENCY STRATEGY 2024 TO 2029', {
  agendaNumber: '5',
  purpose: 'To consider the report of the Director of Learning.',
  presenters: [
    {
      name: 'Perpetua Lund',
      person: 'perpetua-lund',
      post: 'Head of School Places and Admissions',
      place: place(1, 205, 220),
    },
    { name: null, person: null, post: 'Cabinet Member for Learning', place: place(1, 221, 239) },
  ],
  narrative: [
    said(
      'Further to Minute No. 12 of the meeting held on 13 November 2023, Perpetua Lund, Head of School Places and Admissions, presented the strategy by which the Council meant to have a place for every child who would need one, and what it did not yet know.',
    ),
    said('The position at the January census was as follows:-'),
    listed('Primary schools stood at 94% of their capacity, but three wards had fewer than ten places between them'),
    listed('Secondary schools stood at 99%, and two had admitted above their published number'),
    {
      kind: 'table',
      text: 'Ward\tPupils, January 2024\tPlaces\tForecast need, September 2026\nFenside\t412\t430\t488\nMarket\t1,208\t1,190\t1,215\nUpper Holloway and Stonebridge\t655\t720\t690',
      place: place(1, 240, 300),
    },
    under('Questions from Members'),
    said(
      'Members asked how the forecast treated families who moved within the year. It was replied that they were counted once a term, and that the count for the summer was late. There were homes at https://aldermoor.example/plans/fenside-wharf-outline-permission-2023-04471-appendix-c whose children were in no forecast.',
    ),
    listed('Whether the Diocese had agreed to the larger intake at St Bride’s'),
    listed('What would happen to the mobile classrooms'),
    { kind: 'decision', decision: amendment },
    { kind: 'vote', vote },
    { kind: 'decision', decision: places },
    { kind: 'vote', vote: byVoice },
  ],
  decisions: [amendment, places],
  votes: [vote, byVoice],
  declarations: [
    {
      name: 'Councillor Pike',
      person: 'desmond-pike',
      interest: 'Non-pecuniary: governor of St Bride’s',
      left: false,
      item: '5',
      place: place(1, 240, 270),
    },
    { name: 'Councillor Vane', person: null, interest: 'DPI', left: true, item: null, place: place(1, 240, 270) },
  ],
  references: [
    reference('Minute No. 12 of the meeting held on 13 November 2023', {
      state: 'resolved',
      to: elsewhere('12', 'SCHOOL PLACES', '2023-11-13'),
      inferred: true,
    }),
    reference('the Panel’s meeting in September', { state: 'meeting', to: heldOn('2023-09-18') }),
    reference('Minute No. 4', {
      state: 'ambiguous',
      among: [elsewhere('4', 'SCHOOL PLACES', '2023-07-03'), elsewhere('4', 'ADMISSIONS', '2022-07-03')],
    }),
    reference('Cabinet Minute No. 88', { state: 'waiting' }),
  ],
  referredToBy: [
    {
      from: elsewhere('40', 'MATTERS ARISING', '2024-05-07'),
      quote: 'Minute No. 31 (School Places)',
      inferred: false,
      place: place(1, 260, 280),
    },
  ],
  papers: [],
});

const exempted = itemAt('32', 'Placement costs', {
  exempt: { paragraphs: ['3'], quote: 'Exempt under Paragraph 3 of Part 1 of Schedule 12A', place: place(1, 300, 340) },
  standing: { state: 'confirmed', when: '2024-04-02T10:00:00.000Z' },
  truncated: true,
  narrative: [said('The Panel considered the costs in private.')],
});

const noted = decided('noted', [clause(null, 'That the work programme be noted.')]);
const programme = itemAt('33', 'WORK PROGRAMME', {
  narrative: [{ kind: 'decision', decision: noted }],
  decisions: [noted],
});
const unnumbered = itemAt('urgent-business', 'Urgent business', { narrative: [said('There was none.')] });

const inOrder = [sufficiency, exempted, programme, unnumbered];

/** Every item of the made-up meeting, the first with one of everything. */
export const items: ItemPage[] = inOrder.map((item, i) => ({
  ...item,
  previous: inOrder[i - 1] ?? null,
  next: inOrder[i + 1] ?? null,
}));

export const agenda: AgendaItemView[] = inOrder.map((item, i) => ({
  slug: item.slug,
  number: String(i + 5),
  title: item.title,
  purpose: item.purpose,
  printedPages: i === 0 ? [13, 41] : null,
  exempt: item.exempt,
  place: item.place,
  presenters: item.presenters,
  minute: i === 3 ? null : item,
}));
