import { setImmediate as others } from 'node:timers/promises';
import type { AskCorrection } from '../../asks/corrections.ts';
import type { KnownEvent } from '../../asks/ledger-view.ts';
import type { Reading } from '../../record/reading.ts';
import { expandReading } from '../compress-reading.ts';
import type { Readings } from '../store.ts';
import type { Reader } from './links.ts';

/** Expanding more readings than this keeps others waiting. */
const AT_ONCE = 40;

/** Current documents, and the readings of those not known yet: see `PublicRecord.readings`. */
export const currentReadings = async (db: Reader, known: ReadonlySet<string>): Promise<Readings> => {
  const documents = await db
    .selectFrom('public_document')
    .select(['slug', 'read_at'])
    .where('current', '=', 1)
    .orderBy('slug')
    .execute();
  const ids = new Map(documents.map(({ slug, read_at }) => [slug, `${slug} ${read_at}`]));
  const current = new Set(ids.values());
  const wanted = [...ids].filter(([, id]) => !known.has(id)).map(([slug]) => slug);
  const added: Readings['added'] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('public_document')
      .select(['slug', 'reading'])
      .where('slug', 'in', wanted.slice(from, from + AT_ONCE))
      .orderBy('slug')
      .execute();
    for (const { slug, reading } of rows)
      added.push({ id: ids.get(slug)!, source: { document: slug, reading: expandReading(reading) } });
    await others();
  }
  return { current, added };
};

/** One current reading: see `PublicRecord.readingOf`. */
export const readingOf = async (db: Reader, slug: string): Promise<Reading | null> => {
  const found = await db
    .selectFrom('public_document')
    .select('reading')
    .where('slug', '=', slug)
    .where('current', '=', 1)
    .executeTakeFirst();
  return found ? expandReading(found.reading) : null;
};

/** Everything entered about asks: see `PublicRecord.askEvents`. */
export const enteredEvents = async (db: Reader): Promise<KnownEvent[]> =>
  (
    await db
      .selectFrom('public_ask_event')
      .select(['ask', 'event', 'happened', 'why', 'evidence'])
      .orderBy('id')
      .execute()
  ).map(({ event, ...rest }) => ({ ...rest, name: event }));

/** Every correction of an ask: see `PublicRecord.askCorrections`. */
export const askCorrections = (db: Reader): Promise<AskCorrection[]> =>
  db.selectFrom('public_ask_correction').select(['ask', 'field', 'value', 'why', 'at']).orderBy('id').execute();
