import type { PdfiumExports } from './pdf-module.ts';

const SCRATCH_BYTES = 128;
/**
 * PDFium lists all children of the tree's root again for each page. Beyond this many in all, a
 * document's further pages are read without tags, so that time stays linear.
 */
const MOST_CHILDREN = 1_000_000;

/** Walks the structure tree of a tagged PDF, a page at a time. */
export const structureTree = (x: PdfiumExports) => {
  const scratch = x.malloc(SCRATCH_BYTES);
  const utf16 = new TextDecoder('utf-16le');
  let counted = 0;

  /** The standard type ("P", "Table", "H1") that an element's own is mapped to. */
  const typeOf = (element: number): string => {
    const length = x.FPDF_StructElement_GetType(element, scratch, 120);
    return length < 4 || length > 120 ? '' : utf16.decode(new Uint8Array(x.memory.buffer, scratch, length - 2));
  };

  /** The elements of an element that have something on this page. */
  const childrenOf = (element: number): number[] => {
    const count = x.FPDF_StructElement_CountChildren(element);
    counted += Math.max(0, count);
    const out: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const child = x.FPDF_StructElement_GetChildAtIndex(element, i);
      if (child !== 0) out.push(child);
    }
    return out;
  };

  /** Gives the page's outermost elements to `use`; false where the page has no tags, or the file too many. */
  const onTree = (page: number, use: (element: number) => void): boolean => {
    if (counted > MOST_CHILDREN) return false;
    const tree = x.FPDF_StructTree_GetForPage(page);
    if (tree === 0) return false;
    const count = x.FPDF_StructTree_CountChildren(tree);
    for (let i = 0; i < count; i += 1) {
      const child = x.FPDF_StructTree_GetChildAtIndex(tree, i);
      if (child !== 0) use(child);
    }
    x.FPDF_StructTree_Close(tree);
    return true;
  };

  return { typeOf, childrenOf, onTree, close: () => x.free(scratch) };
};
