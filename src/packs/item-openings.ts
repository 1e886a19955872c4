import type { Block } from '../documents/document.ts';
import { bestChain } from '../minutes/item-chain.ts';
import { type Candidate, candidateOf, isAllBold, isCapitals, STRONG, TITLE_LIKE } from '../minutes/item-numbers.ts';
import { isDivider } from './agenda-notices.ts';
import { lineBlock, type Passage, partOf } from './passages.ts';
import { printedPagesAt } from './printed-pages.ts';

/** Where an agenda item opens among the sheet's passages. */
export type ItemOpening = {
  /** First passage of the item: the one with its number. */
  at: number;
  /** The passage with its title, which in a table stands in the next cell. */
  titleAt: number;
  number: string | null;
  title: Passage;
  /** What follows the title in the same passage. */
  rest: Passage | null;
};

type Numbered = ItemOpening & { candidate: Candidate };

const CELL_NUMBER = /^\(?(\d{1,3}(?:[./]\d{1,3}){0,2}[a-z]?)[.):]?$/i;
const LETTERED = /^\(?([a-z]|[ivx]{1,4})[.)]\s+/i;
const AGENDA_LINE = /^(?:agenda|business|order of business|items of business)\b.{0,20}$/i;
const LONGEST_TITLE = 140;
const FEWEST = 2;
/** On an agenda sheet a numbered sentence is as likely an item as a numbered title. */
const SENTENCE = 0.3;

/**
 * Finds where the items of an agenda sheet open: numbers that count up, in lines or in the first cells of a table's
 * rows, with numbered parts ("7a", "7.1") as items of their own; where nothing is numbered, headings by their look.
 *
 * @param passages the sheet's passages in order
 */
export const findItemOpenings = (passages: readonly Passage[]): ItemOpening[] => {
  const numbered = passages.map((_, i) => numberedAt(passages, i)).filter((one) => one !== null);
  const main = numbered.filter(({ number }) => !/[a-z]$/i.test(number ?? ''));
  const chain = new Set(bestChain(main.map(({ candidate }) => candidate)).members);
  const items = main.filter(({ candidate }) => chain.has(candidate));
  if (items.length < FEWEST && !items.some((one) => hasPages(one, passages))) return unnumbered(passages);
  return items.flatMap((item, i) => [item, ...partsOf(item, numbered, passages, items[i + 1]?.at ?? passages.length)]);
};

/** The one item of a supplementary agenda: its title says on which pages its paper stands. */
const hasPages = ({ titleAt }: ItemOpening, passages: readonly Passage[]): boolean =>
  printedPagesAt(passages[titleAt]!.text, false) !== null;

const numberedAt = (passages: readonly Passage[], at: number): Numbered | null => {
  const passage = passages[at]!;
  const inCell = passage.column !== null && CELL_NUMBER.exec(passage.text)?.[1];
  if (inCell) {
    const next = passages[at + 1];
    if (!next || next.block !== passage.block || next.column === null || next.column <= passage.column!) return null;
    if (!/\p{L}{2}/u.test(next.text)) return null;
    const candidate = candidateFrom(inCell, next.text, at);
    return { at, titleAt: at + 1, number: inCell, title: next, rest: null, candidate };
  }
  const candidate = candidateOf(withoutPages(passage), at);
  if (!candidate) return null;
  const { from, to } = candidate.title;
  const runsOn = candidate.rest < passage.text.length;
  const rest = runsOn ? partOf(passage, candidate.rest) : null;
  const weight = Math.max(candidate.weight, SENTENCE);
  const title = partOf(passage, from, to);
  return { at, titleAt: at, number: candidate.number, title, rest, candidate: { ...candidate, weight } };
};

/** A bold title with its pages behind is all title, whatever colon it holds. */
const withoutPages = (passage: Passage): Block => {
  const block = blockOf(passage);
  const pages = printedPagesAt(passage.text, false);
  if (!pages || pages.from === 0) return block;
  return { ...block, text: passage.text.slice(0, pages.from) };
};

const candidateFrom = (number: string, words: string, index: number): Candidate => ({
  index,
  number,
  second: null,
  parts: (number.match(/\d+/g) ?? []).map(Number),
  title: { from: 0, to: words.length },
  rest: words.length,
  words,
  weight: STRONG,
});

/** A passage as a block of its own, for grammars that look at blocks. */
export const blockOf = (passage: Passage): Block =>
  passage.column === null && passage.block.text === passage.text ? passage.block : lineBlock(passage);

/** The numbered parts of an item: "7a", "7.1", and lettered ones that have pages of their own. */
const partsOf = (
  item: ItemOpening,
  numbered: readonly Numbered[],
  passages: readonly Passage[],
  end: number,
): ItemOpening[] => {
  const own = numbered.filter(
    ({ at, number, candidate }) =>
      at > item.at && at < end && isPartOf(number ?? '', item.number ?? '') && candidate.weight >= TITLE_LIKE,
  );
  if (own.length > 0) return own;
  const lettered: ItemOpening[] = [];
  for (let at = item.titleAt + 1; at < end; at++) {
    const passage = passages[at]!;
    const label = LETTERED.exec(passage.text);
    if (!label || !printedPagesAt(passage.text, false)) continue;
    const title = partOf(passage, label[0].length);
    lettered.push({ at, titleAt: at, number: `${item.number}(${label[1]})`, title, rest: null });
  }
  return lettered;
};

const isPartOf = (number: string, item: string): boolean =>
  number.length > item.length &&
  number.startsWith(item) &&
  /^(?:[a-z]|[./]\d{1,2}|\([a-z\d]\))$/i.test(number.slice(item.length));

/** Items without numbers: lines that look like headings, below the word "Agenda" where it stands. */
const unnumbered = (passages: readonly Passage[]): ItemOpening[] => {
  const after = passages.findIndex(({ text }) => AGENDA_LINE.test(text));
  const openings = passages.flatMap((passage, at): ItemOpening[] =>
    at > after && looksLikeTitle(passage)
      ? [
          {
            at,
            titleAt: at,
            number: null,
            title: partOf(passage, 0, passage.text.replace(/[\s:–-]+$/, '').length),
            rest: null,
          },
        ]
      : [],
  );
  return openings.length >= FEWEST && after >= 0 ? openings : [];
};

const looksLikeTitle = (passage: Passage): boolean => {
  const { text, block, column } = passage;
  if (printedPagesAt(text, false)) return true;
  if (column !== null || text.length > LONGEST_TITLE || /[.;,]$/.test(text) || isDivider(passage)) return false;
  return block.kind === 'heading' || isAllBold(block) || (isCapitals(text) && text.length > 5);
};
