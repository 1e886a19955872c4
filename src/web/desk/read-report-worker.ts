import { readDocument } from '../../reading/read-document.ts';
import type { Report } from '../../record/report.ts';

export type ReportJob = { bytes: Uint8Array; name: string };
/** The reports in a file with the text of its pages; or why it cannot be read, in words for whoever sent it. */
export type ReportRead = { reports: Report[]; text: string; mediaType: string } | { unread: string };

/** Reads one file in a worker thread. */
export default async ({ bytes, name }: ReportJob): Promise<ReportRead> => {
  try {
    const { reports, pages, document } = await readDocument(bytes, name);
    return { reports, text: pages.map(({ text }) => text).join('\n\n'), mediaType: document.mediaType };
  } catch (error) {
    return { unread: error instanceof Error ? error.message : String(error) };
  }
};
