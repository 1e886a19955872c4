import { type CheckedPaper, inProse, type Part } from '../paper.ts';
import { reportsWithAppendices } from '../reports-with-appendices.ts';
import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';

const BULLET =
  /\b(?:in|under|at|see|by|of|to) (?:the )?bullet(?: point)? (?:no\.? ?)?\d{1,2}\b(?! (?:of|under|in|above|below)\b)/gi;
const NAMED = /\b(?:Appendix|Annexe?) (\d{1,2}|[A-Z])\b(?: below| above)? \((\p{Lu}[^()]{14,100})\)/gu;
const SET_OUT =
  /\b(?:is|are) (?:\w+ ){0,2}?(?:detailed|outlined|set out|shown|described|listed|included|given|summari[sz]ed|attached|contained|provided) (?:\w+ )?(?:in|at|as) (?:Appendix|Annexe?) (\d{1,2}|[A-Z])\b(?! (?:of|to) )/g;
const SMALL = new Set(
  'about above action additional after against areas attached been before being below council detail detailed each full further have into made more number other outlined overall paper particular report reports section shown some summary that their them there these they this those through under were what which will with within year years setting settings data information including from also'.split(
    ' ',
  ),
);

/** A reference that leads nowhere, or to the wrong place. */
export const wrongReference: Rule = {
  id: 'structure/wrong-reference',
  kind: 'structure',
  severity: 'warning',
  source: 'A reference is there to be followed',
  why: 'When a paragraph or an appendix is taken out, the references to it stay behind. Found are: bullets by number, which bullets do not have; a titled part of an appendix that no heading bears; and an appendix that has nothing of what the sentence says is in it, where another of the same report has a heading with those words. Where an appendix is not in the file, nothing is said about it.',
  *find(paper): Iterable<Found> {
    for (const passage of paper.prose) {
      for (const { index, 0: printed } of passage.text.matchAll(BULLET)) {
        if (passage.text.slice(Math.max(0, index - 60), index).match(/\b(?:paragraph|section) [\d.]+\W*$/i)) continue;
        yield {
          at: inProse(passage, index, index + printed.length),
          says: 'Bullets have no numbers: nobody can tell which one is meant.',
          mend: 'Refer to the paragraph by its number.',
          sure: 0.85,
        };
      }
      if (/\b(?:appendix|annexe?)\b/i.test(passage.text) && passage.text.length < LONGEST)
        yield* appendixFaults(paper, passage);
    }
  },
};

const LONGEST = 6000;

function* appendixFaults(paper: CheckedPaper, passage: CheckedPaper['prose'][number]): Iterable<Found> {
  const appendices = appendicesOf(paper, passage.part);
  if (appendices.size === 0) return;
  for (const { index, 0: printed, 1: label = '', 2: title = '' } of passage.text.matchAll(NAMED)) {
    const appendix = appendices.get(label);
    if (!appendix || appendix.heads.some((head) => head.text.includes(plain(title)))) continue;
    if (plain(appendix.part.title ?? '').includes(plain(title)) || wordsOf(title).length < 3) continue;
    if (appendix.heads.some((head) => shared(head.words, wordsOf(title)) >= wordsOf(title).length - 1)) continue;
    yield {
      at: inProse(passage, index, index + printed.length),
      says: `Appendix ${label} has no part called "${title}".`,
      mend: 'Correct the title or the appendix, or put the part back in.',
      sure: 0.8,
    };
  }
  for (const { text, from } of sentencesOf(passage.text)) {
    for (const { index, 0: printed, 1: label = '' } of text.matchAll(SET_OUT)) {
      const appendix = appendices.get(label);
      if (!appendix || appendix.part === passage.part) continue;
      const words = wordsOf(text.slice(0, index));
      const here = mostShared(appendix, words);
      // One word in common may be chance, where another heading has all of them.
      const wanted = here === 0 ? 2 : words.length;
      if (words.length < 2 || here > 1) continue;
      const better = [...appendices].find(([other, one]) => other !== label && mostShared(one, words) >= wanted);
      if (!better) continue;
      yield {
        at: inProse(passage, from, from + index + printed.length),
        says: `No heading of Appendix ${label} fits what this sentence says is there; one of Appendix ${better[0]} does.`,
        mend: `Check whether Appendix ${better[0]} is meant.`,
        sure: 0.75,
      };
    }
  }
}

type Head = { readonly text: string; readonly words: readonly string[] };
type Appendix = { readonly part: Part; readonly heads: readonly Head[] };

const cache = new WeakMap<CheckedPaper, Map<Part, Map<string, Appendix>>>();

/** The appendices of the report that a part belongs to, by their label, with what their headings say. */
const appendicesOf = (paper: CheckedPaper, part: Part): Map<string, Appendix> => {
  let known = cache.get(paper);
  if (!known) {
    known = appendicesByPart(paper);
    cache.set(paper, known);
  }
  return known.get(part) ?? new Map();
};

const appendicesByPart = ({ document, parts }: CheckedPaper): Map<Part, Map<string, Appendix>> => {
  const times = new Map<string, number>();
  for (const { text } of document.blocks) times.set(text, (times.get(text) ?? 0) + 1);
  const found = new Map<Part, Map<string, Appendix>>();
  for (const group of reportsWithAppendices(parts)) {
    const appendices = new Map<string, Appendix>();
    for (const one of group.slice(1)) {
      const label = /^(?:appendix|annexe?)\s*(?:no\.?\s*)?(\d{1,2}|[a-z])\b/i.exec(one.title ?? '')?.[1];
      if (label) appendices.set(label.toUpperCase(), { part: one, heads: headsOf(one, times) });
    }
    for (const part of group) found.set(part, appendices);
  }
  return found;
};

const SHORT = 90;
const RUNNING = 3;

const headsOf = ({ title, blocks }: Part, times: ReadonlyMap<string, number>): Head[] => {
  const lines = blocks.filter(({ rows, text }) => !rows && text.length < SHORT && !/[.;,]$/.test(text));
  return [
    title ?? '',
    // What stands at the head of every page says nothing of this appendix.
    ...lines.flatMap(({ text }) => ((times.get(text) ?? 0) < RUNNING ? [text] : [])),
    ...blocks.flatMap(({ rows }) => (rows?.[0] ? [rows[0].cells.map(({ text }) => text).join(' ')] : [])),
  ].map((text) => ({ text: plain(text), words: wordsOf(text) }));
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words that say what a passage is about, cut to their stems. */
const wordsOf = (text: string): string[] => [
  ...new Set(
    plain(text)
      .split(' ')
      .filter((word) => word.length > 3 && !SMALL.has(word) && !/^\d/.test(word))
      .map((word) => word.slice(0, 6)),
  ),
];

const mostShared = ({ heads }: Appendix, words: readonly string[]): number =>
  Math.max(0, ...heads.map((head) => shared(head.words, words)));

const shared = (a: readonly string[], b: readonly string[]): number => a.filter((word) => b.includes(word)).length;
