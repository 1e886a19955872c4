import { findDates } from '../calendar/dates.ts';
import type { Block } from '../documents/document.ts';
import { personKey, surnameKey } from '../people/names.ts';
import { within } from '../record/at.ts';
import type { Attendance, Item, Paragraph, Reference } from '../record/meeting.ts';
import { readApologies } from './attendance.ts';
import { type Passage, readDecisions } from './decisions.ts';
import { DECLARATIONS_TITLE, readDeclarations } from './declarations.ts';
import { readExemption } from './exemption.ts';
import { readPresenters } from './presenters.ts';
import { readReferences } from './references.ts';
import { readVotes } from './votes.ts';

/** An item's number and title, before its words are read. */
export type ItemTitle = Pick<Item, 'number' | 'agendaNumber' | 'title' | 'at'>;

const MINUTES_TITLE = /\bminutes\b|\bmatters arising\b/i;
const APOLOGIES_TITLE = /\bapolog(?:y|ies)\b|^attendance\b/i;

/**
 * Reads the words under one item's title, wherever the item was found.
 *
 * @param heading the item's number and title
 * @param passages its words in order
 * @param date of the meeting, for references to earlier ones
 * @param attendance of the meeting; those whom the item names are added to it
 */
export const readItemWords = (
  heading: ItemTitle,
  passages: readonly Passage[],
  date: string | null,
  attendance: Attendance[],
): Item => {
  const { decisions, used } = readDecisions(passages);
  const narrative = passages.filter((_, i) => !used.has(i));
  if (APOLOGIES_TITLE.test(heading.title))
    addNew(
      attendance,
      narrative.flatMap(({ block, from }) => readApologies(block, from)),
    );
  const { presenters, attending } = readPresenters(narrative, heading.number);
  addNew(attendance, attending);
  return {
    ...heading,
    purpose: null,
    printedPages: null,
    exemption: readExemption(passages),
    presenters,
    paragraphs: narrative.map(paragraphOf),
    decisions,
    votes: readVotes(passages),
    declarations: DECLARATIONS_TITLE.test(heading.title) ? readDeclarations(narrative) : [],
    references: referencesOfItem(heading.title, passages, date),
    asks: [],
  };
};

/**
 * The earlier minutes that the words under a title refer to.
 *
 * @param date of the meeting: what is referred to was before it
 */
export const referencesOfItem = (title: string, passages: readonly Passage[], date: string | null): Reference[] => {
  const mattersArising = MINUTES_TITLE.test(title);
  const previous = mattersArising ? previousMeeting(title, passages, date) : null;
  return readReferences(passages, { previous, mattersArising });
};

/** A passage as the record keeps it: a whole line in bold is a heading inside the item. */
export const paragraphOf = ({ block, from }: Passage): Paragraph => ({
  text: block.text.slice(from),
  kind: block.kind === 'furniture' ? 'paragraph' : isSubHeading(block, from) ? 'heading' : block.kind,
  at: within(block.at, from, block.text.length),
});

const isSubHeading = (block: Block, from: number): boolean =>
  from === 0 &&
  block.kind === 'paragraph' &&
  block.bold > 0 &&
  block.bold >= block.text.length &&
  block.text.length < 200;

/**
 * Adds those not yet listed, one surname with one first letter being one person within a meeting; one whom the list shows
 * as absent and who sent apologies is kept as such.
 */
const addNew = (attendance: Attendance[], found: readonly Attendance[]): void => {
  for (const one of found) {
    if (!one.name) continue;
    const at = attendance.findIndex((known) => known.name && samePerson(known, one));
    const known = attendance[at];
    if (!known) attendance.push(one);
    else if (known.status === 'absent' && one.status === 'apologies')
      attendance[at] = { ...known, status: 'apologies', at: one.at };
  }
};

const samePerson = (known: Attendance, one: Attendance): boolean => {
  const [a, b] = [personKey(known.name ?? ''), personKey(one.name ?? '')];
  if (a === b) return true;
  const [x, y] = [surnameKey(known.name!), surnameKey(one.name!)];
  if (x !== y) return false;
  return a === x || b === y || a[0] === b[0];
};

/** Date of the meeting whose minutes an item confirms: in its title or its own words. */
const previousMeeting = (title: string, passages: readonly Passage[], date: string | null): string | null => {
  for (const words of [title, ...passages.slice(0, 3).map(({ block, from }) => block.text.slice(from))]) {
    const found = findDates(words).filter((one) => one.precision === 'day' && (!date || one.date < date));
    if (found.length > 0) return found.at(-1)!.date;
  }
  return null;
};
