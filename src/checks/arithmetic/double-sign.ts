import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { DIRECTION } from './direction-words.ts';
import { caught, placeOf, Q, sentencesIn } from './quantities.ts';

const CHANGED = new RegExp(String.raw`\b${DIRECTION} by (?:about |around |approximately )?${Q}`, 'gi');
const HELD = new RegExp(String.raw`${Q} (above|below|lower|higher|less|fewer|more|behind)\b`, 'gi');
const RISING = /^(?:above|higher|more|inc|ris|rose|gr[eo]w|gain|climb|went up|gone up|up)/i;

/** A minus sign beside a word that already says down: "decreased by -2%" is a rise. */
export const doubleSign: Rule = {
  id: 'arithmetic/double-sign',
  kind: 'arithmetic',
  severity: 'warning',
  source: 'Plain arithmetic: a fall of a negative number is a rise',
  why: 'A word such as "decreased" or "below" gives the direction, so a minus sign after it turns the sentence round: "decreased by −2%" is an increase of 2%. A reader who takes the sign seriously is misled, and so is a machine. Scores that may be negative themselves ("a score of −0.4, below the average") are left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      if (!/[-−–]\d/.test(passage.text)) continue;
      for (const sentence of sentencesIn(passage)) {
        for (const match of [...sentence.shape.matchAll(CHANGED), ...sentence.shape.matchAll(HELD)]) {
          const [quantity] = caught(sentence, match);
          if (!quantity?.minus) continue;
          const word = match[1]!.length > 1 ? match[1]! : match[2]!;
          if (
            /^[.,;]|^ (?:and|of)\b/.test(sentence.shape.slice(match.index + match[0].length)) &&
            match[2] === word &&
            !/below|above/i.test(word)
          )
            continue;
          const bare = quantity.printed.slice(1).trim();
          yield {
            at: inProse(passage, ...placeOf(sentence, match.index, match.index + match[0].length)),
            says: `The minus sign and the word "${word}" cancel each other out: as printed this says ${RISING.test(word) ? 'that it fell or lies below' : 'that it rose or lies above'}.`,
            mend: `Leave out one of the two: write ${bare} with "${word}", or the figure alone with its sign.`,
            sure: 0.9,
          };
        }
      }
    }
  },
};
