import type { AskRow } from '../../asks/ledger-view.ts';
import { lineageNames } from '../../asks/lineage.ts';
import { nameKey } from '../../store/slugs.ts';
import type { BodyLink } from '../../store/views.ts';
import type { KnownAsks } from '../ask-ledger.ts';

/** What a body asked for, under its present name and those of the bodies that it took over from. */
export const asksOfBody = ({ rows, lineage }: KnownAsks, { name, council }: BodyLink): AskRow[] => {
  const names = new Set(lineageNames(lineage, name).map(nameKey));
  return rows.filter(
    ({ entry }) =>
      entry.body !== null &&
      names.has(nameKey(entry.body)) &&
      (entry.council === null || council === null || nameKey(entry.council) === nameKey(council)),
  );
};
