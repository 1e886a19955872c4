import { subjectWords } from '../../asks/subject-words.ts';
import { findDates } from '../../calendar/dates.ts';
import type { CoverField } from '../../record/report.ts';
import type { CheckedPaper } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { EQUALITY_LAW, type EqualityForm, equalityFormsOf } from './equality-forms.ts';

const REPORT = /\breport\b.{0,30}\b(?:title|name|date)\b|\btitle of (?:the )?report\b/i;
/** A form names the month of its report, which may be some weeks before its meeting. */
const MONTHS_APART = 2;

/** An equality form that belongs to another report, or to an older one of the same name. */
export const equalityFormReport: Rule = {
  id: 'law/equality-form-report',
  kind: 'law',
  severity: 'warning',
  source: EQUALITY_LAW,
  why: 'Forms are carried over from an earlier report, and then assess something else. Where the form names its report, its title has to share a word with that of the report that it is attached to, and its month to be no more than a month before the meeting. A form that names no report is left alone.',
  *find(paper): Iterable<Found> {
    for (const form of equalityFormsOf(paper)) {
      const named = form.fields.find(({ label }) => REPORT.test(label));
      if (named) yield* otherReport(named, form, paper);
    }
  },
};

function* otherReport(named: CoverField, { papers }: EqualityForm, paper: CheckedPaper): Iterable<Found> {
  const report = papers.find(({ kind }) => kind === 'report' || kind === 'briefing');
  if (!report?.title) return;
  const [date] = findDates(named.value);
  const title = subjectWords(named.value);
  const own = new Set(subjectWords(report.title));
  const other = report.blocks.find(({ text }) => text === report.title)?.at;
  const mend = 'Complete the form for this report; if it holds still, say so and correct its title and date.';
  if (title.length > 1 && own.size > 1 && !title.some((word) => own.has(word)))
    yield {
      at: named.at,
      ...(other && { other }),
      says: `The equality form is for another report ("${named.value.trim()}").`,
      mend,
      sure: 0.8,
    };
  else if (date && paper.meetingDate && monthsBetween(date.date, paper.meetingDate) >= MONTHS_APART)
    yield {
      at: named.at,
      ...(other && { other }),
      says: `The equality form is for a report of ${named.value.slice(date.start, date.end)}; this one is for the meeting of ${paper.meetingDate}.`,
      mend,
      sure: 0.85,
    };
}

const monthsBetween = (earlier: string, later: string): number => monthOf(later) - monthOf(earlier);

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
