import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usualSettings } from './body-settings.ts';
import { dayProfile, USUAL_COUNCIL } from './council-settings.ts';
import { keyDates, meetingId } from './desk-meeting.ts';

describe('a meeting of the desk', () => {
  it('has an id that says body and day, and stays its own where two are held on a day', () => {
    const taken = new Set(['harbour-panel.2031-06-10', 'harbour-panel.2031-06-10.2']);
    assert.equal(
      meetingId('harbour-panel', '2031-06-11', (id) => taken.has(id)),
      'harbour-panel.2031-06-11',
    );
    assert.equal(
      meetingId('harbour-panel', '2031-06-10', (id) => taken.has(id)),
      'harbour-panel.2031-06-10.3',
    );
  });

  // The worked dates of clear days in England; a Tuesday after the summer bank holiday among them.
  const cases: [meeting: string, papers: string, preMeeting: string][] = [
    ['2014-09-24', '2014-09-16', '2014-09-22'],
    ['2018-09-18', '2018-09-10', '2018-09-14'],
    ['2019-06-11', '2019-06-03', '2019-06-07'],
    ['2020-01-14', '2020-01-06', '2020-01-10'],
    ['2022-09-06', '2022-08-26', '2022-09-02'],
  ];
  for (const [meeting, papers, preMeeting] of cases)
    it(`on ${meeting} has its papers out by ${papers} and the pre-meeting two working days before`, () => {
      const settings = { ...usualSettings('Harbour Panel'), preMeetingDays: 2, questionDays: 0 };
      assert.deepEqual(keyDates(meeting, settings, dayProfile(USUAL_COUNCIL)), {
        notice: papers,
        papers,
        questions: before(meeting),
        preMeeting,
      });
    });
});

/** The day before; none of the meetings above follows a weekend or a holiday. */
const before = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
