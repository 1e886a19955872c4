import type { PdfiumExports } from './pdf-module.ts';
import { structureTree } from './structure-tree.ts';

/** A table of the structure tree: its cells by row, each with its paragraphs' marked-content numbers. */
export type TaggedTable = { readonly rows: readonly (readonly TaggedCell[])[] };
export type TaggedCell = {
  readonly header: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly paragraphs: readonly (readonly number[])[];
};

const SCRATCH_BYTES = 256;
const DEEPEST = 40;
/** A list item holds its label and its paragraphs, so these do not count inside it. */
const OWN_LINE = /^(?:P|H[1-6]?|LI|Caption|Note)$/;
const MOST_SPAN = 1000;

/** Reads the tables that the structure tree holds for a page; none where the file is not tagged. */
export const structureReader = (x: PdfiumExports) => {
  const scratch = x.malloc(SCRATCH_BYTES);
  const nameAt = scratch + 128;
  const { typeOf, childrenOf, onTree, close } = structureTree(x);

  const spanOf = (cell: number, name: string): number => {
    const attributes = x.FPDF_StructElement_GetAttributeCount(cell);
    for (let i = 0; i < attributes; i += 1) {
      const attribute = x.FPDF_StructElement_GetAttributeAtIndex(cell, i);
      new Uint8Array(x.memory.buffer).set(new TextEncoder().encode(`${name}\0`), nameAt);
      const value = x.FPDF_StructElement_Attr_GetValue(attribute, nameAt);
      if (value === 0 || !x.FPDF_StructElement_Attr_GetNumberValue(value, scratch)) continue;
      const span = new Float32Array(x.memory.buffer, scratch, 1)[0]!;
      if (span >= 1 && span <= MOST_SPAN) return Math.floor(span);
    }
    return 1;
  };

  const paragraphsIn = (element: number, depth: number, out: number[][]): number[][] => {
    const count = x.FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < count; i += 1) {
      const child = x.FPDF_StructElement_GetChildAtIndex(element, i);
      if (child === 0) {
        const mark = x.FPDF_StructElement_GetChildMarkedContentID(element, i);
        if (mark >= 0) out.at(-1)!.push(mark);
      } else if (depth < DEEPEST) {
        const type = typeOf(child);
        if (OWN_LINE.test(type)) out.push([]);
        paragraphsIn(child, depth + 1, out);
        if (OWN_LINE.test(type)) out.push([]);
      }
    }
    return out;
  };

  /** Innermost tables only: a table around tables is a layout. */
  const tablesIn = (element: number, depth: number, out: TaggedTable[]): boolean => {
    if (depth > DEEPEST) return false;
    const children = childrenOf(element);
    let found = false;
    for (const child of children) if (tablesIn(child, depth + 1, out)) found = true;
    if (found || typeOf(element) !== 'Table') return found;
    const rows = rowsIn(element, 0).map((row) => childrenOf(row).flatMap(cellOf));
    out.push({ rows: rows.filter((row) => row.length > 0) });
    return true;
  };

  const rowsIn = (element: number, depth: number): number[] =>
    childrenOf(element).flatMap((child) => {
      const type = typeOf(child);
      if (type === 'TR') return [child];
      return depth < 2 && /^(?:THead|TBody|TFoot)$/.test(type) ? rowsIn(child, depth + 1) : [];
    });

  const cellOf = (cell: number): TaggedCell[] => {
    const type = typeOf(cell);
    if (type !== 'TD' && type !== 'TH') return [];
    const paragraphs = paragraphsIn(cell, 0, [[]]).filter((marks) => marks.length > 0);
    return [{ header: type === 'TH', colSpan: spanOf(cell, 'ColSpan'), rowSpan: spanOf(cell, 'RowSpan'), paragraphs }];
  };

  const readTables = (page: number): TaggedTable[] => {
    const out: TaggedTable[] = [];
    onTree(page, (element) => tablesIn(element, 0, out));
    return out;
  };

  return {
    readTables,
    close: () => {
      close();
      x.free(scratch);
    },
  };
};
