import { reviewMinutes } from '../asks/review-minutes.ts';
import type { Meeting } from '../record/meeting.ts';
import type { Reading } from '../record/reading.ts';
import type { MeetingFrame } from './meeting-frame.ts';
import type { MeetingNotes } from './meeting-notes.ts';
import { coversItem } from './private-entries.ts';

/** Something to look at before minutes go further. */
export type MinutesFinding = {
  kind:
    | ReturnType<typeof reviewMinutes>[number]['kind']
    | 'contradiction'
    | 'conflict'
    | 'special-circumstances'
    | 'exclusion'
    | 'attendance'
    | 'no-decision';
  item: { number: string | null; title: string } | null;
  quote: string | null;
  says: string;
};

/**
 * What to look at before minutes are published or approved: what reading finds in any minutes, and what only the
 * notes know.
 *
 * @param known days of the body's meetings of which any paper exists
 */
export const checkMinutes = (
  meeting: Meeting,
  pages: Reading['pages'],
  known: readonly string[],
  notes: MeetingNotes | null,
  frame: MeetingFrame,
): MinutesFinding[] => [
  ...reviewMinutes(meeting, pages, known).map(({ kind, item, quote, says }) => ({ kind, item, quote, says })),
  ...withoutCircumstances(meeting, frame),
  ...(notes ? fromNotes(meeting, notes, frame) : []),
];

const titled = (meeting: Meeting, frame: MeetingFrame, id: string | null): MinutesFinding['item'] => {
  const index = frame.items.findIndex((line) => line.id === id);
  const item = meeting.items[index];
  return item ? { number: item.number, title: item.title } : null;
};

/** LGA 1972 s100B(4)(b): without the special circumstances in the minutes an urgent item was not lawfully taken. */
const withoutCircumstances = (meeting: Meeting, frame: MeetingFrame): MinutesFinding[] =>
  frame.items.flatMap((line, i) => {
    const item = meeting.items[i];
    const told = item?.paragraphs.some(({ text }) => /\bspecial circumstances\b/i.test(text));
    if (line.late?.way !== 'urgent' || told) return [];
    return [
      {
        kind: 'special-circumstances' as const,
        item: titled(meeting, frame, line.id),
        quote: null,
        says: 'This item was urgent. The minutes must give the special circumstances by reason of which the chair took it.',
      },
    ];
  });

const fromNotes = (meeting: Meeting, notes: MeetingNotes, frame: MeetingFrame): MinutesFinding[] => {
  const finding = (
    kind: MinutesFinding['kind'],
    id: string | null,
    says: string,
    quote: string | null = null,
  ): MinutesFinding => ({ kind, item: titled(meeting, frame, id), quote, says });
  const motionItem = (events: readonly string[]): string | null =>
    notes.motions.find(({ id, vote }) => events.includes(id) || (vote && events.includes(vote.motion)))?.item ?? null;
  return [
    ...notes.contradictions.map(({ says, events }) => finding('contradiction', motionItem(events), says)),
    ...notes.conflicts.map(({ entry, others }) =>
      finding(
        'conflict',
        'item' in entry ? entry.item : null,
        `Two people wrote different words at once (${others.map(({ by }) => by).join(', ')}). Both are in the draft: keep one.`,
        'words' in entry ? entry.words : null,
      ),
    ),
    ...frame.items
      .filter(
        (line) =>
          line.exempt &&
          takenUp(notes, line.id) &&
          !notes.privateTimes.some((time) => coversItem(time, line.id, notes)),
      )
      .map(({ id }) =>
        finding(
          'exclusion',
          id,
          'The agenda has this item as exempt, and it is not noted that the public were excluded.',
        ),
      ),
    ...notes.people
      .filter(
        ({ role, stays, apologised, substituteFor }) =>
          (role === 'member' || role === 'chair' || role === 'vice-chair') &&
          stays.length === 0 &&
          !apologised &&
          substituteFor === null,
      )
      .map(({ name }) => finding('attendance', null, `${name} was not there and no apology is noted.`)),
    ...frame.items
      .filter(
        (line, i) =>
          meeting.items[i]?.decisions.length === 0 &&
          notes.entries.some(({ entry }) => entry.kind === 'ask' && entry.item === line.id),
      )
      .map(({ id }) => finding('no-decision', id, 'Something was asked for under this item and nothing was resolved.')),
  ];
};

const takenUp = ({ entries }: MeetingNotes, item: string): boolean =>
  entries.some(({ entry }) => 'item' in entry && entry.item === item && entry.kind !== 'declare');
