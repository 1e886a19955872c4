import { type Marked, NONE } from './file-facts.ts';
import type { PdfiumExports } from './pdf-module.ts';
import { structureTree } from './structure-tree.ts';

/** What the structure tree holds for a page. */
export type PageTags = { readonly headings: number; readonly pictures: Marked; readonly tables: Marked };

const SCRATCH_BYTES = 256;
const DEEPEST = 40;
const HEADING = /^H[1-6]?$/;
/** What a program puts in place of a description: a file's name, or "Picture 3". */
const NO_TEXT = /^\s*(?:(?:picture|image|graphic|figure|chart|diagram)\s*\d*|\S+\.(?:png|jpe?g|gif|emf|wmf|bmp))?\s*$/i;
/** A table of data has columns to head: fewer rows or columns are a layout. */
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 3;

/** Counts headings, figures with their alternative texts, and tables with their header cells. */
export const tagReader = (x: PdfiumExports) => {
  const scratch = x.malloc(SCRATCH_BYTES);
  const { typeOf, childrenOf, onTree, close } = structureTree(x);

  const says = (
    read: 'FPDF_StructElement_GetAltText' | 'FPDF_StructElement_GetActualText',
    element: number,
  ): boolean => {
    const length = x[read](element, scratch, SCRATCH_BYTES);
    if (length > SCRATCH_BYTES) return true;
    if (length <= 2) return false;
    const text = new TextDecoder('utf-16le').decode(new Uint8Array(x.memory.buffer, scratch, length - 2));
    return !NO_TEXT.test(text);
  };

  const isDescribed = (figure: number): boolean =>
    says('FPDF_StructElement_GetAltText', figure) || says('FPDF_StructElement_GetActualText', figure);

  /** Null of a layout, and of a table of which a part is on another page: its header may be there. */
  const isHeaded = (table: number): boolean | null => {
    const shape = { rows: 0, columns: 0, header: false, whole: true };
    rowsOf(table, shape, 0);
    if (shape.header) return true;
    return shape.whole && shape.rows >= FEWEST_ROWS && shape.columns >= FEWEST_COLUMNS ? false : null;
  };

  const rowsOf = (element: number, shape: TableShape, depth: number): void => {
    const children = childrenOf(element);
    if (children.length < x.FPDF_StructElement_CountChildren(element)) shape.whole = false;
    for (const child of children) {
      const type = typeOf(child);
      if (type === 'TR') {
        const cells = childrenOf(child).map(typeOf);
        shape.rows += 1;
        shape.columns = Math.max(shape.columns, cells.length);
        if (cells.includes('TH')) shape.header = true;
      } else if (depth < 2 && /^(?:THead|TBody|TFoot)$/.test(type)) rowsOf(child, shape, depth + 1);
    }
  };

  const readPage = (page: number, number: number): PageTags => {
    const tags = { headings: 0, pictures: tally(), tables: tally() };
    const walk = (element: number, depth: number): void => {
      const type = typeOf(element);
      if (HEADING.test(type)) tags.headings += 1;
      const headed = type === 'Table' ? isHeaded(element) : null;
      if (headed !== null) count(tags.tables, headed);
      if (type === 'Figure') count(tags.pictures, isDescribed(element));
      else if (depth < DEEPEST) for (const child of childrenOf(element)) walk(child, depth + 1);
    };
    onTree(page, (element) => walk(element, 0));
    const placed = (counted: Tally): Marked => ({ ...counted, firstPage: counted.lacking > 0 ? number : null });
    return { headings: tags.headings, pictures: placed(tags.pictures), tables: placed(tags.tables) };
  };

  return {
    readPage,
    close: () => {
      close();
      x.free(scratch);
    },
  };
};

type TableShape = { rows: number; columns: number; header: boolean; whole: boolean };
type Tally = { all: number; lacking: number };

const tally = (): Tally => ({ all: NONE.all, lacking: NONE.lacking });

const count = (tally: Tally, has: boolean): void => {
  tally.all += 1;
  if (!has) tally.lacking += 1;
};
