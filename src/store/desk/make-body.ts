import { allows, type Viewer } from '../../cycle/permissions.ts';
import { addToAudit } from '../audit.ts';
import type { Connection } from '../connection.ts';
import { lockForWriting } from '../engine.ts';
import { placeBody } from '../place-meeting.ts';
import { DeskRefusal } from './desk-record.ts';

/** See `DeskStore.makeBody`. */
export const makeBody = async (
  { db, engine }: Connection,
  viewer: Viewer,
  { name, council }: { name: string; council: string | null },
  now: Date,
): Promise<string> => {
  if (!allows(viewer, 'body.edit', { state: 'draft', body: null, mine: false }))
    throw new DeskRefusal(`${viewer.name} may not make bodies`);
  return db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    const known = await trx.selectFrom('body').select('slug').execute();
    const { slug } = await placeBody(trx, name, council);
    if (!known.some((one) => one.slug === slug))
      await addToAudit(trx, {
        at: now.toISOString(),
        who: viewer.name,
        what: 'made body',
        about: `body ${slug}`,
        before: null,
        after: name,
        why: null,
      });
    return slug;
  });
};
