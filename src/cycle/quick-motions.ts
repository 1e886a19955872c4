import type { EntryOf } from './meeting-event.ts';
import type { Motion } from './motions.ts';
import { type Around, present, type Reader, whoIs, withPerson } from './quick-names.ts';

const MOVED = /^([^/\n]{1,80})\/\s*(\S+)\s+(.+)$/s;

export const moved =
  (form: 'motion' | 'amendment'): Reader =>
  (rest, around) =>
    present(around, (item) => {
      const match = MOVED.exec(rest);
      const of = motionTaken(form, around)?.id ?? null;
      if (!match) return { problem: 'Type mover/seconder, then the words: mot wren/pellow That fares be frozen.' };
      const [, mover = '', seconder = '', words = ''] = match;
      const [first, second] = [whoIs(mover, around), whoIs(seconder, around)];
      if ('problem' in first) return first;
      if ('problem' in second) return second;
      return { entry: { kind: 'motion', item, form, of, words, mover: first.name, seconder: second.name } };
    });

/** The motion that an amendment is to, or from which a substantive motion comes; null for a motion of its own. */
export const motionTaken = (form: Motion['form'], { notes }: Around): Motion | null => {
  const motions = notes.motions.filter((one) => one.form !== 'amendment');
  if (form === 'amendment') return motions.findLast(({ outcome }) => outcome === 'before') ?? null;
  return form === 'substantive' ? (motions.at(-1) ?? null) : null;
};

export const substantive: Reader = (words, around) =>
  present(around, (item) => {
    const of = motionTaken('substantive', around);
    const entry: EntryOf<'motion'> = {
      kind: 'motion',
      item,
      form: 'substantive',
      of: of?.id ?? null,
      words,
      mover: of?.mover ?? null,
      seconder: of?.seconder ?? null,
    };
    return { entry };
  });

const COUNTED = /^(\d{1,3})\s?[-–:/ ]\s?(\d{1,3})(?:\s?[-–:/ ]\s?(\d{1,3}))?$/;

export const voted: Reader = (rest, { notes }) => {
  const motion = notes.before?.id;
  if (motion === undefined) return { problem: 'No motion is before the meeting.' };
  const vote: EntryOf<'vote'> = {
    kind: 'vote',
    motion,
    manner: 'hands',
    for: null,
    against: null,
    abstain: null,
    named: [],
    result: null,
  };
  const counts = COUNTED.exec(rest);
  if (counts)
    return {
      entry: {
        ...vote,
        manner: 'counted',
        for: Number(counts[1]),
        against: Number(counts[2]),
        abstain: counts[3] === undefined ? null : Number(counts[3]),
      },
    };
  switch (rest.toLowerCase()) {
    case 'carried':
    case 'lost':
      return { entry: { ...vote, result: rest.toLowerCase() === 'lost' ? 'lost' : 'carried' } };
    case 'unanimous':
      return { entry: { ...vote, manner: 'unanimous' } };
    case 'agreed':
      return { entry: { ...vote, manner: 'assent' } };
    default:
      return { problem: 'Type the figures, 3-5 or 3-5-1, or carried, lost, unanimous or agreed.' };
  }
};

/** The id of the motion that was voted on last. */
export const lastVoted = ({ notes }: Around): string | null =>
  notes.motions.findLast(({ vote }) => vote !== null)?.id ?? null;

export const cast: Reader = (rest, around) => {
  const side = rest.toLowerCase();
  const motion = lastVoted(around);
  if (motion === null) return { problem: 'Nothing has been voted on.' };
  if (side !== 'for' && side !== 'against') return { problem: 'A casting vote is for or against.' };
  const person = around.notes.chair;
  return person === null
    ? { problem: 'It is not noted who is in the chair.' }
    : { entry: { kind: 'casting', motion, person, side } };
};

export const recorded: Reader = (rest, around) => {
  const match = /^(.{1,80}?)\s+(for|against|abstain)$/is.exec(rest);
  const motion = lastVoted(around);
  if (motion === null) return { problem: 'Nothing has been voted on.' };
  if (!match) return { problem: 'Type a surname and for, against or abstain.' };
  const side = match[2]!.toLowerCase();
  return withPerson(match[1]!, around, (person) => ({
    kind: 'recorded',
    motion,
    person,
    side: side === 'for' || side === 'against' ? side : 'abstain',
  }));
};
