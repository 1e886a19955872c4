import { dossiersOf } from '../dossiers.ts';
import type { Part } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { editDistance } from './edit-distance.ts';
import { type Mention, mentionsIn } from './mentions.ts';

/** One person's name in two spellings. */
export const twoSpellings: Rule = {
  id: 'consistency/two-spellings',
  kind: 'consistency',
  severity: 'warning',
  source: 'Plain consistency: a person has one name',
  why: 'A name spelt in two ways looks careless to the person whose name it is, and search finds only one of them. Compared are names of which at least one stands with a post or a title, in the papers of one item or in one set of minutes: the same surname with first names a letter apart, or the same first name with surnames one or two letters apart. Two people who each have a post of their own are left alone.',
  *find({ parts }): Iterable<Found> {
    const minutes = parts.filter(({ kind }) => kind === 'minutes').map((part) => [part]);
    for (const papers of [...dossiersOf(parts), ...minutes]) yield* misspelt(papers);
  },
};

type Person = { readonly mentions: Mention[]; readonly posts: Set<string> };

function* misspelt(papers: readonly Part[]): Iterable<Found> {
  const people = new Map<string, Person>();
  for (const mention of papers.flatMap(mentionsIn)) {
    const key = `${mention.first} ${mention.last}`;
    const person = people.get(key) ?? { mentions: [], posts: new Set() };
    person.mentions.push(mention);
    if (mention.post) person.posts.add(mention.post.toLowerCase());
    people.set(key, person);
  }
  const told = new Set<Person>();
  for (const [a, b] of pairs([...people.values()])) {
    if (!sameperson(a, b)) continue;
    const [right, wrong] = a.mentions.length >= b.mentions.length ? [a, b] : [b, a];
    if (told.has(wrong)) continue;
    told.add(wrong);
    const [mention] = wrong.mentions;
    const [other] = right.mentions;
    yield {
      at: mention!.at,
      other: other!.at,
      says: `The name is spelt "${mention!.name}" here and "${other!.name}" elsewhere in the same papers.`,
      mend: 'Find out how the person spells the name, and write it so everywhere.',
      sure: 0.85,
    };
  }
}

/** People who share a first name or a surname, so that not everybody is held against everybody. */
function* pairs(people: readonly Person[]): Iterable<[Person, Person]> {
  for (const field of ['first', 'last'] as const) {
    const groups = new Map<string, Person[]>();
    for (const person of people) {
      const key = person.mentions[0]![field];
      const group = groups.get(key) ?? [];
      // A first name that half a council bears would make this quadratic.
      if (group.length < 12) for (const other of group) yield [other, person];
      groups.set(key, [...group, person]);
    }
  }
}

const sameperson = (a: Person, b: Person): boolean => {
  const [one, two] = [a.mentions[0]!, b.mentions[0]!];
  const marked = [a, b].filter(({ mentions }) => mentions.some(({ sure }) => sure)).length;
  if (marked === 0 || near(a, b)) return false;
  if (
    a.posts.size > 0 &&
    b.posts.size > 0 &&
    ![...a.posts].some((post) => [...b.posts].some((other) => alike(post, other)))
  )
    return false;
  if (marked === 2 && (a.posts.size === 0 || b.posts.size === 0)) return false;
  if (one.last === two.last)
    return one.first.length > 3 && two.first.length > 3 && editDistance(one.first, two.first, 1) === 1;
  return (
    one.last.length > 5 &&
    two.last.length > 5 &&
    one.last[0] === two.last[0] &&
    editDistance(one.last, two.last, 1) === 1
  );
};

const alike = (a: string, b: string): boolean => a === b || a.slice(0, 14) === b.slice(0, 14);

/** Two names in one list or sentence are two people. */
const near = (a: Person, b: Person): boolean =>
  a.mentions.some(({ at }) =>
    b.mentions.some((other) => other.at.page === at.page && Math.abs(other.at.start - at.start) < 60),
  );
