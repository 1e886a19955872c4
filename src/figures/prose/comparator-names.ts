import type { ComparatorWho } from '../../record/figure.ts';

export type ComparatorName = { from: number; to: number; who: ComparatorWho; name: string };

const NAMES: readonly (readonly [ComparatorWho, string])[] = [
  ['statistical-neighbours', "statistical neighbou?rs?['’]?|SNs?"],
  [
    'similar',
    '(?:similar|comparable|comparator|peer|neighbouring) (?:councils|authorities|local authorities|LAs|areas|boroughs|forces)|family group|peer group|nearest neighbou?rs|benchmark (?:group|average)|CIPFA (?:group|neighbours|average)',
  ],
  [
    'region',
    'regional(?:ly)?|Yorkshire and (?:the )?Humber(?:side)?|North (?:East|West)|South (?:East|West)|(?:East|West) Midlands|East of England|Inner London|Outer London|Greater London|London|the region',
  ],
  [
    'national',
    "national(?:ly)?|England(?:['’]s)?|English|UK|United Kingdom|Great Britain|Wales|Welsh|Scotland|Scottish",
  ],
];
const TAIL =
  '(?:\\s(?:average|averages|figure|figures|rate|mean|median|level|levels|benchmark|gap|score|scores|points|pass|counterparts?|comparators?|peers|total|proportion|percentage|group|region|gender|all-England)\\b)*';
const PATTERN = new RegExp(
  `\\b(?:(?:provisional|latest|overall|current|published)\\s)?(?:${NAMES.map(([, names], i) => `(?<w${i}>${names})`).join('|')})(?![\\w-])${TAIL}`,
  'gi',
);
/** "National Curriculum", "England and Wales Act", "London Road": names that only hold the word. */
const PART_OF_NAME = /^\s(?!LAs?\b)\p{Lu}\p{L}+/u;
const OTHER_SENSE =
  /^\s(?:curriculum|tests?|guidance|insurance|park|grid|policy|government|commissioner|legislation|funding|minister|press|health|lottery|standard|framework|programme|strategy|campaign|leader|team|body|bodies|network|office|conference|event|scheme|plan|board|partners|partner|service|services|agency|agencies|work|collaborative|research|offer|director|hub|group of|trend|trends|picture|minimum|living wage|charity|data|consortium|schools|context|award|media|news|training|transfer|award|pay|system|adoption)/iu;

/** Of these the bare word is no comparator: "English and maths", "the Welsh coast". */
const NEEDS_TAIL = /^(?:English|Welsh|Scottish|regional)$/i;

/** Those against whom a value may be held, as a sentence names them. */
export const comparatorNames = (text: string): ComparatorName[] =>
  [...text.matchAll(PATTERN)].flatMap((match): ComparatorName[] => {
    const to = match.index + match[0].length;
    const index = NAMES.findIndex((_, i) => match.groups?.[`w${i}`] !== undefined);
    const bare = !/\s/.test(match[0]);
    if (bare && NEEDS_TAIL.test(match[0])) return [];
    const after = text.slice(to, to + 30);
    if (bare && (PART_OF_NAME.test(after) || OTHER_SENSE.test(after))) return [];
    const kind = /^\s\((?:state|all|incl|excl|main)/i.exec(text.slice(to, to + 20)) ? bracketAt(text, to) : 0;
    return [{ from: match.index, to: to + kind, who: NAMES[index]![0], name: text.slice(match.index, to + kind) }];
  });

/** Length of the bracket that says which average is meant: "national average (state-funded)". */
const bracketAt = (text: string, at: number): number => {
  const end = text.indexOf(')', at);
  return end < 0 || end - at > 90 ? 0 : end + 1 - at;
};
