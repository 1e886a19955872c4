import { readExemption } from '../minutes/exemption.ts';
import { within } from '../record/at.ts';
import type { Exemption } from '../record/meeting.ts';
import { blockOf } from './item-openings.ts';
import type { Passage } from './passages.ts';

/** The item that proposes to close the meeting is itself public. */
export const EXCLUSION_TITLE =
  /\bexclu(?:sion|de|ding)\b.{0,30}\b(?:press|public)\b|^(?:local government \(?access|to (?:resolve to )?exclude)\b/i;
const MARKED =
  /[([](?:exempt|confidential|restricted|private|not for publication|part (?:2|ii|b)\b)[^)\]]*[)\]]|[-–:]\s*(?:exempt|confidential|restricted)(?: item| report| appendix| information)?\s*$|^(?:exempt|confidential|restricted)(?= (?:minutes?|report|appendix)\b)|^not for publication\b.*$|^(?:exempt|confidential|restricted)$/i;
const PARAGRAPHS = /\bparas?(?:graphs?)?(?:\(s\))?\.?\s+((?:\d{1,2})(?:\s*(?:,|and|&|or|to|-)\s*\d{1,2})*)\b/i;
const NAMED_ITEMS =
  /\b(?:agenda )?items?\s*(?:nos?\.?|numbers?)?\s*(\d{1,2}[a-z]?(?:\s*(?:,|and|&|to|-)\s*\d{1,2}[a-z]?)*)/i;
const THOSE_AFTER =
  /\b(?:following|remaining|rest of the|remainder of the|next)\b.{0,20}\b(?:items?|business|agenda)\b/i;

/**
 * What closes an item to the public: the paragraphs of Schedule 12A that its lines cite, or a mark such as "(Exempt)".
 *
 * @param passages the item's title and the lines under it
 */
export const readRestriction = (passages: readonly Passage[]): Exemption | null => {
  const cited = readExemption(passages.map((passage) => ({ block: blockOf(passage), from: 0 })));
  if (cited) return cited;
  for (const passage of passages) {
    const match = MARKED.exec(passage.text);
    if (match) return restriction(passage, match.index, match.index + match[0].length);
  }
  return null;
};

/** A heading such as "PART 2 - EXEMPT ITEMS (paragraph 3)" as the ground for the items under it. */
export const restriction = (passage: Passage, from = 0, to = passage.text.length): Exemption => ({
  paragraphs: numbersIn(PARAGRAPHS.exec(passage.text)?.[1] ?? ''),
  quote: passage.text.slice(from, to),
  at: within(passage.at, from, to),
});

/**
 * Which items the resolution to exclude the public is for.
 *
 * @returns their numbers, "after" for all that follow, or null where it names none or cites no paragraph
 */
export const itemsExcluded = (
  passages: readonly Passage[],
): { items: readonly string[] | 'after'; exemption: Exemption } | null => {
  for (const passage of passages) {
    if (!PARAGRAPHS.test(passage.text) || !/\bexclu/i.test(passage.text)) continue;
    const named = NAMED_ITEMS.exec(passage.text.replace(PARAGRAPHS, ''))?.[1];
    if (named) return { items: expanded(named), exemption: restriction(passage) };
    if (THOSE_AFTER.test(passage.text)) return { items: 'after', exemption: restriction(passage) };
  }
  return null;
};

const numbersIn = (text: string): string[] => expanded(text);

/** "1, 2 and 5" and "9 to 11" one by one. */
const expanded = (text: string): string[] => {
  const range = /^(\d{1,2})\s*(?:to|-)\s*(\d{1,2})$/.exec(text.trim());
  if (!range) return text.match(/\d{1,2}[a-z]?/g) ?? [];
  const [first, last] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i));
};
