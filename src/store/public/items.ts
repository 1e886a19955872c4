import type { Item } from '../../record/meeting.ts';
import { itemKey } from '../confirmation-key.ts';
import type { ItemView, Resolution } from '../views.ts';
import { itemView } from './item-view.ts';
import type { Reader } from './links.ts';
import { type Referrer, resolveAll } from './references.ts';
import { standings } from './standing.ts';

export type SourceRef = { id: number; sha256: string; document_slug: string };

/** Items with their names linked and references resolved; all of a source's, or those of one slug. */
export const itemViews = async (
  db: Reader,
  source: SourceRef,
  from: Referrer,
  slug: string | null = null,
): Promise<ItemView[]> => {
  const rows = await db
    .selectFrom('public_item')
    .select(['id', 'slug', 'detail', 'digest', 'page', 'start_at'])
    .where('source_id', '=', source.id)
    .$if(slug !== null, (query) => query.where('slug', '=', slug!))
    .orderBy('position')
    .execute();
  const people = await peopleNamed(
    db,
    rows.map(({ id }) => id),
  );
  const items = rows.map(({ detail }) => JSON.parse(detail) as Item);
  const resolved = await resolveAll(
    db,
    items.flatMap(({ references }) =>
      references.map(({ minute, body, date, inferred }) => ({ minute, body, date, inferred, from })),
    ),
  );
  const standing = await standings(
    db,
    rows.map(({ page, start_at, digest }) => ({ about: itemKey(source.sha256, page, start_at), digest })),
  );
  return items.map((item, index) => {
    const row = rows[index]!;
    const resolutions: Resolution[] = resolved.splice(0, item.references.length);
    return itemView(item, {
      slug: row.slug,
      document: source.document_slug,
      standing: standing[index]!,
      people,
      resolutions,
    });
  });
};

/** Slugs of the persons whom these items name, by name as printed. */
export const peopleNamed = async (db: Reader, itemIds: readonly number[]): Promise<Map<string, string>> => {
  if (itemIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('public_appearance')
    .innerJoin('public_person', 'public_person.id', 'public_appearance.person_id')
    .select(['public_appearance.printed', 'public_person.slug'])
    .distinct()
    .where('public_appearance.item_id', 'in', itemIds)
    .where('public_appearance.kind', '<>', 'mentioned')
    .execute();
  return new Map(rows.map(({ printed, slug }) => [printed, slug]));
};
