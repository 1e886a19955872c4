import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const A_BEFORE_VOWEL =
  /(?<=[\p{Ll},;:] )a (?:(?!one\b|once\b|one-|once-|eu|ewe|uni|us|oui)[aeio]\p{Ll}{3,}|[AEIO]\p{Lu}{2,4}\b)/gu;
const AN_BEFORE_CONSONANT = /(?<=[\p{Ll},;:] )an (?!x\b|hon|heir|hour|mp\b|nhs\b)[bcdfgjklmnpqrstvwz]\p{Ll}{3,}/gu;
/** "paragraph a above" and "option a is" name a letter. */
const LETTER_BEFORE = /\b(?:option|paragraph|part|section|point|clause|item|grade|type|class|schedule|and|or|to)\s$/i;

/** "a" before a vowel or "an" before a consonant. */
export const wrongArticle: Rule = {
  id: 'words/wrong-article',
  kind: 'words',
  severity: 'warning',
  source: 'Proof-reading; members have complained of the grammar of reports',
  why: 'It is left behind when a word is changed ("an effective services"). Sounds that letters hide ("a one-off", "a European", "an hour") and letters that are names ("option a") are left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const [pattern, right] of [
        [A_BEFORE_VOWEL, 'an'],
        [AN_BEFORE_CONSONANT, 'a'],
      ] as const) {
        for (const { index, 0: printed } of passage.text.matchAll(pattern)) {
          if (LETTER_BEFORE.test(passage.text.slice(Math.max(0, index - 12), index))) continue;
          yield {
            at: inProse(passage, index, index + printed.length),
            says: `"${printed}" has the wrong article.`,
            mend: `Write "${right} ${printed.split(' ')[1]}".`,
            sure: 0.9,
          };
        }
      }
    }
  },
};
