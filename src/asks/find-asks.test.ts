import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf, meetingOf, page } from '../../test/made-up-minutes.ts';
import { findAsks } from './find-asks.ts';

const find = (item: ReturnType<typeof itemOf>) => findAsks(item, meetingOf(item));

test('every quote stands at its place', () => {
  const p = page();
  const item = itemOf(
    'Dredging',
    [p.paragraph('The Chair spoke. A note on the ferry would be provided to the next meeting. Members thanked her.')],
    [p.decision([p.clause('That a report be submitted in 4 months.', '1')])],
  );
  const { asks } = find(item);
  assert.deepEqual(
    asks.map(({ quote }) => quote),
    ['A note on the ferry would be provided to the next meeting.', 'That a report be submitted in 4 months.'],
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
  const details = p.clause('That a fuller report on the dredging be submitted including:-', '2', [
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

test('a decision that recommends asks whatever it recommends, save to note', () => {
  const p = page();
  const clauses = [p.clause('the capital programme be increased', '1'), p.clause('the report be noted', '2')];
  const { asks } = find(itemOf('Budget', [], [p.decision(clauses, 'recommended')]));
  assert.deepEqual(
    asks.map(({ kind, quote }) => [kind, quote]),
    [['recommendation', 'the capital programme be increased']],
  );
});

test('a motion that fell asks nothing; one that was carried asks what it said', () => {
  const p = page();
  const lost = p.decision([p.clause('That the Clerk write to the Minister.')], 'lost');
  assert.deepEqual(find(itemOf('Motion', [], [lost])).asks, []);
  const motion = p.paragraph(
    'I will move at the next Meeting that this Council urges the Minister to fund the breakwater.',
  );
  const carried = p.paragraph('The Motion was seconded by Cllr Roe and agreed.');
  assert.deepEqual(
    find(itemOf('Notice of Motion', [motion, carried])).asks.map(({ quote }) => quote),
    ['that this Council urges the Minister to fund the breakwater.'],
  );
  const withdrawn = p.paragraph('The Motion was withdrawn.');
  assert.deepEqual(find(itemOf('Notice of Motion', [motion, withdrawn])).asks, []);
  const question = p.paragraph('I will ask at the next Meeting what would be provided to Members by June 2021.');
  assert.deepEqual(find(itemOf('Question', [question])).asks, []);
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
    p.paragraph('Arising from Minute No. 12 the survey would be chased and circulated to Members when received.'),
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

test('who is likely to owe it is kept apart from who is named', () => {
  const p = page();
  const said = p.paragraph('The Harbour Master outlined that the list would be circulated to Members.');
  const [told] = find(itemOf('Fees', [said])).asks;
  assert.deepEqual([told?.owner, told?.ownerInferred], [null, 'The Harbour Master']);
  const presented = itemOf('Fees', [], [p.decision([p.clause('That a report on fees be submitted in June.')])]);
  presented.presenters = [{ name: 'Jane Roe', post: 'Head of Ports', at: { page: 1, start: 0, end: 0 } }];
  const [asked] = find(presented).asks;
  assert.deepEqual([asked?.owner, asked?.ownerInferred], [null, 'Head of Ports']);
});

test('no text runs away', () => {
  const p = page();
  const words = [
    'ACTION: ',
    'A',
    'Clerk to ',
    'would be ',
    'asked the ',
    'That the ',
    'be submitted ',
    'of the ',
    'requested that ',
    'and ',
    '– June 2021 ',
    '(a) ',
  ];
  const paragraphs = words.flatMap((word) => [
    p.paragraph(`${word.repeat(9000)}!`),
    p.paragraph(`ACTION: ${word.repeat(60)}!`),
    p.paragraph(`That ${word.repeat(9000)}`, 'list-item'),
  ]);
  const began = performance.now();
  find(itemOf('Hostile', paragraphs));
  assert.ok(performance.now() - began < 5000);
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

test('a mark names the owner of what a sentence promised: one ask; what is done already is none', () => {
  const p = page();
  const item = itemOf('Berths', [
    p.paragraph('Mr Roe undertook to circulate the plan of berths.'),
    p.paragraph('ACTION: Harbour Master'),
    p.paragraph('Action from last meeting: JR to share the tide table – completed.'),
  ]);
  assert.deepEqual(
    find(item).asks.map(({ quote, owner }) => [quote, owner]),
    [['Mr Roe undertook to circulate the plan of berths.', 'Harbour Master']],
  );
});

test('a note behind what was decided is an ask of its own', () => {
  const p = page();
  const clause = p.clause('to extend the lights to Quay Street. Deputy Clerk to obtain costs.');
  assert.deepEqual(
    find(itemOf('Lights', [], [p.decision([clause])])).asks.map(({ quote, owner }) => [quote, owner]),
    [['Deputy Clerk to obtain costs.', 'Deputy Clerk']],
  );
});
