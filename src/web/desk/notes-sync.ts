import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { MeetingEvent } from '../../cycle/meeting-event.ts';
import { MeetingEvent as MeetingEventSchema } from '../../cycle/meeting-event.ts';
import type { MeetingFrame } from '../../cycle/meeting-frame.ts';
import { readNotes } from '../../cycle/meeting-notes.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import { quickEntry } from '../../cycle/quick-entry.ts';
import type { DeskStore } from '../../store/desk/desk-store.ts';
import { withWords } from './notes-words.ts';

const Base = Type.Pick(MeetingEventSchema, ['id', 'rev', 'at']);
const Text = Type.String({ maxLength: 20_000 });

/** What a page sends: lines still being typed, lines that are finished, and changes of entries. */
const Sent = Type.Object({
  since: Type.Integer({ minimum: 0 }),
  lines: Type.Array(
    Type.Composite([Base, Type.Object({ words: Text, item: Type.Union([Text, Type.Null()]), done: Type.Boolean() })]),
    { maxItems: 200 },
  ),
  changes: Type.Array(
    Type.Composite([
      Base,
      Type.Object({
        of: Type.String({ maxLength: 64 }),
        on: Type.Array(Type.Object({ id: Type.String({ maxLength: 64 }), rev: Type.Integer({ minimum: 0 }) }), {
          minItems: 1,
          maxItems: 20,
        }),
        /** Null strikes the entry out. */
        words: Type.Union([Text, Type.Null()]),
      }),
    ]),
    { maxItems: 200 },
  ),
});
export type Sent = Static<typeof Sent>;

/** A line that could not be read: it is kept as it was typed. */
export type Problem = { id: string; says: string };

/** What came from a page, or null where it is not of this shape. */
export const sentIn = (body: unknown): Sent | null => (Value.Check(Sent, body) ? body : null);

/**
 * Keeps what a page sent. A line that is being typed stands as a note until it is finished; a finished one that begins
 * with a stroke becomes the entry that it means, under the same id.
 *
 * @returns the lines that mean nothing, and why
 */
export const keepSent = async (
  desk: DeskStore,
  viewer: Viewer,
  meeting: string,
  frame: MeetingFrame,
  sent: Sent,
): Promise<Problem[]> => {
  const problems: Problem[] = [];
  const by = viewer.name;
  for (const { id, rev, at, words, item, done } of sent.lines) {
    const base = { id, rev, at, by };
    const typed: MeetingEvent = { ...base, what: { kind: 'note', item, words } };
    if (!done || !words.trim().startsWith('/')) {
      await desk.keepNotes(viewer, meeting, [typed]);
      continue;
    }
    const { events } = await desk.notesSince(viewer, meeting, 0);
    const others = events.filter((one) => one.id !== id);
    const read = quickEntry(words, { frame, notes: readNotes(frame, others) });
    if ('problem' in read) problems.push({ id, says: read.problem });
    await desk.keepNotes(viewer, meeting, ['entry' in read ? { ...base, what: read.entry } : typed]);
  }
  if (sent.changes.length > 0) problems.push(...(await keepChanges(desk, viewer, meeting, sent.changes)));
  return problems;
};

const keepChanges = async (
  desk: DeskStore,
  viewer: Viewer,
  meeting: string,
  changes: Sent['changes'],
): Promise<Problem[]> => {
  const { events } = await desk.notesSince(viewer, meeting, 0);
  const problems: Problem[] = [];
  for (const { id, rev, at, of, on, words } of changes) {
    const target = events.find((one) => one.id === of)?.what;
    const base = { id, rev, at, by: viewer.name };
    if (words === null) await desk.keepNotes(viewer, meeting, [{ ...base, what: { kind: 'strike', of, on, why: '' } }]);
    else if (target === undefined || target.kind === 'revise' || target.kind === 'strike')
      problems.push({ id, says: `What was to be changed is not in the notes. The words were: ${words}` });
    else
      await desk.keepNotes(viewer, meeting, [
        { ...base, what: { kind: 'revise', of, on, entry: withWords(target, words) } },
      ]);
  }
  return problems;
};
