import type { Block } from '../../documents/document.ts';
import { sentencesOf } from '../../minutes/sentences.ts';
import { type At, within } from '../../record/at.ts';
import type { Figure } from '../../record/figure.ts';
import { figuresOfSentence } from './assemble.ts';
import { comparatorNames } from './comparator-names.ts';
import type { Context } from './context.ts';
import { findPeriods } from './periods.ts';
import { namesIn } from './subject-kinds.ts';

/** No sentence is read beyond this: what is longer is a list or a table that lost its shape. */
const LONGEST = 1500;
const HEADING = 160;
/** A paragraph's own number. */
const NUMBER =
  /^(?:\d{1,3}(?:\.\d{1,3}){1,4}\.?|\d{1,3}[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})[.)])(?:\s+|$)/i;

/**
 * The figures that the narrative of one paper states: paragraphs, list items and bullets, not tables.
 *
 * @param blocks the paper's blocks in reading order
 * @param paper its index in the reading; null where the document was not split
 */
export const readProseFigures = (
  blocks: readonly Block[],
  paper: number | null,
  title: { text: string; at: At } | null = null,
): Figure[] => {
  const figures: Figure[] = [];
  const context: Context = {
    paper,
    names: namesIn(blocks.map(({ text }) => text)),
    heading: null,
    area: null,
    period: null,
    last: null,
    measure: null,
  };
  const titled = title && periodOf(title.text, title.at);
  if (titled) context.period = { period: titled, from: 'title' };
  let page = context.period;
  blocks.forEach((block, i) => {
    if (block.kind === 'furniture' || block.kind === 'table') return;
    if (isHeading(block, blocks[i + 1])) {
      context.heading = { text: block.text, at: block.at };
      const period = periodOf(block.text, block.at);
      if (period) page = { period, from: 'heading' };
      context.period = page;
      const name = comparatorNames(block.text)[0];
      context.area =
        name &&
        name.from < 24 &&
        /^(?:[\w]+ )?(?:average|averages|figures?|results?|outcomes?)\b/i.test(
          block.text.slice(name.from).split(' ').slice(1).join(' ') || name.name,
        )
          ? { text: name.name, at: within(block.at, name.from, name.to) }
          : null;
      context.last = null;
      context.measure = null;
      return;
    }
    context.period = page;
    context.last = null;
    figures.push(...passageFigures(block, context));
  });
  return figures;
};

const passageFigures = (block: Block, context: Context): Figure[] => {
  const out: Figure[] = [];
  const number = NUMBER.exec(block.text)?.[0].length ?? 0;
  for (const { from: start, to } of sentencesOf(block.text)) {
    if (to <= number) continue;
    const from = Math.max(start, number);
    const end = Math.min(to, from + LONGEST);
    const text = block.text.slice(from, end);
    const at = within(block.at, from, end);
    const found = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|eleven|twelve)\b/i.test(text)
      ? figuresOfSentence(text, at, context)
      : [];
    out.push(...found);
    const last =
      found.findLast(({ unit, group, measure }) => unit !== 'rank' && group === null && measure !== null) ??
      found.findLast(({ unit }) => unit !== 'rank');
    if (last) {
      context.last = last;
      if (last.measure) context.measure = { text: last.measure, at: last.passage };
    }
    const lead = findPeriods(text)[0];
    const alone =
      new Set(found.map(({ period }) => period?.label)).size === 1 &&
      found.every(({ taken }) => !taken.some(({ field }) => field === 'period'));
    if (lead && (lead.from < 12 || alone) && lead.kind !== 'relative') {
      const { from: a, to: b, ...period } = lead;
      context.period = { period: { ...period, at: within(at, a, b) }, from: 'earlier' };
    }
  }
  return out;
};

const isHeading = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' &&
    !block.bullet &&
    block.text.length <= HEADING &&
    !/[.;,]["')]?$/.test(block.text) &&
    next !== undefined &&
    (next.kind !== 'paragraph' || next.text.length > 100) &&
    !/%|\b(?:is|was|were|are)\b/.test(block.text));

const periodOf = (text: string, at: At) => {
  const found = findPeriods(text).findLast(({ kind }) => kind !== 'relative');
  if (!found) return null;
  const { from, to, ...period } = found;
  return { ...period, at: within(at, from, to) };
};
