import type { Source } from '../../asks/build-ledger.ts';
import type { KnownEvent } from '../../asks/ledger-view.ts';
import { expandReading } from '../compress-reading.ts';
import type { Reader } from './links.ts';

/** Every current reading: see `PublicRecord.readings`. */
export const currentReadings = async (db: Reader): Promise<Source[]> =>
  (
    await db
      .selectFrom('public_document')
      .select(['slug', 'reading'])
      .where('current', '=', 1)
      .orderBy('slug')
      .execute()
  ).map(({ slug, reading }) => ({ document: slug, reading: expandReading(reading) }));

/** Everything entered about asks: see `PublicRecord.askEvents`. */
export const enteredEvents = async (db: Reader): Promise<KnownEvent[]> =>
  (
    await db
      .selectFrom('public_ask_event')
      .select(['ask', 'event', 'happened', 'why', 'evidence'])
      .orderBy('id')
      .execute()
  ).map(({ event, ...rest }) => ({ ...rest, name: event }));
