import { type Figure, NOTHING_BESIDE } from '../record/figure.ts';

/** A figure as JSON without what is empty in it: a third of the room, and of the time to read it. */
export const packFigure = (figure: Figure): string =>
  JSON.stringify(Object.fromEntries(Object.entries(figure).filter(([, value]) => !isEmpty(value))));

export const unpackFigure = (json: string): Figure => ({ ...NO_NUMBER, ...NOTHING_BESIDE, ...JSON.parse(json) });

const NO_NUMBER = { value: null, step: null, unit: null, per: null, period: null };

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
