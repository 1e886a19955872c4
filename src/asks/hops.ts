import { scrutinyResponse } from '../calendar/statutory.ts';
import type { At } from '../record/at.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Passage, PassageIndex } from './passage-index.ts';

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
 * (commission, management board, cabinet, and back). Only references with a number count; nothing is guessed.
 *
 * @returns hops in order of date, the one that asked left out; `response` where a recommendation came before the executive
 */
export const journeyOf = (entry: LedgerEntry, index: PassageIndex): Journey => {
  const hops: Hop[] = [];
  const seen = new Set([`${entry.body} ${entry.date} ${entry.minute}`]);
  const open: Stage[] = [{ body: entry.body, date: entry.date, minute: entry.minute, clause: entry.ask.clause }];
  for (let stage = open.shift(); stage && hops.length < MOST_HOPS; stage = open.shift()) {
    for (const passage of referring(stage, index)) {
      const place = `${passage.body} ${passage.date} ${passage.minute}`;
      if (seen.has(place) || passage.body === null) continue;
      seen.add(place);
      hops.push({ ...passage, body: passage.body });
      open.push({ body: passage.body, date: passage.date, minute: passage.minute, clause: null });
    }
  }
  hops.sort((a, b) => a.date.localeCompare(b.date));
  return { hops: hops.map(plainHop), response: responseOf(entry, hops) };
};

type Stage = { body: string | null; date: string; minute: string | null; clause: string | null };

const plainHop = ({ body, date, minute, title, text, document, at }: Hop): Hop => ({
  body,
  date,
  minute,
  title,
  text,
  document,
  at,
});

const referring = (stage: Stage, index: PassageIndex): Passage[] =>
  stage.minute === null
    ? []
    : index
        .referringTo(stage.minute)
        .map((i) => index.passages[i]!)
        .filter((passage) => passage.date > stage.date && refers(passage, stage));

/** With a date the reference is certain; without one it means the body's own last minutes. */
const refers = (passage: Passage, { minute, date, body, clause }: Stage): boolean =>
  passage.references.some(
    (one) =>
      one.minute === minute &&
      (clause === null || one.clause === null || one.clause === clause) &&
      (one.date === date || (one.date === null && one.body === null && passage.body === body)),
  );

/** A recommendation to the executive that came before it starts the clock of LGA 2000 s9FE; a noted report does not. */
const responseOf = (entry: LedgerEntry, hops: readonly Hop[]): ResponseClock | null => {
  if (entry.ask.kind !== 'recommendation') return null;
  const received = hops.find(({ body }) => EXECUTIVE.test(body) && !MEMBER.test(body));
  if (!received) return null;
  const { starts, ends, sum, source } = scrutinyResponse(received.date, null);
  return { from: starts, ends, sum, source };
};
