import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const MANY =
  /\b(?:other|all|many|most|several|these|those|some|both|few|more|two|three|four|five|six|\d+)\s+(?:\p{Ll}+\s)?(\p{Lu}{2,5}['’]s)(?=\s(?:in|are|were|have|of|and|to|that|which|with|across|from|for|who)\b|[.,;)])/gu;
const BRACKETED = /(?<=\p{Ll}s\s)\((\p{Lu}{2,5}['’]s)\)/gu;

/** "LA's" for "LAs". */
export const pluralApostrophe: Rule = {
  id: 'words/plural-apostrophe',
  kind: 'words',
  severity: 'warning',
  source: 'Proof-reading: an abbreviation takes no apostrophe in its plural',
  why: 'An apostrophe says that something belongs: "the LA\'s schools". More than one are "LAs". Only words that count ("other", "all", "15") or the bracket after a plural give the slip away; whatever may be a possessive is left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const pattern of [MANY, BRACKETED]) {
        for (const match of passage.text.matchAll(pattern)) {
          const [all, short = ''] = match;
          const start = match.index + all.indexOf(short);
          yield {
            at: inProse(passage, start, start + short.length),
            says: `"${short}" is a plural and takes no apostrophe.`,
            mend: `Write "${short.replace(/['’]/, '')}".`,
            sure: 0.92,
          };
        }
      }
    }
  },
};
