import type { Block } from '../../documents/document.ts';
import { within } from '../../record/at.ts';
import type { Found, Rule } from '../rule.ts';

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const THINGS =
  'reasons|objectives|priorities|options|aims|themes|principles|outcomes|recommendations|actions|questions|areas|elements|strands|stages|phases|pillars|workstreams|criteria|factors|conditions|points|ways|steps|goals|ambitions|risks';
const ANNOUNCED = new RegExp(
  `\\b(${NUMBERS.slice(2).join('|')}|[2-9]|1[0-2]) (?:(?:key|main|strategic|following|overarching|specific|priority|core|broad|further|new|clear|possible) ){0,2}(?:${THINGS})(?: [\\p{L}'’-]+){0,14}:[-–]?$`,
  'iu',
);
const SOME = /\b(?:of the|at least|up to|over|more than|about|first|last|other)\s$/i;

/** "Three reasons:" over four. */
export const countedList: Rule = {
  id: 'consistency/counted-list',
  kind: 'consistency',
  severity: 'warning',
  source: 'Plain consistency: a list has as many points as it announces',
  why: 'When a paper announces "three objectives:" and lists four, one came late or one got lost in editing. Only a number that ends in a colon right before a list of single points is looked at; "two of the following" and lists within lists are left alone.',
  *find({ parts }): Iterable<Found> {
    for (const { blocks } of parts)
      for (const [index, block] of blocks.entries()) {
        const match = block.rows ? null : ANNOUNCED.exec(block.text);
        if (!match || SOME.test(block.text.slice(0, match.index))) continue;
        const listed = listAfter(blocks, index);
        const said = NUMBERS.indexOf(match[1]!.toLowerCase());
        const announced = said < 0 ? Number(match[1]) : said;
        if (listed === null || listed.length < 2 || listed.length === announced) continue;
        yield {
          at: within(block.at, match.index, match.index + match[0].length),
          other: listed.at(-1)!.at,
          says: `The list announces ${match[1]!.toLowerCase()}, and has ${listed.length}.`,
          mend: 'Correct the number, or put back or take out what makes the difference.',
          sum: `${announced} announced, ${listed.length} listed`,
          sure: 0.82,
        };
      }
  },
};

/** The points of the list right after a block; null where lists are nested or run on, so that a count would guess. */
const listAfter = (blocks: readonly Block[], index: number): Block[] | null => {
  const out: Block[] = [];
  const bulleted = blocks[index + 1]?.bullet;
  for (const block of blocks.slice(index + 1)) {
    if (block.kind !== 'list-item') break;
    if (block.depth !== blocks[index + 1]!.depth) return null;
    // A paragraph with a printed number ("2.6") follows a list of signs: the list is over.
    if (block.bullet !== bulleted) break;
    out.push(block);
  }
  const numbered = out.some(({ text }) => /^\d+\.\d+/.test(text));
  return numbered || (!bulleted && !out.every(({ text }) => /^\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[).]/.test(text)))
    ? null
    : out;
};
