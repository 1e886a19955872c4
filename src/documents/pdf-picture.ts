import { onSoundFile, type PdfiumExports } from './pdf-module.ts';

type Calls = Record<
  | 'FPDFBitmap_Create'
  | 'FPDFBitmap_FillRect'
  | 'FPDF_RenderPageBitmap'
  | 'FPDFBitmap_GetBuffer'
  | 'FPDFBitmap_GetStride'
  | 'FPDFBitmap_Destroy',
  (...numbers: number[]) => number
>;

/** Recognition wants some 200 dots an inch; a page is never made larger than this many dots a side. */
const DOTS_A_POINT = 200 / 72;
const MOST_DOTS = 4000;
const WHITE = 0xffffffff;
const GRAYSCALE = 0x08;
/** Left, bottom, right, top of a page's box, four bytes each. */
const BOX_BYTES = 16;

/**
 * Pages of a PDF as pictures in grey (PGM), for recognising their text.
 *
 * @param bytes the file, which has been opened before and is sound
 * @param pages page numbers, from 1
 */
export const pagePictures = (bytes: Uint8Array, pages: readonly number[]): Promise<Uint8Array[]> =>
  onSoundFile(bytes, (x, file) => pages.map((page) => pictureOf(x as PdfiumExports & Calls, file, page - 1)));

const pictureOf = (x: PdfiumExports & Calls, file: number, index: number): Uint8Array => {
  const page = x.FPDF_LoadPage(file, index);
  const { width, height } = sizeOf(x, page);
  const bitmap = x.FPDFBitmap_Create(width, height, 0);
  try {
    x.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    x.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, GRAYSCALE);
    return greyOf(
      new Uint8Array(x.memory.buffer),
      x.FPDFBitmap_GetBuffer(bitmap),
      x.FPDFBitmap_GetStride(bitmap),
      width,
      height,
    );
  } finally {
    x.FPDFBitmap_Destroy(bitmap);
    x.FPDF_ClosePage(page);
  }
};

const sizeOf = (x: PdfiumExports, page: number): { width: number; height: number } => {
  const box = x.malloc(BOX_BYTES);
  x.FPDF_GetPageBoundingBox(page, box);
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(x.memory.buffer.slice(box, box + BOX_BYTES));
  x.free(box);
  const turned = x.FPDFPage_GetRotation(page) % 2 === 1;
  const [w, h] = [Math.abs(right - left), Math.abs(top - bottom)];
  const scale = Math.min(DOTS_A_POINT, MOST_DOTS / Math.max(w, h, 1));
  const [width, height] = [Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale))];
  return turned ? { width: height, height: width } : { width, height };
};

/** PGM: a line of header, then a byte a dot. The bitmap has four bytes a dot, all grey alike. */
const greyOf = (memory: Uint8Array, from: number, stride: number, width: number, height: number): Uint8Array => {
  const header = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const picture = new Uint8Array(header.length + width * height);
  picture.set(header);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) picture[header.length + y * width + x] = memory[from + y * stride + x * 4 + 1]!;
  }
  return picture;
};
