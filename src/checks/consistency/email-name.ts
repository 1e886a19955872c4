import { personKey } from '../../people/names.ts';
import type { At } from '../../record/at.ts';
import { within } from '../../record/at.ts';
import type { Part } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { editDistance } from './edit-distance.ts';
import { mentionsIn } from './mentions.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}.'_-])([\p{L}'’-]{2,40})[._]([\p{L}'’-]{2,40})\d?@[\p{L}\p{N}-]{1,60}\.[\p{L}.]{2,40}/gu;
/** How far before its address a name may stand: a cover's lines, or a line of contacts. */
const NEAR = 400;

/** An e-mail address that is a slip away from the name beside it. */
export const emailName: Rule = {
  id: 'consistency/email-name',
  kind: 'consistency',
  severity: 'error',
  source: 'Plain consistency: an address must reach the person named',
  why: 'A mistyped address in a published report sends every question into the void. Only addresses of the form first.last are looked at, and only where a name nearby is one or two letters away from it; short forms ("Jo" for "Joanne") and other people\'s names are left alone.',
  *find({ parts }): Iterable<Found> {
    for (const part of parts) {
      const names = mentionsIn(part);
      const keys = new Set(names.map(({ first, last }) => first + last));
      for (const { at, first, last, address } of addressesIn(part)) {
        if (keys.has(first + last)) continue;
        const near = names.find(
          (name) =>
            name.at.page === at.page &&
            Math.abs(name.at.start - at.start) < NEAR &&
            (slip(name.first, first, name.last, last) || slip(name.last, last, name.first, first)),
        );
        if (!near) continue;
        yield {
          at,
          other: near.at,
          says: `The address ${address} does not fit the name ${near.name}.`,
          mend: 'Correct the address or the name, and try the address before publishing.',
          sure: 0.9,
        };
      }
    }
  },
};

/** One half of the name a slip away, the other as it is; a short form ("Rob" for "Robin") is no slip. */
const slip = (a: string, b: string, other: string, same: string): boolean => {
  if (other !== same || Math.min(a.length, b.length) < 4) return false;
  const distance = editDistance(a, b, 2);
  return distance === 1 || (distance === 2 && a.length > 5 && !a.startsWith(b) && !b.startsWith(a));
};

const addressesIn = (part: Part): { at: At; first: string; last: string; address: string }[] =>
  part.blocks
    .flatMap((block): { text: string; at: At }[] => block.rows?.flatMap(({ cells }) => [...cells]) ?? [block])
    .flatMap(({ text, at }) =>
      [...text.matchAll(ADDRESS)].map((match) => ({
        at: within(at, match.index, match.index + match[0].length),
        first: personKey(match[1]!),
        last: personKey(match[2]!),
        address: match[0],
      })),
    );
