import type { Transaction } from 'kysely';
import type { Meeting } from '../record/meeting.ts';
import type { Reading } from '../record/reading.ts';
import { placeColumns } from './place-columns.ts';
import { placeBody, placeMeeting } from './place-meeting.ts';
import { reportPassages } from './project-reports.ts';
import type { SearchIndex } from './search-index.ts';
import type { Tables } from './tables.ts';
import { writeAccount } from './write-meeting.ts';
import { insertRows } from './write-rows.ts';

/** Tables whose rows are made from a document's reading, in an order in which they can be removed. */
const MADE_FROM_READINGS = [
  'figure',
  'abbreviation',
  'appearance',
  'reference',
  'passage',
  'item',
  'attendance',
  'source',
  'paper',
] as const;

const NO_BODY = 'Body not stated';

/**
 * Removes all rows that were made from a document.
 * @returns the meetings that it told of
 */
export const removeRows = async (
  trx: Transaction<Tables>,
  index: SearchIndex,
  documentId: number,
): Promise<number[]> => {
  const told = await trx
    .selectFrom('source')
    .select('meeting_id')
    .distinct()
    .where('document_id', '=', documentId)
    .execute();
  const indexed = await trx
    .selectFrom('passage')
    .select('id')
    .where('document_id', '=', documentId)
    .where('indexed', '=', 1)
    .execute();
  await index.remove(
    trx,
    indexed.map(({ id }) => id),
  );
  for (const table of MADE_FROM_READINGS) await trx.deleteFrom(table).where('document_id', '=', documentId).execute();
  return told.map(({ meeting_id }) => meeting_id);
};

/**
 * Makes all rows of a document from its reading. None of them is in the search index yet.
 * @returns the meetings that it tells of
 */
export const writeRows = async (trx: Transaction<Tables>, documentId: number, reading: Reading): Promise<number[]> => {
  await insertRows(trx, 'paper', paperRows(documentId, reading));
  const council = onlyCouncil(reading.meetings);
  const meetingIds: number[] = [];
  for (const [position, meeting] of reading.meetings.entries()) {
    const body = await placeBody(trx, meeting.body ?? meeting.council ?? NO_BODY, meeting.council ?? council);
    const meetingId = await placeMeeting(trx, body, { ...meeting, documentId });
    const { attendance: _, items: __, ...heading } = meeting;
    const [sourceId] = await insertRows(trx, 'source', [
      {
        document_id: documentId,
        meeting_id: meetingId,
        position,
        origin: meeting.from,
        status: meeting.status,
        start_time: meeting.startTime,
        shown: 0,
        heading: JSON.stringify(heading),
      },
    ]);
    await writeAccount(trx, { documentId, sourceId: sourceId!, meetingId, body, meeting, pages: reading.pages });
    meetingIds.push(meetingId);
  }
  await writeReports(trx, documentId, reading);
  return meetingIds;
};

/** A pack names its council once, for all that is in it. */
const onlyCouncil = (meetings: readonly Meeting[]): string | null => {
  const councils = new Set(meetings.flatMap(({ council }) => council ?? []));
  return councils.size === 1 ? [...councils][0]! : null;
};

const paperRows = (documentId: number, { papers }: Reading) =>
  papers.map(({ kind, title, item, pages, printedPages, from }, position) => ({
    document_id: documentId,
    position,
    kind,
    title,
    item,
    first_page: pages[0],
    last_page: pages[1],
    first_printed: printedPages?.[0] ?? null,
    last_printed: printedPages?.[1] ?? null,
    ...placeColumns(from),
  }));

/** Reports in a pack belong to the meeting that its agenda calls. */
const writeReports = async (trx: Transaction<Tables>, documentId: number, reading: Reading): Promise<void> => {
  const called = await trx
    .selectFrom('source')
    .innerJoin('meeting', 'meeting.id', 'source.meeting_id')
    .select(['meeting.id', 'meeting.body_id', 'meeting.date'])
    .where('source.document_id', '=', documentId)
    .where('source.origin', '=', 'agenda')
    .execute();
  const meeting = called.length === 1 ? called[0]! : null;
  await insertRows(
    trx,
    'passage',
    reportPassages(reading.reports).map(({ kind, text, at }) => ({
      document_id: documentId,
      source_id: null,
      item_id: null,
      meeting_id: meeting?.id ?? null,
      body_id: meeting?.body_id ?? null,
      date: meeting?.date ?? null,
      kind,
      text,
      indexed: 0,
      ...placeColumns(at),
    })),
  );
};
