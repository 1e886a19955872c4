import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';

/** A sentence that is too long to be read once. */
export const longSentence: Rule = {
  id: 'words/long-sentence',
  kind: 'words',
  severity: 'advice',
  source: 'GOV.UK content design: sentences of no more than 25 words',
  why: 'Long sentences are read twice or not at all. The limit here is well above what plain English advises, so that only the worst are found; the profile sets it. Lists inside a sentence, tables, minutes and quotations of resolutions are left alone.',
  *find({ prose, profile }): Iterable<Found> {
    for (const passage of prose) {
      const { kind } = passage.part;
      if (passage.cell || kind === 'minutes' || kind === 'agenda' || kind === 'form') continue;
      for (const { text, from } of sentencesOf(passage.text)) {
        const words = text.split(/\s+/).length;
        if (words <= profile.longSentence || /[;•\n]|:-?\s/.test(text)) continue;
        yield {
          at: inProse(passage, from, from + text.length),
          says: `The sentence has ${words} words.`,
          mend: 'Make two or three of it: one thought in each.',
          sure: 0.9,
        };
      }
    }
  },
};
