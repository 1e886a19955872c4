import type { Block } from '../../documents/document.ts';
import { within } from '../../record/at.ts';
import type { Found, Rule } from '../rule.ts';

const RUN = /(?<![\p{L}])\p{Lu}[\p{L}'’-]+(?: (?:of|for|and|the) \p{Lu}[\p{L}'’-]+| \p{Lu}[\p{L}'’-]+){2,5}/gu;
const ARTICLE = /^(?:The|A|An|Our|This) /;
const UNDER = 12;

/** A heading that gets one word of a name wrong: "Leisure Facilities Survey" over a text on the "Leisure Fitness Survey". */
export const headingName: Rule = {
  id: 'consistency/heading-name',
  kind: 'consistency',
  severity: 'warning',
  source: 'Plain consistency: a heading names what its text is about',
  why: "Headings are what people search and what the agenda repeats. A name of three words or more in a heading is held against the names in the text beneath it: where they have the same initials and differ in one longer word, and the text never uses the heading's word, one of the two is wrong.",
  *find({ parts }): Iterable<Found> {
    for (const { blocks } of parts)
      for (const [index, heading] of blocks.entries())
        if (isHeading(heading)) yield* misnamed(heading, under(blocks, index));
  },
};

const isHeading = ({ kind, text, rows }: Block): boolean =>
  !rows && text.length < 140 && (kind === 'heading' || /^\d{1,4}\.?\s+\p{Lu}[\p{Lu}\s'’(),–-]{12,}$/u.test(text));

const under = (blocks: readonly Block[], index: number): Block[] => {
  const out: Block[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + UNDER)) {
    if (isHeading(block)) break;
    if (!block.rows) out.push(block);
  }
  return out;
};

function* misnamed(heading: Block, body: readonly Block[]): Iterable<Found> {
  const words = wordsOf(heading.text);
  const all = new Set(body.flatMap(({ text }) => wordsOf(text)));
  for (const block of body)
    for (const match of block.text.matchAll(RUN)) {
      const wrong = oneOff(words, wordsOf(match[0].replace(ARTICLE, '')), all);
      if (!wrong) continue;
      const start = heading.text.toLowerCase().indexOf(wrong.heading);
      yield {
        at: heading.at,
        other: within(block.at, match.index, match.index + match[0].length),
        says: `The heading has "${heading.text.slice(start, start + wrong.heading.length)}" where its text says "${match[0]}".`,
        mend: 'Make the heading and the text name the same thing.',
        sure: 0.82,
      };
      return;
    }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];

/** The word in which a heading differs from a name of its text; null unless all the others stand in a row. */
const oneOff = (
  heading: readonly string[],
  name: readonly string[],
  all: ReadonlySet<string>,
): { heading: string } | null => {
  for (let from = 0; from + name.length <= heading.length; from++) {
    const off = name.flatMap((word, at) => (heading[from + at] === word ? [] : [at]));
    const [at] = off;
    if (off.length !== 1 || at === undefined || at === 0) continue;
    const [theirs, ours] = [heading[from + at]!, name[at]!];
    if (theirs.length > 5 && ours.length > 5 && theirs[0] === ours[0] && !all.has(theirs) && !inflected(theirs, ours))
      return { heading: theirs };
  }
  return null;
};

/** "Service" and "services", "develop" and "development". */
const inflected = (a: string, b: string): boolean => a.slice(0, 5) === b.slice(0, 5);
