import type { EntryOf } from './meeting-event.ts';
import { belongs, isIn } from './meeting-room.ts';
import { countedOf, type Motion, motionBefore, outcomeOf } from './motions.ts';
import { contradict, isOutFor, mayVoteOn, type Notes } from './notes-state.ts';

type Moving = EntryOf<'motion' | 'withdraw' | 'vote' | 'casting' | 'recorded' | 'eligible'>;

/** What was moved and how it was voted on. */
export const noteMotion = (notes: Notes, entry: Moving, id: string): void => {
  if (entry.kind === 'eligible') {
    notes.eligibility.push(entry);
    return;
  }
  if (entry.kind === 'motion') {
    move(notes, entry, id);
    return;
  }
  const motion = notes.motions.find((one) => one.id === entry.motion);
  if (!motion) {
    contradict(notes, 'This is about a motion that is not in the notes.', id);
    return;
  }
  switch (entry.kind) {
    case 'withdraw':
      motion.outcome = 'withdrawn';
      return;
    case 'vote':
      vote(notes, motion, entry, id);
      return;
    case 'casting':
      cast(notes, motion, entry, id);
      return;
    case 'recorded':
      checkVoter(notes, motion, entry.person, id);
      motion.recorded.push({ person: entry.person, side: entry.side });
  }
};

const move = (notes: Notes, entry: EntryOf<'motion'>, id: string): void => {
  const { kind: _, ...motion } = entry;
  const before = motionBefore(notes.motions);
  if (entry.form === 'motion' && before)
    contradict(notes, 'A motion was moved while another was before the meeting.', id, before.id);
  if (entry.form === 'amendment' && !notes.motions.some((one) => one.outcome === 'before' && one.form !== 'amendment'))
    contradict(notes, 'An amendment was moved and there was no motion to amend.', id);
  if (entry.form === 'amendment' && before?.form === 'amendment')
    contradict(notes, 'An amendment was moved while another was before the meeting.', id, before.id);
  if (entry.form === 'substantive') becomesSubstantive(notes, id);
  if (entry.mover !== null && entry.mover === entry.seconder)
    contradict(notes, `${entry.mover} moved and seconded the same.`, id);
  for (const name of [entry.mover, entry.seconder])
    if (name !== null) checkEntitled(notes, entry.item, name, 'moved or seconded', id);
  notes.motions.push({ ...motion, id, vote: null, casting: null, recorded: [], outcome: 'before' });
};

/** The motion as amended takes the place of the one that was moved first. */
const becomesSubstantive = (notes: Notes, id: string): void => {
  if (!notes.motions.some(({ form, outcome }) => form === 'amendment' && outcome === 'carried'))
    contradict(notes, 'A substantive motion is noted and no amendment was carried.', id);
  for (const motion of notes.motions)
    if (motion.outcome === 'before' && motion.form !== 'amendment') motion.outcome = 'replaced';
};

const vote = (notes: Notes, motion: Motion, entry: EntryOf<'vote'>, id: string): void => {
  if (motion.vote) contradict(notes, 'The same motion was voted on twice.', id, motion.id);
  const pending = motionBefore(notes.motions);
  if (pending && pending !== motion && pending.of === motion.id)
    contradict(notes, 'The motion was voted on before the amendment to it.', id, pending.id);
  motion.vote = entry;
  motion.outcome = outcomeOf(motion);
  checkCount(notes, motion, entry, id);
  for (const { person } of entry.named) checkVoter(notes, motion, person, id);
  const there = notes.room.all().filter((person) => belongs(person) && isIn(person)).length;
  if (there < notes.frame.quorum)
    contradict(notes, `A vote was taken with ${there} members in the room; the quorum is ${notes.frame.quorum}.`, id);
};

const checkCount = (notes: Notes, motion: Motion, entry: EntryOf<'vote'>, id: string): void => {
  const counted = countedOf(entry);
  if (counted === null) return;
  const sum = counted.for + counted.against + counted.abstain;
  const able = notes.room
    .all()
    .filter((one) => isIn(one) && !isOutFor(notes, one, motion.item) && mayVoteOn(notes, one, motion.item)).length;
  if (sum > able) contradict(notes, `${sum} votes were counted; ${able} people might vote.`, id);
  for (const side of ['for', 'against', 'abstain'] as const) {
    const named = entry.named.filter((one) => one.side === side).length;
    if (entry.manner === 'named' && entry[side] !== null && entry[side] !== named)
      contradict(notes, `${entry[side]} votes ${side} were counted and ${named} are named.`, id);
  }
  const declared = entry.result;
  if (
    declared !== null &&
    counted.for !== counted.against &&
    (declared === 'carried') !== counted.for > counted.against
  )
    contradict(notes, `Declared ${declared} with ${counted.for} for and ${counted.against} against.`, id);
};

const cast = (notes: Notes, motion: Motion, entry: EntryOf<'casting'>, id: string): void => {
  motion.casting = entry;
  const counted = motion.vote && countedOf(motion.vote);
  if (!counted || counted.for !== counted.against)
    contradict(notes, 'A casting vote was given and the votes were not equal.', id);
  if (notes.chair !== null && notes.room.find(entry.person) !== notes.room.find(notes.chair))
    contradict(notes, `${entry.person} gave a casting vote and was not in the chair.`, id);
  motion.outcome = outcomeOf(motion);
};

const checkVoter = (notes: Notes, motion: Motion, name: string, id: string): void =>
  checkEntitled(notes, motion.item, name, 'voted', id);

const checkEntitled = (notes: Notes, item: string, name: string, did: string, id: string): void => {
  const person = notes.room.find(name);
  if (!person || !isIn(person) || isOutFor(notes, person, item))
    contradict(notes, `${name} ${did} and is not noted as in the room.`, id);
  else if (!mayVoteOn(notes, person, item)) contradict(notes, `${name} ${did} and might not vote on this item.`, id);
};
