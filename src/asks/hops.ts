import { scrutinyResponse } from '../calendar/statutory.ts';
import type { At } from '../record/at.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Passage, PassageIndex } from './passage-index.ts';
import { type MinutePlace, refersTo } from './refers-to.ts';
import { isStanding } from './title-series.ts';

/** One stage of an ask that travels: a body that took it up, and the passage that says so. */
export type Hop = {
  body: string;
  date: string;
  minute: string | null;
  title: string;
  text: string;
  document: string;
  at: At;
};

/** The time in which the executive must respond, from the day on which it had the recommendations before it. */
export type ResponseClock = { from: string; ends: string; sum: string; source: string };

export type Journey = { hops: Hop[]; response: ResponseClock | null };

const MOST_HOPS = 12;
const EXECUTIVE = /\b(?:cabinet|executive|commissioners' decision)\b/i;
const MEMBER = /\bmember\b/i;

/**
 * The way of an ask between bodies: minutes of others that refer to its minute, and those that refer to theirs
 * (commission, management board, cabinet, and back). Only references with a number count; nothing is guessed. Matters
 * arising speak of many things, so the way ends there.
 *
 * @returns hops in order of date, the one that asked left out; `response` where a recommendation came before the executive
 */
export const journeyOf = (entry: LedgerEntry, index: PassageIndex): Journey => {
  const hops: Hop[] = [];
  const seen = new Set([`${entry.body} ${entry.date} ${entry.minute}`]);
  const open: MinutePlace[] = [{ body: entry.body, date: entry.date, minute: entry.minute, clause: entry.ask.clause }];
  for (let stage = open.shift(); stage && hops.length < MOST_HOPS; stage = open.shift()) {
    for (const passage of referring(stage, index)) {
      const place = `${passage.body} ${passage.date} ${passage.minute}`;
      if (seen.has(place) || passage.body === null) continue;
      seen.add(place);
      hops.push({ ...passage, body: passage.body });
      if (!isStanding(passage.title))
        open.push({ body: passage.body, date: passage.date, minute: passage.minute, clause: null });
    }
  }
  hops.sort((a, b) => a.date.localeCompare(b.date));
  return { hops: hops.map(plainHop), response: responseOf(entry, hops) };
};

const plainHop = ({ body, date, minute, title, text, document, at }: Hop): Hop => ({
  body,
  date,
  minute,
  title,
  text,
  document,
  at,
});

const referring = (stage: MinutePlace, index: PassageIndex): Passage[] =>
  stage.minute === null
    ? []
    : index
        .referringTo(stage.minute)
        .map((i) => index.passages[i]!)
        .filter((passage) => passage.date > stage.date && refersTo(passage, stage));

/** A recommendation to the executive that came before it starts the clock of LGA 2000 s9FE; a noted report does not. */
const responseOf = (entry: LedgerEntry, hops: readonly Hop[]): ResponseClock | null => {
  if (entry.ask.kind !== 'recommendation') return null;
  const received = hops.find(({ body }) => EXECUTIVE.test(body) && !MEMBER.test(body));
  return received ? responseFrom(received.date) : null;
};

/** The time to respond from the day of receipt, or of the notice if later. */
export const responseFrom = (day: string): ResponseClock => {
  const { starts, ends, sum, source } = scrutinyResponse(day, null);
  return { from: starts, ends, sum, source };
};
