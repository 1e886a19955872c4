import type { At } from '../record/at.ts';
import type { PageText } from '../record/reading.ts';
import type { SavedPage } from './saved-page.ts';

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table' | 'furniture';

/**
 * The smallest passage that a grammar looks at: one heading, paragraph, list item or table.
 * `text` is plain (white space collapsed, no mark-up) and equals the page's text at `at`, to the
 * character. A paragraph that ran over a page break stands whole on the page where it began.
 */
export type Block = {
  readonly kind: BlockKind;
  readonly text: string;
  readonly at: At;
  /** 1 to 6 where the format or the look says so; 0 otherwise. */
  readonly level: number;
  /** Nesting of a list item, 0 for the outermost and for everything that is not a list item. */
  readonly depth: number;
  /** A list item's bullet was a sign without meaning ("-", "•"), which `text` leaves out. */
  readonly bullet: boolean;
  /** How many characters at the start of `text` are bold: all, a run-in heading, or 0. */
  readonly bold: number;
  /** Left edge: points from the page's left in a PDF, columns in plain text, 0 where meaningless. */
  readonly indent: number;
  /** Font size in points; 0 where meaningless. */
  readonly size: number;
  /** Centred on its page or column. */
  readonly centred: boolean;
  /** Rows of a table, or of words set in columns. A cell's text stands in `text` at its `at`. */
  readonly rows?: readonly TableRow[];
};

export type TableRow = { readonly header: boolean; readonly cells: readonly TableCell[] };
export type TableCell = {
  readonly text: string;
  readonly at: At;
  readonly colSpan: number;
  /** How many characters at the start of `text` are bold, where the format says so. */
  readonly bold: number;
  readonly rowSpan: number;
};

/** What every format becomes. Grammars see nothing else of a file. */
export type Document = {
  readonly mediaType: string;
  readonly title: string | null;
  readonly pages: readonly PageText[];
  /** In reading order, furniture included. */
  readonly blocks: readonly Block[];
  /** Set where the file was a page or an answer of a committee system. */
  readonly page?: SavedPage;
};
