import { subjectWords } from '../../asks/subject-words.ts';
import type { At } from '../../record/at.ts';
import type { PageText } from '../../record/reading.ts';

/** "Late arrivals are defined as …": what a paper says that a measure counts. */
export type StatedDefinition = {
  /** The words of the measure, in a form that its inflections share. */
  readonly term: string;
  readonly printed: string;
  readonly words: ReadonlySet<string>;
  readonly quote: string;
  readonly at: At;
};

const DEFINED =
  /(?<![\p{L}])((?:\p{L}[\p{L}'’-]{0,30} ){0,7}\p{L}[\p{L}'’-]{0,30}) (?:is|are|was|were) (?:now )?(?:defined|measured|calculated|counted) as ([^.;\n]{8,240})/giu;
/** "In this report persistent absence …": the measure begins after these. */
const LEAD = /^.*\b(?:the|a|an|this|that|report|table|here|and|where|which)\s/i;
const LONGEST_TERM = 5;

/** The definitions that a text states in a sentence of its own. */
export const definitionsIn = (pages: readonly PageText[]): StatedDefinition[] =>
  pages.flatMap(({ page, text }) =>
    [...text.matchAll(DEFINED)].flatMap((match) => {
      const printed = match[1]!.replace(LEAD, '');
      const words = subjectWords(printed);
      if (words.length === 0 || words.length > LONGEST_TERM) return [];
      const start = match.index + match[1]!.length - printed.length;
      const quote = text.slice(start, match.index + match[0].length);
      const at: At = { page, start, end: match.index + match[0].length };
      return [{ term: words.join(' '), printed, words: new Set(subjectWords(match[2]!)), quote, at }];
    }),
  );
