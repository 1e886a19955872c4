import type { Paper } from '../../publishing/paper.ts';
import { paperDocx } from '../../publishing/paper-docx.ts';
import { paperHtml } from '../../publishing/paper-html.ts';
import { paperPdf } from '../../publishing/paper-pdf.ts';
import { WORD_TYPE } from '../../publishing/word-type.ts';
import { READER_VERSION, readDocument } from '../../reading/read-document.ts';
import type { Store } from '../../store/store.ts';
import type { DeskAnswer } from './desk.ts';

/**
 * Puts a published paper into the public record, by the door by which every paper comes: its PDF, read by our own
 * reader. A later version takes the place of the earlier, which is kept.
 *
 * @param kind names the paper within its meeting
 */
export const addPaper = async (store: Store, meeting: string, kind: string, paper: Paper): Promise<void> => {
  const { bytes } = paperPdf(paper);
  await store.addReading(await readDocument(bytes, `/desk/${meeting}/${kind}.pdf`), bytes, READER_VERSION);
};

/** A paper as a file in one form, all forms with the page numbers of the PDF; null where there is no such form. */
export const paperFile = async (paper: Paper, form: string, name: string): Promise<DeskAnswer> => {
  if (!['pdf', 'docx', 'html'].includes(form)) return null;
  const { bytes, pages } = paperPdf(paper);
  if (form === 'pdf') return { type: 'application/pdf', bytes, name: `${name}.pdf` };
  if (form === 'docx') return { type: WORD_TYPE, bytes: await paperDocx(paper, pages), name: `${name}.docx` };
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(paperHtml(paper, pages)), name: `${name}.html` };
};
