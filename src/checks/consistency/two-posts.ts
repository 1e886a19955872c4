import { dossiersOf } from '../dossiers.ts';
import type { Found, Rule } from '../rule.ts';
import { type Mention, mentionsIn } from './mentions.ts';

const RANKS = new Set([
  'interim',
  'acting',
  'strategic',
  'deputy',
  'assistant',
  'executive',
  'joint',
  'senior',
  'corporate',
  'chief',
  'associate',
]);
const SMALL = new Set(['of', 'for', 'the', 'and', 'in', 'to', 'a']);

/** One person with two ranks of one post: "Interim Director" and "Interim Strategic Director". */
export const twoPosts: Rule = {
  id: 'consistency/two-posts',
  kind: 'consistency',
  severity: 'warning',
  source: 'Plain consistency: a person holds a post by one title',
  why: 'Who answers for a report is read from the title of the post. Within the papers of one item, two titles of one person are reported where they name the same kind of post but differ in rank ("deputy", "interim", "strategic"); a post that is merely shortened, or another post, is left alone.',
  *find({ parts }): Iterable<Found> {
    for (const papers of dossiersOf(parts)) {
      const first = new Map<string, Mention[]>();
      for (const mention of papers.flatMap(mentionsIn)) {
        if (!mention.post) continue;
        const key = `${mention.first} ${mention.last}`;
        const earlier = first.get(key) ?? [];
        const other = earlier.find(({ post }) => differ(post ?? '', mention.post ?? ''));
        if (other && !earlier.some(({ post }) => post === mention.post)) yield disagreement(mention, other);
        first.set(key, [...earlier, mention]);
      }
    }
  },
};

const disagreement = (mention: Mention, other: Mention): Found => ({
  at: mention.at,
  other: other.at,
  says: `${mention.name} is "${mention.post}" here and "${other.post}" elsewhere in the same papers.`,
  mend: 'Use the title of the post as it is, everywhere.',
  sure: 0.82,
});

const differ = (a: string, b: string): boolean => {
  const [one, two] = [partsOf(a), partsOf(b)];
  if (one.noun !== two.noun || one.noun === '') return false;
  const ranks = new Set(
    [...one.ranks].filter((rank) => !two.ranks.has(rank)).concat([...two.ranks].filter((rank) => !one.ranks.has(rank))),
  );
  const shared = [...one.about].filter((word) => two.about.has(word)).length;
  // "Director" alone says no more than the noun: only the same subject, or none on either side, is compared.
  return ranks.size > 0 && shared > 0 && shared * 2 >= Math.min(one.about.size, two.about.size);
};

const partsOf = (post: string) => {
  const words =
    post
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/'s?\b/g, '')
      .replaceAll('&', 'and')
      .match(/[\p{L}]+/gu) ?? [];
  const at = words.findIndex((word) => /^(?:director|manager|head|officer|lead|leader)$/.test(word));
  const rest = words.slice(at + 1).filter((word) => !SMALL.has(word));
  return {
    noun: words[at] ?? '',
    ranks: new Set(words.slice(0, Math.max(at, 0)).filter((word) => RANKS.has(word))),
    about: new Set(rest),
  };
};
