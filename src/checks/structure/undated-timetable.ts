import { findDates } from '../../calendar/dates.ts';
import type { Found, Rule } from '../rule.ts';

const TIMETABLE = /\b(?:timetable|timescales?|accountability for implementing)\b/i;
/** A school year or "from 2019" is no date by which something is done. */
const WHEN =
  /\b(?:by|in|until|before|during|end of|spring|summer|autumn|winter) (?:19|20)\d\d\b(?!\s?\/)|\b(?:immediate(?:ly)?|monthly|quarterly|annual(?:ly)?|weeks?|months?|days?|spring|summer|autumn|winter|term|each meeting|next meeting|not applicable|n\/?a|no (?:timetable|timescale)|none|no decision)\b/i;

/** A section on the timetable that gives no time. */
export const undatedTimetable: Rule = {
  id: 'structure/undated-timetable',
  kind: 'structure',
  severity: 'warning',
  source: "The report template's section on timetable and accountability; Maidstone's six Ws",
  why: 'The template has this section so that members can see who will have done what by when. Without a date it tells them nothing. A section that says that none is needed, or that gives a month, a season or a number of weeks, is left alone.',
  *find({ parts }): Iterable<Found> {
    for (const { kind, report } of parts) {
      if (kind !== 'report' && kind !== 'briefing') continue;
      for (const { title, paragraphs, at } of report?.sections ?? []) {
        const text = paragraphs.map((paragraph) => paragraph.text.replace(/^\d+(?:\.\d+)*\.?\s/, '')).join('\n');
        if (!TIMETABLE.test(title) || text.trim() === '' || WHEN.test(text) || findDates(text).length > 0) continue;
        yield {
          at,
          says: `The section "${title}" gives no date.`,
          mend: 'Say by when each thing will be done and who answers for it, or that no timetable is needed and why.',
          sure: 0.85,
        };
      }
    }
  },
};
