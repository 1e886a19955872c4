import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const CITED =
  /\bparagraphs?\s+(\d{1,2})(?:\s*(?:,|and|&|or|to|[-–])\s*(\d{1,2}))*[a-z]?\b(?=[^.;]{0,80}\bschedule\s+12A\b)|\bschedule\s+12A\b[^.;]{0,60}?\bparagraphs?\s+(\d{1,2})\b/gi;
const NOW = 2006;
const RANGE = { england: [1, 7], wales: [12, 18], scotland: [1, 15], 'northern-ireland': [1, 7] } as const;
const TEST = /\bpublic interest\b/i;

/** An exemption under a paragraph that the schedule does not have, or without the public interest test. */
export const exemptParagraph: Rule = {
  id: 'law/exempt-paragraph',
  kind: 'law',
  severity: 'warning',
  source: 'LGA 1972 Schedule 12A Parts 1 and 2 (England: paragraphs 1 to 7; Wales: 12 to 18), paragraph 10',
  why: 'Since March 2006 England has seven reasons for which a paper may be kept private, and each holds only while the public interest in keeping it private outweighs that in publishing it, which the paper must say. Papers of before 2006 cite older numbers and are left alone, and so is a file that speaks of the public interest anywhere.',
  *find({ prose, profile, meetingDate, reading }): Iterable<Found> {
    const dates = [meetingDate, ...reading.meetings.map(({ date }) => date)].flatMap((date) => (date ? [date] : []));
    if (dates.some((date) => Number(date.slice(0, 4)) <= NOW)) return;
    const [lowest, highest] = RANGE[profile.nation];
    let first: { passage: Prose; index: number; length: number } | null = null;
    for (const passage of prose) {
      for (const match of passage.text.matchAll(CITED)) {
        const number = Number(match[1] ?? match[3]);
        first ??= { passage, index: match.index, length: match[0].length };
        // Paragraphs 8 to 10 qualify the exemptions and are cited for that.
        if (number >= lowest && number <= Math.max(highest, 10)) continue;
        yield {
          at: inProse(passage, match.index, match.index + match[0].length),
          says: `Schedule 12A has no paragraph ${number} under which a paper may be kept private.`,
          mend: `Cite one of paragraphs ${lowest} to ${highest}.`,
          sure: 0.85,
        };
      }
    }
    if (first && !prose.some(({ text }) => TEST.test(text)))
      yield {
        at: inProse(first.passage, first.index, first.index + first.length),
        says: 'The paper is kept private and does not say that the public interest was weighed.',
        mend: 'Say why the public interest in keeping it private outweighs that in publishing it.',
        sure: 0.8,
      };
  },
};
