/** A stretch of words within a passage that is set or linked apart. `href` is an http(s) or mailto address. */
export type Run = { text: string; bold?: true; italic?: true; href?: string };

/** One passage of a paper as it is handed to people: the same list gives the web page, the PDF and the Word file. */
export type Block =
  /** `label` is the printed number of an item, `pagesOf` the part of the pack whose pages stand behind the title. */
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; label?: string | null; text: string; pagesOf?: string }
  /** `lead` is set in bold before the words: "Present:-". */
  | { kind: 'paragraph'; lead?: string; text: string; runs?: readonly Run[] }
  /** A numbered point of a decision; `label` as it is printed, "(1)"; `depth` counts from 0. */
  | { kind: 'clause'; lead?: string; label: string | null; text: string; depth: number; runs?: readonly Run[] }
  /** Where there are `runs`, in a bullet as elsewhere, they are the words of `text`. */
  | { kind: 'bullet'; text: string; runs?: readonly Run[] }
  /** Every row has as many cells as the head. */
  | { kind: 'table'; caption?: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** One paper inside a pack: the agenda sheet, the earlier minutes, a report. */
export type Part = {
  /** Letters, digits and hyphens: an anchor on the page and a bookmark in the file. */
  id: string;
  title: string;
  blocks: readonly Block[];
};

/** What is published under one address: a pack of several parts, or minutes alone. */
export type Paper = {
  title: string;
  /** Who publishes it, for the file's properties. */
  council: string | null;
  parts: readonly Part[];
  /** Where pages are counted on from another paper: a supplement's first page. */
  firstPage?: number;
};

/** First and last page of each part, by its id, counted through the whole paper. */
export type PartPages = ReadonlyMap<string, readonly [first: number, last: number]>;

/** "(Page 9)", "(Pages 9 - 14)", as agenda sheets print it. */
export const pagesInWords = ([first, last]: readonly [number, number]): string =>
  first === last ? `(Page ${first})` : `(Pages ${first} - ${last})`;
