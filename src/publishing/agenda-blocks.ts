import type { Item, Meeting, Member } from '../record/meeting.ts';
import { dateInWords, timeInWords } from './date-words.ts';
import type { Block } from './paper.ts';

/** Which part of the pack stands behind an item: its id by the item's agenda number. */
export type Behind = ReadonlyMap<string, string>;

/**
 * The agenda sheet of a meeting: when and where, the membership, the items with what each is for and the pages where
 * its papers stand, the notices.
 *
 * @param meeting one whose `from` is `agenda`
 * @param behind the parts of the pack by agenda number; an item without one prints no pages
 */
export const agendaBlocks = (meeting: Meeting, behind: Behind = new Map()): Block[] => [
  ...(meeting.council ? [{ kind: 'paragraph' as const, text: meeting.council }] : []),
  { kind: 'heading', level: 1, text: meeting.body ?? 'Meeting' },
  ...frontSheet(meeting),
  { kind: 'heading', level: 2, text: meeting.supplement ? 'SUPPLEMENTARY AGENDA' : 'AGENDA' },
  ...meeting.items.flatMap((item) => itemBlocks(item, behind)),
  ...(meeting.notices ?? []).map(({ text }): Block => ({ kind: 'paragraph', text })),
];

const frontSheet = ({ date, startTime, venue, membership, preamble }: Meeting): Block[] => {
  const when = [date && dateInWords(date), startTime && `at ${timeInWords(startTime)}`].filter(Boolean).join(' ');
  return [
    ...field('Date and Time:-', when),
    ...field('Venue:-', venue ?? ''),
    ...field(
      'Membership:-',
      (membership ?? [])
        .filter(({ role }) => role !== 'co-opted')
        .map(asMember)
        .join('; '),
    ),
    ...field(
      'Co-opted Members:-',
      (membership ?? [])
        .filter(({ role }) => role === 'co-opted')
        .map(asMember)
        .join('; '),
    ),
    ...preamble.map(({ text }): Block => ({ kind: 'paragraph', text })),
  ];
};

const field = (lead: string, text: string): Block[] => (text ? [{ kind: 'paragraph', lead, text }] : []);

const ROLE: Partial<Record<NonNullable<Member['role']>, string>> = {
  chair: ' (Chair)',
  'vice-chair': ' (Vice-Chair)',
};

const asMember = ({ name, role, organisation, note }: Member): string =>
  `${name}${role ? (ROLE[role] ?? '') : ''}${organisation ? ` (${organisation})` : ''}${note ? ` (${note})` : ''}`;

const itemBlocks = (item: Item, behind: Behind): Block[] => {
  const label = item.agendaNumber ?? item.number;
  const pagesOf = label === null ? undefined : behind.get(label);
  const printed = item.paragraphs.map(({ text }) => text);
  const unsaid = [item.purpose, item.exemption?.quote].filter(
    (words) => words && ![item.title, ...printed].some((text) => text.includes(words)),
  );
  return [
    { kind: 'heading', level: 3, label, text: item.title, ...(pagesOf ? { pagesOf } : {}) },
    ...[...unsaid, ...printed].map((text): Block => ({ kind: 'paragraph', text: text ?? '' })),
  ];
};
