import type { Correctable } from '../asks/corrections.ts';
import { addToAudit, raiseVersion } from './audit.ts';
import type { Connection } from './connection.ts';
import { lockForWriting } from './engine.ts';
import type { AskSubject } from './enter-ask-event.ts';
import type { Entered } from './enter-visibility.ts';
import { StoreError } from './store-error.ts';

/** A field of an ask put right; null where nobody, or no date, is meant. */
export type Correction = Entered & { field: Correctable; value: string | null };

/** Keeps a correction beside what was read: see `Store.correctAsk`. */
export const correctAsk = async (
  { db, engine }: Connection,
  { key, document }: AskSubject,
  { field, value, who, why, now }: Correction & { now: Date },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    const held = await trx.selectFrom('document').select('sha256').where('slug', '=', document).executeTakeFirst();
    if (!held) throw new StoreError(`there is no document ${document} that could hold the ask ${key}`);
    const last = await trx
      .selectFrom('ask_correction')
      .select('value')
      .where('ask', '=', key)
      .where('field', '=', field)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    const at = now.toISOString();
    await trx
      .insertInto('ask_correction')
      .values({ ask: key, sha256: held.sha256, field, value, who, at, why })
      .execute();
    const before = last === undefined ? 'as read' : last.value;
    await addToAudit(trx, { at, who, what: `correct ${field}`, about: `ask ${key}`, before, after: value, why });
    await raiseVersion(trx);
  });
