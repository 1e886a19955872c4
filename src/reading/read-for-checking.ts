import type { Document } from '../documents/document.ts';
import type { FileFacts } from '../documents/file-facts.ts';
import { fileFactsOf } from '../documents/read-file-facts.ts';
import type { Reading } from '../record/reading.ts';
import { readWithDocument } from './read-document.ts';

/**
 * All that the rules of a check go by: the document, its reading, and what the file says of itself.
 *
 * @throws DocumentError where the file cannot be read at all
 */
export const readForChecking = async (
  bytes: Uint8Array,
  path: string,
): Promise<{ document: Document; reading: Reading; facts: FileFacts | null }> => ({
  ...(await readWithDocument(bytes, path)),
  facts: await fileFactsOf(bytes),
});
