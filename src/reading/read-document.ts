import { createHash } from 'node:crypto';
import { withAsks } from '../asks/find-asks.ts';
import type { Block, Document } from '../documents/document.ts';
import { openDocument } from '../documents/open-document.ts';
import type { SavedPage } from '../documents/saved-page.ts';
import { readAppraisals } from '../figures/appraisals.ts';
import { readFigures } from '../figures/read-figures.ts';
import { readMinutes } from '../minutes/read-minutes.ts';
import { readAgenda } from '../packs/agenda.ts';
import { readNotice } from '../packs/called-off.ts';
import { kindOf } from '../packs/kind-of.ts';
import { readMeetingPage } from '../packs/meeting-page.ts';
import { readReport } from '../packs/report.ts';
import { splitPack } from '../packs/split-pack.ts';
import type { Meeting } from '../record/meeting.ts';
import { type Doubt, type Reading, SCHEMA_ID } from '../record/reading.ts';
import type { Report } from '../record/report.ts';
import { coverageOf } from './coverage.ts';

/** Goes up when the same bytes may give another record, so that a store knows what to read again. */
export const READER_VERSION = 11;

/**
 * One pass over one document: bytes to record. Pure but for its use of WebAssembly; the same bytes
 * give the same record.
 *
 * @param bytes the file
 * @param path as the reading names it; its ending is not trusted
 * @throws DocumentError where the file cannot be read at all
 */
export const readDocument = async (bytes: Uint8Array, path: string): Promise<Reading> =>
  (await readWithDocument(bytes, path)).reading;

/** The same, with the document that it was read from: checks look at its blocks. */
export const readWithDocument = async (
  bytes: Uint8Array,
  path: string,
): Promise<{ document: Document; reading: Reading }> => {
  const document = await openDocument(bytes, path);
  return { document, reading: readingOf(document, { path, sha256: createHash('sha256').update(bytes).digest('hex') }) };
};

const readingOf = (document: Document, file: { path: string; sha256: string }): Reading => {
  if (document.page) return pageReading(document, document.page, file);
  const labels = new Set<Block>();
  const meetings: Meeting[] = [];
  const reports: Report[] = [];
  const doubts: Doubt[] = [];
  const parts = splitPack(document);
  for (const [index, { paper, blocks }] of parts.entries()) {
    const { kind, title } = paper;
    if (kind === 'report' || kind === 'briefing' || kind === 'form' || kind === 'appendix') {
      const written = readReport(blocks, { kind, title, index });
      reports.push(written.report);
      for (const block of written.labels) labels.add(block);
    } else if (paper.kind === 'agenda' || paper.kind === 'supplement') {
      const agenda = readAgenda(blocks);
      meetings.push(kind === 'supplement' ? { ...agenda.meeting, supplement: true } : agenda.meeting);
      for (const block of agenda.labels) labels.add(block);
    } else if (paper.kind === 'notice') {
      const notice = readNotice(blocks);
      if (!notice) continue;
      meetings.push(notice.meeting);
    } else if (paper.kind === 'minutes' || (paper.kind === 'unknown' && parts.length === 1)) {
      const minutes = readMinutes(blocks);
      if (paper.kind === 'unknown' && !looksLikeMinutes(minutes.meeting)) continue;
      paper.kind = 'minutes';
      meetings.push(withAsks(minutes.meeting));
      doubts.push(...minutes.doubts);
      for (const block of minutes.labels) labels.add(block);
    }
  }
  const papers = parts.map(({ paper }) => paper);
  doubts.push(...picturesLeft(document));
  const bodies = parts.map(({ paper: { title }, blocks }, paper) => ({ blocks, paper, title }));
  const figures = readFigures(bodies);
  const appraisals = readAppraisals(bodies, figures);
  return {
    schema: SCHEMA_ID,
    document: { ...file, mediaType: document.mediaType, pages: document.pages.length, title: document.title },
    kind: kindOf(papers),
    papers,
    meetings,
    reports,
    figures,
    ...(appraisals.length > 0 ? { appraisals } : {}),
    coverage: coverageOf(document, [meetings, reports, figures, appraisals], labels),
    doubts,
    pages: [...document.pages],
  };
};

/** Pictures whose text was not recognised are said to be there: nothing is silently lost. */
const picturesLeft = ({ mediaType, pages }: Document): Doubt[] => {
  const left =
    mediaType === 'application/pdf' ? pages.filter((page) => page.text === '' && page.recognised === null) : [];
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) return [];
  const says = `${left.length} of the pages ${first.page} to ${last.page} are pictures whose text was not recognised; split the file to have them read`;
  return [{ at: null, says }];
};

/** A page saved from a committee system is one paper of its own kind. */
const pageReading = (document: Document, page: SavedPage, file: { path: string; sha256: string }): Reading => {
  const { meetings, bodies, labels, doubts } = readMeetingPage(document, page);
  const [first, last] = [document.blocks[0], document.blocks.at(-1)];
  const whole = { title: document.title, item: null, printedPages: null, pages: [1, 1] as [number, number] };
  return {
    schema: SCHEMA_ID,
    document: { ...file, mediaType: document.mediaType, pages: document.pages.length, title: document.title },
    kind: 'meeting-page',
    papers: first && last ? [{ kind: 'meeting-page', ...whole, from: first.at, to: last.at }] : [],
    meetings: meetings.map((meeting) => withAsks(meeting)),
    reports: [],
    bodies,
    figures: [],
    coverage: coverageOf(document, [meetings, bodies], labels),
    doubts,
    pages: [...document.pages],
  };
};

/** A paper without the usual first lines is minutes where it says when, who was there and what was taken. */
const looksLikeMinutes = (meeting: Meeting): boolean =>
  meeting.date !== null &&
  meeting.items.length >= 2 &&
  (meeting.attendance.length >= 2 || meeting.items.some((item) => item.decisions.length > 0));
