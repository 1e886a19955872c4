/** A line of text at a place: points from the left and from the top of the page. */
export type PlacedText = { x: number; y: number; text: string; size?: number; bold?: boolean };
export type PdfPage = {
  texts: readonly PlacedText[];
  rules?: readonly [number, number, number, number][];
  rotate?: number;
  /** Form fields that were filled in. */
  fields?: readonly PlacedText[];
};

const WIDTH = 595;
const HEIGHT = 842;

/**
 * A small PDF (A4, Helvetica) for tests.
 *
 * @param pages texts by place and ruled lines as x0, y0, x1, y1 from the top left
 */
export const buildPdf = (pages: readonly PdfPage[]): Uint8Array => {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((page) => {
    const content = contentOf(page);
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const fields = (page.fields ?? []).map(({ x, y, text }) => {
      const look = `BT /F1 11 Tf 2 4 Td (${text}) Tj ET`;
      const form = add(
        `<< /Type /XObject /Subtype /Form /BBox [0 0 200 16] /Resources << /Font << /F1 3 0 R >> >> /Length ${look.length} >>\nstream\n${look}\nendstream`,
      );
      const box = `${x} ${HEIGHT - y} ${x + 200} ${HEIGHT - y + 16}`;
      return add(
        `<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /Rect [${box}] /V (${text}) /AP << /N ${form} 0 R >> >>`,
      );
    });
    const annots = fields.length > 0 ? ` /Annots [${fields.map((field) => `${field} 0 R`).join(' ')}]` : '';
    const rotate = page.rotate ? ` /Rotate ${page.rotate}` : '';
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}]${rotate}${annots} /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
};

const contentOf = ({ texts, rules = [] }: PdfPage): string => {
  const words = texts.map(({ x, y, text, size = 11, bold = false }) => {
    const escaped = text.replace(/[\\()]/g, '\\$&').replace(/•/g, '\\225');
    return `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped}) Tj ET`;
  });
  const lines = rules.map(([x0, y0, x1, y1]) => `${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`);
  return [...lines, ...words].join('\n');
};

/** Lines of one paragraph, one below the other. */
export const linesAt = (x: number, y: number, lines: readonly string[], look: Partial<PlacedText> = {}): PlacedText[] =>
  lines.map((text, i) => ({ x, y: y + i * (look.size ?? 11) * 1.2, text, ...look }));
