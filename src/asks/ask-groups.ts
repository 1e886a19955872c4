import { type AskRow, isOpen } from './ledger-view.ts';
import { ownerOf, selectAsks } from './select-asks.ts';
import { subjectWords } from './subject-words.ts';

/** Asks that have something in common, with how they stand. */
export type AskGroup = { name: string; asked: number; open: number; late: number };

const groupOf = (name: string, rows: readonly AskRow[]): AskGroup => ({
  name,
  asked: rows.length,
  open: rows.filter(({ state }) => isOpen(state)).length,
  late: rows.filter(({ state }) => state.delivery === 'late').length,
});

const byLateness = (a: AskGroup, b: AskGroup): number =>
  b.late - a.late || b.open - a.open || a.name.localeCompare(b.name);

/**
 * Asks by who owes them, those with the most that is late first.
 *
 * @returns the groups, and how many asks name nobody
 */
export const groupByOwner = (rows: readonly AskRow[]): { groups: AskGroup[]; unowned: number } => {
  const owned = rows.filter((row) => ownerOf(row) !== null);
  const groups = [
    ...Map.groupBy(owned, (row) =>
      ownerOf(row)!
        .toLowerCase()
        .replace(/^the\s/, ''),
    ),
  ]
    .map(([, of]) => groupOf(ownerOf(of[0]!)!.replace(/^the\s/i, ''), of))
    .sort(byLateness);
  return { groups, unowned: rows.length - owned.length };
};

const MOST_SUBJECTS = 80;

type Binding = { shown: string; rows: Set<AskRow>; meetings: Set<string> };

/** "task group" and "travel task" of one and the same "school travel task group" are one subject. */
const bindsTheSame = (one: Binding, other: Binding): boolean =>
  one.rows.size === other.rows.size &&
  one.shown.split(' ').some((word) => other.shown.includes(word)) &&
  [...one.rows].every((row) => other.rows.has(row));

/**
 * The words that bind asks of different meetings together: two that stand side by side, "short breaks".
 * At most 80, those of the most asks first.
 */
export const groupBySubject = (rows: readonly AskRow[]): AskGroup[] => {
  const binding = new Map<string, Binding>();
  for (const row of rows)
    for (const [key, shown] of [...subjectsOf(row.entry.title), ...subjectsOf(row.entry.ask.quote)]) {
      const one = binding.get(key) ?? { shown, rows: new Set(), meetings: new Set() };
      binding.set(key, one);
      one.rows.add(row);
      one.meetings.add(`${row.entry.body} ${row.entry.date}`);
    }
  const widest = [...binding.values()]
    .filter(({ meetings }) => meetings.size > 1)
    .sort((a, b) => b.rows.size - a.rows.size || a.shown.localeCompare(b.shown))
    .slice(0, 2 * MOST_SUBJECTS);
  return (
    widest
      .filter((one, i) => !widest.slice(0, i).some((other) => bindsTheSame(one, other)))
      .slice(0, MOST_SUBJECTS)
      // As the list of asks finds them by these words, so that the numbers are the same there.
      .map(({ shown, rows: of }) => groupOf(shown, selectAsks([...of], { subject: `"${shown}"` })))
  );
};

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Neighbours by their stems, each as its words stand; a text of capitals alone in small letters. */
const subjectsOf = (printed: string): Map<string, string> => {
  const text = printed === printed.toUpperCase() ? printed.toLowerCase() : printed;
  const found = new Map<string, string>();
  let before: { stem: string; word: string; end: number } | null = null;
  for (const match of text.matchAll(/[\p{L}&]+(?:['’-]\p{L}+)*/gu)) {
    const [stem, ...more] = subjectWords(match[0]);
    const isAcronym = /^\p{Lu}[\p{Lu}&]+s?$/u.test(match[0]);
    const word = match.index === 0 && !isAcronym ? match[0].toLowerCase() : match[0];
    if (stem === undefined || more.length > 0 || MONTH.test(word.toLowerCase())) {
      before = null;
      continue;
    }
    if (before && text.slice(before.end, match.index) === ' ')
      found.set(`${before.stem} ${stem}`, `${before.word} ${word}`);
    before = { stem, word, end: match.index + match[0].length };
  }
  return found;
};
