import type { BodySettings } from '../../cycle/body-settings.ts';
import { type Membership, membersOn } from '../../cycle/membership.ts';
import type { BodyView } from '../views.ts';
import { bodyLink, type Reader } from './links.ts';

/** What the desk has published of a body: who sits in it on a day, and which bodies it replaced or was replaced by. */
export const deskBody = async (
  db: Reader,
  slug: string,
  today: string,
): Promise<Pick<BodyView, 'sitting' | 'replaced' | 'replacedBy'>> => {
  const records = await db
    .selectFrom('public_desk_record')
    .select(['kind', 'body', 'data'])
    .where((row) =>
      row.or([row('kind', '=', 'body-settings'), row.and([row('kind', '=', 'membership'), row('body', '=', slug)])]),
    )
    .orderBy('id')
    .execute();
  const memberships = records.flatMap(({ kind, data }): Membership[] =>
    kind === 'membership' ? [JSON.parse(data)] : [],
  );
  const settings = records.flatMap(({ kind, body, data }) => {
    const parsed: BodySettings = JSON.parse(data);
    return kind === 'body-settings' ? [{ body, before: parsed.successorOf }] : [];
  });
  const before = settings.find(({ body }) => body === slug)?.before ?? [];
  const after = settings.flatMap(({ body, before: replaced }) =>
    body !== null && replaced.includes(slug) ? [body] : [],
  );
  return {
    sitting: membersOn(memberships, today).map(({ name, role, group }) => ({ name, role, group })),
    replaced: await links(db, before),
    replacedBy: await links(db, after),
  };
};

const links = async (db: Reader, slugs: readonly string[]): Promise<BodyView['replaced']> =>
  slugs.length === 0
    ? []
    : (
        await db
          .selectFrom('public_body')
          .select(['slug as body_slug', 'name as body_name', 'council'])
          .where('slug', 'in', slugs)
          .orderBy('name')
          .execute()
      ).map(bodyLink);
