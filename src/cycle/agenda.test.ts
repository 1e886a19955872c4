import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import template from '../../templates/standing-items-scrutiny.json' with { type: 'json' };
import { readDocument } from '../reading/read-document.ts';
import type { Meeting } from '../record/meeting.ts';
import {
  type Agenda,
  type AgendaEntry,
  addEntry,
  agendaProblems,
  blankEntry,
  moveEntry,
  numberEntries,
  standingEntries,
} from './agenda.ts';
import { agendaFacts, agendaSheet } from './agenda-sheet.ts';
import type { Restriction } from './exemption.ts';
import type { LateMaterial } from './late-material.ts';

const NEXT = { date: '2027-01-19', time: '18:00', venue: 'Guildhall' };
const business = (title: string, more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  ...blankEntry(title, 'business', title, null),
  ...more,
});
const EXEMPT: Restriction = {
  level: 'exempt',
  schedule: 'england-2006',
  paragraphs: ['3', '5'],
  reasons: 'It gives the prices of a bidder.',
  publicInterest: 'Bids still to come would be worse were these known.',
};

const URGENT: LateMaterial = {
  way: 'urgent',
  chair: 'Councillor Avis Thorne',
  circumstances: 'two homes have been closed',
  reason: 'The survey came on 4 December.',
};

const madeAgenda = (entries: readonly AgendaEntry[] = []): Agenda => ({
  council: 'Harwell Cross Borough Council',
  body: 'Housing Scrutiny Panel',
  date: '2026-12-08',
  startTime: '18:00',
  venue: 'Guildhall, Mill Street, Harwell Cross',
  preMeeting: 'There will be a pre-meeting for members at 5.00 pm.',
  membership: [
    { name: 'Councillor Avis Thorne', role: 'chair', organisation: null, note: null },
    { name: 'Councillor Bram Oduya', role: 'member', organisation: null, note: null },
    { name: 'Mrs. P. Fane', role: 'co-opted', organisation: 'Age Well', note: null },
  ],
  notices: [...template.notices],
  calledBy: { name: 'Gwen Hollis', post: 'Chief Executive' },
  entries: standingEntries(
    template,
    agendaFacts('Housing Scrutiny Panel', '2026-10-06', NEXT),
    entries,
    (n) => `standing-${n}`,
  ),
  late: null,
  published: [],
});

test('the usual scrutiny agenda has eleven items with one of business, and words that are filled', () => {
  const { entries } = madeAgenda([business('Repairs to council homes')]);
  assert.equal(entries.length, 11);
  assert.equal(entries[7]!.title, 'Repairs to council homes');
  assert.equal(
    entries[3]!.purpose,
    'To approve the minutes of the meeting held on Tuesday 6 October 2026 as a correct record.',
  );
  assert.equal(
    entries.at(-1)!.purpose,
    'The next meeting will be held on Tuesday 19 January 2027 at 6.00 pm in the Guildhall.',
  );
  assert.doesNotMatch(JSON.stringify(entries), /\{\w+\}/);
});

test('items move up and down, not past an end; new business goes after the last', () => {
  const entries = ['a', 'b', 'c'].map((one) => business(one));
  const titles = (list: readonly AgendaEntry[]) => list.map(({ title }) => title).join('');
  assert.deepEqual(
    [
      moveEntry(entries, 'b', 'up'),
      moveEntry(entries, 'b', 'down'),
      moveEntry(entries, 'a', 'up'),
      moveEntry(entries, 'c', 'down'),
      moveEntry(entries, 'x', 'up'),
    ].map(titles),
    ['bac', 'acb', 'abc', 'abc', 'abc'],
  );
  assert.equal(addEntry(madeAgenda([business('first')]).entries, business('second'))[8]!.title, 'second');
  assert.equal(addEntry(madeAgenda().entries, business('only'))[7]!.title, 'only');
});

test('times run on from the start, until an item of business has none set aside', () => {
  const entries = [
    blankEntry('x', 'apologies', 'Apologies', null),
    business('a', { minutes: 45 }),
    business('b'),
    business('c', { minutes: 20 }),
  ];
  assert.deepEqual(
    numberEntries(entries, '18:00').map(({ number, begins }) => [number, begins]),
    [
      ['1', '18:00'],
      ['2', '18:00'],
      ['3', '18:45'],
      ['4', null],
    ],
  );
});

describe('what must be put right before publication', () => {
  const cases: [string, Agenda, RegExp][] = [
    ['nothing', madeAgenda([business('Repairs')]), /^$/],
    ['no place', { ...madeAgenda(), venue: ' ' }, /Give the place/],
    ['no items', { ...madeAgenda(), entries: [] }, /no item/],
    ['an untitled item', madeAgenda([business(' ')]), /title/],
    ['a good restriction', madeAgenda([business('Bids', { restriction: EXEMPT })]), /^$/],
    [
      'no paragraph',
      madeAgenda([business('Bids', { restriction: { ...EXEMPT, paragraphs: [] } })]),
      /Name the paragraph/,
    ],
    [
      'a paragraph of another list',
      madeAgenda([business('Bids', { restriction: { ...EXEMPT, paragraphs: ['14'] } })]),
      /Paragraph 14 is not in the list/,
    ],
    ['no test', madeAgenda([business('Bids', { restriction: { ...EXEMPT, publicInterest: '' } })]), /public interest/],
    [
      'confidential needs neither',
      madeAgenda([
        business('Order', { restriction: { ...EXEMPT, level: 'confidential', paragraphs: [], publicInterest: null } }),
      ]),
      /^$/,
    ],
    [
      'exempt before the exclusion',
      { ...madeAgenda(), entries: [business('Bids', { restriction: EXEMPT }), ...madeAgenda().entries] },
      /needs the item "Exclusion/,
    ],
  ];
  for (const [name, agenda, says] of cases)
    test(name, () =>
      assert.match(
        agendaProblems(agenda)
          .map((one) => one.says)
          .join(' '),
        says,
      ),
    );
});

/** What must be the same in the desk's record and in what the reader makes of the published text. */
const shape = ({ items, ...head }: Meeting) => ({
  head: [head.from, head.council, head.body, head.date, head.startTime, head.venue],
  membership: head.membership?.map(({ name, role, organisation }) => [name, role, organisation]),
  items: items.map(({ number, title, purpose, exemption, presenters }) => ({
    number,
    title,
    purpose,
    exempt: exemption?.paragraphs ?? null,
    presenters: presenters.map(({ name, post }) => [name, post]),
  })),
  next: head.nextMeeting && [head.nextMeeting.date, head.nextMeeting.time],
});

const readBack = async (text: string): Promise<Meeting> =>
  (await readDocument(new TextEncoder().encode(text), 'agenda.txt')).meetings[0]!;

test('the sheet read back is the record that the desk has, and every fact quotes it', async () => {
  const { text, meeting } = agendaSheet(
    madeAgenda([
      business('Repairs to council homes', {
        purpose: 'To consider how long tenants wait for repairs.',
        presenters: [{ name: 'Ivo Marsh', post: 'Head of Housing' }],
        minutes: 40,
      }),
      business('Bids for the heating contract', { restriction: EXEMPT }),
      business('Damp in Orchard Court', { late: URGENT }),
    ]),
    NEXT,
  );
  assert.deepEqual(shape(await readBack(text)), shape(meeting));
  for (const { title, at, paragraphs } of meeting.items) {
    assert.equal(text.slice(at.start, at.end), title);
    for (const one of paragraphs) assert.equal(text.slice(one.at.start, one.at.end), one.text);
  }
  for (const { name, at } of meeting.membership!) assert.equal(text.slice(at.start, at.end), name);
});

const oneOf = fc.constantFrom;
const businesses = fc.array(
  fc.record({
    title: fc
      .tuple(
        oneOf(
          'Repairs to',
          'Annual report on',
          'Progress with',
          'Review of',
          'Update on',
          'Proposals for',
          'Performance of',
        ),
        oneOf(
          'council homes',
          'school places',
          'the leisure centres',
          'bus services 2026/27',
          'adult care',
          'planning enforcement',
          'the Harbour Quarter',
        ),
      )
      .map((words) => words.join(' ')),
    purpose: oneOf(
      null,
      'To consider what has changed since the last report.',
      'To note the position at the end of the quarter.',
    ),
    minutes: oneOf(null, 20, 45),
    presenters: oneOf<AgendaEntry['presenters']>(
      [],
      [{ name: 'Ivo Marsh', post: 'Head of Housing' }],
      [{ name: null, post: 'Director of Children and Families' }],
    ),
    restriction: oneOf<Restriction | null>(null, null, EXEMPT, { ...EXEMPT, level: 'part-exempt', paragraphs: ['1'] }),
    late: oneOf<LateMaterial | null>(null, null, URGENT, {
      way: 'deferral',
      to: '2027-01-19',
      reason: 'The audit is not done.',
    }),
  }),
  { minLength: 1, maxLength: 5 },
);

test('two hundred generated agendas read back as they were entered', async () => {
  await fc.assert(
    fc.asyncProperty(
      businesses,
      oneOf(
        'Housing Scrutiny Panel',
        'Overview and Scrutiny Committee',
        'Health Select Commission',
        'Planning Committee',
      ),
      oneOf('2026-12-08', '2026-09-01', '2026-11-24'),
      oneOf('10:00', '17:30', '18:00'),
      async (made, body, date, startTime) => {
        const agenda = { ...madeAgenda(made.map((one, n) => business(`${n}`, one))), body, date, startTime };
        const { text, meeting } = agendaSheet(agenda, NEXT);
        assert.deepEqual(shape(await readBack(text)), shape(meeting));
      },
    ),
    { numRuns: 200 },
  );
});
