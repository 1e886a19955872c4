import { type Static, Type } from '@sinclair/typebox';
import { type DayProfile, ENGLAND } from '../calendar/clear-days.ts';
import { ANNUAL_MEETING } from '../calendar/municipal-year.ts';
import { orNull } from '../record/or-null.ts';

const Line = Type.String({ maxLength: 200 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** The one record of kind `council`, and its id: what holds for every body. */
export const COUNCIL = 'council';

export const CouncilSettings = Type.Object({
  name: Line,
  nation: Type.Union([
    Type.Literal('england'),
    Type.Literal('wales'),
    Type.Literal('scotland'),
    Type.Literal('northern-ireland'),
  ]),
  /** Some parish councils count Saturdays as clear days; principal councils do not. */
  saturdayCounts: Type.Boolean(),
  /** Further days on which the offices are shut. */
  closures: Type.Array(Day, { maxItems: 400 }),
  /** "16:00"; null where a paper counts as published until midnight. */
  officeCloses: orNull(Line),
  longNotice: Type.Union([Type.Literal('calendar'), Type.Literal('working')]),
  /** Month and day on which the municipal year begins, "05-15". */
  annualMeeting: Type.String({ pattern: '^\\d{2}-\\d{2}$' }),
});
export type CouncilSettings = Static<typeof CouncilSettings>;

/** England's, until a council sets its own. */
export const USUAL_COUNCIL: CouncilSettings = { name: '', ...ENGLAND, annualMeeting: ANNUAL_MEETING };

/** How the council counts days. */
export const dayProfile = ({
  nation,
  saturdayCounts,
  closures,
  officeCloses,
  longNotice,
}: CouncilSettings): DayProfile => ({
  nation,
  saturdayCounts,
  closures,
  officeCloses,
  longNotice,
});
