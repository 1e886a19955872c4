import type { Block } from '../documents/document.ts';
import type { Passage } from '../minutes/decisions.ts';
import { referencesOfItem } from '../minutes/read-item.ts';
import type { At } from '../record/at.ts';
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
    .map(({ text, at }) => ({ block: blockOf(text, at), from: 0 }));

const flat = (clauses: readonly Clause[]): Clause[] => clauses.flatMap((clause) => [clause, ...flat(clause.clauses)]);

const blockOf = (text: string, at: At): Block => ({
  kind: 'paragraph',
  text,
  at,
  level: 0,
  depth: 0,
  bullet: false,
  bold: 0,
  indent: 0,
  size: 0,
  centred: false,
});
