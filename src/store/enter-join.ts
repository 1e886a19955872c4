import { addToAudit, raiseVersion } from './audit.ts';
import { digestOf } from './confirmation-key.ts';
import type { Connection } from './connection.ts';
import { lockForWriting } from './engine.ts';
import type { Entered } from './enter-visibility.ts';
import { StoreError } from './store-error.ts';

/** Two measures by the slugs of their pages. */
export type MeasureJoin = { measure: string; other: string };

/** What a confirmation of a join is about, as seen from one of the two: `join MEASURE OTHER`. */
export const joinKey = (measure: string, other: string): string => `join ${measure} ${other}`;

/** Says that two measures are one, or that they are not: see `Store.confirmJoin`. */
export const confirmJoin = async (
  { db, engine }: Connection,
  { measure, other }: MeasureJoin,
  same: boolean,
  { who, why, now }: Entered & { now: Date },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    const found = await trx
      .selectFrom('measure')
      .select(['slug', 'unit'])
      .where('slug', 'in', [measure, other])
      .execute();
    const missing = [measure, other].find((slug) => !found.some((one) => one.slug === slug));
    if (missing !== undefined) throw new StoreError(`there is no measure ${missing}; see the address of its page`);
    const [first, second] = found;
    if (!second) throw new StoreError('a measure is not joined to itself: name two');
    if (same && first!.unit !== second.unit) {
      throw new StoreError(
        `${first!.slug} is in ${first!.unit || 'no unit'} and ${second.slug} in ${second.unit || 'no unit'}: they cannot be one measure`,
      );
    }
    const at = now.toISOString();
    const state = same ? 'confirmed' : 'withdrawn';
    // From both sides, so that each measure's page finds it.
    for (const about of [joinKey(measure, other), joinKey(other, measure)])
      await trx
        .insertInto('confirmation')
        .values({ about, digest: digestOf(about), state, who, at, why })
        .execute();
    await addToAudit(trx, {
      at,
      who,
      what: 'measures',
      about: joinKey(measure, other),
      before: null,
      after: state,
      why,
    });
    await raiseVersion(trx);
  });
