import type { Block } from '../../documents/document.ts';
import type { At } from '../../record/at.ts';
import { within } from '../../record/at.ts';
import type { Taken } from '../../record/figure.ts';
import { findPeriods } from '../periods.ts';

/** Words above a table that may name its measure, and where they stand. */
export type Above = { text: string; at: At; from: Taken['from'] };

const OPENERS =
  /^(?:the (?:following|below|above|next) (?:table|chart|figures?) (?:shows?|sets? out|gives?|details?|provides?|summaris\w+)|(?:the )?(?:table|figure|chart|appendix|fig\.?)(?: (?:\d{1,3}[a-z]?(?:\.\d{1,2})?|[a-z]))?(?: below| above| overleaf)?(?:\s?[:.–-]|\s(?:shows?|sets? out|gives?|details?|provides?|summaris\w+))?|trends? (?:of|in|for))\s*/i;
const HEAD =
  /(?<!national |regional |england )\b(?:total )?(?:number|percentage|proportion|rate|count|amount|value|cost|share|%|average|median|mean|level|volume)\b\s?of\b\s?(?!\d)|(?<![\d.]\s?)%\s?(?:of\s)?\p{L}/iu;
/** Where the measure's words end and a remark about them begins. */
const STOP =
  /[.;:]|,? (?:compared|in comparison|against|shown|broken down|split) (?:to|with|by|as|against)\b|,? (?:is|was|were|are|has|have|had|continues?|remains?|remained|shows?|increased|decreased|compared)\b(?! (?:met|been met))|\band (?:the )?national\b/i;
/** "Crime report" measures crime. */
const KINDS_OF_PAPER =
  /\s(?:reports?|overview|summary|update|monitoring|dashboard|scorecard|tables?|data|appendix|results)(?: (?:report|table|appendix))?$/i;
const LEADS = /^(?:the |and |a |an |of |in )+/i;
const MOST = 200;

/**
 * The words of a caption that name what is measured: from "percentage of", "number of" on where such words stand
 * ("The following table shows the percentage of pupils …"), else from its start, up to its verb or stop.
 */
export const measureInCaption = ({ text, at }: Above): { text: string; at: At } | null => {
  const opener = OPENERS.exec(text)?.[0].length ?? 0;
  const rest = text.slice(opener, opener + MOST * 3);
  const head = HEAD.exec(rest);
  let from = opener + (head ? head.index : 0);
  from += LEADS.exec(text.slice(from))?.[0].length ?? 0;
  const tail = text.slice(from, from + MOST);
  const stop = STOP.exec(tail);
  const words = withoutPeriod(tail.slice(0, stop ? stop.index : tail.length))
    .replace(KINDS_OF_PAPER, '')
    .replace(/[\s,–-]+$/, '');
  return words.length < 3 || !/\p{L}{2}/u.test(words)
    ? null
    : { text: words, at: within(at, from, from + words.length) };
};

/** "…, 2022/23", "… as at 31 March 2024": a time at the end is the values', not the measure's. */
const withoutPeriod = (whole: string): string => {
  const words = whole.replace(
    /(?:,\s|\s)(?:by (?:year|quarter|month|term)|(?:as )?(?:at|on) \d{1,2}(?:st|nd|rd|th)? \p{L}{3,9})$/iu,
    '',
  );
  const last = findPeriods(words).at(-1);
  if (!last || last.to < words.length - 1) return words;
  return words.slice(0, last.from).replace(/(?:\b(?:in|for|at|as at|during|to|over|mid)(?: the)?|[,(–:-]|\s)+$/i, '');
};

/** A caption that says how things were counted, so that the rows under it are of whom or what. */
export const countsThings = (text: string): boolean => HEAD.test(text);

const LONGEST = 700;
const HEADLINE_WORDS = 12;
/** How many passages at a paper's start may be its title. */
const TITLE_BLOCKS = 12;

/**
 * The passages that may name a table, nearest first: its caption, the headings it stands under, headlines further up,
 * and the words of the paper's title.
 *
 * @param before the blocks above the table, furniture left out
 * @param opening the first blocks of its paper
 */
export const aboveTable = (before: readonly Block[], opening: readonly Block[]): Above[] => {
  const further = [...before].reverse().filter(({ text }) => !NOTE.test(text));
  const between = further.slice(
    0,
    Math.max(
      0,
      further.findIndex(({ kind }) => kind === 'table'),
    ) || further.length,
  );
  const [nearest] = further;
  const caption = nearest && nearest.kind !== 'table' && nearest.text.length <= LONGEST ? nearest : null;
  const heading =
    between.find((block) => block !== caption && isHeadline(block)) ??
    further.find((block) => block !== caption && isHeadline(block));
  const above: Above[] = [];
  if (caption)
    above.push({ text: caption.text, at: caption.at, from: caption.kind === 'heading' ? 'heading' : 'caption' });
  if (heading) above.push({ text: heading.text, at: heading.at, from: 'heading' });
  // A sentence that merely happens to stand before the table names it less than the headline above both.
  if (caption && heading && between.includes(heading) && !namesTable(caption)) above.reverse();
  for (const block of opening.slice(0, TITLE_BLOCKS)) {
    if (block.kind !== 'table' && block.text.split(' ').length <= HEADLINE_WORDS)
      above.push({ text: block.text, at: block.at, from: 'title' });
  }
  for (const block of further) {
    if (block !== heading && block !== caption && /\d/.test(block.text) && isHeadline(block))
      above.push({ text: block.text, at: block.at, from: 'earlier' });
  }
  return above;
};

const NOTE = /^(?:[*†‡^¹²³]|notes?\b|no data\b|source\b|data not\b|key\s?(?::|$))/i;
const namesTable = (block: Block): boolean =>
  !/\.$/.test(block.text) || /\b(?:table|following|below|shown)\b/i.test(block.text);

const isHeadline = (block: Block): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' && !'.,;:?!'.includes(block.text.at(-1) ?? '.') && wordsIn(block.text) <= HEADLINE_WORDS);

/** Counts no further than a headline is long. */
const wordsIn = (text: string): number => text.split(' ', HEADLINE_WORDS + 1).length;
