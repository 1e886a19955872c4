import type { SourcedFigure } from '../figures/measures/series.ts';
import type { BodyLink, ComingMeeting } from './views.ts';

export type MeasureLink = { slug: string; name: string; standard: string; unit: string };

export type MeasureSummary = MeasureLink & { figures: number };

/** Another spelling that may be the same measure, and why it is thought so. */
export type JoinView = {
  measure: MeasureLink;
  state: 'proposed' | 'confirmed' | 'withdrawn';
  /** The abbreviation that links the two, with where a paper explains it; null for the same words in another order. */
  explained: {
    short: string;
    long: string;
    place: { document: string; page: number; start: number; end: number };
  } | null;
};

export type MeasureView = {
  measure: MeasureLink;
  /** Its own, then those of measures joined to it. */
  figures: SourcedFigure[];
  /** More figures stand in the papers than these: see the data. */
  cut: boolean;
  joins: JoinView[];
  bodies: BodyLink[];
};

export type ScorecardView = {
  body: BodyLink;
  measures: { measure: MeasureLink; figures: SourcedFigure[] }[];
  /** Measures that its papers tell of and that are not on this page. */
  more: number;
  /** The meeting to which the body's next report can come, where one is known. */
  next: ComingMeeting | null;
};

/** A paper that states figures, with the meeting that it went to. */
export type FigureSource = Pick<SourcedFigure, 'document' | 'date' | 'council'>;
