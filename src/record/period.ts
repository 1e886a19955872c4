import { type Static, Type } from '@sinclair/typebox';
import { At } from './at.ts';
import { PartialDate } from './meeting.ts';
import { orNull } from './or-null.ts';

/**
 * The time that a figure is about. `split-year` is "2018/19" where nothing says whether it is a school's or a
 * financial year; `relative` is a stretch without a calendar date ("the past 18 months", "last year").
 */
export const PeriodKind = Type.Union([
  Type.Literal('year'),
  Type.Literal('academic-year'),
  Type.Literal('financial-year'),
  Type.Literal('split-year'),
  Type.Literal('quarter'),
  Type.Literal('half'),
  Type.Literal('term'),
  Type.Literal('month'),
  Type.Literal('day'),
  Type.Literal('range'),
  Type.Literal('relative'),
]);
export type PeriodKind = Static<typeof PeriodKind>;

export const Period = Type.Object({
  kind: PeriodKind,
  phrase: Type.String({ description: 'as printed: "Quarter 1 2018/19", "as at 31st December 2019"' }),
  label: Type.String({
    description:
      'one spelling for one time: "2019", "2018/19", "2018/19 Q1", "2017/18 summer", "2019-12", "2019-12-31", "2013-07 to 2014-08"; of a relative one its phrase',
  }),
  start: orNull(PartialDate),
  end: orNull(PartialDate),
  /** A state on a day or at a month's end ("as at", "at the end of"), not a sum over the time. */
  asAt: Type.Boolean(),
  at: At,
});
export type Period = Static<typeof Period>;
