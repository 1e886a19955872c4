import type { Block } from '../documents/document.ts';

/** A block that may open an item: its printed number, its title, and how sure its look makes it. */
export type Candidate = {
  index: number;
  number: string;
  /** A second number printed in brackets: "221 (28) SCRUTINY OVERVIEW". */
  second: string | null;
  parts: number[];
  /** Where in the block's text the title stands, and where running text after it begins. */
  title: { from: number; to: number };
  rest: number;
  words: string;
  weight: number;
};

const NUMBERED =
  /^(?:\*\s?)?(?:(?:agenda\s+)?(?:item|minute|min)s?\.?\s*(?:no\.?\s*)?|(?:no\.\s*))?((?:[A-Z]{1,4}[/.-]?)?\d{1,5}(?:[./]\d{1,4}){0,3}[A-Z]?(?:\s?\([a-z]\))?)(?:\s*\((\d{1,4})\))?\s*(?:[.:)]|[-–]\s)?\s*/i;
/** A cell that holds an item's number and nothing else: "283.", "24/08", "Item 5". */
export const NUMBER_ALONE =
  /^(?:(?:agenda\s+)?(?:item|minute)\s*(?:no\.?\s*)?)?(?:[A-Z]{1,4}[/.-]?)?\d{1,5}(?:[./]\d{1,4}){0,3}[A-Z]?\s*[.:)]?$/i;
const WITH_LABEL = /^(?:agenda\s+)?(?:item|minute|min)s?\b/i;
const MONTH =
  /^(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b[,.]?\s*(?:\d|$)/i;
/** A bare number before these counts something: "12 Members", "7.30 p.m.". */
const UNIT =
  /^(?:%|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|members?\b|children\b|people\b|per cent|percent|million|pupils|councillors|[ap]\.?m\b)/;
const COUNTED = /^\d+\s+$/;
const PART_OF_NUMBER = /^(?:,\d|\/\d|[-–]\s?\d)/;
const NOT_A_TITLE = /^(?:that\b|to (?:the|be)\b|and\b|or\b|the following\b)/i;

export const STRONG = 1;
export const TITLE_LIKE = 0.4;
const PROSE = 0.05;
const LONGEST_TITLE = 220;
const LONGEST_RUN_IN = 90;
const MOST_RUN_IN_WORDS = 6;

/** Reads a block as a numbered heading, or null where it cannot be one. */
export const candidateOf = (block: Block, index: number): Candidate | null => {
  if (block.kind === 'table' || (block.bullet && block.bold === 0)) return null;
  const match = NUMBERED.exec(block.text);
  if (!match?.[1] || match[0].length >= block.text.length) return null;
  const from = match[0].length;
  const rest = block.text.slice(from);
  const gapless = !/[\s.:)]$/.test(match[0]);
  if (
    gapless ||
    MONTH.test(rest) ||
    PART_OF_NUMBER.test(rest) ||
    (COUNTED.test(match[0]) && UNIT.test(rest)) ||
    NOT_A_TITLE.test(rest) ||
    !/^["'(]?[\p{Lu}\d£]/u.test(rest)
  )
    return null;
  const title = titleSpan(block, from);
  return {
    index,
    number: match[1].replace(/\s/, ''),
    second: match[2] ?? null,
    parts: match[1].match(/\d+/g)?.map(Number) ?? [],
    title: { from, to: title.to },
    rest: title.rest,
    words: block.text.slice(from, title.to),
    weight: weightOf(block, from, title, WITH_LABEL.test(block.text)),
  };
};

type Span = { to: number; rest: number; runIn: boolean };

/** The title alone: all of a short block, its bold part, or what stands before a run-in colon. */
const titleSpan = (block: Block, from: number): Span => {
  const { text, bold } = block;
  if (bold > from && bold < text.length) {
    const colon = text.slice(from, bold).search(/:(?=-?\s)/);
    return trimSpan(text, from, colon > 2 ? from + colon : bold, true);
  }
  const runIn = /^[^.:]{3,90}?(?::(?=\s|-)|\s[-–]\s(?=\p{Lu}[^-–]{60}))/u.exec(
    text.slice(from, from + LONGEST_RUN_IN + 4),
  );
  const whole =
    isAllBold(block) || block.kind === 'heading' || isCapitals(text.slice(from)) || text.length - from <= 60;
  if (runIn && (!whole || text.length - from > LONGEST_TITLE))
    return trimSpan(text, from, from + runIn[0].length, true);
  const stop = dressed(block, from) ? 0 : endOfShortTitle(text, from) || endBeforeDash(text, from);
  if (stop > 0) return trimSpan(text, from, stop, true);
  const capitals = capitalsBefore(text, from);
  if (!whole && capitals > 0) return trimSpan(text, from, capitals, true);
  return trimSpan(text, from, text.length, false);
};

const dressed = (block: Block, from: number): boolean =>
  isAllBold(block) || block.kind === 'heading' || isCapitals(block.text.slice(from));

/** "Public participation. A resident asked …": a few words without a verb, closed by a full stop, before the text. */
const endOfShortTitle = (text: string, from: number): number => {
  const title = /^(\p{Lu}[^.:;]{2,50})\.\s+(?=["“'(]?[\p{Lu}\d])/u.exec(text.slice(from, from + LONGEST_RUN_IN));
  if (!title || title[1]!.split(' ').length > MOST_RUN_IN_WORDS || SAYS_SOMETHING.test(title[1]!)) return 0;
  return from + title[0].length;
};

/** "Village sign – Cllr Dean to obtain quotes.": a sentence behind a dash; a title's own dash has no full stop behind it. */
const endBeforeDash = (text: string, from: number): number => {
  const title = /^(\p{Lu}[^.:;–]{2,60}?)\s[-–]\s(?=.*(?:\.|\d\s?[ap]\.?m\.?)$)/u.exec(text.slice(from));
  if (!title || title[1]!.split(' ').length > MOST_WORDS_BEFORE_DASH || SAYS_SOMETHING.test(title[1]!)) return 0;
  return /\.$/.test(text) || NEXT_MEETING.test(title[1]!) ? from + title[0].length : 0;
};

const MOST_WORDS_BEFORE_DASH = 8;
const NEXT_MEETING = /\bnext meetings?$/i;

const SAYS_SOMETHING =
  /^(?:the|an?|it|he|she|they|there|this|that|cllrs?|councillors?|mrs?|ms|dr)\b|\b(?:was|were|is|are|had|has|have|be|been|will|would|to|reported|noted|asked|said|advised|welcomed|thanked|resolved|agreed|approved|cllr|councillor|mr|mrs|ms|dr|no|st)\b/i;

const trimSpan = (text: string, from: number, end: number, runIn: boolean): Span => {
  let to = end;
  while (to > from && /[\s:–-]/.test(text[to - 1]!)) to--;
  // "Matters arising." is a title; "To receive apologies for absence." is a sentence.
  if (!/^to\s/i.test(text.slice(from, from + 3)) && /\p{Ll}{3}\.$/u.test(text.slice(Math.max(from, to - 4), to))) to--;
  let rest = end;
  while (rest < text.length && /[\s:–-]/.test(text[rest]!)) rest++;
  return { to, rest, runIn };
};

/** End of a run of words in capitals that is followed by prose: "POLICE REPORT Sgt Pell reported …". */
const capitalsBefore = (text: string, from: number): number => {
  const match = /^(?:[\p{Lu}\d][\p{Lu}\d'&,/()-]+\s+){2,12}(?=\p{Lu}?\p{Ll})/u.exec(
    text.slice(from, from + LONGEST_TITLE),
  );
  return match ? from + match[0].length : 0;
};

const weightOf = (block: Block, from: number, title: Span, labelled: boolean): number => {
  const words = block.text.slice(from, title.to);
  if (words.length > LONGEST_TITLE) return PROSE;
  if (block.kind === 'heading' || block.bold > from || isCapitals(words) || labelled) return STRONG;
  if (title.runIn) return TITLE_LIKE;
  return /(?<!\b\p{Lu})[.;,]$/u.test(words) ? PROSE : TITLE_LIKE;
};

export const isAllBold = (block: Block): boolean => block.bold > 0 && block.bold >= block.text.length;

export const isCapitals = (text: string): boolean => {
  const letters = text.replace(/\([^)]*\)|\[[^\]]*\]/g, '').match(/\p{L}/gu);
  if (!letters || letters.length < 3) return false;
  return letters.filter((letter) => letter === letter.toUpperCase()).length >= letters.length * 0.9;
};
