import { numberedParagraphs } from '../paragraph-numbers.ts';
import type { Found, Rule } from '../rule.ts';

/** A paragraph number that the paper has used already. */
export const repeatedNumber: Rule = {
  id: 'structure/repeated-number',
  kind: 'structure',
  severity: 'error',
  source: 'Plain numbering: members, minutes and later reports refer to a paragraph by its number',
  why: 'When two paragraphs bear the same number, nobody can tell which one a question, a minute or a later report means. Only numbers with a point ("2.5", "2.5.1") inside one paper are looked at: lists may start again at 1, and each paper of a pack has numbers of its own.',
  *find({ parts }): Iterable<Found> {
    for (const part of parts) {
      if (part.kind === 'agenda' || part.kind === 'minutes') continue;
      const seen = new Map<string, { at: Found['at']; text: string }>();
      let top = 0;
      for (const { printed, levels, text, at } of numberedParagraphs(part)) {
        // Where the first level falls back, a second series has begun: an appendix inside the same paper.
        if (levels[0]! < top) seen.clear();
        top = levels[0]!;
        const first = seen.get(printed);
        seen.set(printed, { at, text });
        if (!first?.at || first.text === text) continue;
        yield {
          at,
          other: first.at,
          says: `Two paragraphs are numbered ${printed}.`,
          mend: `Number this paragraph and those after it afresh, and correct any reference to ${printed}.`,
          sure: 0.95,
        };
      }
    }
  },
};
