import { isPersonName } from '../people/names.ts';
import { within } from '../record/at.ts';
import type { Declaration } from '../record/meeting.ts';
import type { Passage } from './decisions.ts';
import { readPeople } from './people-list.ts';
import { sentencesOf } from './sentences.ts';

export const DECLARATIONS_TITLE =
  /\bdeclarations?\b.*\binterests?\b|\bregister of interests?\b|\bdisclosures?\b.*\binterests?\b|\binterests?\b.*\b(?:declared|declarations?)\b|\bparty whip\b/i;
const NONE = /^(?:there (?:were|was) no|no (?:declarations?|interests?|members?)|none\b|nil\b|not? )/i;
const DECLARED = /\b(?:declared|declares|disclosed|registered|has|re|regarding|in respect of|in relation to|as a)\b/i;
const KINDS: [RegExp, string][] = [
  [/\bdisclosable pecuniary\b|\bDPI\b/i, 'DPI'],
  [/\bnon-?\s?disclosable\b/i, 'non-disclosable'],
  [/\bother registrable\b|\bother registerable\b|\bORI\b/i, 'other registrable'],
  [/\bnon-?registrable\b|\bnon-?registerable\b|\bNRI\b/i, 'non-registrable'],
  [/\bpersonal and prejudicial\b/i, 'personal and prejudicial'],
  [/\bprejudicial\b/i, 'prejudicial'],
  [/\bnon-?\s?pecuniary\b/i, 'non-pecuniary'],
  [/\bpecuniary\b/i, 'pecuniary'],
  [/\bpersonal\b/i, 'personal'],
  [/\bnon-?\s?financial\b/i, 'non-financial'],
  [/\bfinancial\b/i, 'financial'],
  [/\bopen(?:ness)?\b|\btransparency\b/i, 'in the interest of openness'],
];
const LEFT =
  /\b(?:left|leaving|withdrew|withdrawn|vacated|would leave|retired from) (?:the )?(?:meeting|room|chamber|table|whilst|while)?/i;
const STAYED = /\b(?:remained|stayed) (?:in the|at the|present)|\bdid not (?:leave|withdraw)\b/i;
const ABOUT =
  /(?:\b(?:agenda\s+)?(?:item|minute|agenda)\s*(?:no\.?|number)?\s*|[-–]\s(?=\S*\/))((?:[A-Z]{1,3}\/)?\d{1,4}(?:[./]\d{1,4})*[A-Za-z]?)/i;

/** "Item 5: Mr A Ash (non-financial)". */
const ITEM_FIRST = /(?<=^|\s)(?:agenda\s+)?items?\s+(?:no\.?\s*)?\d[\d.]*[a-z]?\s*[:–-]+\s*(?=\p{Lu})/giu;

/** Reads who declared an interest, of what kind, in which item, and whether they left; tables too. */
export const readDeclarations = (passages: readonly Passage[]): Declaration[] =>
  passages.flatMap((passage) => {
    if (passage.block.rows) return inTable(passage);
    const text = passage.block.text.slice(passage.from);
    let last: Declaration[] = [];
    return sentencesOf(text).flatMap(({ from, to }) => {
      const sentence = text.slice(from, to);
      if (NONE.test(sentence)) return [];
      const found = inSentence(passage, sentence, from, to);
      if (found.length === 0 && last.length > 0 && (LEFT.test(sentence) || STAYED.test(sentence))) {
        for (const one of last) one.left = LEFT.test(sentence);
      }
      if (found.length > 0) last = found;
      return found;
    });
  });

const inSentence = (passage: Passage, sentence: string, from: number, to: number): Declaration[] => {
  const byItem = [...sentence.matchAll(ITEM_FIRST)];
  if (byItem[0]?.index === 0) {
    return byItem.flatMap((match, i) => {
      const end = byItem[i + 1]?.index ?? sentence.length;
      const words = sentence.slice(match.index, end);
      return readPeople(words.slice(match[0].length)).map((person) =>
        declaration(person.name, words, passage, from + match.index, from + end),
      );
    });
  }
  const verb = DECLARED.exec(sentence);
  const dash = /\s[-–:]\s/.exec(sentence);
  const head = sentence.slice(0, Math.min(verb?.index ?? sentence.length, dash?.index ?? sentence.length));
  if (!verb && !dash) return [];
  const people = readPeople(head).filter((person) => person.from < 160 && isPersonName(person.name));
  if (people.length === 0 || (people[0]?.from ?? 9) > 60) return [];
  return people.map((person) => declaration(person.name, sentence, passage, from, to));
};

const declaration = (name: string, words: string, passage: Passage, from: number, to: number): Declaration => ({
  name,
  interest: KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null,
  item: ABOUT.exec(words)?.[1] ?? null,
  left: LEFT.test(words) ? true : STAYED.test(words) ? false : null,
  at: within(passage.block.at, passage.from + from, passage.from + to),
});

const inTable = (passage: Passage): Declaration[] =>
  (passage.block.rows ?? []).flatMap((row) => {
    const first = row.cells[0];
    const name = first ? readPeople(first.text)[0]?.name : undefined;
    if (!first || !name || row.cells.length < 2) return [];
    const words = row.cells.map((cell) => cell.text).join(' ');
    const [from, to] = [first.at.start - passage.block.at.start, row.cells.at(-1)!.at.end - passage.block.at.start];
    const item = /^\d{1,4}\b/.exec(row.cells[1]!.text)?.[0] ?? null;
    const one = declaration(name, words, passage, from - passage.from, to - passage.from);
    return [{ ...one, item: one.item ?? item }];
  });
