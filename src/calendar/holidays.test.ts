import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bankHolidays, easterSunday, type Nation } from './holidays.ts';

// The lists as the Government published them.
const PUBLISHED: [Nation, number, string][] = [
  ['england', 2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
  ['england', 2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
  ['wales', 2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
  ['england', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  ['england', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  ['england', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ['england', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  ['england', 2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
  ['england', 1999, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31'],
  ['scotland', 2017, '01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
  ['scotland', 2021, '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['scotland', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
  ['scotland', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['northern-ireland', 2020, '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28'],
  ['northern-ireland', 2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
];
for (const [nation, year, days] of PUBLISHED)
  test(`${nation} ${year}`, () => {
    assert.equal(
      bankHolidays(nation, year)
        .map(({ date }) => date.slice(5))
        .join(' '),
      days,
    );
  });

const EASTERS = [
  '1999-04-04',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2024-03-31',
  '2030-04-21',
  '2038-04-25',
];
for (const date of EASTERS) test(`Easter ${date}`, () => assert.equal(easterSunday(Number(date.slice(0, 4))), date));

test('every bank holiday from 1999 to 2030 is a weekday, and none falls twice', () => {
  for (const nation of ['england', 'wales', 'scotland', 'northern-ireland'] as const)
    for (let year = 1999; year <= 2030; year++) {
      const dates = bankHolidays(nation, year).map(({ date }) => date);
      assert.equal(new Set(dates).size, dates.length);
      for (const date of dates) assert.ok(Temporal.PlainDate.from(date).dayOfWeek <= 5, `${nation} ${date}`);
    }
});
