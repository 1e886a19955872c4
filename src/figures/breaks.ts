import type { Block } from '../documents/document.ts';
import { sentencesOf } from '../minutes/sentences.ts';
import { type At, within } from '../record/at.ts';
import type { Figure } from '../record/figure.ts';
import { measureWords } from './measures/measure-words.ts';
import { type FoundPeriod, findPeriods } from './periods.ts';
import { isHeading } from './prose/headings.ts';
import { type OpenStage, repeatedHeadings, underStage } from './prose/stages.ts';

/** What a paper says of a break: from which period on values are not to be compared with earlier ones. */
export type BreakSaid = {
  period: string;
  /** Words that a figure must have, one of the sets; empty: all figures under the same heading. */
  about: string[][];
  at: At;
  section: { from: At; to: At | null };
};

/** A cheap test for most sentences. */
const MAY_SAY = /\bcompar|\bmethodolog|\bdefinition|\bnew (?:measure|indicator|basis)|\bcounting rule|\bcalculat/i;
const NOT_COMPARED =
  /\b(?:not (?:be )?(?:\w+ )?(?:possible|able) to (?:\w+ )?(?:make|draw|compare)|comparisons? (?:cannot|can not|could not) be (?:made|drawn)|not (?:\w+ )?comparable|no longer comparable|(?:cannot|can not|could not|should not) be (?:\w+ )?compared)\b/i;
const CHANGED =
  /\b(?:methodology|definition|counting rules?|basis of (?:the )?calculation|way (?:it|this|they) (?:is|are|was|were) (?:calculated|counted|measured))\b.{0,40}\bchanged\b|\bchang(?:e|es|ed) (?:in|to|of)?\s?(?:the |its |their )?(?:methodology|definition|counting rules?|basis)\b|\bnew (?:measure|indicator|methodology|definition|basis)\b/i;
const PRIOR = /\b(?:prior to|before|earlier than|previous to)\s(?:the\s)?$/i;
const SINCE = /\b(?:in|from|since|for|as of|during|introduced in)\s(?:the\s)?$/i;
const EARLIER_YEARS =
  /\bcompared? (?:with|to) (?:those of |that of )?(?:the )?(?:previous|earlier|prior|past) (?:years|periods|quarters|data|results)/i;
const STAGE = /\b(?:key stage \d|ks\d|year \d{1,2}|tier \w+|early years)\b/gi;
/** Words of a sentence about a break that name no measure. */
const SAYS_NOTHING = new Set(
  'use used apply it this that these those there therefore result measure data figure comparison year performance outcome methodology definition basis calculation new change changed counting rule indicator value due because majority threshold all is not also however historical previous earlier'.split(
    ' ',
  ),
);

/** The breaks that the sentences of a paper tell of, each with a period that it names. */
export const readBreaks = (blocks: readonly Block[]): BreakSaid[] => {
  const said: BreakSaid[] = [];
  let from: At | null = null;
  let open: BreakSaid[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'table' || block.kind === 'furniture') return;
    if (isHeading(block, blocks[i + 1])) {
      for (const one of open) one.section.to = block.at;
      from = block.at;
      open = [];
    }
    if (!MAY_SAY.test(block.text)) return;
    for (const piece of sentencesOf(block.text)) {
      const text = block.text.slice(piece.from, piece.to);
      const at = within(block.at, piece.from, piece.to);
      for (const { period, about } of breaksIn(text)) {
        const one: BreakSaid = { period, about, at, section: { from: from ?? block.at, to: null } };
        open.push(one);
        said.push(one);
      }
    }
  });
  return said;
};

const breaksIn = (text: string): { period: string; about: string[][] }[] => {
  const compared = NOT_COMPARED.exec(text);
  const changed = CHANGED.exec(text);
  if (!compared && !changed) return [];
  const periods = findPeriods(text).filter(({ kind }) => /year$/.test(kind));
  const before = (period: FoundPeriod) => text.slice(Math.max(0, period.from - 24), period.from);
  const firsts = periods.filter(
    (period) => (compared && PRIOR.test(before(period))) || (changed && SINCE.test(before(period))),
  );
  // "2031 and 2032 loans cannot be compared with previous years": the first of them.
  const opening =
    compared && EARLIER_YEARS.test(text) ? periods.filter(({ to }) => to <= compared.index).slice(0, 1) : [];
  const breaks = firsts.length > 0 ? firsts : opening;
  return breaks.map((period) => {
    const end = breaks.find(({ from }) => from > period.from)?.from ?? text.length;
    const stages = stagesIn(text.slice(period.to, end));
    if (stages.length > 0) return { period: period.label, about: stages };
    // "The definition of arrears changed in 2031", "From 2031 a new definition of arrears is used".
    const ahead = namedIn(text.slice(0, compared?.index ?? period.from));
    const about = ahead.length > 0 || compared ? ahead : namedIn(text.slice(period.to).split(/[,;]/)[0]!);
    return { period: period.label, about };
  });
};

const stagesIn = (text: string): string[][] => [...text.matchAll(STAGE)].map(([stage]) => measureWords(stage));

/** What words about a break name: stages, else all words but those that name nothing. */
const namedIn = (text: string): string[][] => {
  const stages = stagesIn(text);
  if (stages.length > 0) return stages;
  const words = measureWords(text).filter((word) => !SAYS_NOTHING.has(word) && /^\p{L}{2}|^\d$/u.test(word));
  return words.length === 0 ? [] : [words];
};

/** From which place on a stage ("Key Stage 2") stands over the blocks of a paper, as its words; none where it ended. */
export type StageFrom = { from: At; words: string[] };

/** The stages that lines of a paper name, in reading order. */
export const stagesOver = (blocks: readonly Block[]): StageFrom[] => {
  const repeated = repeatedHeadings(blocks);
  const stages: StageFrom[] = [{ from: blocks[0]?.at ?? { page: 1, start: 0, end: 0 }, words: [] }];
  let open: OpenStage = null;
  blocks.forEach((block, i) => {
    const next = underStage(open, block, blocks[i + 1], repeated);
    if (next?.stage.text !== open?.stage.text)
      stages.push({ from: block.at, words: measureWords(next?.stage.text ?? '') });
    open = next;
  });
  return stages;
};

/** Sets the mark on the values before which a break is told; where it is said stands in `taken`. */
export const markBreaks = (
  figures: readonly Figure[],
  breaks: readonly BreakSaid[],
  stages: readonly StageFrom[],
): void => {
  for (const said of breaks)
    for (const figure of figures) {
      if (figure.period?.label !== said.period || figure.value === null || figure.derived !== null) continue;
      if (figure.marks.includes('break') || !isAbout(figure, said, stages)) continue;
      figure.marks = [...figure.marks, 'break'];
      figure.taken = [...figure.taken, { field: 'mark', from: 'note', at: said.at }];
    }
};

const isAbout = (figure: Figure, { about, section }: BreakSaid, stages: readonly StageFrom[]): boolean => {
  if (about.length === 0)
    return isAfter(figure.at, section.from) && (section.to === null || isAfter(section.to, figure.at));
  const words = new Set(
    measureWords([figure.measure, figure.standard, figure.group, figure.heading].filter(Boolean).join(' ')),
  );
  for (const word of stages.findLast(({ from }) => isAfter(figure.at, from))?.words ?? []) words.add(word);
  return about.some((set) => set.every((word) => words.has(word)));
};

const isAfter = (one: At, other: At): boolean =>
  one.page > other.page || (one.page === other.page && one.start >= other.start);
