import type { Figure } from '../../record/figure.ts';

/** "giving a net reduction of 13": what is summed up in the words right before a number. */
const NET =
  /\b(?:leading to|resulting in|giving|leaving|meaning|i\.e\.|making|with|and)\s(?:an?\s)?(?:overall\s)?(net\s(\w+))\sof\s$/i;
const LESS = /^(?:reduction|decrease|loss|fall|drop|decline|deficit)$/i;
const VERB = /^(?:were|was|are|is|had|have|has|been|be|of|in|for|the|a)$/i;

/** The net sum that a number states, as printed, and which way it goes. */
export const netOf = (before: string): { printed: string; sign: 1 | -1 } | null => {
  const found = NET.exec(before);
  return found ? { printed: found[1]!, sign: LESS.test(found[2]!) ? -1 : 1 } : null;
};

/** What two measures both count: "foster homes" of "new foster homes were opened" and "foster homes were closed". */
export const commonWords = ([first, second]: readonly Figure[]): string | null => {
  if (!first?.measure || !second?.measure) return null;
  const [words, others] = [first.measure.split(' '), second.measure.split(' ')];
  let best: string[] = [];
  for (let i = 0; i < words.length; i++)
    for (let j = 0; j < others.length; j++) {
      let length = 0;
      while (i + length < words.length && words[i + length]!.toLowerCase() === others[j + length]?.toLowerCase())
        length++;
      if (length > best.length) best = words.slice(i, i + length);
    }
  while (best.length > 0 && VERB.test(best.at(-1)!)) best.pop();
  return best.length > 0 ? best.join(' ') : null;
};
