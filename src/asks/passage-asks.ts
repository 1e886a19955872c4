import { readDue } from '../calendar/due.ts';
import { sentencesOf } from '../minutes/sentences.ts';
import { within } from '../record/at.ts';
import type { Ask, Item, Paragraph } from '../record/meeting.ts';
import { actionMark, headsActions } from './action-marks.ts';
import { type AskReader, LONGEST_SENTENCE, makeAsk } from './ask-reader.ts';
import { askingClause } from './clause-asks.ts';
import { announcesList, type Content, contentsWithin } from './contents.ts';
import { giveToDecided, isShortNote, marginOwner } from './margin-owners.ts';
import { isQuestion, motionCarried, motionFrom } from './motions.ts';
import { spokenAsk } from './narrative-asks.ts';
import type { Spoken } from './spoken.ts';
import { inTable } from './table-asks.ts';
import { isTimelineLine } from './timeline.ts';

/** A longer list is no list of what one report is to hold. */
const MOST_CONTENTS = 60;
/** Without one of these words no grammar finds anything: a quick look that spares the long ones most sentences. */
const MAY_ASK =
  /\b(?:would|will|shall|could|should|may|might|ought|(?:was|were|is|are|needs?|clerk|council|cllr|councillor|chair|officers?|[A-Z]{2,4})\sto|to\s[a-z]+|ask|request|agree|resolve|decid|undert|offer|commit|pledg|promis|tasked|instruct|invit|urg|propos|suggest|recommend|assur|action)/i;
const ARISING = /^(?:arising\s(?:from|out\sof)|matters\sarising|further\sto\sminute)/i;

/** What the narrative of an item asks or promises, in the order of the paper. */
export function inNarrative(item: Item, reader: AskReader, decided: readonly Ask[]): Ask[] {
  const asks: Ask[] = [];
  const carried = motionCarried(item);
  // One line that ends in a date may be anything; several are a plan.
  const plan = item.paragraphs.filter(({ text }) => isTimelineLine(text, reader.due.meetingDate)).length > 1;
  let announced = false;
  for (const [i, paragraph] of item.paragraphs.entries()) {
    const where = ARISING.test(paragraph.text) ? 'matters-arising' : reader.where;
    const mark = actionMark(paragraph.text);
    const motion = motionFrom(paragraph.text);
    const listed = announced;
    announced = headsActions(paragraph.text) || (announced && continuesList(paragraph));
    if (marginOwner(paragraph) !== null) continue;
    const who = ownerBeside(item.paragraphs, i, decided);
    if (paragraph.kind === 'table') asks.push(...inTable(paragraph, { ...reader, where }));
    else if (listed && announced && !mark) asks.push(...task(paragraph, { ...reader, where }));
    else if (mark) {
      if (DONE.test(paragraph.text)) continue;
      const taken = mark.from === 0 && mark.who && giveToDecided(paragraph, mark.who, item.paragraphs[i - 1], decided);
      if (!taken) asks.push(...marked(item.paragraphs, i, mark, { ...reader, where }));
    } else if (motion !== null) asks.push(...(carried ? moved(paragraph, motion, reader) : []));
    else if (!isQuestion(paragraph.text)) {
      const found = inParagraph(item.paragraphs, i, { ...reader, where, plan });
      asks.push(...(who ? owed(paragraph, found, who, { ...reader, where }) : found));
    }
  }
  return asks;
}

/** An action from last time that the paper says is done: "- completed". */
const DONE = /[-–—:(]\s*(?:now\s)?(?:completed?|done|closed|actioned)\)?\.?$/i;

/** The longest plain paragraph that may still be a line of a list whose marks were lost. */
const LONGEST_LINE = 250;
const continuesList = ({ kind, text }: Paragraph): boolean =>
  kind === 'list-item' || (kind === 'paragraph' && text.length <= LONGEST_LINE);

/** A line below a heading "Actions": all of it is the task, whoever its words name is the owner. */
function task(paragraph: Paragraph, reader: AskReader): Ask[] {
  if (paragraph.text.split(/\s+/, 3).length < 3 || headsActions(paragraph.text)) return [];
  const spoken = spokenAsk(paragraph.text.slice(0, LONGEST_SENTENCE), { hasDue: () => false, people: reader.people });
  const owner = spoken?.owner ?? askingClause(paragraph.text.slice(0, LONGEST_SENTENCE))?.owner ?? null;
  const whole = { from: 0, to: paragraph.text.length };
  return [narrated(paragraph, whole, { manner: 'request', owner, confidence: 0.8 }, reader)];
}

/** Whoever the margin beside a paragraph names, where no clause of a decision has taken the note. */
function ownerBeside(paragraphs: readonly Paragraph[], index: number, decided: readonly Ask[]): string | null {
  const note = paragraphs[index + 1];
  const owner = note ? marginOwner(note) : null;
  return note && owner && !giveToDecided(note, owner, paragraphs[index], decided) ? owner : null;
}

/** What a paragraph asks of whom its margin names: its asks, else its last sentence, which the note makes one. */
function owed(paragraph: Paragraph, found: Ask[], who: string, reader: AskReader): Ask[] {
  const sure = found.filter(({ confidence }) => (confidence ?? 0) >= 0.5);
  if (sure.length > 0) return found.map((ask) => ({ ...ask, owner: who }));
  const last = sentencesOf(paragraph.text).at(-1);
  if (!last || last.to - last.from < 12 || !isShortNote(who)) return found;
  return [narrated(paragraph, last, { manner: 'request', owner: who, confidence: 0.75 }, reader)];
}

/** The mark's own task, or the passage that it makes one: the sentence before it, or the paragraph before. */
function marked(
  paragraphs: readonly Paragraph[],
  index: number,
  mark: NonNullable<ReturnType<typeof actionMark>>,
  reader: AskReader,
): Ask[] {
  const paragraph = paragraphs[index]!;
  const ask = (one: Paragraph, from: number, to: number, owner: string | null): Ask =>
    makeAsk(
      {
        quote: one.text.slice(from, to),
        at: within(one.at, from, to),
        where: reader.where,
        manner: 'request',
        owner,
        confidence: 0.9,
      },
      reader,
    );
  if (mark.task) {
    const spoken = spokenAsk(paragraph.text.slice(mark.task.from, mark.task.to), {
      hasDue: () => false,
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

function moved(paragraph: Paragraph, from: number, reader: AskReader): Ask[] {
  const end = sentencesOf(paragraph.text.slice(from))[0]?.to ?? paragraph.text.length - from;
  const text = paragraph.text.slice(from, from + end);
  const asking = askingClause(text);
  if (!asking) return [];
  const at = within(paragraph.at, from, from + end);
  const { owner, confidence } = asking;
  return [makeAsk({ quote: text, at, where: reader.where, manner: 'clause', owner, confidence }, reader)];
}

type ParagraphReader = AskReader & { plan: boolean };

function inParagraph(paragraphs: readonly Paragraph[], index: number, reader: ParagraphReader): Ask[] {
  const paragraph = paragraphs[index]!;
  const whole = { from: 0, to: paragraph.text.length };
  if (reader.plan && isTimelineLine(paragraph.text, reader.due.meetingDate))
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
  reader: AskReader,
): Ask[] {
  const paragraph = paragraphs[index]!;
  const text = paragraph.text.slice(sentence.from, Math.min(sentence.to, sentence.from + LONGEST_SENTENCE));
  if (!MAY_ASK.test(text) || DONE.test(text)) return [];
  const hints = { hasDue: () => readDue(text, reader.due) !== null, people: reader.people };
  const spoken = spokenAsk(text, hints) ?? meetingToCome(text, reader);
  if (!spoken) return [];
  const at = narrow(text, spoken.at);
  const below = announcesList(text) && sentence.to === paragraph.text.length ? listAfter(paragraphs, index) : [];
  return [
    narrated(
      paragraph,
      { from: sentence.from + at.from, to: sentence.from + at.to },
      { ...spoken, ...(below.length > 0 ? { contents: below } : {}) },
      reader,
    ),
  ];
}

/** In matters arising a meeting that will take place on a day to come was promised before. */
function meetingToCome(text: string, reader: AskReader) {
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
  spoken: Omit<Spoken, 'at'> & { contents?: Content[] },
  reader: AskReader,
): Ask {
  const { manner, owner, saidBy = null, confidence, contents } = spoken;
  const quote = paragraph.text.slice(from, to);
  return makeAsk(
    {
      quote,
      at: within(paragraph.at, from, to),
      where: reader.where,
      manner,
      owner,
      saidBy,
      contents: contents ?? contentsWithin(quote, within(paragraph.at, from, to)),
      confidence,
    },
    reader,
  );
}

/** The list items that follow a passage. */
function listAfter(paragraphs: readonly Paragraph[], index: number): Content[] {
  const items: Content[] = [];
  for (const { kind, text, at } of paragraphs.slice(index + 1)) {
    if (kind !== 'list-item') break;
    items.push({ text, at });
    if (items.length >= MOST_CONTENTS) break;
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
