import type { Generated } from 'kysely';
import type { Flag, PlaceColumns } from './columns.ts';

/** What is measured, in what unit. Never removed, so that its address holds; without public figures it does not show. */
export type MeasureTable = {
  id: Generated<number>;
  slug: string;
  /** As first printed. */
  name: string;
  /** See `MeasureIdentity`. */
  words: string;
  sorted: string;
  standard: string;
  unit: string;
  /** How much the papers tell of it: see `021-measure-weight`. */
  weight: Generated<number>;
};

/** A document with figures: the meeting that it went to, and by which rule small numbers in it were guarded. */
export type FigureSourceTable = {
  document_id: number;
  body_id: number | null;
  council: string | null;
  date: string | null;
  figures: number;
  /** Figures whose values were taken out. */
  withheld: number;
  /** "5 withhold" or "5 flag". */
  rule: string;
};

export type FigureTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  /** Index into the reading's `figures`. */
  position: number;
  measure_id: number | null;
  period: string | null;
  value: number | null;
  /** Has a target, a rating or a direction of travel. */
  scored: Flag;
  /** Why it may tell about single people: reasons with a space between. */
  risk: string | null;
  /** JSON of the figure: see `packFigure`. */
  detail: string;
};

export type AbbreviationTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  short: string;
  long: string;
  short_words: string;
  long_words: string;
};
