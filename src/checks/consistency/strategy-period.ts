import { dossiersOf } from '../dossiers.ts';
import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const PLAN =
  /((?:[\p{Lu}][\p{L}'’().&/-]* )(?:(?:[\p{Lu}(&][\p{L}'’().&/-]*|of|for|and|the|to) ){0,8}(?:[Ss]trategy|[Pp]lan|[Pp]olicy|[Ff]ramework|[Pp]rogramme|[Aa]greement|[Cc]harter|[Vv]ision))(?: for)?,?:? ?\(?((?:19|20)\d{2}) ?(?:[-–—/]|to) ?((?:19|20)?\d{2})(?![\d\p{L}-])/gu;
/** "Note the Play Strategy", "Members of the Play Strategy": the name begins after the article. */
const LEAD = /^.*\b(?:the|this|our|its|The|This|Our)\s/u;
const SMALL = new Set(['of', 'for', 'and', 'the', 'to', 'a', 'our']);

type Named = {
  readonly words: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
  readonly printed: string;
  readonly place: Prose;
  readonly start: number;
  readonly end: number;
};

/** One strategy with two periods. */
export const strategyPeriod: Rule = {
  id: 'consistency/strategy-period',
  kind: 'consistency',
  severity: 'error',
  source: 'Plain consistency: a strategy has one period, and the recommendation becomes the resolution',
  why: 'A strategy named "2019–2022" in the summary and "2019–2021" in the recommendation leaves the minutes with the wrong one. Names are the same where one holds all the words of the other ("the Play Strategy", "Harrowby\'s Play Strategy"); periods that begin in different years are two editions, and are left alone.',
  *find({ parts, prose }): Iterable<Found> {
    for (const papers of dossiersOf(parts)) {
      const seen: Named[] = [];
      for (const named of prose.filter(({ part }) => papers.includes(part)).flatMap(namedIn)) {
        const first = seen.find((other) => same(other, named));
        if (!first) seen.push(named);
        else if (first.to !== named.to) yield disagreement(named, first);
      }
    }
  },
};

const disagreement = (named: Named, first: Named): Found => ({
  at: inProse(named.place, named.start, named.end),
  other: inProse(first.place, first.start, first.end),
  says: `The period is ${named.printed} here and ${first.printed} elsewhere in the same papers.`,
  mend: 'Find out which period is right, and write it everywhere, above all in the recommendation.',
  sure: 0.92,
});

const namedIn = (place: Prose): Named[] =>
  [...place.text.matchAll(PLAN)].flatMap((match) => {
    const [whole, before = '', first = '', last = ''] = match;
    const name = before.replace(LEAD, '');
    const from = Number(first);
    const to = Number(last.length === 2 ? first.slice(0, 2) + last : last);
    const words = new Set(
      name
        .toLowerCase()
        .replaceAll('’', "'")
        .replaceAll(/'s?(?![\p{L}])/gu, '')
        .match(/[\p{L}]+/gu)
        ?.filter((word) => !SMALL.has(word)),
    );
    // "Strategy 2019/20" is a year of one, not a period.
    if (words.size < 2 || to <= from || (to === from + 1 && whole.includes('/'))) return [];
    return [
      {
        words,
        from,
        to,
        printed: `${first}–${to}`,
        place,
        start: match.index + before.length - name.length,
        end: match.index + whole.length,
      },
    ];
  });

const same = (a: Named, b: Named): boolean => {
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return a.from === b.from && [...small].every((word) => large.has(word));
};
