import type { Item } from '../record/meeting.ts';

const MOVES = /^["“‘']?(?:I|We)\s(?:will|shall)\smove\b[^.]{0,80}?\b(that\s)/i;
const CARRIED =
  /\bmotion\b[^.]{0,120}\b(?:agreed|adopted|carried|passed|approved|accepted|unanimous(?:ly)?)\b|\bunanimous\ssupport\sfor\sthe\smotion\b|\bmotion\sreceived\sunanimous\b/i;
const FELL =
  /\bmotion\b[^.]{0,80}\b(?:lost|rejected|withdrawn|fell|defeated|deferred)\b|\breject(?:ed|ion\sof)?\sthe\smotion\b/i;
const QUESTION = /^["“‘']?(?:I|We)\s(?:will|shall)\sask\b/i;

/** The words of a motion as given notice of, from "that" on; null for any other passage. */
export function motionFrom(text: string): number | null {
  const match = MOVES.exec(text);
  return match ? match.index + match[0].length - (match[1] as string).length : null;
}

/** Whether a passage gives notice of a question, which is answered in the room. */
export const isQuestion = (text: string): boolean => QUESTION.test(text);

/** Whether the item says that its motion was agreed: only then does it ask anything of anybody. */
export const motionCarried = (item: Item): boolean =>
  item.paragraphs.some(({ text }) => CARRIED.test(text)) && !item.paragraphs.some(({ text }) => FELL.test(text));
