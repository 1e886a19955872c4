import { findDates } from '../../calendar/dates.ts';
import { plainDate } from '../../calendar/iso-date.ts';
import { within } from '../../record/at.ts';
import type { Found, Rule } from '../rule.ts';

const PREVIOUS = /\bminutes of (?:the )?(?:previous|last) meeting\b/i;

/** The previous minutes announce a meeting that the agenda knows nothing of. */
export const lostMeeting: Rule = {
  id: 'dates/lost-meeting',
  kind: 'dates',
  severity: 'error',
  source: 'LGA 1972 Schedule 12 paragraph 41: the minutes of each meeting go to the next',
  why: 'Where the minutes taken as those of "the previous meeting" name a next meeting that lies before this one, either that meeting was called off and nobody said so, or its minutes are missing. An agenda that lists further minutes, or that mentions the meeting or its cancellation, is left alone.',
  *find({ parts }): Iterable<Found> {
    const agenda = parts.find(({ kind }) => kind === 'agenda');
    const meeting = agenda?.meetings[0];
    const today = meeting?.date;
    if (!agenda || !meeting || !today || today.length !== 10) return;
    const item = meeting.items.find(({ title, purpose }) => PREVIOUS.test(`${title} ${purpose ?? ''}`));
    if (!item) return;
    const taken = findDates(`${item.title} ${item.purpose ?? ''}`, { year: Number(today.slice(0, 4)) });
    const minutes = parts
      .filter(({ kind }) => kind === 'minutes')
      .flatMap(({ meetings }) => meetings)
      .find(({ date }) => taken.some((one) => one.date === date));
    const next = minutes?.nextMeeting;
    if (!minutes || !next?.date || next.date.length !== 10 || next.date >= today || next.date <= minutes.date!) return;
    const named = agenda.blocks.some(({ text }) => findDates(text).some(({ date }) => date === next.date));
    if (named) return;
    const block = parts
      .flatMap(({ blocks }) => blocks)
      .find(({ at }) => at.page === next.at.page && at.start <= next.at.start && at.end >= next.at.end);
    yield {
      at: block && !block.rows ? within(block.at, 0, block.text.length) : next.at,
      other: item.at,
      says: `The last minutes announce a meeting on ${plainDate(next.date)}, and this agenda passes over it.`,
      mend: 'Say that the meeting was called off, or add its minutes.',
      sum: `${plainDate(minutes.date!)}, then ${plainDate(next.date)}, then ${plainDate(today)}`,
      sure: 0.85,
    };
  },
};
