/** Things of one kind in a file, and how many of them lack what a screen reader goes by. */
export type Marked = {
  readonly all: number;
  readonly lacking: number;
  /** Page of the first that lacks it; null where the format has no pages. */
  readonly firstPage: number | null;
};

/** What a file says of itself to those who do not see it. Null or 0 where its format cannot tell. */
export type FileFacts = {
  readonly format: 'pdf' | 'docx' | 'html';
  /** Title in the file's own properties. */
  readonly title: string | null;
  readonly language: string | null;
  /** Whether a PDF is tagged; null of other formats, which have nothing to tag. */
  readonly tagged: boolean | null;
  /** Headings that are marked as such; null where a PDF has no tags that could tell. */
  readonly headings: number | null;
  /** Short paragraphs of a Word file that are bold and no heading: they look like headings and are none. */
  readonly boldLines: number;
  /** Pictures and charts, and those without a text in their place. */
  readonly pictures: Marked;
  /** Tables of data, and those without header cells. A form laid out in two columns is none. */
  readonly tables: Marked;
  /** Text whose colour is too pale on white for WCAG 2.2 (1.4.3), where a PDF tells. */
  readonly pale: PaleText | null;
};

export type PaleText = {
  readonly letters: number;
  readonly firstPage: number;
  /** The palest of it against white: 4.5 is enough, 3 of large letters. */
  readonly contrast: number;
  readonly words: string;
};

export const NONE: Marked = { all: 0, lacking: 0, firstPage: null };
