import { readDue } from '../calendar/due.ts';
import type { DueContext } from '../calendar/due-candidate.ts';
import { sentencesOf } from '../minutes/sentences.ts';
import { type At, within } from '../record/at.ts';
import type { Ask, Clause, Decision, Item, Meeting, Paragraph } from '../record/meeting.ts';
import { actionMark } from './action-marks.ts';
import { askKind, type Manner } from './ask-kind.ts';
import { askingClause } from './clause-asks.ts';
import { announcesList, type Content, contentsBelow, contentsWithin } from './contents.ts';
import { linkClauses } from './linked-clauses.ts';
import { isQuestion, motionCarried, motionFrom } from './motions.ts';
import { spokenAsk } from './narrative-asks.ts';
import { recipientOf } from './recipients.ts';
import type { Hints } from './spoken.ts';
import { isTimelineLine } from './timeline.ts';

export type AsksFound = {
  /** What was asked or promised. */
  asks: Ask[];
  /** What may be: kept apart for a person to judge. */
  candidates: Ask[];
};

/** Below this a reading is only a candidate. */
const SURE = 0.5;
/** No sentence is longer; what is, is a document without full stops, and only its start is read. */
const LONGEST_SENTENCE = 3000;
const MATTERS_ARISING = /\bminutes\b|\bmatters\sarising\b|\baction\s(?:log|tracker|list)\b/i;
const ARISING = /^(?:arising\s(?:from|out\sof)|matters\sarising|further\sto\sminute)/i;

/**
 * Everything that an item of a meeting asks of somebody or promises: in its decisions, in its narrative, and in
 * matters arising. Each ask quotes its words at their place.
 *
 * @param context what is known of the body's calendar; the meeting's own date and next meeting are used where it
 * says nothing
 */
export function findAsks(item: Item, meeting: Meeting, context: Partial<DueContext> = {}): AsksFound {
  const due: DueContext = {
    meetingDate: meeting.date,
    nextMeeting: meeting.nextMeeting?.date ?? null,
    body: meeting.body,
    ...context,
  };
  const reader = readerFor(item, due, peopleOf(meeting));
  const decided = item.decisions.flatMap((decision) => inDecision(decision, reader));
  linkClauses(decided);
  const told = inNarrative(item, reader).filter((ask) => !decided.some((other) => overlaps(ask.at, other.at)));
  const all = [...decided, ...told].sort((a, b) => a.at.page - b.at.page || a.at.start - b.at.start);
  return {
    asks: all.filter(({ confidence }) => (confidence ?? 1) >= SURE),
    candidates: all.filter(({ confidence }) => (confidence ?? 1) < SURE),
  };
}

type Found = {
  quote: string;
  at: At;
  where: Ask['where'];
  manner: Manner;
  owner: string | null;
  recipient?: string | null;
  clause?: string | null;
  contents?: Content[];
  confidence: number;
};
type Reader = { due: DueContext; people: Hints['people']; where: Ask['where']; make: (found: Found) => Ask };

const peopleOf = (meeting: Meeting): Hints['people'] =>
  new Set(
    [...meeting.attendance, ...meeting.items.flatMap(({ presenters }) => presenters)].flatMap(({ name }) =>
      (name ?? '')
        .toLowerCase()
        .split(/[^a-zà-ÿ'’-]+/)
        .filter((word) => word.length > 2),
    ),
  );

function readerFor(item: Item, due: DueContext, people: Hints['people']): Reader {
  return {
    due,
    people,
    where: MATTERS_ARISING.test(item.title) ? 'matters-arising' : 'narrative',
    make: ({ quote, at, where, manner, owner, recipient, clause = null, contents, confidence }) => {
      const read = readDue(quote.slice(0, LONGEST_SENTENCE), due);
      return {
        quote,
        at,
        where,
        kind: askKind(quote, manner, owner, read),
        clause,
        owner,
        recipient: recipient ?? recipientOf(quote),
        ...(contents && contents.length > 0 ? { contents } : {}),
        due: read,
        confidence,
      };
    },
  };
}

/** A motion that fell and minutes that only record what was noted bind nobody. */
function inDecision(decision: Decision, reader: Reader): Ask[] {
  if (decision.verb === 'lost' || decision.outcome === 'lost' || decision.outcome === 'withdrawn') return [];
  const manner: Manner = decision.verb === 'recommended' ? 'recommended' : 'clause';
  return decision.clauses.flatMap((clause) => inClause(clause, manner, null, reader));
}

const RECOMMENDATIONS = /\bfollowing\srecommendations?\b|\brecommend(?:s|ed)?\b[^.]{0,100}:\s?[-–]?\s*$/i;

function inClause(clause: Clause, manner: Manner, recipient: string | null, reader: Reader): Ask[] {
  const asking = askingClause(clause.text.slice(0, LONGEST_SENTENCE));
  const heads = clause.clauses.length > 0 && (asking === null || RECOMMENDATIONS.test(clause.text));
  if (heads) {
    const below: Manner = RECOMMENDATIONS.test(clause.text) ? 'recommended' : manner;
    const to = recipientOf(clause.text) ?? recipient;
    const asked = clause.clauses.flatMap((nested) => inClause(nested, below, to, reader));
    if (asked.length > 0 || !asking) return asked;
  }
  if (!asking) return [];
  const contents = clause.clauses.length > 0 ? contentsBelow(clause.clauses) : contentsWithin(clause.text, clause.at);
  return [
    reader.make({
      quote: clause.text,
      at: clause.at,
      where: 'decision',
      manner,
      clause: clause.label,
      owner: asking.owner,
      recipient,
      contents,
      confidence: asking.confidence,
    }),
  ];
}

function inNarrative(item: Item, reader: Reader): Ask[] {
  const asks: Ask[] = [];
  const carried = motionCarried(item);
  for (const [i, paragraph] of item.paragraphs.entries()) {
    if (paragraph.kind === 'table') continue;
    const where = ARISING.test(paragraph.text) ? 'matters-arising' : reader.where;
    const mark = actionMark(paragraph.text);
    const motion = motionFrom(paragraph.text);
    if (mark) asks.push(...marked(item.paragraphs, i, mark, { ...reader, where }));
    else if (motion !== null) asks.push(...(carried ? moved(paragraph, motion, reader) : []));
    else if (!isQuestion(paragraph.text)) asks.push(...inParagraph(item.paragraphs, i, { ...reader, where }));
  }
  return asks;
}

/** The mark's own task, or the passage that it makes one: the sentence before it, or the paragraph before. */
function marked(
  paragraphs: readonly Paragraph[],
  index: number,
  mark: NonNullable<ReturnType<typeof actionMark>>,
  reader: Reader,
): Ask[] {
  const paragraph = paragraphs[index]!;
  const ask = (one: Paragraph, from: number, to: number, owner: string | null): Ask =>
    reader.make({
      quote: one.text.slice(from, to),
      at: within(one.at, from, to),
      where: reader.where,
      manner: 'request',
      owner,
      confidence: 0.9,
    });
  if (mark.task) {
    const spoken = spokenAsk(paragraph.text.slice(mark.task.from, mark.task.to), {
      hasDue: false,
      people: reader.people,
    });
    return [ask(paragraph, mark.task.from, mark.task.to, spoken?.owner ?? null)];
  }
  const own = sentencesOf(paragraph.text.slice(0, mark.from)).at(-1);
  if (own) return [ask(paragraph, own.from, own.to, mark.who)];
  const before = paragraphs[index - 1];
  const last = before && sentencesOf(before.text).at(-1);
  return before && last ? [ask(before, last.from, last.to, mark.who)] : [];
}

function moved(paragraph: Paragraph, from: number, reader: Reader): Ask[] {
  const end = sentencesOf(paragraph.text.slice(from))[0]?.to ?? paragraph.text.length - from;
  const text = paragraph.text.slice(from, from + end);
  const asking = askingClause(text);
  if (!asking) return [];
  const at = within(paragraph.at, from, from + end);
  const { owner, confidence } = asking;
  return [reader.make({ quote: text, at, where: reader.where, manner: 'clause', owner, confidence })];
}

function inParagraph(paragraphs: readonly Paragraph[], index: number, reader: Reader): Ask[] {
  const paragraph = paragraphs[index]!;
  const whole = { from: 0, to: paragraph.text.length };
  if (isTimelineLine(paragraph.text, reader.due.meetingDate))
    return [narrated(paragraph, whole, { manner: 'promise', owner: null, confidence: 0.6 }, reader)];
  if (paragraph.kind === 'heading') return [];
  const clause =
    /^that\s/i.test(paragraph.text) && paragraph.kind === 'list-item'
      ? askingClause(paragraph.text.slice(0, LONGEST_SENTENCE))
      : null;
  if (clause) return [narrated(paragraph, whole, { ...clause, manner: 'clause' }, reader)];
  return sentencesOf(paragraph.text).flatMap((sentence) => inSentence(paragraphs, index, sentence, reader));
}

function inSentence(
  paragraphs: readonly Paragraph[],
  index: number,
  sentence: { from: number; to: number },
  reader: Reader,
): Ask[] {
  const paragraph = paragraphs[index]!;
  const text = paragraph.text.slice(sentence.from, Math.min(sentence.to, sentence.from + LONGEST_SENTENCE));
  const hints = { hasDue: readDue(text, reader.due) !== null, people: reader.people };
  const spoken = spokenAsk(text, hints) ?? meetingToCome(text, reader);
  if (!spoken) return [];
  const at = narrow(text, spoken.at);
  const below = announcesList(text) && sentence.to === paragraph.text.length ? listAfter(paragraphs, index) : [];
  return [
    narrated(
      paragraph,
      { from: sentence.from + at.from, to: sentence.from + at.to },
      { ...spoken, contents: below },
      reader,
    ),
  ];
}

/** In matters arising a meeting that will take place on a day to come was promised before. */
function meetingToCome(text: string, reader: Reader) {
  if (reader.where !== 'matters-arising') return null;
  const match =
    /\b(?:meeting|visit|session|workshop|seminar|briefing)\b[^.]{0,120}\b(?:would|will|to)\s(?:take\splace|be\sheld)\s(?:on|in)\s/i.exec(
      text,
    );
  return match ? { at: match.index, manner: 'promise' as const, owner: null, confidence: 0.7 } : null;
}

function narrated(
  paragraph: Paragraph,
  { from, to }: { from: number; to: number },
  spoken: { manner: Manner; owner: string | null; confidence: number; contents?: Content[] },
  reader: Reader,
): Ask {
  const { manner, owner, confidence, contents } = spoken;
  const quote = paragraph.text.slice(from, to);
  return reader.make({
    quote,
    at: within(paragraph.at, from, to),
    where: reader.where,
    manner,
    owner,
    contents: contents ?? contentsWithin(quote, within(paragraph.at, from, to)),
    confidence,
  });
}

/** The list items that follow a passage. */
function listAfter(paragraphs: readonly Paragraph[], index: number): Content[] {
  const items: Content[] = [];
  for (const { kind, text, at } of paragraphs.slice(index + 1)) {
    if (kind !== 'list-item') break;
    items.push({ text, at });
  }
  return items;
}

/** How many words a quote may have before the part that asks is taken out of it. */
const LONG_SENTENCE = 60;

/** The part of a very long sentence that asks: between semicolons or before a turn such as ", however". */
function narrow(text: string, at: number): { from: number; to: number } {
  if (text.split(/\s+/).length <= LONG_SENTENCE) return { from: 0, to: text.length };
  let from = 0;
  for (const turn of text.matchAll(/;\s|,\s(?:however|whilst|although|but|and)\s/g)) {
    if (turn.index + turn[0].length > at) return { from, to: turn.index };
    from = turn.index + turn[0].length;
  }
  return { from, to: text.length };
}

const overlaps = (a: At, b: At): boolean => a.page === b.page && a.start < b.end && b.start < a.end;
