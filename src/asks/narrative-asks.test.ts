import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDue } from '../calendar/due.ts';
import { spokenAsk } from './narrative-asks.ts';

const PEOPLE = new Set(['wilma', 'tremain', 'roe']);
const read = (sentence: string) =>
  spokenAsk(sentence, { hasDue: () => readDue(sentence, { meetingDate: '2021-03-16' }) !== null, people: PEOPLE });

/** A sentence that asks or promises, how, and who is to do it where the words say. */
const ASKS: [string, 'request' | 'promise' | 'clause' | 'recommended', string | null][] = [
  ['Further details of the regatta would be circulated by post.', 'promise', null],
  ['A note on the ferry would be provided to the next meeting.', 'promise', null],
  ['The survey of moorings would be brought back in a later report.', 'promise', null],
  ['The issue would be pursued with the harbour office.', 'promise', null],
  ['The Harbour Master undertook to provide the figures.', 'promise', 'The Harbour Master'],
  ['Officers undertook to ensure that both tides were shown.', 'promise', 'Officers'],
  ['The Cabinet Member offered to meet the anglers.', 'promise', 'The Cabinet Member'],
  ['The Harbour Master committed to looking into the signs.', 'promise', 'The Harbour Master'],
  ['The Director gave a commitment to work with the trusts.', 'promise', 'The Director'],
  ['Officers agreed to liaise with the relevant team following the meeting.', 'promise', 'Officers'],
  [
    'The Head of Finance advised that she would investigate whether the data could be made available.',
    'promise',
    'The Head of Finance',
  ],
  ['Cllr Roe said that she would be providing notes for the Harbour Master.', 'promise', 'Cllr Roe'],
  ['Clerk to write and confirm.', 'promise', 'Clerk'],
  ['Cllr Penrose to attend.', 'promise', 'Cllr Penrose'],
  ['Cllrs Penrose & Roe to draft a letter.', 'promise', 'Cllrs Penrose & Roe'],
  ['Speeding – no news – KD to e-mail the county councillor again.', 'promise', 'KD'],
  ['County Cllr Hale will chase the highways department.', 'promise', 'County Cllr Hale'],
  ['Councillor Tremain will ascertain who owns the slipway.', 'promise', 'Councillor Tremain'],
  ['It was noted that Wilma was to meet with the anglers.', 'promise', 'Wilma'],
  ['The Chair requested that tide tables were printed.', 'request', null],
  ['Members requested that the Leader explore further measures.', 'request', 'the Leader'],
  ['It was asked that acronyms be explained in future reports.', 'request', null],
  ['The Clerk was asked to thank the crew.', 'request', 'The Clerk'],
  ['Members were invited to submit suggestions by e-mail.', 'request', 'Members'],
  ['The Board had tasked the Harbour Master to report back to the crews.', 'request', 'the Harbour Master'],
  ['The Chair asked the Clerk to write to the county council.', 'request', 'the Clerk'],
  ['She asked if a list of moorings could be circulated to the Members.', 'request', null],
  ['Cllr Hale requested a report on the condition of the quay.', 'request', null],
  ['It was thought that the priorities of partners should be added.', 'request', null],
  ['It was suggested that the Panel could consider this further.', 'request', null],
  ['It was agreed that the Clerk would write to the owner of the hedge.', 'clause', 'the Clerk'],
  ['Members agreed that a letter be sent to the water company.', 'clause', null],
  ['The chart will be circulated to the Members with his leave.', 'promise', null],
  ['Sailing services would be requested to visit those coves.', 'request', 'Sailing services'],
  ['The Plan would be considered by the Leadership Team and the Cabinet.', 'promise', null],
  ['The Chair confirmed that all charts would be circulated to Members.', 'promise', null],
  ['He would report back when the survey was complete.', 'promise', null],
  ['Clerk asked to contact the district council about the bin.', 'request', 'Clerk'],
  ['The Solicitors are to be asked to draw up the lease.', 'request', 'The Solicitors'],
  ['The Town Clerk will obtain quotes for the repair.', 'promise', 'The Town Clerk'],
  ['RESOLVED that the Clerk obtain quotes.', 'clause', 'the Clerk'],
  ['Action: the Clerk to report the street light to the county council.', 'promise', 'the Clerk'],
  ['It was requested that the figures be broken down by ward.', 'request', null],
  ['The Panel asked for the figures to be included in the next report.', 'request', null],
  ['Councillor Roe agreed to raise the matter with the bus company.', 'promise', 'Councillor Roe'],
  ['A site visit would be arranged for Members.', 'promise', null],
  ['The Director said he would come back to the Panel with more detail.', 'promise', 'The Director'],
  ['It was confirmed that answers would be obtained from the ferry company.', 'promise', null],
  ['A sign is to be put up by the slipway.', 'promise', null],
  ['Members requested sight of the survey.', 'request', null],
  ['The Panel requested a follow-up report in six months.', 'request', null],
  ['The Mayor will write to the Minister.', 'promise', 'The Mayor'],
];
for (const [sentence, manner, owner] of ASKS)
  test(`${manner}: "${sentence}"`, () => {
    const spoken = read(sentence);
    assert.ok(spoken && spoken.confidence >= 0.5, `found ${JSON.stringify(spoken)}`);
    if (owner) assert.equal(spoken.owner, owner);
    assert.equal(spoken.manner, manner);
  });

const CANDIDATES = [
  'Assurance was given that performance would improve.',
  'These updates could be circulated.',
  'Some photographs could be included in future reports.',
];
for (const sentence of CANDIDATES)
  test(`a candidate only: "${sentence}"`, () => {
    const spoken = read(sentence);
    assert.ok(spoken && spoken.confidence < 0.5, `found ${JSON.stringify(spoken)}`);
  });

const ASKS_NOTHING = [
  'Clarification was sought on the figures.',
  'Further details were asked about the moorings.',
  'The Chair asked for an outline of the season.',
  'The Chair asked if there were any concerns.',
  'The Commissioner was asked to outline how pilots were trained.',
  'Members asked how the money had been spent.',
  'It was expected that numbers would increase.',
  'If the wind held it would be some 220 for the year.',
  'The new boats would make a significant difference.',
  'The survey would give a clearer chart of the channel.',
  'The bid would target villages that had no boat.',
  'The skipper would usually be a fisherman.',
  'The Chair thanked the officers for the report.',
  'The Chair invited the representative to give her perspective.',
  'It was suggested that the poor catch was due to the weather.',
  'They were told what berth would be provided if they paid.',
  'Cllr Roe declared an interest and would leave the room.',
  'Numbers had been asked for at the previous meeting.',
  'The harbour will be busier in the summer.',
  'The Council had agreed the budget in February.',
  'Children need to feel safe on the quay.',
  'It was confirmed that the gate was shut.',
  'Work had been undertaken with the ferry company.',
  'Councillor Hale wished to thank the volunteers.',
  'The report outlined the steps to be taken.',
  'She explained the procedure to Members.',
  'The Panel was asked to consider the report.',
  'Mr Hale asked the Panel to refuse the application.',
  'The clerk will make a payment for £12.00.',
  'Minutes will be signed by the chairman in due course.',
  'Cabinet would consider the report on 12 May 2021.',
  'The scheme would be funded by a grant.',
  'Any complaints would be dealt with by officers.',
  'He hoped that the project would be completed by March 2022.',
  'Councillor Ash asked that her vote against the motion be recorded.',
];
for (const sentence of ASKS_NOTHING)
  test(`nothing: "${sentence}"`, () => {
    const spoken = read(sentence);
    assert.ok(!spoken || spoken.confidence < 0.5, `found ${JSON.stringify(spoken)}`);
  });
