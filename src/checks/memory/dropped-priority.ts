import type { Found, Rule } from '../rule.ts';
import { mostIn, passagesThatAnswer, subjectOf } from './earlier-asks.ts';
import { mentionsPriorities, prioritiesOf } from './priorities.ts';

/** A priority of an earlier report of the same series that this one says nothing of. */
export const droppedPriority: Rule = {
  id: 'memory/dropped-priority',
  kind: 'memory',
  severity: 'warning',
  source: 'Scrutiny practice: what was a priority last year is reported on, or said to be one no more',
  why: 'A yearly report names its priorities; the next one often names others, and nobody says what became of the first. Reports with the same title but for the year are compared: a priority listed in the earlier one, none of whose words stand together in the new one, is reported.',
  *find(paper): Iterable<Found> {
    for (const part of paper.parts) {
      if (part.kind !== 'report' && part.kind !== 'briefing') continue;
      const here = part.blocks.find(mentionsPriorities);
      if (!here || !part.title) continue;
      const passages = passagesThatAnswer([part]);
      for (const { quote, at, path } of prioritiesOf(paper.earlier, part.title)) {
        const words = subjectOf(quote);
        if (words.length < 2 || mostIn(words, passages) * 3 > words.length) continue;
        yield {
          at: here.at,
          other: { quote, at, path },
          says: 'A priority of the earlier report is not spoken of in this one.',
          mend: 'Say what became of it: done, carried on, or a priority no more, and why.',
          sure: 0.7,
        };
      }
    }
  },
};
