import type { Unit } from '../../record/figure.ts';

/** What it takes to write a value as people write it: see `Stated`. */
export type Measured = { unit: Unit | null; per?: number | null };

const NAMED: Partial<Record<Unit, [one: string, more: string]>> = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
};

/** Decimal places that a step of 0.1, 0.01, 1 or 100 asks for; four at most. */
export const decimalsOf = (step: number | null): number => {
  if (step === null || step >= 1) return 0;
  return Math.min(4, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
};

/** A value with its unit: "70.3%", "£1,500,000", "84 per 10,000", "12 days", "−0.2 percentage points". */
export const formatValue = (value: number, measured: Measured, decimals: number): string => {
  const { unit, per } = measured;
  const number = plainNumber(value, decimals);
  if (unit === 'percent') return `${number}%`;
  if (unit === 'percentage-points') return `${number} percentage point${number === '1' ? '' : 's'}`;
  if (unit === 'money') return number.startsWith('−') ? `−£${number.slice(1)}` : `£${number}`;
  if (unit === 'rate' && per) return `${number} per ${plainNumber(per, 0)}`;
  const name = unit === null ? undefined : NAMED[unit];
  return name ? `${number} ${number === '1' ? name[0] : name[1]}` : number;
};

/** How far apart two values are, always positive: "2.8 percentage points", "295", "£1,500". */
export const formatDistance = (distance: number, { unit, per }: Measured, decimals: number): string =>
  formatValue(Math.abs(distance), unit === 'percent' ? { unit: 'percentage-points' } : { unit, per }, decimals);

const formats = new Map<number, Intl.NumberFormat>();

/** With thousands apart and a true minus sign; what rounds to nothing has no sign. */
const plainNumber = (value: number, decimals: number): string => {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  const text = format.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
};
