import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { exemptSchedules, nationCited } from './exempt-schedules.ts';

const SCHEDULE = String.raw`schedule\s+(?:12A|7A|6\b[^.;]{0,60}\bnorthern\s+ireland)`;
const NUMBERS = String.raw`paragraphs?\s+(\d{1,2}[a-z]?(?:\s*(?:,|and|&|or|to|[-–])\s*\d{1,2}[a-z]?){0,8})\b`;
const CITED = new RegExp(
  String.raw`\b${NUMBERS}(?=[^.;]{0,80}\b${SCHEDULE})|\b${SCHEDULE}\b[^.;]{0,60}?\b${NUMBERS}`,
  'gi',
);
const TEST = /\bpublic interest\b/i;

/** A paragraph of a schedule that a paper cites. */
type Cited = { readonly passage: Prose; readonly index: number; readonly words: string; readonly numbers: number[] };

/** An exemption under a paragraph that the schedule does not have, or without the public interest test. */
export const exemptParagraph: Rule = {
  id: 'law/exempt-paragraph',
  kind: 'law',
  severity: 'warning',
  source:
    'LGA 1972 Schedule 12A (England: Parts 1 and 2; Wales: Parts 4 and 5); Local Government (Scotland) Act 1973 Schedule 7A; Local Government Act (Northern Ireland) 2014 Schedule 6',
  why: 'Since March 2006 England has seven reasons for which a paper may be kept private, Wales since 2007 those of paragraphs 12 to 18, Scotland fifteen, Northern Ireland seven. In England and Wales a reason holds only while the public interest in keeping it private outweighs that in publishing it, which the paper must say; of minutes that is advice, since the report will have said it. Older papers cite older numbers and are left alone, and so is a file that speaks of the public interest anywhere.',
  *find({ prose, profile, meetingDate, reading }): Iterable<Found> {
    const years = [meetingDate, ...reading.meetings.map(({ date }) => date)].flatMap((date) =>
      date ? [Number(date.slice(0, 4))] : [],
    );
    let unweighed: Cited | null = null;
    for (const cited of prose.flatMap(citedIn)) {
      const schedule = exemptSchedules[nationCited(cited.passage.text, profile.nation)];
      if (years.some((year) => year <= schedule.since)) continue;
      if (schedule.weighed) unweighed ??= cited;
      const [lowest, highest] = schedule.reasons;
      // Paragraphs that qualify the exemptions are cited too.
      const wrong = cited.numbers.find((number) => number < lowest || number > schedule.lastQualifying);
      if (wrong === undefined) continue;
      yield {
        at: placeOf(cited),
        says: `${schedule.name} has no paragraph ${wrong} under which a paper may be kept private.`,
        mend: `Cite one of paragraphs ${lowest} to ${highest}.`,
        sure: 0.85,
      };
    }
    if (unweighed && !prose.some(({ text }) => TEST.test(text)))
      yield {
        at: placeOf(unweighed),
        says: 'The paper is kept private and does not say that the public interest was weighed.',
        mend: 'Say why the public interest in keeping it private outweighs that in publishing it.',
        sure: 0.8,
        ...(unweighed.passage.part.kind === 'minutes' && { severity: 'advice' }),
      };
  },
};

const placeOf = ({ passage, index, words }: Cited) => inProse(passage, index, index + words.length);

const citedIn = (passage: Prose): Cited[] =>
  [...passage.text.matchAll(CITED)].map(({ index, 0: words, 1: before, 2: after }) => ({
    passage,
    index,
    words,
    numbers: (before ?? after ?? '').match(/\d+/g)?.map(Number) ?? [],
  }));
