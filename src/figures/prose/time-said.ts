import type { Taken } from '../../record/figure.ts';
import type { Period } from '../../record/period.ts';
import type { Context } from './context.ts';
import { quarterInYear } from './paper-year.ts';

/** The time of a figure: its sentence's own, else that of the passages before; a bare quarter in the paper's year. */
export const timeSaid = (
  own: Period | null,
  { period: lent, year }: Pick<Context, 'period' | 'year'>,
): { period: Period | null; taken: Taken[] } => {
  const taken: Taken[] = own || !lent ? [] : [{ field: 'period', from: lent.from, at: lent.period.at }];
  const printed = own ?? lent?.period ?? null;
  const quarter = printed && year && quarterInYear(printed, year);
  if (quarter) taken.push({ field: 'period', from: 'title', at: year.at });
  return { period: quarter ?? printed, taken };
};
