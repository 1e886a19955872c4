import type { EntryOf, Side } from '../../cycle/meeting-event.ts';
import { lastVoted, motionTaken } from '../../cycle/quick-motions.ts';
import type { Around } from '../../cycle/quick-names.ts';
import { type Form, textIn } from './form.ts';
import type { Fields, FormRead } from './note-form.ts';

const SIDES: readonly Side[] = ['for', 'against', 'abstain'];

/** A motion, an amendment to what is before the meeting, or the motion as amended. */
export const readMotion = (fields: Fields, _form: Form, around: Around): FormRead => {
  const item = fields.item();
  const form = fields.one('form', ['motion', 'amendment', 'substantive'], 'Choose what is moved');
  const words = fields.words('words', 'Enter the words that are moved');
  const [mover, seconder] = [fields.personOrNull('mover'), fields.personOrNull('seconder')];
  if (item === null || form === null) return fields.read(null);
  const of = motionTaken(form, around);
  return fields.read({
    kind: 'motion',
    item,
    form,
    of: of?.id ?? null,
    words,
    mover: mover ?? (form === 'substantive' ? (of?.mover ?? null) : null),
    seconder: seconder ?? (form === 'substantive' ? (of?.seconder ?? null) : null),
  });
};

/** The fields of a vote taken by name: "side-0" is how the first of those who may vote voted. */
export const sideField = (index: number): string => `side-${index}`;

/** A vote on the motion that the form names, counted or by name; whoever was absent is not among the names. */
export const readVote = (fields: Fields, form: Form, { notes }: Around): FormRead => {
  const motion = notes.motions.find(({ id }) => id === fields.text('motion'));
  if (!motion) fields.errors.motion = 'Choose the motion that was voted on';
  const manner = fields.one(
    'manner',
    ['counted', 'named', 'hands', 'unanimous', 'assent'],
    'Choose how it was voted on',
  );
  const named = manner === 'named' ? namesIn(form) : [];
  const isCounted = manner === 'counted';
  const counts = { for: fields.count('for'), against: fields.count('against'), abstain: fields.count('abstain') };
  if (isCounted && counts.for === null) fields.errors.for ??= 'Enter how many voted for';
  if (isCounted && counts.against === null) fields.errors.against ??= 'Enter how many voted against';
  if (manner === 'named' && named.length === 0) fields.errors[sideField(0)] = 'Say how at least one member voted';
  const result = textIn(form, 'result');
  if (manner === 'hands' && result === '') fields.errors.result = 'Say whether it was carried or lost';
  if (!motion || manner === null) return fields.read(null);
  const vote: EntryOf<'vote'> = {
    kind: 'vote',
    motion: motion.id,
    manner,
    for: isCounted ? counts.for : null,
    against: isCounted ? counts.against : null,
    abstain: isCounted ? counts.abstain : null,
    named,
    result: result === 'carried' || result === 'lost' ? result : null,
  };
  return fields.read(vote);
};

/** The names come with the form, so that who came or left while it was filled in does not shift them. */
const namesIn = (form: Form): EntryOf<'vote'>['named'] =>
  Array.from({ length: 120 }, (_, i) => i).flatMap((i) => {
    const person = textIn(form, `voter-${i}`).slice(0, 200);
    const side = SIDES.find((one) => one === textIn(form, sideField(i)));
    return person !== '' && side ? [{ person, side }] : [];
  });

const votedOn = (fields: Fields, around: Around): string | null => {
  const motion = lastVoted(around);
  if (motion === null) fields.errors.side = 'Nothing has been voted on';
  return motion;
};

export const readCasting = (fields: Fields, _form: Form, around: Around): FormRead => {
  const motion = votedOn(fields, around);
  const side = fields.one('side', ['for', 'against'], 'A casting vote is for or against');
  const person = around.notes.chair;
  if (person === null) fields.errors.side = 'It is not noted who is in the chair';
  return fields.read(motion && person && side && { kind: 'casting', motion, person, side });
};

export const readRecorded = (fields: Fields, _form: Form, around: Around): FormRead => {
  const motion = votedOn(fields, around);
  const person = fields.person('person', 'Choose whose vote is to be recorded');
  const side = fields.one('side', SIDES, 'Say how they voted');
  return fields.read(motion && person && side && { kind: 'recorded', motion, person, side });
};

export const readEligible = (fields: Fields): FormRead => {
  const item = fields.item();
  const person = fields.person('person', 'Choose who');
  const may = fields.one('may', ['yes', 'no'], 'Say whether they may vote on it');
  const why = fields.words('why', 'Say why');
  return fields.read(item && person && may && { kind: 'eligible', item, person, mayVote: may === 'yes', why });
};
