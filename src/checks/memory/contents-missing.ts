import { plainDate } from '../../calendar/iso-date.ts';
import type { CheckedPaper, Part } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { type EarlierAsk, mostIn, passagesThatAnswer, placeOfAsk, reportsAskedFor, subjectOf } from './earlier-asks.ts';

/** A report is the one that was asked for where so much of its title's words stand in the request. */
const SAME_SUBJECT = 0.6;
const LIST = /\b(?:includ(?:e|es|ing)|detailing|covering|setting out|to include|showing|together with)\b:?\s/i;
const LEAST_SHARED = 2;

/** What a committee asked a report to hold, and the report does not. */
export const contentsMissing: Rule = {
  id: 'memory/contents-missing',
  kind: 'memory',
  severity: 'warning',
  source: "The body's own resolution, which says what the report is to hold",
  why: 'When a resolution says what a report is to hold ("including trends, costs and next steps"), members look for each point. A report whose title says that it is the one asked for is held against the points of the request: a point none of whose words stands together in any passage is reported. It may be there in other words, so this is a warning.',
  *find(paper): Iterable<Found> {
    const asks = reportsAskedFor(paper);
    for (const part of paper.parts) {
      if (part.kind !== 'report' && part.kind !== 'briefing') continue;
      const asked = asks.findLast((one) => isAbout(part, one));
      if (asked) yield* missing(paper, part, asked);
    }
  },
};

const isAbout = (part: Part, { ask, item }: EarlierAsk): boolean => {
  const title = subjectOf(part.title ?? '');
  const words = new Set(subjectOf(`${ask.quote} ${item.title}`));
  const shared = title.filter((word) => words.has(word)).length;
  return shared >= LEAST_SHARED && shared >= title.length * SAME_SUBJECT;
};

function* missing({ parts }: CheckedPaper, part: Part, asked: EarlierAsk): Iterable<Found> {
  const passages = passagesThatAnswer(
    parts.filter(({ item, index }) => index === part.index || (item !== null && item === part.item)),
  );
  for (const point of pointsOf(asked)) {
    const words = subjectOf(point);
    if (words.length === 0 || mostIn(words, passages) >= Math.ceil(words.length / 2)) continue;
    yield {
      at: part.blocks.find(({ text }) => text === part.title)?.at ?? part.blocks[0]?.at ?? null,
      other: placeOfAsk(asked),
      says: `The meeting of ${plainDate(asked.date)} asked for this report to hold "${point}", and nothing here speaks of it.`,
      mend: 'Add it, or say in the report why it is left out.',
      sure: 0.7,
    };
  }
}

/** The points of a request: a list beneath it, or the things named after "including". */
const pointsOf = ({ ask }: EarlierAsk): string[] => {
  if (ask.contents && ask.contents.length > 0) return ask.contents.map(({ text }) => text);
  const match = LIST.exec(ask.quote);
  if (!match) return [];
  return ask.quote
    .slice(match.index + match[0].length)
    .replace(/\b(?:be|is|are) (?:submitted|presented|brought|provided|reported)\b.*$/i, '')
    .split(/[,;]\s|\s(?:and|as well as)\s/)
    .map((point) =>
      point
        .replace(/^(?:and|the|key)\s/i, '')
        .replace(/[.:]$/, '')
        .trim(),
    )
    .filter((point) => point.length > 3);
};
