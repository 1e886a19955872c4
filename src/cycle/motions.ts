import type { EntryOf, Side } from './meeting-event.ts';

/** A motion, an amendment to one, or what a motion became, with all that was done with it. */
export type Motion = {
  id: string;
  item: string;
  form: EntryOf<'motion'>['form'];
  of: string | null;
  words: string;
  mover: string | null;
  seconder: string | null;
  vote: EntryOf<'vote'> | null;
  casting: EntryOf<'casting'> | null;
  recorded: { person: string; side: Side }[];
  outcome: 'before' | 'carried' | 'lost' | 'tied' | 'withdrawn' | 'replaced';
};

/**
 * How a vote came out: as the chair declared it, else as the counts say; a tie is decided by the casting vote, and
 * without one nothing is carried (LGA 1972 Sch 12 para 39).
 */
export const outcomeOf = ({ vote, casting }: Pick<Motion, 'vote' | 'casting'>): Motion['outcome'] => {
  if (!vote) return 'before';
  const counted = countedOf(vote);
  if (counted !== null && counted.for === counted.against && casting)
    return casting.side === 'for' ? 'carried' : 'lost';
  if (vote.result) return vote.result;
  if (vote.manner === 'assent' || vote.manner === 'unanimous') return 'carried';
  if (counted === null) return 'before';
  return counted.for > counted.against ? 'carried' : counted.for < counted.against ? 'lost' : 'tied';
};

/** The figures of a vote, from the names where only these were taken; null where nothing was counted. */
export const countedOf = (vote: EntryOf<'vote'>): { for: number; against: number; abstain: number } | null => {
  const named = (side: Side): number => vote.named.filter((one) => one.side === side).length;
  if (vote.for === null && vote.against === null && vote.named.length === 0) return null;
  return {
    for: vote.for ?? named('for'),
    against: vote.against ?? named('against'),
    abstain: vote.abstain ?? named('abstain'),
  };
};

/** The motion that is to be voted on now: an amendment before what it amends. */
export const motionBefore = (motions: readonly Motion[]): Motion | null =>
  motions.findLast(({ form, outcome }) => form === 'amendment' && outcome === 'before') ??
  motions.findLast(({ outcome }) => outcome === 'before') ??
  null;
