import type { Transaction } from 'kysely';
import { AskEventError, type AskEventName, type AskState, applyEvent, stateAfter } from '../asks/ask-states.ts';
import { addToAudit, raiseVersion } from './audit.ts';
import type { Connection } from './connection.ts';
import { lockForWriting } from './engine.ts';
import type { Entered } from './enter-visibility.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** An ask by its key, with the slug of a document that holds it. */
export type AskSubject = { key: string; document: string };

/** What happened to an ask. `happened` is the day, `2018-09-18`; `evidence` an address or words, shown to the public. */
export type AskEntered = Entered & { name: AskEventName; happened: string; evidence: string | null };

/** Enters what happened to an ask, where its present state allows it: see `Store.enterAskEvent`. */
export const enterAskEvent = async (
  { db, engine }: Connection,
  { key, document }: AskSubject,
  { name, who, why, happened, evidence, now }: AskEntered & { now: Date },
): Promise<AskState> =>
  db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    const held = await trx.selectFrom('document').select('sha256').where('slug', '=', document).executeTakeFirst();
    if (!held) throw new StoreError(`there is no document ${document} that could hold the ask ${key}`);
    const before = stateAfter(await historyOf(trx, key));
    const after = allowed(key, () => applyEvent(before, { name, why }));
    const at = now.toISOString();
    await trx
      .insertInto('ask_event')
      .values({ ask: key, sha256: held.sha256, event: name, who, at, happened, why, evidence })
      .execute();
    await addToAudit(trx, { at, who, what: name, about: `ask ${key}`, ...told(before, after), why });
    await raiseVersion(trx);
    return after;
  });

const told = (before: AskState, after: AskState): { before: string; after: string } => ({
  before: `${before.delivery}, response ${before.response}`,
  after: `${after.delivery}, response ${after.response}`,
});

const historyOf = async (trx: Transaction<Tables>, key: string) =>
  (await trx.selectFrom('ask_event').select(['event', 'why']).where('ask', '=', key).orderBy('id').execute()).map(
    ({ event, why }) => ({ name: event, why }),
  );

const allowed = (key: string, apply: () => AskState): AskState => {
  try {
    return apply();
  } catch (error) {
    if (error instanceof AskEventError) throw new StoreError(`ask ${key}: ${error.message}`, { cause: error });
    throw error;
  }
};
