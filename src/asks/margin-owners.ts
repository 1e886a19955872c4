import type { Ask, Paragraph } from '../record/meeting.ts';

const INITIALS = /^[A-Z]{2,3}(?:\s?[/,&+]\s?[A-Z]{2,3}){0,4}$/;
const IN_WORDS = /^(?:the\s)?(?:clerk|all(?:\s(?:members|councillors))?|officers?)$/i;
const TITLED = /^(?:Cllrs?|Councillors?|Mrs?|Ms|Dr)\.?(?:\s[A-Z][\w’'.-]*){1,3}$/;
const NO_INITIALS = /^(?:AOB|NIL|VAT|NB|N\/A|PS|AM|PM|CCTV|NO|YES|TBC)$/;

/** Who is named where a passage is nothing but the note of an action column: "BMG", "Clerk", "JB/KD". */
export function marginOwner({ text, kind }: Paragraph): string | null {
  if (kind === 'table' || text.length > 40 || NO_INITIALS.test(text)) return null;
  return INITIALS.test(text) || IN_WORDS.test(text) || TITLED.test(text) ? text : null;
}

/** Whether a note can be nothing else: a name alone may also be a signature. */
export const isShortNote = (owner: string): boolean => !TITLED.test(owner);

/** Gives the owner that a note names to the decided ask that the note stands beside; true where there is one. */
export function giveToDecided(
  note: Paragraph,
  owner: string,
  before: Paragraph | undefined,
  decided: readonly Ask[],
): boolean {
  const from = before && before.at.page === note.at.page ? before.at.start : 0;
  const beside = decided.findLast(({ at }) => at.page === note.at.page && at.start > from && at.end <= note.at.start);
  if (!beside) return false;
  beside.owner = owner;
  return true;
}
