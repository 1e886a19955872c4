import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';

type Call = (...numbers: number[]) => number;

/** PDFium's own functions, called without the wrapper: per character that is three times as fast. */
export type PdfiumExports = Record<
  | 'malloc'
  | 'free'
  | 'PDFiumExt_Init'
  | 'FPDF_LoadMemDocument'
  | 'FPDF_CloseDocument'
  | 'FPDF_GetLastError'
  | 'FPDF_GetPageCount'
  | 'FPDF_GetMetaText'
  | 'FPDF_LoadPage'
  | 'FPDF_ClosePage'
  | 'FPDF_GetPageBoundingBox'
  | 'FPDFPage_GetRotation'
  | 'FPDFText_LoadPage'
  | 'FPDFText_ClosePage'
  | 'FPDFText_CountChars'
  | 'FPDFText_GetUnicode'
  | 'FPDFText_GetTextObject'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFText_GetFontSize'
  | 'FPDFText_GetMatrix'
  | 'FPDFTextObj_GetFont'
  | 'FPDFTextObj_GetTextRenderMode'
  | 'FPDFFont_GetBaseFontName'
  | 'FPDFFont_GetFlags'
  | 'FPDFPageObj_GetMarkedContentID'
  | 'FPDF_StructTree_GetForPage'
  | 'FPDF_StructTree_Close'
  | 'FPDF_StructTree_CountChildren'
  | 'FPDF_StructTree_GetChildAtIndex'
  | 'FPDF_StructElement_GetType'
  | 'FPDF_StructElement_GetAltText'
  | 'FPDF_StructElement_GetActualText'
  | 'FPDFCatalog_IsTagged'
  | 'FPDFCatalog_GetLanguage'
  | 'FPDFTextObj_GetText'
  | 'FPDFTextObj_GetFontSize'
  | 'FPDF_StructElement_CountChildren'
  | 'FPDF_StructElement_GetChildAtIndex'
  | 'FPDF_StructElement_GetChildMarkedContentID'
  | 'FPDF_StructElement_GetAttributeCount'
  | 'FPDF_StructElement_GetAttributeAtIndex'
  | 'FPDF_StructElement_Attr_GetValue'
  | 'FPDF_StructElement_Attr_GetNumberValue'
  | 'FPDFPage_CountObjects'
  | 'FPDFPage_GetAnnotCount'
  | 'FPDFPage_GetAnnot'
  | 'FPDFPage_CloseAnnot'
  | 'FPDFPage_Flatten'
  | 'FPDFAnnot_GetSubtype'
  | 'FPDFPage_GetObject'
  | 'FPDFFormObj_CountObjects'
  | 'FPDFFormObj_GetObject'
  | 'FPDFPageObj_GetType'
  | 'FPDFPageObj_GetBounds'
  | 'FPDFPageObj_GetMatrix'
  | 'FPDFPageObj_GetFillColor'
  | 'FPDFPath_GetDrawMode'
  | 'FPDFPath_CountSegments'
  | 'FPDFPath_GetPathSegment'
  | 'FPDFPathSegment_GetPoint'
  | 'FPDFPathSegment_GetType'
  | 'FPDFPathSegment_GetClose',
  Call
> & { readonly memory: { readonly buffer: ArrayBuffer } };

let loading: Promise<PdfiumExports> | null = null;

/** PDFium for this thread, loaded on first use and kept. */
export const pdfium = (): Promise<PdfiumExports> => {
  loading ??= load();
  return loading;
};

/**
 * Opens a PDF that was read before and is sound.
 *
 * @param use is given PDFium and its handle of the file, which is closed afterwards
 */
export const onSoundFile = async <T>(bytes: Uint8Array, use: (x: PdfiumExports, file: number) => T): Promise<T> => {
  const x = await pdfium();
  const place = x.malloc(bytes.length);
  new Uint8Array(x.memory.buffer).set(bytes, place);
  const file = x.FPDF_LoadMemDocument(place, bytes.length, 0);
  try {
    return use(x, file);
  } finally {
    x.FPDF_CloseDocument(file);
    x.free(place);
  }
};

/** After a trap the module's memory cannot be trusted: the next file gets a fresh one. */
export const discardPdfium = (): void => {
  loading = null;
};

const load = async (): Promise<PdfiumExports> => {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const silent = () => undefined;
  const module = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    print: silent,
    printErr: silent,
  });
  const exports = module.pdfium.wasmExports as unknown as PdfiumExports;
  exports.PDFiumExt_Init();
  return exports;
};
