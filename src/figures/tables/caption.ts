import type { Block } from '../../documents/document.ts';
import type { At } from '../../record/at.ts';
import { within } from '../../record/at.ts';
import type { Taken } from '../../record/figure.ts';

/** Words above a table that may name its measure, and where they stand. */
export type Above = { text: string; at: At; from: Taken['from'] };

const OPENERS =
  /^(?:the (?:following|below|above) (?:table|chart|figures?) (?:shows?|sets? out|gives?|details?|provides?|summaris\w+)|(?:the )?(?:table|figure|chart|appendix|fig\.?)(?: (?:\d{1,3}[a-z]?(?:\.\d{1,2})?|[a-z]))?(?: below| above| overleaf)?(?:\s?[:.–-]|\s(?:shows?|sets? out|gives?|details?|provides?|summaris\w+))?|trends? (?:of|in|for))\s*/i;
const HEAD =
  /\b(?:total )?(?:number|percentage|proportion|rate|count|amount|value|cost|share|%|average|median|mean|level|volume)\b\s?(?:of\b|\w)/i;
/** Where the measure's words end and a remark about them begins. */
const STOP =
  /[.;:]|,? (?:compared|in comparison|against|shown|broken down|split) (?:to|with|by|as|against)\b|,? (?:is|was|were|are|has|have|had|continues?|remains?|remained|shows?|increased|decreased|compared)\b(?! (?:met|been met))|\band (?:the )?national\b/i;
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
  const words = tail.slice(0, stop ? stop.index : tail.length).replace(/[\s,–-]+$/, '');
  return words.length < 3 || !/\p{L}{2}/u.test(words)
    ? null
    : { text: words, at: within(at, from, from + words.length) };
};

/** A caption that says how things were counted, so that the rows under it are of whom or what. */
export const countsThings = (text: string): boolean => HEAD.test(text);

const LONGEST = 700;
const isShort = (block: Block): boolean => block.text.split(' ').length <= 30;

/** The passages above a table, nearest first: its caption, the heading it stands under, the paper's first heading. */
export const aboveTable = (before: readonly Block[]): Above[] => {
  const above: Above[] = [];
  const [nearest] = before.slice(-1);
  if (nearest && nearest.kind !== 'table' && nearest.text.length <= LONGEST) {
    above.push({ text: nearest.text, at: nearest.at, from: nearest.kind === 'heading' ? 'heading' : 'caption' });
  }
  const heading = before
    .slice(0, -1)
    .findLast((block) => block.kind === 'heading' || (block.kind === 'paragraph' && isHeadline(block)));
  if (heading) above.push({ text: heading.text, at: heading.at, from: 'heading' });
  return above;
};

const isHeadline = (block: Block): boolean =>
  isShort(block) && block.text.split(' ').length <= 12 && !/[.,;:?!]$/.test(block.text);
