import type { Document } from './document.ts';
import { textDocument } from './text-document.ts';

/** Plain text to a document; form feeds are page breaks and no sign is mark-up. */
export const readPlainText = (text: string): Document =>
  textDocument({ mediaType: 'text/plain', title: null, pages: text.split('\f'), marked: false });
