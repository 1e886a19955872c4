import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ENGLAND } from '../calendar/clear-days.ts';
import { bankHolidays } from '../calendar/holidays.ts';
import { clashes, plannedDays, putOffWords, type Sitting } from './year-calendar.ts';

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('the calendar of a body for a municipal year', () => {
  it('has the pattern’s day of each month, and puts off what falls on a holiday', () => {
    const days = plannedDays({ weekday: 1, week: 5, months: ALL }, '2031/32', '05-15', ENGLAND);
    assert.deepEqual(
      days.map(({ date }) => date),
      [
        '2031-06-02',
        '2031-06-30',
        '2031-07-28',
        '2031-09-01',
        '2031-09-29',
        '2031-10-27',
        '2031-11-24',
        '2031-12-29',
        '2032-01-26',
        '2032-02-23',
        '2032-04-05',
        '2032-04-26',
      ],
    );
    assert.equal(putOffWords(days[0]!), 'put off from Monday 26 May 2031: Spring bank holiday');
    assert.equal(putOffWords(days[1]!), null);
  });

  it('keeps clear of what the council closes', () => {
    const profile = { ...ENGLAND, closures: ['2031-07-08', '2031-07-15'] };
    const [day] = plannedDays({ weekday: 2, week: 2, months: [7] }, '2031/32', '05-15', profile);
    assert.deepEqual(day, { date: '2031-07-22', insteadOf: { date: '2031-07-08', why: 'the offices are shut' } });
  });

  it('agrees with a count of days made another way, whatever year and pattern', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2060 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (begins, weekday, week) => {
          const found = plannedDays(
            { weekday, week, months: ALL },
            `${begins}/${String((begins + 1) % 100).padStart(2, '0')}`,
            '05-15',
            ENGLAND,
          );
          assert.deepEqual(
            found.map(({ date, insteadOf }) => insteadOf?.date ?? date),
            counted(begins, weekday, week),
          );
          for (const { date } of found) {
            assert.equal(new Date(`${date}T00:00:00Z`).getUTCDay(), weekday);
            assert.equal(
              bankHolidays('england', Number(date.slice(0, 4))).some((one) => one.date === date),
              false,
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Every day of the year looked at, one after the other, with JavaScript's own dates. */
const counted = (begins: number, weekday: number, week: number): string[] => {
  const days: string[] = [];
  const end = Date.UTC(begins + 1, 4, 15);
  for (let at = Date.UTC(begins, 4, 15); at < end; at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() !== weekday) continue;
    const isLast = new Date(at + 7 * 86_400_000).getUTCMonth() !== day.getUTCMonth();
    if (week === 5 ? isLast : Math.ceil(day.getUTCDate() / 7) === week) days.push(day.toISOString().slice(0, 10));
  }
  return days;
};

describe('two meetings', () => {
  const sitting = (id: string, more: Partial<Sitting> = {}): Sitting => ({
    id,
    body: id,
    date: '2031-06-10',
    startTime: '18:00',
    venue: '',
    members: [],
    ...more,
  });
  const cases: [name: string, a: Partial<Sitting>, b: Partial<Sitting>, clash: boolean][] = [
    ['of people who share nobody', { members: ['finch m'] }, { members: ['reed u'] }, false],
    ['that share a member', { members: ['finch m', 'reed u'] }, { members: ['reed u'], startTime: '19:30' }, true],
    ['that share a member on other days', { members: ['reed u'] }, { members: ['reed u'], date: '2031-06-11' }, false],
    [
      'that share a member, one after the other',
      { members: ['reed u'] },
      { members: ['reed u'], startTime: '14:00' },
      false,
    ],
    ['in one room', { venue: 'Long Room' }, { venue: 'LONG ROOM' }, true],
    ['of one body', { body: 'a' }, { body: 'a' }, true],
  ];
  for (const [name, a, b, clash] of cases)
    it(`${name} ${clash ? 'clash' : 'do not clash'}`, () => {
      assert.equal(clashes([sitting('a', a), sitting('b', b)]).length, clash ? 2 : 0);
    });
});
