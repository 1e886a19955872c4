import { within } from '../record/at.ts';
import type { Exemption } from '../record/meeting.ts';
import type { Passage } from './decisions.ts';

const CITED =
  /\b(?:exempt|confidential|press and public|public (?:and press )?be excluded|not for publication|schedule 12A)\b/i;
const PARAGRAPHS = /\bparagraphs?(?:\(s\))?\s+((?:\d{1,2}[a-z]?)(?:\s*(?:,|and|&|or|to|-)\s*\d{1,2}[a-z]?)*)\b/i;
const EXCLUDED =
  /\b(?:be excluded|were excluded|is exempt|are exempt|contains? exempt|not for publication|be exempt)\b/i;

/**
 * The paragraphs of Schedule 12A that a passage cites for closing an item. "No items required the
 * exclusion" cites none and so is not an exemption.
 */
export const readExemption = (passages: readonly Passage[]): Exemption | null => {
  for (const [i, { block, from }] of passages.entries()) {
    const text = block.text.slice(from);
    const cited = PARAGRAPHS.exec(text);
    if (!cited && BY_CATEGORY.test(text)) {
      const listed = listedIn(passages.slice(i));
      if (listed) return listed;
    }
    if (!cited || !CITED.test(text) || !(EXCLUDED.test(text) || /schedule 12A/i.test(text))) continue;
    const paragraphs = cited[1]!.match(/\d{1,2}[a-z]?/g) ?? [];
    const start = from + cited.index;
    return { paragraphs, quote: cited[0], at: within(block.at, start, start + cited[0].length) };
  }
  return null;
};

const BY_CATEGORY =
  /\bfollowing (?:categor(?:y|ies)|descriptions?|paragraphs?)\b.*\bschedule 12A\b|\bschedule 12A\b.*\bfollowing\b/i;
const LISTED = /(?:^|:\s*)\((\d{1,2})\)\s+information\b/i;

/** "… under the following category of Schedule 12A: (3) Information relating to …". */
const listedIn = (passages: readonly Passage[]): Exemption | null => {
  for (const { block, from } of passages.slice(0, 3)) {
    const match = LISTED.exec(block.text.slice(from));
    if (match)
      return {
        paragraphs: [match[1]!],
        quote: block.text.slice(from + match.index, from + match.index + match[0].length),
        at: within(block.at, from + match.index, from + match.index + match[0].length),
      };
  }
  return null;
};
