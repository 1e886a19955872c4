import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const NOT_YET =
  /\b(?:(?:was|were|is|are) not (?:yet )?(?:available|published|released)|not yet (?:available|published|released))\b/i;
const UP_TO = new RegExp(
  `\\b(?:data|figures|results|information|statistics|numbers)\\b[^.;]{0,60}?\\b(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?(${MONTHS}) ((?:19|20)\\d{2}))`,
  'i',
);
const AS_AT = new RegExp(
  `\\b\\d[\\d,.]*%?[^.;]{0,60}? (?:on|as at|as of|at|at the end of|by the end of) (?:\\d{1,2}(?:st|nd|rd|th)? )?(${MONTHS}) ((?:19|20)\\d{2})`,
  'i',
);
const NATIONAL =
  /\bnational (?:comparative |comparator |benchmark(?:ing)? )?(?:data|figures|averages?|comparisons?|results)\b/i;
const AGAINST_NATIONAL = /\bnational (?:average|figure|rate|result)s? (?:at|of|is|was|which is)? ?\(?\d[\d.]*%/i;
/** How many passages on a figure is still about the same data. */
const REACH = 30;

/** A figure given after the paper has said that it is not available. */
export const notAvailable: Rule = {
  id: 'consistency/not-available',
  kind: 'consistency',
  severity: 'warning',
  source: 'Plain consistency: what is not available cannot be printed',
  why: 'A sentence such as "data to the end of December was not available" is often left from an earlier draft, after the figures came. It is reported where a figure of that very month, or a national average, is printed within the next passages of the same paper.',
  *find({ prose }): Iterable<Found> {
    for (const [index, passage] of prose.entries()) {
      const said = NOT_YET.exec(passage.text);
      if (!said) continue;
      const from = Math.max(0, passage.text.lastIndexOf('. ', said.index) + 1);
      const sentence = passage.text.slice(from, said.index + said[0].length);
      const later = prose.slice(index + 1, index + 1 + REACH).filter(({ part }) => part === passage.part);
      const [place, match] = figureAfter(sentence, later) ?? [];
      if (!place || !match) continue;
      const start = from + sentence.length - sentence.trimStart().length;
      yield {
        at: inProse(passage, start, said.index + said[0].length),
        other: inProse(place, match.index, match.index + match[0].length),
        says: 'The paper says that these figures are not available, and then gives one.',
        mend: 'If the figures have come since, take the sentence out; if not, say what the figure below is.',
        sure: 0.83,
      };
    }
  },
};

const figureAfter = (sentence: string, later: readonly Prose[]): [Prose, RegExpExecArray] | null => {
  const [, month, year] = UP_TO.exec(sentence) ?? [];
  for (const place of later) {
    const given = month ? AS_AT.exec(place.text) : null;
    if (given && given[1]!.toLowerCase() === month!.toLowerCase() && given[2] === year) return [place, given];
    const against = !month && NATIONAL.test(sentence) ? AGAINST_NATIONAL.exec(place.text) : null;
    if (against) return [place, against];
  }
  return null;
};
