import type { ItemLink, MeetingLink, Place } from './views.ts';

export const SEARCH_KINDS = ['item', 'paragraph', 'decision', 'report'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export type SearchQuery = {
  /** Words, "phrases", prefix* and -not, as typed. Nothing that is typed is an error. */
  words: string;
  /** Slug of a body. */
  body?: string;
  kind?: SearchKind;
  /** First and last date, `2018-09-18`, `2018-09` or `2018`, both included. */
  from?: string;
  to?: string;
  /** Slug of a person. */
  person?: string;
  /** From 1 to 100; 20 where not given. */
  limit?: number;
  offset?: number;
};

/** A piece of a passage, marked where it met the query. */
export type Segment = { text: string; marked: boolean };

export type SearchHit = {
  kind: SearchKind;
  /** What to read first: the item's title, or the document's. */
  title: string;
  item: ItemLink | null;
  meeting: MeetingLink | null;
  /** Part of the passage around the matches; `…` stands where it was cut. */
  fragment: Segment[];
  place: Place;
};

export type SearchResult = {
  /** The query as it was understood, for the page to say. */
  understood: string;
  /** How many passages match, counted up to `MOST_COUNTED`. */
  total: number;
  totalIsExact: boolean;
  hits: SearchHit[];
};
