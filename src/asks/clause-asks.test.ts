import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingClause } from './clause-asks.ts';

/** A clause that asks, and who is to do it as printed. */
const ASKS: [string, string | null][] = [
  ['That a report on berths be submitted to the next meeting.', null],
  ['To receive a progress report on dredging in 6 months.', null],
  ['For the Panel to receive an update in the autumn.', null],
  ['That the remarks made by Members be reported to the Harbour Board.', null],
  ['That an update be provided by the Harbour Master to a future meeting.', 'the Harbour Master'],
  ['That the outcome of the survey be shared with the Panel', null],
  ['Further updates on dredging are provided to the Panel.', null],
  ['That work is undertaken to map the slipways.', null],
  ['That the Clerk write to the County Council regarding potholes in Fore Street.', 'the Clerk'],
  ['that the Clerk be asked to obtain three quotations for the fence', 'the Clerk'],
  ['That the Clerk obtain three quotes for the bench.', 'the Clerk'],
  ['That Cabinet be asked to share the terms with the Panel before the lease is signed.', 'Cabinet'],
  ['that the Clerk would contact the owner of the hedge.', 'the Clerk'],
  ['Clerk to write to Highways.', 'Clerk'],
  ['That Cllr Penrose attend the Harbour Forum on behalf of the Council', 'Cllr Penrose'],
  ['to write to the Minister for Transport', null],
  ['To ask the Clerk to order a new noticeboard', 'the Clerk'],
  ['requests the Director of Place to bring a report to the September meeting', 'the Director of Place'],
  ['notes the report and requests that a further report be brought in six months', null],
  ['That the report be noted and a further update be provided in the autumn', null],
  ['That the Chair writes to the Cabinet Member for Transport', 'the Chair'],
  ['That the Head of Service provide Members with a breakdown of the costs', 'the Head of Service'],
  ['That a working group be established to review the byelaws', null],
  ['That the matter be referred to the Planning Committee', null],
  ['that the Executive Member be recommended to reconsider the charges', null],
  ['That consideration be given to extending the pontoon', null],
  ['That officers investigate the complaint and report back', 'officers'],
  ['That the above report includes a comparison with other ports.', null],
  ['That the next performance report also include the average wait.', null],
  ['That future quarterly updates show the wards apart.', null],
  ['That Jane Roe, Director of Works, update the Panel at the next meeting.', 'Jane Roe, Director of Works'],
  ['that Members receive a briefing note on mooring fees', null],
  ['that this Council urges the Minister to fund the breakwater', null],
  ['To invite the Police to the next meeting', null],
  ['That further investigation takes place into the low take-up', null],
  ['calls on the Government to amend the Act', null],
  ['Recommend to the Ports Board that the plan is approved', null],
  ['a working group be set up, comprising:', null],
  ['That a note on tides is to be included in the report.', null],
  ['For further checks to be made on the ladders', null],
  ['That the Director be authorised to negotiate and report back to the Panel', null],
  ['That the application be deferred to allow officers to seek amended plans', null],
  ['to accept the quote from the boatyard and instruct them to carry out the work', null],
];
for (const [text, owner] of ASKS)
  test(`asks: "${text}"`, () => {
    const asking = askingClause(text);
    assert.ok(asking, 'found nothing');
    if (owner) assert.equal(asking.owner, owner);
  });

const ASKS_NOTHING = [
  'That the report be noted.',
  'That the update be received.',
  'That the minutes of the meeting held on 12 May 2021 be approved as a correct record and signed by the Chair.',
  'That the minutes be approved subject to the amendment of page 3.',
  'That thanks be given to the Harbour Master for her presentation.',
  "That the Panel's thanks be placed on record.",
  'That the press and public be excluded from the meeting.',
  'That the next meeting of the Fishing, Boats and Harbour Panel be held on Tuesday, 8 June 2021 at 10.00 a.m.',
  'That a further meeting be held on 8 June 2021.',
  'That planning permission be granted subject to the conditions in the report.',
  'That the application be refused for the reasons set out.',
  'That Councillor Roe be appointed Chair for the ensuing year.',
  'That the budget for 2021/22 be approved.',
  'That the list of payments totalling £412.50 be approved.',
  'That delegated authority be given to the Director to finalise the lease.',
  'That the action taken by the Clerk be endorsed.',
  'That the work to be undertaken in the autumn be noted.',
  'That the report, which is submitted annually, be noted.',
  'The Panel notes the update on the strategy.',
  'That the standing orders be suspended for ten minutes.',
  'To approve the accounts.',
  'That it be noted that a report would be submitted to Cabinet in March',
  'That no further action be taken',
  'to set the precept at £9,500',
  'to object on grounds of access',
  'that the precept be set at £12,000',
  'That the Task and Finish Group for the Quay be divided into two',
  'that the donation of £50 be made to the Lifeboat',
];
for (const text of ASKS_NOTHING) test(`asks nothing: "${text}"`, () => assert.equal(askingClause(text), null));

test('a clause of weak verbs is less sure', () => {
  assert.ok((askingClause('That consideration be given to lighting')?.confidence ?? 1) < 0.8);
  assert.ok((askingClause('That a report be submitted in June')?.confidence ?? 0) > 0.9);
});
