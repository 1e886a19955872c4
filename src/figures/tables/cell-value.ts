import type { Mark, Shorthand, Unit } from '../../record/figure.ts';
import { remembered } from '../remembered.ts';
import { type FoundNumber, findNumbers } from '../stated-number.ts';

export type Colour = 'green' | 'amber' | 'red' | 'blue' | 'grey';
export type Travel = 'up' | 'down' | 'level' | 'better' | 'worse';
/** Places count the characters of the cell's text. */
export type Place = { from: number; to: number };

/** What one cell states. */
export type CellValue = {
  number: FoundNumber | null;
  /** The number in brackets beside it: "(3,407)". */
  beside: FoundNumber | null;
  shorthand: (Shorthand & Place) | null;
  marks: Mark[];
  colour: ({ colour: Colour } & Place) | null;
  travel: ({ reading: Travel } & Place) | null;
  unit: Unit | null;
};

const SHORTHAND: [RegExp, Shorthand['means']][] = [
  [/^\[?c\]$|^\(c\)$/i, 'confidential'],
  [/^\[z\]$|^n\.?\s?\/?\s?a\.?$|^not applicable$/i, 'not-applicable'],
  [
    /^\[x\]$|^\.{2,3}$|^[:…]$|^not (?:yet )?(?:available|known|reported|collected)$|^no data$|^nya$|^tbc$|^tba$|^awaited$|^data (?:not )?(?:pending|awaited|available)$/i,
    'not-available',
  ],
  [/^\[low\]$|^low$|^<\s?0\.5$/i, 'low'],
  // A small number that is not told: the threshold is no value.
  [/^(?:[<≤]|less than |fewer than |under )\s?(?:[2-9]|1\d|20)$|^(?:[1-9]|1\d) or (?:fewer|less)$/i, 'suppressed'],
  [/^\*{1,2}$|^x$|^supp(?:ressed)?$|^\[s\]$|^#$/i, 'suppressed'],
  [/^[-\u2013\u2014\u2012]{1,2}$/, 'not-applicable'],
];
const COLOURS: [RegExp, Colour][] = [
  [/^g(?:reen)?$|^🟢$|^🟩$/iu, 'green'],
  [/^a(?:mber)?$|^yellow$|^🟡$|^🟠$|^🟨$|^🟧$/iu, 'amber'],
  [/^r(?:ed)?$|^🔴$|^🟥$/iu, 'red'],
  [/^b(?:lue)?$|^🔵$|^🟦$/iu, 'blue'],
  [/^gr[ae]y$|^⚪$|^⚫$/iu, 'grey'],
];
const COLOUR_WORD = /\b(green|amber|red|blue|gr[ae]y)\b|([🟢🟡🟠🔴🔵🟩🟨🟧🟥🟦])/iu;
const UP = /[↑▲△⬆⇧🔼🡅⇑↗⬈]|^(?:up|increas(?:e|ed|ing)|rising|risen|higher)$/iu;
const DOWN = /[↓▼▽⬇⇩🔽🡇⇓↘⬊]|^(?:down|decreas(?:e|ed|ing)|falling|fallen|lower)$/iu;
const LEVEL =
  /[→↔⬌⇔⇨➡►▶◄⟷=]|^(?:same|stable|static|level|steady|no change|unchanged|maintained|sustained|flat|remained stable)$/iu;
const BETTER = /^(?:better|improv(?:ed|ing|ement)|positive|getting better)$/i;
const WORSE = /^(?:worse|worsen(?:ed|ing)|declin(?:ed|ing)|deteriorat(?:ed|ing)|negative|getting worse)$/i;
const ARROWS = /[↑▲△⬆⇧🔼🡅⇑↗⬈↓▼▽⬇⇩🔽🡇⇓↘⬊→↔⬌⇔⇨➡►▶◄⟷]\ufe0f?/u;
/** What may stand beside a number without changing what it is: footnote marks, letters for provisional and revised. */
const BESIDE =
  /^(?:[\s*†‡§#^¹²³⁴⁵⁶⁷⁸⁹⁰~≈<>≤≥()[\]]|\(?[pre]\)?$|provisional|revised|estimate[d]?|actual|ytd|days?|weeks?|months?|years?|hours?|hrs?|mins?|minutes?|points?|pts?|tonnes|kg|miles|km|households?|people|cases|over|under|about|approx\.?|c\.|and|to|of|at least|:|,|;|x)*$/iu;
const TIME_UNITS: [RegExp, Unit][] = [
  [/\bmin(?:ute)?s?\b/i, 'minutes'],
  [/\bh(?:ou)?rs?\b/i, 'hours'],
  [/\bdays?\b/i, 'days'],
  [/\bweeks?\b/i, 'weeks'],
  [/\bmonths?\b/i, 'months'],
  [/\byears?\b/i, 'years'],
  [/\bpoints?\b|\bpts?\b/i, 'score'],
];

/** The unit that words name: "working days", "£000s", "%", "per 10,000". Null where they name none. */
export const unitOfWords = (text: string): Unit | null => TIME_UNITS.find(([look]) => look.test(text))?.[1] ?? null;

/** A letter glued to a number: provisional, revised, estimated, low; or a raised number of a footnote. */
const LETTER = /(?<=\d)()[prel¹²³⁴⁵⁶⁷⁸⁹](?=\s?(?:$|[)*]))/gu;

/** What a cell states, or null where it holds words only. Linear. */
export const cellValue = (text: string): CellValue | null =>
  text === '' || text.length > LONGEST ? null : readValue(text);

const LONGEST = 80;
const readValue = remembered((text): CellValue | null => {
  const found: CellValue = {
    number: null,
    beside: null,
    shorthand: null,
    marks: [],
    colour: null,
    travel: null,
    unit: null,
  };
  const means = SHORTHAND.find(([look]) => look.test(text))?.[1];
  if (means) return { ...found, shorthand: { printed: text, means, from: 0, to: text.length } };
  const numbers = findNumbers(text.replace(LETTER, '$1 '));
  const [first, second] = numbers;
  let rest = text;
  for (const number of [...numbers].reverse()) rest = `${rest.slice(0, number.start)} ${rest.slice(number.end)}`;
  found.travel = travelIn(text);
  found.colour = first ? colourBeside(text) : null;
  rest = rest
    .replace(ARROWS, ' ')
    .replace(found.colour ? COLOUR_WORD : /$^/, ' ')
    .trim();
  if (!first || numbers.length > 2 || !BESIDE.test(rest)) return null;
  if (second && !bracketed(text, second)) return null;
  found.number = bracketNegative(text, first, second === undefined);
  found.beside = second ?? null;
  found.unit = first.unit ?? unitOfWords(rest);
  found.marks = marksIn(rest);
  return found;
});

const bracketed = (text: string, { start, end }: FoundNumber): boolean =>
  /[([]\s?(?:n\s?=\s?)?$/i.test(text.slice(Math.max(0, start - 5), start)) &&
  /^\s?(?:\w{1,12})?\s?[)\]]/.test(text.slice(end, end + 16));

/** "(1,234)" alone is a minus in accounts; which of the two it is the table knows. */
const bracketNegative = (text: string, number: FoundNumber, alone: boolean): FoundNumber =>
  alone && /^\(.*\)\*?$/.test(text)
    ? { ...number, start: 0, end: text.lastIndexOf(')') + 1, value: -Math.abs(number.value), signed: true }
    : number;

/** Marks that words beside a value or in its header set on it. */
export const marksIn = (rest: string): Mark[] => {
  const marks: Mark[] = [];
  if (/(?:^|\s)[([]?p[)\]]?$|provisional/i.test(rest)) marks.push('provisional');
  if (/(?:^|\s)[([]?r[)\]]?$|revised/i.test(rest)) marks.push('restated');
  if (/(?:^|\s)[([]?e[)\]]?$|estimate/i.test(rest)) marks.push('estimate');
  if (/\bforecast\b|\bprojected\b|\bprojection\b/i.test(rest)) marks.push('forecast');
  if (/\bunvalidated\b/i.test(rest)) marks.push('unvalidated');
  else if (/\bvalidated\b/i.test(rest)) marks.push('validated');
  return marks;
};

const colourBeside = (text: string): CellValue['colour'] => {
  const match = COLOUR_WORD.exec(text);
  return match ? { colour: colourOf(match[0])!, from: match.index, to: match.index + match[0].length } : null;
};

const colourOf = (text: string): Colour | null => COLOURS.find(([look]) => look.test(text))?.[1] ?? null;

/** A rating: a letter, a word or a coloured sign, with words behind it let be ("Green - on track", "Rated red"). */
export const ratingOf = (text: string): CellValue['colour'] => {
  const word = /^\s?(?:rated\s|rag:?\s)?[([]?\s?(\p{L}{1,6}(?!\p{L})|\p{So})/iu.exec(text);
  const found = word?.[1];
  if (!found || (found.length === 1 && /\p{L}/u.test(found) && text.length > 3)) return null;
  const colour = colourOf(found);
  const from = word[0].length - found.length;
  return colour && { colour, from, to: from + found.length };
};

const travelIn = (text: string): CellValue['travel'] => {
  const match = ARROWS.exec(text);
  return match ? { reading: readingOf(match[0]), from: match.index, to: match.index + match[0].length } : null;
};

const readingOf = (text: string): Travel => (UP.test(text) ? 'up' : DOWN.test(text) ? 'down' : 'level');

/** Direction of travel: an arrow or words for it. */
export const travelOf = (text: string): CellValue['travel'] => {
  const arrow = travelIn(text);
  if (arrow) return arrow;
  const words = text.trim();
  const all = { from: text.indexOf(words), to: text.indexOf(words) + words.length };
  const [first = ''] = words.split(/[\s,;(]/);
  for (const each of [words, first]) {
    if (BETTER.test(each)) return { reading: 'better', ...all };
    if (WORSE.test(each)) return { reading: 'worse', ...all };
    if (UP.test(each)) return { reading: 'up', ...all };
    if (DOWN.test(each)) return { reading: 'down', ...all };
    if (LEVEL.test(each)) return { reading: 'level', ...all };
  }
  return null;
};
