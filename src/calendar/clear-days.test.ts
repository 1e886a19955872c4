import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  afterClearDays,
  clearDaysBetween,
  type DayProfile,
  ENGLAND,
  ifPublished,
  isClearDay,
  latestPublication,
} from './clear-days.ts';
import { bankHolidays } from './holidays.ts';
import { addDays } from './iso-date.ts';

const WORKED: [string, string][] = [
  ['2014-09-24', '2014-09-16'],
  ['2018-09-18', '2018-09-10'],
  ['2019-06-11', '2019-06-03'],
  ['2020-01-14', '2020-01-06'],
  ['2022-09-06', '2022-08-26'],
  ['2020-01-02', '2019-12-20'],
  ['2022-09-22', '2022-09-13'],
];
for (const [meeting, latest] of WORKED)
  test(`five clear days before ${meeting}: ${latest}`, () =>
    assert.equal(latestPublication(meeting, 5, ENGLAND), latest));

test('Wales needs three, Saturdays may count, a closure does not', () => {
  assert.equal(latestPublication('2024-07-08', 3, { ...ENGLAND, nation: 'wales' }), '2024-07-02');
  assert.equal(latestPublication('2024-07-08', 3, { ...ENGLAND, saturdayCounts: true }), '2024-07-03');
  assert.equal(latestPublication('2024-07-08', 3, { ...ENGLAND, closures: ['2024-07-04'] }), '2024-07-01');
});

test('appendices on Friday afternoon before a Monday leave no clear day', () => {
  const notice = ifPublished({ date: '2024-07-05', time: '16:15' }, '2024-07-08', 5, {
    ...ENGLAND,
    officeCloses: '16:00',
  });
  assert.equal(notice.clearDays, 0);
  assert.equal(notice.enough, false);
  assert.equal(notice.afterClosing, true);
  assert.equal(notice.latest, '2024-06-28');
  assert.match(notice.sum, /0 clear days .* last lawful day was Friday 28 June 2024/);
});

test('after closing on the last lawful day is lawful by date, and warned of', () => {
  const profile = { ...ENGLAND, officeCloses: '16:00' };
  const late = ifPublished({ date: '2024-06-28', time: '16:15' }, '2024-07-08', 5, profile);
  assert.deepEqual([late.clearDays, late.enough, late.afterClosing], [5, true, true]);
  assert.match(late.sum, /after the offices closed at 16:00; counted from the next day, 4 remain/);
  assert.equal(ifPublished({ date: '2024-06-28', time: '15:59' }, '2024-07-08', 5, profile).afterClosing, false);
});

const dates = fc.integer({ min: 0, max: 11_000 }).map((days) => addDays('1999-06-01', days));
const profiles: fc.Arbitrary<DayProfile> = fc.record({
  nation: fc.constantFrom('england', 'wales', 'scotland', 'northern-ireland'),
  saturdayCounts: fc.boolean(),
  closures: fc.array(dates, { maxLength: 3 }),
  officeCloses: fc.constant(null),
  longNotice: fc.constantFrom('calendar', 'working'),
});

/** An independent count: by the day number, a list of all the holidays, and no call of the code under test. */
function naiveClearDays(published: string, meeting: string, profile: DayProfile): number {
  const day = 86_400_000;
  const from = Date.parse(`${published}T00:00:00Z`);
  const to = Date.parse(`${meeting}T00:00:00Z`);
  const off = new Set(profile.closures);
  for (let year = 1998; year < 2032; year++) for (const { date } of bankHolidays(profile.nation, year)) off.add(date);
  let count = 0;
  for (let at = from + day; at < to; at += day) {
    const weekday = new Date(at).getUTCDay();
    const shut = weekday === 0 || (weekday === 6 && !profile.saturdayCounts);
    if (!shut && !off.has(new Date(at).toISOString().slice(0, 10))) count++;
  }
  return count;
}

test('clear days agree with a naive count', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 60 }), profiles, (published, gap, profile) => {
      const meeting = addDays(published, gap);
      assert.equal(clearDaysBetween(published, meeting, profile), naiveClearDays(published, meeting, profile));
    }),
  );
});

test('the latest day is a working day with enough notice, and no later working day has it', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 28 }), profiles, (meeting, needed, profile) => {
      const latest = latestPublication(meeting, needed, profile);
      assert.ok(isClearDay(latest, profile));
      assert.ok(naiveClearDays(latest, meeting, profile) >= needed);
      let next = addDays(latest, 1);
      while (!isClearDay(next, profile)) next = addDays(next, 1);
      assert.ok(naiveClearDays(next, meeting, profile) < needed);
    }),
  );
});

test('counting forward ends on the last of the days counted', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 28 }), profiles, (start, days, profile) => {
      const end = afterClearDays(start, days, profile);
      assert.equal(naiveClearDays(start, addDays(end, 1), profile), days);
      assert.ok(isClearDay(end, profile));
    }),
  );
});
