import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ENGLAND } from '../calendar/clear-days.ts';
import { agendaWords, type LateMaterial, minuteWords } from './late-material.ts';
import { ifPublishedAt, lastLawfulMoment, mayPublish, type NoticeRules } from './publication.ts';

const RULES: NoticeRules = { noticeDays: 5, papersDays: 5, profile: ENGLAND };
const CLOSES: NoticeRules = { ...RULES, profile: { ...ENGLAND, officeCloses: '16:00' } };

/** Meetings with the latest lawful day for their papers, counted by hand in England. */
const WORKED: [meeting: string, day: string][] = [
  ['2014-09-24', '2014-09-16'],
  ['2018-09-18', '2018-09-10'],
  ['2019-06-11', '2019-06-03'],
  ['2020-01-14', '2020-01-06'],
  ['2022-09-06', '2022-08-26'],
];
for (const [meeting, day] of WORKED)
  test(`papers of a meeting on ${meeting} are out by ${day}`, () => {
    for (const kind of ['notice', 'agenda', 'report', 'appendix'] as const) {
      assert.equal(lastLawfulMoment(kind, meeting, RULES).day, day);
      assert.equal(ifPublishedAt(kind, `${day}T12:00`, meeting, RULES).timeliness, 'in-time');
    }
  });

test('the last moment is when the offices close; after it the day is contested, and the day after is late', () => {
  assert.equal(lastLawfulMoment('report', '2024-07-08', CLOSES).moment, '2024-06-28T16:00');
  const verdict = (now: string) => ifPublishedAt('report', now, '2024-07-08', CLOSES).timeliness;
  assert.deepEqual(
    [
      '2024-06-27T17:00',
      '2024-06-28T16:00',
      '2024-06-28T16:01',
      '2024-06-29T09:00',
      '2024-07-01T09:00',
      '2024-07-08T09:00',
    ].map(verdict),
    ['in-time', 'in-time', 'after-closing', 'after-closing', 'late', 'after-meeting'],
  );
  assert.match(
    ifPublishedAt('report', '2024-06-28T16:15', '2024-07-08', CLOSES).words,
    /offices were open \(Friday 28 June 2024 at 16:00\).*4 remain/,
  );
});

test('notice of the meeting and papers have days of their own', () => {
  const rules = { ...RULES, noticeDays: 7, papersDays: 3 };
  assert.equal(lastLawfulMoment('notice', '2024-07-08', rules).day, '2024-06-26');
  assert.equal(lastLawfulMoment('report', '2024-07-08', rules).day, '2024-07-02');
});

/** Day by day in milliseconds over a list of days that are off, without any code under test. */
const countedByHand = (meeting: string, needed: number, off: ReadonlySet<string>): string => {
  const isOff = (at: number) =>
    [0, 6].includes(new Date(at).getUTCDay()) || off.has(new Date(at).toISOString().slice(0, 10));
  let at = Date.parse(`${meeting}T00:00:00Z`);
  for (let left = needed; left > 0; ) {
    at -= 86_400_000;
    if (!isOff(at)) left--;
  }
  do at -= 86_400_000;
  while (isOff(at));
  return new Date(at).toISOString().slice(0, 10);
};

/** England's bank holidays of three years, as the government lists them. */
const HOLIDAYS = [
  '2024-12-25',
  '2024-12-26',
  '2025-01-01',
  '2025-04-18',
  '2025-04-21',
  '2025-05-05',
  '2025-05-26',
  '2025-08-25',
  '2025-12-25',
  '2025-12-26',
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2027-05-31',
  '2027-08-30',
];

test('every day of three generated calendars agrees with an independent count', () => {
  const days = Array.from({ length: 1050 }, (_, n) =>
    new Date(Date.parse('2025-01-20') + n * 86_400_000).toISOString().slice(0, 10),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...days),
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.constantFrom(...days), { maxLength: 40 }),
      (meeting, needed, closures) => {
        const rules = { noticeDays: needed, papersDays: needed, profile: { ...ENGLAND, closures } };
        assert.equal(
          lastLawfulMoment('agenda', meeting, rules).day,
          countedByHand(meeting, needed, new Set([...HOLIDAYS, ...closures])),
        );
      },
    ),
    { numRuns: 2000 },
  );
  for (const meeting of days)
    assert.equal(lastLawfulMoment('agenda', meeting, RULES).day, countedByHand(meeting, 5, new Set(HOLIDAYS)));
});

describe('late material', () => {
  const now = '2026-12-03T10:00';
  const meeting = '2026-12-08';
  const may = (
    late: LateMaterial | null,
    kind: 'agenda' | 'report' = 'report',
    firstOpen: string | null = '2026-11-27T10:00',
  ) => mayPublish(kind, now, meeting, RULES, { late, firstOpen });
  const urgent: LateMaterial = {
    way: 'urgent',
    chair: 'Councillor A. Thwaite',
    circumstances: 'the grant must be accepted by 11 December',
    reason: 'The offer came on 2 December.',
  };

  const cases: [string, LateMaterial | null, 'agenda' | 'report', boolean, RegExp][] = [
    ['nothing recorded', null, 'report', false, /none of the four lawful ways/],
    ['urgent item', urgent, 'report', true, /^$/],
    ['urgency for a whole agenda', urgent, 'agenda', false, /called at short notice/],
    ['short notice', { way: 'short-notice', convened: '2026-12-02T09:00', reason: 'x' }, 'agenda', true, /^$/],
    [
      'called later than now',
      { way: 'short-notice', convened: '2026-12-04T09:00', reason: 'x' },
      'agenda',
      false,
      /still to come/,
    ],
    [
      'called on the day',
      { way: 'short-notice', convened: '2026-12-08T09:00', reason: 'x' },
      'agenda',
      false,
      /own day/,
    ],
    ['added with the days', { way: 'added-item', added: '2026-11-30T09:00', reason: 'x' }, 'report', true, /^$/],
    [
      'added too late',
      { way: 'added-item', added: '2026-12-02T09:00', reason: 'x' },
      'report',
      false,
      /has 3 of 5 clear days/,
    ],
    ['deferred', { way: 'deferral', to: '2027-01-12', reason: 'x' }, 'report', false, /later meeting/],
  ];
  for (const [name, late, kind, allowed, problem] of cases)
    test(`${name}: ${allowed ? 'may' : 'may not'} be published`, () => {
      const found = may(late, kind);
      assert.equal(found.allowed, allowed);
      assert.match(found.problems.join(' '), problem);
    });

  test('nothing can be added to an agenda that is not open', () =>
    assert.match(
      may({ way: 'added-item', added: '2026-11-30T09:00', reason: 'x' }, 'report', null).problems[0]!,
      /not published yet/,
    ));

  test('in time nothing is asked for', () =>
    assert.equal(
      mayPublish('report', '2026-11-30T10:00', meeting, RULES, { late: null, firstOpen: null }).allowed,
      true,
    ));

  test('special circumstances stand in the agenda and in the minutes', () => {
    assert.match(
      agendaWords(urgent),
      /matter of urgency\. Special circumstances: the grant must be accepted by 11 December\.$/,
    );
    assert.equal(
      minuteWords(urgent),
      'Councillor A. Thwaite, in the Chair, was of the opinion that this item should be considered at the meeting as a matter of urgency by reason of the following special circumstances: the grant must be accepted by 11 December. The paper was late because: The offer came on 2 December.',
    );
    assert.match(
      minuteWords({ way: 'deferral', to: '2027-01-12', reason: 'The audit is not done' }),
      /deferred to the meeting on Tuesday 12 January 2027\. The audit is not done\.$/,
    );
  });
});
