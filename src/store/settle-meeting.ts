import type { Transaction } from 'kysely';
import type { Meeting } from '../record/meeting.ts';
import type { Kind } from '../record/reading.ts';
import type { MeetingTable, SourceTable } from './read-tables.ts';
import type { Tables } from './tables.ts';

/** A meeting as one document tells it, without items and attendance. */
export type Heading = Omit<Meeting, 'items' | 'attendance'>;

export type Account = Pick<SourceTable, 'origin' | 'status' | 'heading'> & {
  id: number;
  document_id: number;
  kind: Kind;
};

export type Settled = Pick<MeetingTable, 'start_time' | 'end_time' | 'venue' | 'status' | 'webcast_url'> & {
  /** Sources that the page shows: one of each kind at most. */
  shown: number[];
};

const HAPPENED: ReadonlySet<Meeting['status']> = new Set(['cancelled', 'postponed', 'inquorate']);

/**
 * What a meeting's sources say together. Of several minutes the approved ones are shown, else those that
 * stand in a document of their own, else those that are not a draft, else the last added. Minutes tell
 * what happened, so what they state goes before what the agenda announced. A saved page of the meeting
 * shows where minutes or agenda are missing. A notice adds that the meeting was called off; a supplementary agenda gives
 * way to the agenda that it adds to.
 */
export const settle = (accounts: readonly Account[]): Settled => {
  const best = (origin: Meeting['from']): Account | undefined =>
    accounts
      .filter((account) => account.origin === origin)
      .sort((a, b) => weight(b) - weight(a) || b.document_id - a.document_id)[0];
  const minutes = best('minutes');
  const agenda = best('agenda');
  const page = minutes && agenda ? undefined : best('meeting-page');
  const shown = [minutes, page, agenda, best('notice')].filter((account) => account !== undefined);
  const headings = shown.map(({ heading }) => JSON.parse(heading) as Heading);
  const first = <K extends keyof Heading>(key: K): Heading[K] | null =>
    headings.find((heading) => heading[key] !== null)?.[key] ?? null;
  return {
    shown: shown.map(({ id }) => id),
    start_time: first('startTime'),
    end_time: first('endTime'),
    venue: first('venue'),
    webcast_url: first('webcastUrl'),
    status:
      headings.find(({ status }) => HAPPENED.has(status))?.status ??
      headings.find(({ from }) => from !== 'agenda' && from !== 'notice')?.status ??
      null,
  };
};

const weight = ({ origin, status, kind, heading }: Account): number =>
  (origin === 'agenda' && (JSON.parse(heading) as Heading).supplement ? -8 : 0) +
  (status === 'approved' ? 4 : 0) +
  (origin !== 'minutes' || kind === 'minutes' ? 2 : 0) +
  (status === 'draft' ? 0 : 1);

/** Settles meetings anew after documents came or went; one without any source is removed. */
export const settleMeetings = async (trx: Transaction<Tables>, meetingIds: readonly number[]): Promise<void> => {
  for (const id of meetingIds) {
    const accounts = await trx
      .selectFrom('source')
      .innerJoin('document', 'document.id', 'source.document_id')
      .select(['source.id', 'source.document_id', 'source.origin', 'source.status', 'source.heading', 'document.kind'])
      .where('source.meeting_id', '=', id)
      .where('document.visibility', '=', 'public')
      .execute();
    const told = await trx.selectFrom('source').select('id').where('meeting_id', '=', id).executeTakeFirst();
    if (!told) {
      await trx.deleteFrom('meeting').where('id', '=', id).execute();
      continue;
    }
    const { shown, ...fields } = settle(accounts);
    await trx.updateTable('meeting').set(fields).where('id', '=', id).execute();
    await trx.updateTable('source').set({ shown: 0 }).where('meeting_id', '=', id).execute();
    if (shown.length > 0) await trx.updateTable('source').set({ shown: 1 }).where('id', 'in', shown).execute();
  }
};
