import type { Block } from '../documents/document.ts';
import { readPeople } from '../minutes/people-list.ts';
import { isPersonName } from '../people/names.ts';
import { POST_WORD } from '../people/words-of-office.ts';
import { within } from '../record/at.ts';
import type { Presenter } from '../record/meeting.ts';
import { coverLabel } from './cover-labels.ts';
import type { Passage } from './passages.ts';

/** Where telephone numbers, addresses and links begin in a line about a person. */
const REACHED_AT =
  /\s*[,;(–-]?\s*(?:\b(?:tel|telephone|phone|email|e-mail|ext)\b|[\w.+-]+@|https?:|\(?\+?0?\d[\d ]{5,})/i;
const NAMES_PEOPLE = new Set(['author', 'contact', 'director']);
const LONGEST_LINE = 160;

/** The people named in lines under "Report author": a name with its post beside it or in the line below. */
export const readAuthors = (passages: readonly Passage[]): Presenter[] => {
  const out: Presenter[] = [];
  for (const { text, at } of passages) {
    const words = text.slice(0, REACHED_AT.exec(text)?.index ?? text.length);
    if (words.length > LONGEST_LINE) continue;
    const last = out.at(-1);
    const people = isPersonName(words) || !POST_WORD.test(words.split(/,| [-–] | \(/)[0]!) ? readPeople(words) : [];
    for (const { name, post, from, to } of people) {
      if (!out.some((known) => known.name === name)) out.push({ name, post, at: within(at, from, to) });
    }
    if (people.length === 0 && last && last.post === null && POST_WORD.test(words)) last.post = words;
  }
  return out;
};

/** Authors in a table that sets them in columns under "Report author" and "Relevant director". */
export const authorsInTable = (block: Block): Presenter[] => {
  const [head, ...rows] = block.rows ?? [];
  const column = head?.cells.findIndex((cell) => coverLabel(cell.text)?.field === 'author') ?? -1;
  const isHead = head?.cells.every((cell) => cell.text === '' || NAMES_PEOPLE.has(coverLabel(cell.text)?.field ?? ''));
  if (column < 0 || !isHead || rows.length === 0) return [];
  return readAuthors(
    rows.flatMap((row) => {
      const cell = row.cells[column];
      return cell ? [{ text: cell.text, at: cell.at, block, column, width: row.cells.length }] : [];
    }),
  );
};
