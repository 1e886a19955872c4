import type { Viewer } from '../../cycle/permissions.ts';
import type { Paper } from '../../publishing/paper.ts';
import { paperDocx } from '../../publishing/paper-docx.ts';
import { paperHtml } from '../../publishing/paper-html.ts';
import { paperPdf } from '../../publishing/paper-pdf.ts';
import { WORD_TYPE } from '../../publishing/word-type.ts';
import type { DeskChange } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import type { DeskAnswer } from './desk.ts';
import { readStanding } from './meeting-papers.ts';

/**
 * Enters a change, and with it the paper that it publishes, or neither: the paper comes into the public record by the door
 * by which every paper comes, its PDF read by our own reader. A later version takes the place of the earlier, which is kept.
 */
export const enterWithPaper = async (
  store: Store,
  viewer: Viewer,
  change: DeskChange,
  published: { meeting: string; name: string; paper: Paper } | null,
): Promise<void> => {
  const papers = published ? await readStanding(published.meeting, [{ ...published, takesUp: [] }]) : [];
  await store.publish(viewer, { changes: () => [change], papers, withheld: [], onlyNewest: [], why: change.why });
};

/** A paper as a file in one form, all forms with the page numbers of the PDF; null where there is no such form. */
export const paperFile = async (paper: Paper, form: string, name: string): Promise<DeskAnswer> => {
  if (!['pdf', 'docx', 'html'].includes(form)) return null;
  const { bytes, pages } = paperPdf(paper);
  if (form === 'pdf') return { type: 'application/pdf', bytes, name: `${name}.pdf` };
  if (form === 'docx') return { type: WORD_TYPE, bytes: await paperDocx(paper, pages), name: `${name}.docx` };
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(paperHtml(paper, pages)), name: `${name}.html` };
};
