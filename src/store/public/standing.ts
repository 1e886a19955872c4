import type { Standing } from '../views.ts';
import type { Reader } from './links.ts';

/** A fact that a person may have confirmed. */
export type Fact = { about: string; digest: string };

/** How each fact stands: confirmed only if what was confirmed is what is read now. */
export const standings = async (db: Reader, facts: readonly Fact[]): Promise<Standing[]> => {
  if (facts.length === 0) return [];
  const rows = await db
    .selectFrom('public_confirmation')
    .select(['about', 'state', 'digest', 'at'])
    .where(
      'about',
      'in',
      facts.map(({ about }) => about),
    )
    .orderBy('id')
    .execute();
  const latest = new Map(rows.map((row) => [row.about, row]));
  return facts.map(({ about, digest }) => {
    const row = latest.get(about);
    return row?.state === 'confirmed' && row.digest === digest
      ? { state: 'confirmed', when: row.at }
      : { state: 'read' };
  });
};
