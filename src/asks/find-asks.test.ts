import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { At } from '../record/at.ts';
import type { Clause, Decision, Item, Meeting, Paragraph } from '../record/meeting.ts';
import { findAsks } from './find-asks.ts';

/** Lays texts out on one page, each at its place, so that every quote can be looked up again. */
function page() {
  let text = '';
  const at = (words: string): At => {
    const start = text.length;
    text += `${words}\n`;
    return { page: 1, start, end: start + words.length };
  };
  const paragraph = (words: string, kind: Paragraph['kind'] = 'paragraph'): Paragraph => ({
    text: words,
    kind,
    at: at(words),
  });
  const clause = (words: string, label: string | null = null, clauses: Clause[] = []): Clause => ({
    label,
    text: words,
    at: at(words),
    clauses,
  });
  const decision = (
    clauses: Clause[],
    verb: Decision['verb'] = 'resolved',
    outcome: Decision['outcome'] = null,
  ): Decision => ({
    verb,
    outcome,
    clauses,
    at: clauses[0]?.at ?? at(''),
  });
  return { text: () => text, at, paragraph, clause, decision };
}

const itemOf = (title: string, paragraphs: Paragraph[], decisions: Decision[] = []): Item => ({
  number: '7',
  agendaNumber: null,
  title,
  at: { page: 1, start: 0, end: 0 },
  purpose: null,
  printedPages: null,
  exemption: null,
  presenters: [],
  paragraphs,
  decisions,
  votes: [],
  declarations: [],
  references: [],
  asks: [],
});

const meetingOf = (item: Item): Meeting => ({
  from: 'minutes',
  council: null,
  body: 'Harbour Scrutiny Panel',
  date: '2021-03-16',
  startTime: null,
  endTime: null,
  venue: null,
  status: null,
  webcastUrl: null,
  at: null,
  attendance: [],
  preamble: [],
  items: [item],
  nextMeeting: { date: '2021-04-27', time: null, venue: null, note: null, at: { page: 1, start: 0, end: 0 } },
});

const find = (item: Item) => findAsks(item, meetingOf(item));

test('every quote stands at its place', () => {
  const p = page();
  const item = itemOf(
    'Dredging',
    [p.paragraph('The Chair spoke. An update would be provided to the next meeting. Members thanked her.')],
    [p.decision([p.clause('That a report be submitted in 4 months.', '1')])],
  );
  const { asks } = find(item);
  assert.deepEqual(
    asks.map(({ quote }) => quote),
    ['An update would be provided to the next meeting.', 'That a report be submitted in 4 months.'],
  );
  for (const { quote, at } of asks) assert.equal(p.text().slice(at.start, at.end), quote);
  assert.deepEqual(
    asks.map(({ where, kind, clause, due }) => [where, kind, clause, due?.date]),
    [
      ['narrative', 'promise', null, '2021-04-27'],
      ['decision', 'report-request', '1', '2021-07-16'],
    ],
  );
});

test('the points asked for hang on the ask, and the clause with the date is read with it', () => {
  const p = page();
  const details = p.clause('That a further detailed report be submitted including:-', '2', [
    p.clause('the number of boats'),
    p.clause('the cost of each berth'),
  ]);
  const date = p.clause('That a report be submitted to the December meeting if possible.', '4');
  const { asks } = find(
    itemOf('Berths', [], [p.decision([p.clause('That the report be noted.', '1'), details, date])]),
  );
  const [report, when] = asks;
  assert.equal(asks.length, 2);
  assert.deepEqual(
    report?.contents?.map(({ text }) => text),
    ['the number of boats', 'the cost of each berth'],
  );
  assert.deepEqual(report?.with, [date.at]);
  assert.deepEqual([report?.due?.date, report?.due?.inferred, report?.due?.firm], ['2021-12', true, false]);
  assert.deepEqual([when?.due?.date, when?.due?.inferred], ['2021-12', undefined]);
});

test('a condition on the above report takes its date', () => {
  const p = page();
  const report = p.clause('That a report on the quay be submitted to this Panel in December 2021.', '1');
  const has = p.clause('That the above report has details of the ladders.', '2');
  const { asks } = find(itemOf('Quay', [], [p.decision([report, has])]));
  assert.deepEqual([asks[1]?.due?.date, asks[1]?.due?.inferred], ['2021-12', true]);
  assert.deepEqual(asks[1]?.with, [report.at]);
});

test('recommendations to another body are asks of that body, one by one', () => {
  const p = page();
  const head = p.clause(
    'That the following recommendations be submitted to the Management Board for consideration:',
    '2',
    [p.clause('That the ferry be inspected each spring', 'a'), p.clause('That a notice be placed on the slipway', 'b')],
  );
  const { asks } = find(itemOf('Ferry', [], [p.decision([head])]));
  assert.deepEqual(
    asks.map(({ kind, clause, recipient }) => [kind, clause, recipient]),
    [
      ['recommendation', 'a', 'the Management Board'],
      ['recommendation', 'b', 'the Management Board'],
    ],
  );
});

test('a motion that fell asks nothing; one that was carried asks what it said', () => {
  const p = page();
  const lost = p.decision([p.clause('That the Clerk write to the Minister.')], 'lost');
  assert.deepEqual(find(itemOf('Motion', [], [lost])).asks, []);
  const motion = p.paragraph(
    'I will move at the next Meeting that the Council call on the Minister to fund the breakwater.',
  );
  const carried = p.paragraph('The Motion was seconded by Cllr Roe and agreed.');
  assert.deepEqual(
    find(itemOf('Notice of Motion', [motion, carried])).asks.map(({ quote }) => quote),
    ['that the Council call on the Minister to fund the breakwater.'],
  );
  const withdrawn = p.paragraph('The Motion was withdrawn.');
  assert.deepEqual(find(itemOf('Notice of Motion', [motion, withdrawn])).asks, []);
  const question = p.paragraph('I will ask at the next Meeting what would be provided to Members by June 2021.');
  assert.deepEqual(find(itemOf('Question', [question])).asks, []);
});

test('action marks name who owes the words before them', () => {
  const p = page();
  const item = itemOf('Lights', [
    p.paragraph('The lamp at the pier head is out. It needs a new bulb. ACTION: Clerk'),
    p.paragraph('The slipway is slippery when wet.'),
    p.paragraph('Action by: Cllr Roe'),
    p.paragraph('ACTION: The Clerk to report the broken rail to the county council by 30 April.'),
  ]);
  assert.deepEqual(
    find(item).asks.map(({ quote, owner, due }) => [quote, owner, due?.date ?? null]),
    [
      ['It needs a new bulb.', 'Clerk', null],
      ['The slipway is slippery when wet.', 'Cllr Roe', null],
      ['The Clerk to report the broken rail to the county council by 30 April.', 'The Clerk', '2021-04-30'],
    ],
  );
});

test('tables of actions give task, owner and time, and leave out what is done', () => {
  const p = page();
  const table = p.paragraph(
    'No\tAction\tOwner\tDeadline\tStatus\n1\tPaint the bollards on the quay\tHarbour Master\tNext meeting\tOpen\n2\tOrder new buoys\tClerk\t1 May 2021\tComplete',
    'table',
  );
  const { asks } = find(itemOf('Action log', [table]));
  assert.deepEqual(
    asks.map(({ quote, owner, due, where }) => [quote, owner, due?.date, where]),
    [['Paint the bollards on the quay', 'Harbour Master', '2021-04-27', 'matters-arising']],
  );
  for (const { quote, at } of asks) assert.equal(p.text().slice(at.start, at.end), quote);
});

test('minutes set as a table: the margin names who acts on the words beside it', () => {
  const p = page();
  const table = p.paragraph(
    'Item\tDiscussion\tAction\n3\tThe gate is rusty. It was agreed that a quote be obtained. The weather was fine.\tJB\n4\tNothing to report.\t',
    'table',
  );
  assert.deepEqual(
    find(itemOf('Updates', [table])).asks.map(({ quote, owner }) => [quote, owner]),
    [['It was agreed that a quote be obtained.', 'JB']],
  );
});

test('a plan of dated lines is a list of promises; one dated line is nothing', () => {
  const p = page();
  const lines = [
    'Survey of the moorings finished – November 2021',
    'New signs in place – 31 March 2022',
    'Fees agreed – January 2020',
  ];
  const plan = itemOf(
    'Plan',
    lines.map((line) => p.paragraph(line, 'list-item')),
  );
  assert.deepEqual(
    find(plan).asks.map(({ due }) => due?.date),
    ['2021-11', '2022-03-31'],
  );
  assert.deepEqual(find(itemOf('Letters', [p.paragraph('Harbour News and Tides – June 2021')])).asks, []);
});

test('assurances and offers are candidates, not asks', () => {
  const p = page();
  const item = itemOf('Fees', [
    p.paragraph('Assurance was given that fees would not rise. The list could be circulated.'),
  ]);
  const { asks, candidates } = find(item);
  assert.deepEqual(asks, []);
  assert.equal(candidates.length, 2);
});

test('in matters arising', () => {
  const p = page();
  const item = itemOf('Minutes of the previous meeting', [
    p.paragraph('Arising from Minute No. 12 the issue would be pursued and circulated to Members when received.'),
    p.paragraph('The meeting to discuss the crane would take place on Tuesday 30 March 2021.'),
  ]);
  assert.deepEqual(
    find(item).asks.map(({ where, due }) => [where, due?.kind, due?.date]),
    [
      ['matters-arising', 'conditional', null],
      ['matters-arising', 'date', '2021-03-30'],
    ],
  );
});

const KINDS: [string, string][] = [
  ['That a report on the quay be submitted to the Panel.', 'report-request'],
  ['That the figures for each berth be circulated to Members.', 'information-request'],
  ['That updates be submitted to each meeting of the Panel.', 'standing-request'],
  ['That the matter be referred to the Planning Committee.', 'referral'],
  ['That a sub-group be established.', 'committee-action'],
  ['That the Clerk write to the ferry company.', 'committee-action'],
  ['That Cabinet be recommended to reduce the fees and a letter be sent.', 'recommendation'],
];
for (const [text, kind] of KINDS)
  test(`kind of "${text}"`, () => {
    const p = page();
    assert.equal(find(itemOf('Item', [], [p.decision([p.clause(text)])])).asks[0]?.kind, kind);
  });

const RECIPIENTS: [string, string | null][] = [
  ['That a report be submitted to the December meeting of the Harbour Panel.', 'the Harbour Panel'],
  ['That information relating to fees be provided to Members.', 'Members'],
  [
    'That the findings be forwarded to the Scrutiny Management Board for consideration.',
    'the Scrutiny Management Board',
  ],
  ['That a report be submitted to a future meeting.', null],
  ['That feedback be provided to the Harbour Co-ordinator in relation to the plan.', 'the Harbour Co-ordinator'],
];
for (const [text, recipient] of RECIPIENTS)
  test(`recipient of "${text}"`, () => {
    const p = page();
    assert.equal(find(itemOf('Item', [], [p.decision([p.clause(text)])])).asks[0]?.recipient, recipient);
  });

test('time grows with the length of the narrative', () => {
  const p = page();
  const sentence =
    'The Clerk would write to the Board and the Chair asked that a report be brought to the next meeting in June ';
  const paragraphs = [
    p.paragraph(sentence.repeat(3000)),
    ...Array.from({ length: 2000 }, () => p.paragraph(`${sentence}.`)),
  ];
  const began = performance.now();
  find(itemOf('Long', paragraphs));
  assert.ok(performance.now() - began < 5000);
});
