import { findDates } from '../../calendar/dates.ts';
import type { CheckedPaper, Part } from '../paper.ts';

/** The day that a paper is for: of the meeting on the report's own cover, else on the pack's; null where neither says. */
export const dateOf = ({ report }: Part, { meetingDate }: CheckedPaper): string | null => {
  for (const { field, value } of report?.cover ?? []) {
    if (field !== 'committee' && field !== 'date') continue;
    const day = findDates(value).find(({ precision, yearStated }) => precision === 'day' && yearStated);
    if (day) return day.date;
  }
  return meetingDate;
};
