import type { Entry, MeetingEvent, Version } from './meeting-event.ts';

/**
 * Everything that was written at any number of desks, in one order: by when it was begun, then by id. Of one id
 * only the latest words stay. Whatever the order in which the lists come, or however often, the result is the same.
 */
export const mergeEvents = (...lists: readonly (readonly MeetingEvent[])[]): MeetingEvent[] => {
  const latest = new Map<string, MeetingEvent>();
  for (const event of lists.flat()) {
    const known = latest.get(event.id);
    if (!known || isLater(event, known)) latest.set(event.id, event);
  }
  return [...latest.values()].sort(byOrder);
};

/** Two states of one id with one number cannot come from this program; the choice is only the same everywhere. */
const isLater = (event: MeetingEvent, known: MeetingEvent): boolean =>
  event.rev !== known.rev ? event.rev > known.rev : JSON.stringify(event) > JSON.stringify(known);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byOrder = (a: MeetingEvent, b: MeetingEvent): number => compare(a.at, b.at) || compare(a.id, b.id);

/** One thing that was said to have happened, in the words that stand now. */
export type Settled = {
  id: string;
  at: string;
  by: string;
  entry: Entry;
  /** What a change of it must name, so that nothing is overwritten unseen. */
  on: Version[];
  /** Words that stand against these because two people changed the same at once; empty where nobody did. */
  others: { entry: Entry | null; by: string; at: string }[];
  /** How often it was changed by an event of its own. */
  changes: number;
};

type Head = { entry: Entry | null; by: string; at: string; version: Version };

/**
 * The entries as they stand after every change, in order. What was struck out is gone, unless somebody changed it
 * at the same time: then both are shown.
 *
 * @param events merged by `mergeEvents`
 * @returns the entries, and the changes of entries that have not arrived
 */
export const settleEntries = (events: readonly MeetingEvent[]): { entries: Settled[]; orphans: MeetingEvent[] } => {
  const changes = Map.groupBy(
    events.filter(({ what }) => what.kind === 'revise' || what.kind === 'strike'),
    ({ what }) => ('of' in what ? String(what.of) : ''),
  );
  const entries: Settled[] = [];
  for (const event of events) {
    if (event.what.kind === 'revise' || event.what.kind === 'strike') continue;
    const of = changes.get(event.id) ?? [];
    changes.delete(event.id);
    const settled = settleOne(event, event.what, of);
    if (settled) entries.push(settled);
  }
  return { entries, orphans: [...changes.values()].flat() };
};

const settleOne = (first: MeetingEvent, entry: Entry, changes: readonly MeetingEvent[]): Settled | null => {
  const states: Head[] = [
    { entry, by: first.by, at: first.at, version: { id: first.id, rev: first.rev } },
    ...changes.map(({ id, rev, by, at, what }) => ({
      entry: what.kind === 'revise' ? what.entry : null,
      by,
      at,
      version: { id, rev },
    })),
  ];
  const replaced = new Set(
    changes.flatMap(({ what }) => ('on' in what ? what.on.map(({ id, rev }) => `${id} ${rev}`) : [])),
  );
  const open = states.filter(({ version: { id, rev } }) => !replaced.has(`${id} ${rev}`));
  // Changes that name each other in a ring would leave nothing: then everything is shown.
  const heads = open.length > 0 ? open : states;
  const shown = heads.find((head) => head.entry !== null);
  if (!shown?.entry) return null;
  const words = JSON.stringify(shown.entry);
  return {
    id: first.id,
    at: first.at,
    by: shown.by,
    entry: shown.entry,
    on: heads.map(({ version }) => version),
    others: heads
      .filter((head) => head !== shown && JSON.stringify(head.entry) !== words)
      .map(({ entry: other, by, at }) => ({ entry: other, by, at })),
    changes: changes.length,
  };
};
