import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf, meetingOf, page } from '../../test/made-up-minutes.ts';
import { findAsks } from './find-asks.ts';

const find = (item: ReturnType<typeof itemOf>) => findAsks(item, meetingOf(item));

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

test('every line below a heading of actions is a task', () => {
  const p = page();
  const item = itemOf('Quay', [
    p.paragraph('The quay was discussed.'),
    p.paragraph('Actions:', 'heading'),
    p.paragraph('Renew the ladder at berth 4', 'list-item'),
    p.paragraph('Clerk to write to the boatyard', 'list-item'),
    p.paragraph('Other business', 'heading'),
    p.paragraph('The weather was fine.'),
  ]);
  assert.deepEqual(
    find(item).asks.map(({ quote, owner }) => [quote, owner]),
    [
      ['Renew the ladder at berth 4', null],
      ['Clerk to write to the boatyard', 'Clerk'],
    ],
  );
});

test('a note of the margin names who acts on the words beside it', () => {
  const p = page();
  const before = p.paragraph('The gate sticks. The council will be asked for a new hinge.');
  const note = p.paragraph('JB', 'heading');
  const agreed = p.paragraph('After discussion it was agreed that:');
  const clause = p.clause('The boatyard should be asked for a price.');
  const beside = p.paragraph('Clerk', 'heading');
  const item = itemOf('Gate', [before, note, agreed, beside], [p.decision([clause], 'agreed')]);
  assert.deepEqual(
    find(item).asks.map(({ quote, owner }) => [quote, owner]),
    [
      ['The council will be asked for a new hinge.', 'JB'],
      ['The boatyard should be asked for a price.', 'Clerk'],
    ],
  );
});

test('a mark below a decision names who owes its clause', () => {
  const p = page();
  const told = p.paragraph('The Director presented the plan.');
  const clause = p.clause('That a progress report be brought to the Panel in 12 months.');
  const action = p.paragraph('ACTION: Director of Ports');
  const { asks } = find(itemOf('Plan', [told, action], [p.decision([clause])]));
  assert.deepEqual(
    asks.map(({ owner }) => owner),
    ['Director of Ports'],
  );
});

test('a signature at the end is no note of the margin', () => {
  const p = page();
  const item = itemOf('Close', [
    p.paragraph('The next meeting was set for 27 April 2021.'),
    p.paragraph('CHAIRMAN', 'heading'),
  ]);
  const signed = itemOf('Close', [p.paragraph('The meeting finished at 6.12 pm.'), p.paragraph('Councillor Roe')]);
  assert.deepEqual([find(item).asks, find(signed).asks], [[], []]);
});
