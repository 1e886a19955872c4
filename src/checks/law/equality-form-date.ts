import { findDates } from '../../calendar/dates.ts';
import { within } from '../../record/at.ts';
import type { CoverField } from '../../record/report.ts';
import type { Found, Rule } from '../rule.ts';
import { EQUALITY_LAW, equalityFormsOf } from './equality-forms.ts';

const COMPLETED =
  /\bdate\b.{0,40}\b(?:complet|assess|screen|sign|approv|analys)|\b(?:completed|assessed|signed|approved)\b.{0,20}\b(?:on|date)\b/i;

/** An equality form without a date, or completed after the meeting that was to have it before it. */
export const equalityFormDate: Rule = {
  id: 'law/equality-form-date',
  kind: 'law',
  severity: 'warning',
  source: EQUALITY_LAW,
  why: 'Regard that is had after a decision does not count, so a form says when it was completed. A form that was filled in and bears no date at all is reported, and one whose date of completion lies after the meeting. Dates of review and of other forms are left alone.',
  *find(paper): Iterable<Found> {
    for (const { form, fields } of equalityFormsOf(paper)) {
      if (!form.blocks.some(({ text }) => findDates(text).length > 0)) {
        yield {
          at: form.blocks[0]?.at ?? null,
          says: 'The equality form does not say when it was completed.',
          mend: 'Enter the date on which it was completed, which must be before the decision.',
          sure: 0.8,
        };
        continue;
      }
      const late = fields.find((field) => isAfter(field, paper.meetingDate));
      if (late)
        yield {
          at: within(late.at, 0, late.value.length),
          says: `The equality form was completed after the meeting of ${paper.meetingDate}.`,
          mend: 'Correct the date; if it is right, members cannot have had regard to the form, and the item should wait.',
          sure: 0.85,
        };
    }
  },
};

const isAfter = ({ label, value }: CoverField, meeting: string | null): boolean =>
  meeting !== null &&
  COMPLETED.test(label) &&
  findDates(value).some(({ date, precision }) => precision === 'day' && date > meeting);
