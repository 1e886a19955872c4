import type { Passage } from '../minutes/decisions.ts';
import { referencesOfItem } from '../minutes/read-item.ts';
import { lineBlock } from '../packs/passages.ts';
import type { Clause, Item, Meeting } from '../record/meeting.ts';

/**
 * A meeting whose items name the earlier minutes that their words refer to, as reading the same words would give it.
 *
 * @param meeting written at the desk, every passage with its place
 */
export const withReferences = (meeting: Meeting): Meeting => ({
  ...meeting,
  items: meeting.items.map((item) => ({
    ...item,
    references: referencesOfItem(item.title, passagesOf(item), meeting.date),
  })),
});

const passagesOf = ({ paragraphs, decisions }: Item): Passage[] =>
  [...paragraphs, ...decisions.flatMap(({ clauses }) => flat(clauses))]
    .toSorted((a, b) => a.at.start - b.at.start)
    .map((line) => ({ block: lineBlock(line), from: 0 }));

const flat = (clauses: readonly Clause[]): Clause[] => clauses.flatMap((clause) => [clause, ...flat(clause.clauses)]);
