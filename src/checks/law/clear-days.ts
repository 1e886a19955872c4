import { clearDaysBetween, ENGLAND, latestPublication } from '../../calendar/clear-days.ts';
import type { Found, Rule } from '../rule.ts';

/** A paper that would be published too late for its meeting. */
export const clearDays: Rule = {
  id: 'law/clear-days',
  kind: 'law',
  severity: 'error',
  source: 'LGA 1972 s100B(3): agendas and reports are open five clear days before the meeting',
  why: 'A report must be out so many clear days before its meeting; neither the day of publishing nor that of the meeting counts, nor weekends and bank holidays. Found only where the meeting is still to come: the day of publishing is today, or what --on says.',
  *find({ on, meetingDate, profile, parts }): Iterable<Found> {
    if (!meetingDate || meetingDate < on) return;
    const days = { ...ENGLAND, nation: profile.nation };
    const clear = clearDaysBetween(on, meetingDate, days);
    if (clear >= profile.clearDays) return;
    yield {
      at: parts[0]?.blocks[0]?.at ?? null,
      says: `Published on ${on}, this gives ${clear} clear day${clear === 1 ? '' : 's'} before the meeting of ${meetingDate}; the law wants ${profile.clearDays}.`,
      mend: `It had to be out by ${latestPublication(meetingDate, profile.clearDays, days)}: ask the chair whether it is urgent (s100B(4)), or take it to the next meeting.`,
      sum: `${clear} < ${profile.clearDays}`,
      sure: 0.97,
    };
  },
};
