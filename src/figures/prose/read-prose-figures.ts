import type { Block } from '../../documents/document.ts';
import { sentencesOf } from '../../minutes/sentences.ts';
import { type At, within } from '../../record/at.ts';
import type { Figure } from '../../record/figure.ts';
import { appraisalKind } from '../appraisal-headings.ts';
import { findPeriods, toPeriod } from '../periods.ts';
import { figuresOfSentence } from './assemble.ts';
import type { Context } from './context.ts';
import { areaOf, type HeadingPeriods, isHeading, periodOf, underHeading } from './headings.ts';
import { speaksOfMeasures } from './in-words.ts';
import { firstSubject } from './noun-phrases.ts';
import { yearOfPaper } from './paper-year.ts';
import { type OpenStage, repeatedHeadings, underStage, withoutStage } from './stages.ts';
import { namesIn } from './subject-kinds.ts';

/** A longer sentence is a list or a table that lost its shape: it is read in pieces, so that time stays linear. */
const LONGEST = 1500;
/** A paragraph's own number. */
const NUMBER =
  /^(?:\d{1,3}(?:\.\d{1,3}){1,4}\.?|\d{1,3}[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})[.)])(?:\s+|$)/i;

/** A paper to read: its blocks in reading order, its index in the reading and its title, where it has them. */
export type ProsePaper = { blocks: readonly Block[]; paper: number | null; title: string | null };

/** The figures that the narrative of one paper states: paragraphs, list items and bullets, not tables. */
export const readProseFigures = ({ blocks, paper, title }: ProsePaper): Figure[] => {
  const figures: Figure[] = [];
  const names = namesIn(blocks.map(({ text }) => text));
  const context: Context = {
    paper,
    names,
    year: yearOfPaper(blocks),
    block: null,
    before: null,
    heading: null,
    appraises: false,
    area: null,
    stage: null,
    period: null,
    last: null,
    beside: [],
    measure: null,
    gap: null,
    spoken: () => null,
  };
  const titled = titlePeriod(blocks, title);
  const repeated = repeatedHeadings(blocks);
  let headings: HeadingPeriods = [];
  let open: OpenStage = null;
  blocks.forEach((block, i) => {
    open = underStage(open, block, blocks[i + 1], repeated);
    context.stage = open?.stage ?? null;
    if (block.kind === 'furniture' || block.kind === 'table') return;
    if (isHeading(block, blocks[i + 1])) {
      headings = underHeading(headings, block);
      const kind = appraisalKind(block);
      const appraises = kind === 'working-well' || kind === 'worried-about';
      Object.assign(context, { heading: block, appraises, area: areaOf(block), last: null, measure: null, gap: null });
      return;
    }
    context.period = headings.at(-1)?.period ?? titled;
    context.last = null;
    context.beside = [];
    const last = blocks[i - 1];
    context.before = block.kind === 'list-item' && last?.kind === 'list-item' ? last.at : null;
    context.block = block.at;
    figures.push(...passageFigures(block, context));
  });
  return figures;
};

const titlePeriod = (blocks: readonly Block[], title: string | null): Context['period'] => {
  const block = title === null ? undefined : blocks.find(({ text }) => text.includes(title));
  const from = block && title !== null ? block.text.indexOf(title) : 0;
  const period = block && title !== null && periodOf({ text: title, at: within(block.at, from, from + title.length) });
  return period ? { period, from: 'title' } : null;
};

/** The sentences of a passage after its number, the longest cut at white space. */
const piecesOf = (text: string, number: number): { from: number; to: number }[] =>
  sentencesOf(text).flatMap(({ from, to }) => {
    const pieces: { from: number; to: number }[] = [];
    for (let start = Math.max(from, number); start < to; ) {
      const space = text.lastIndexOf(' ', start + LONGEST);
      const end = to - start <= LONGEST ? to : space > start ? space : start + LONGEST;
      pieces.push({ from: start, to: end });
      start = end;
    }
    return pieces;
  });

/** Most sentences of a paper hold no number, and need not be looked at further. */
const HOLDS_NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b/i;
/** A period that opens a sentence stands within so many characters. */
const LONGEST_LEAD = 80;

const subjectOf = (text: string, at: At): { text: string; at: At } | null => {
  const spoken = firstSubject(text);
  return spoken && { text: text.slice(spoken.from, spoken.to), at };
};

const GAP = /\bgap (?:in|between) [^.;,()–\d]{4,120}?(?=\s[-–]\s|[.;,()–]|\s(?:which|that|has|is|was|at|by|to)\b|\s?$)/;

const gapTold = (text: string, at: At): Context['gap'] => {
  const found = text.includes('gap ') ? GAP.exec(text) : null;
  return found && { text: found[0], at: within(at, found.index, found.index + found[0].length) };
};

const passageFigures = (block: Block, context: Context): Figure[] => {
  const out: Figure[] = [];
  const number = NUMBER.exec(block.text)?.[0].length ?? 0;
  for (const { from, to: end } of piecesOf(block.text, number)) {
    const text = block.text.slice(from, end);
    const at = within(block.at, from, end);
    const found =
      HOLDS_NUMBER.test(text) || ((context.appraises || context.last) && speaksOfMeasures(text))
        ? figuresOfSentence(text, at, context)
        : [];
    out.push(...found);
    context.beside = found;
    context.gap = gapTold(text, at) ?? context.gap;
    context.spoken = () => (found.length === 0 ? subjectOf(text, at) : null);
    const last =
      found.findLast(({ unit, group, measure }) => unit !== 'rank' && group === null && measure !== null) ??
      found.findLast(({ unit }) => unit !== 'rank');
    if (last) {
      context.last = last;
      if (last.measure) context.measure = { text: withoutStage(last.measure, context.stage), at: last.passage };
    }
    const lead = findPeriods(text.slice(0, LONGEST_LEAD))[0];
    const stated = found.find(({ period, taken }) => period && !taken.some(({ field }) => field === 'period'))?.period;
    if (lead && lead.from < 12 && lead.kind !== 'relative')
      context.period = { period: toPeriod(text, at, lead), from: 'earlier' };
    else if (stated && stated.kind !== 'relative') context.period = { period: stated, from: 'earlier' };
  }
  return out;
};
