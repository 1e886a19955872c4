import { dossiersOf } from '../dossiers.ts';
import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const KIND =
  'Team|Group|Board|Forum|Association|Panel|Committee|Sub-Committee|Partnership|Commission|Network|Council|Executive|Steering Group|Working Group';
const BODY = new RegExp(
  String.raw`(?<![\p{L}])((?:\p{Lu}[\p{L}'’-]+ (?:(?:and|for|of|the|&) )?){2,5})(${KIND})(?![\p{L}])`,
  'gu',
);
/** "Ask the Play Strategy Group": the name begins after the article. */
const LEAD = /^.*\b(?:the|this|our|a|an|The|This|Our|A|An) /;
const ABBREVIATED = /^\s?\([A-Z]{2,8}\)/;
/** A name that is used so often is the right one, and one that is introduced with its abbreviation. */
const USUAL = 2;

/** A body that is called a group here and a team there. */
export const twoBodies: Rule = {
  id: 'consistency/two-bodies',
  kind: 'consistency',
  severity: 'advice',
  source: 'Plain consistency: a body has one name, above all in a resolution',
  why: 'A resolution that names a body which does not exist cannot be carried out. A name that stands once ("Play Strategy Team") and differs only in its last word from one that the same papers use again and again, or introduce with its abbreviation ("Play Strategy Group"), is asked about. It may be another body, so this is advice; names of two words are left alone.',
  *find({ parts, prose }): Iterable<Found> {
    for (const papers of [...dossiersOf(parts), parts.filter(({ kind }) => kind === 'minutes')]) {
      const named = Map.groupBy(
        prose.filter(({ part, text }) => papers.includes(part) && /\p{Lu}/u.test(text)).flatMap(namesIn),
        ({ words }) => words,
      );
      for (const names of named.values()) yield* odd(names);
    }
  },
};

type Named = {
  readonly words: string;
  readonly kind: string;
  readonly printed: string;
  readonly place: Prose;
  readonly start: number;
  /** Its abbreviation stands behind it: the paper goes on with that. */
  readonly introduced: boolean;
};

const namesIn = (place: Prose): Named[] =>
  [...place.text.matchAll(BODY)].flatMap((match) => {
    const lead = match[1]!.replace(LEAD, '');
    const words =
      lead
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}'-]+/gu) ?? [];
    if (words.length < 2) return [];
    const start = match.index + match[1]!.length - lead.length;
    const stems = words.map((word) => word.replace(/'?s'?$/, '')).join(' ');
    const introduced = ABBREVIATED.test(
      place.text.slice(match.index + match[0].length, match.index + match[0].length + 12),
    );
    return [{ words: stems, kind: match[2]!, printed: lead + match[2]!, place, start, introduced }];
  });

function* odd(names: readonly Named[]): Iterable<Found> {
  const kinds = [...Map.groupBy(names, ({ kind }) => kind).values()];
  const isUsual = (kind: readonly Named[]): boolean =>
    kind.length >= USUAL || kind.some(({ introduced }) => introduced);
  const usual = kinds.filter(isUsual);
  const once = kinds.filter((kind) => !isUsual(kind));
  if (usual.length !== 1 || once.length !== 1) return;
  const [{ place, start, printed }] = once[0] as [Named];
  const other = usual[0]![0]!;
  yield {
    at: inProse(place, start, start + printed.length),
    other: inProse(other.place, other.start, other.start + other.printed.length),
    says: `This is the only mention of a "${printed}"; elsewhere it is "${other.printed}".`,
    mend: 'If it is the same body, give it one name.',
    sure: 0.65,
  };
}
