import { decodeText } from './encoding.ts';
import type { FileFacts } from './file-facts.ts';
import { formatOf } from './open-document.ts';

/**
 * The facts of a file that was read before and is sound.
 *
 * @returns null of formats that say nothing of themselves (text, Markdown), and where the facts cannot be read
 */
export const fileFactsOf = async (bytes: Uint8Array): Promise<FileFacts | null> => {
  const format = formatOf(bytes);
  try {
    if (format === 'pdf') return await (await import('./pdf-facts.ts')).pdfFacts(bytes);
    if (format === 'docx') return (await import('./docx-facts.ts')).docxFacts(bytes);
    if (format === 'html') return (await import('./html-facts.ts')).htmlFacts(decodeText(bytes));
  } catch {
    // The text was read, which is what counts: a part that is broken beyond it says nothing.
  }
  return null;
};
