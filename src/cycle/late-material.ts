import { type Static, Type } from '@sinclair/typebox';
import { inWords } from '../calendar/iso-date.ts';

const Words = Type.String({ minLength: 1, maxLength: 2000 });
const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/**
 * How material may lawfully come before a meeting, or be kept from it, though it did not lie open for the clear days
 * (Local Government Act 1972 s100A(6), s100B(3) and (4)). Each way has words that the law, or a fair record, asks for.
 */
export const LateMaterial = Type.Union([
  /** The whole meeting was called at shorter notice; its papers are open from when it was called. */
  Type.Object({ way: Type.Literal('short-notice'), convened: Moment, reason: Words }),
  /** The item was added to an agenda that lies open; its papers are open from when it was added. */
  Type.Object({ way: Type.Literal('added-item'), added: Moment, reason: Words }),
  /** The chair takes the item as urgent, by reason of special circumstances that the minutes must give. */
  Type.Object({ way: Type.Literal('urgent'), chair: Words, circumstances: Words, reason: Words }),
  /** The item is put off, and does not come before this meeting. */
  Type.Object({ way: Type.Literal('deferral'), to: Type.Union([Day, Type.Null()]), reason: Words }),
]);
export type LateMaterial = Static<typeof LateMaterial>;
export type LateWay = LateMaterial['way'];

/** The four ways in the words of the page that offers them, with what each asks for. */
export const LATE_WAYS: readonly { way: LateWay; name: string; source: string; asks: string }[] = [
  {
    way: 'short-notice',
    name: 'The meeting was called at short notice',
    source: 'Local Government Act 1972 s100B(3) and (4)(a)',
    asks: 'When the meeting was called, and why it could not wait. The papers must be open from that moment.',
  },
  {
    way: 'added-item',
    name: 'The item was added after the agenda was published',
    source: 'Local Government Act 1972 s100B(3)',
    asks: 'When it was added, and why. Added with fewer clear days than are needed, the item can only be taken as urgent.',
  },
  {
    way: 'urgent',
    name: 'The chair takes the item as urgent',
    source: 'Local Government Act 1972 s100B(4)(b)',
    asks: 'Who presides, the special circumstances that make it urgent (the minutes must give them), and why the paper is late.',
  },
  {
    way: 'deferral',
    name: 'The item is put off to a later meeting',
    source: 'Local Government Act 1972 s100B(4)',
    asks: 'To which meeting, where that is known, and why.',
  },
];

/** What the agenda says about late material. */
export const agendaWords = (late: LateMaterial): string => {
  switch (late.way) {
    case 'short-notice':
      return `This meeting was called at short notice on ${momentWords(late.convened)}. ${sentence(late.reason)}`;
    case 'added-item':
      return `This item was added to the agenda on ${momentWords(late.added)}. ${sentence(late.reason)}`;
    case 'urgent':
      return `This paper did not lie open for the clear days that the law asks for. ${sentence(late.reason)} ${late.chair} is of the opinion that the item should be considered at the meeting as a matter of urgency. Special circumstances: ${sentence(late.circumstances)}`;
    case 'deferral':
      return `This item is deferred ${late.to ? `to the meeting on ${inWords(late.to)}` : 'to a later meeting'}. ${sentence(late.reason)}`;
  }
};

/** What the minutes must say of it: s100B(4)(b) has the special circumstances specified in the minutes. */
export const minuteWords = (late: LateMaterial): string => {
  switch (late.way) {
    case 'short-notice':
      return `The meeting had been called at short notice on ${momentWords(late.convened)}. ${sentence(late.reason)}`;
    case 'added-item':
      return `The item had been added to the agenda on ${momentWords(late.added)}. ${sentence(late.reason)}`;
    case 'urgent':
      return `${late.chair}, in the Chair, was of the opinion that this item should be considered at the meeting as a matter of urgency by reason of the following special circumstances: ${sentence(late.circumstances)} The paper was late because: ${sentence(late.reason)}`;
    case 'deferral':
      return `The item was deferred ${late.to ? `to the meeting on ${inWords(late.to)}` : 'to a later meeting'}. ${sentence(late.reason)}`;
  }
};

/** A moment as a person would say it: "Tuesday 2 June 2026 at 16:15". */
export const momentWords = (moment: string): string => `${inWords(moment.slice(0, 10))} at ${moment.slice(11, 16)}`;

const sentence = (words: string): string => {
  const trimmed = words.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};
