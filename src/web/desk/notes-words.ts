import { INTERESTS } from '../../cycle/interests.ts';
import type { Entry, EntryOf } from '../../cycle/meeting-event.ts';
import type { MeetingFrame } from '../../cycle/meeting-frame.ts';
import type { MeetingNotes } from '../../cycle/meeting-notes.ts';
import { countedOf, type Motion } from '../../cycle/motions.ts';

const FORMS: Record<Motion['form'], string> = {
  motion: 'Motion',
  amendment: 'Amendment',
  substantive: 'Substantive motion',
};
export const OUTCOMES: Record<Motion['outcome'], string> = {
  before: 'before the meeting',
  carried: 'carried',
  lost: 'lost',
  tied: 'equal votes: a casting vote is wanted',
  withdrawn: 'withdrawn',
  replaced: 'replaced by the motion as amended',
};

/** What an entry of the notes says, in one line for whoever minutes the meeting. */
export const entryWords = (entry: Entry, frame: MeetingFrame, notes: MeetingNotes): string => {
  const item = (id: string | null): string => {
    const line = frame.items.find((one) => one.id === id);
    return line ? `item ${line.agendaNumber ?? ''}, ${line.title}` : 'the meeting';
  };
  const motion = (id: string): string => `“${(notes.motions.find((one) => one.id === id)?.words ?? '').slice(0, 60)}”`;
  switch (entry.kind) {
    case 'open':
      return 'The meeting opened';
    case 'close':
      return 'The meeting closed';
    case 'adjourn':
      return `Adjourned${entry.reason ? `: ${entry.reason}` : ''}`;
    case 'resume':
      return 'Resumed';
    case 'chair':
      return `${entry.person} in the chair`;
    case 'arrive':
      return `${entry.person}${entry.post ? `, ${entry.post},` : ''} came in`;
    case 'leave':
      return `${entry.person} left`;
    case 'apology':
      return `Apologies from ${entry.person}`;
    case 'substitute':
      return `${entry.person} is a substitute for ${entry.for}`;
    case 'declare':
      return declaredWords(entry, item(entry.item));
    case 'exclude':
      return `The public were excluded, paragraph ${entry.paragraphs.join(', ') || '(none named)'}: ${entry.publicInterest || '(no reason given)'}`;
    case 'readmit':
      return 'The public came back';
    case 'item-start':
      return `Took ${item(entry.item)}`;
    case 'item-end':
      return `Ended ${item(entry.item)}`;
    case 'urgent':
      return `Urgent by special circumstances: ${entry.circumstances}`;
    case 'note':
      return entry.words;
    case 'motion':
      return `${FORMS[entry.form]}${entry.mover ? `, ${entry.mover}` : ''}${entry.seconder ? `, seconded by ${entry.seconder}` : ''}: ${entry.words}`;
    case 'withdraw':
      return `Withdrawn: ${motion(entry.motion)}`;
    case 'vote':
      return `Vote on ${motion(entry.motion)}: ${voteWords(entry)}`;
    case 'casting':
      return `Casting vote ${entry.side} ${motion(entry.motion)}`;
    case 'recorded':
      return `${entry.person} asked that their vote be recorded: ${entry.side}`;
    case 'eligible':
      return `${entry.person} ${entry.mayVote ? 'may' : 'may not'} vote on ${item(entry.item)}: ${entry.why}`;
    case 'clause':
      return `${entry.verb[0]!.toUpperCase()}${entry.verb.slice(1)}: ${entry.words}`;
    case 'question':
      return [
        `${entry.asker} asked: ${entry.asked}`,
        `Answer${entry.answeredBy ? ` of ${entry.answeredBy}` : ''}: ${entry.words}`,
        entry.supplementary && `Supplementary question: ${entry.supplementary}`,
        entry.supplementaryAnswer && `Answer: ${entry.supplementaryAnswer}`,
      ]
        .filter(Boolean)
        .join('\n');
    case 'ask':
      return `Asked${entry.owner ? ` of ${entry.owner}` : ''}: ${entry.words}${entry.due ? `, ${entry.due}` : ''}`;
  }
};

const declaredWords = (entry: EntryOf<'declare'>, item: string): string =>
  [
    `${entry.person} declared ${INTERESTS[entry.interest].words} in ${item}`,
    entry.nature,
    entry.left === null ? '' : entry.left ? 'left the room for it' : 'stays',
    entry.dispensation ? 'has a dispensation' : '',
  ]
    .filter(Boolean)
    .join('; ');

const voteWords = (vote: EntryOf<'vote'>): string => {
  const counted = countedOf(vote);
  if (counted)
    return `${counted.for} for, ${counted.against} against${counted.abstain ? `, ${counted.abstain} abstaining` : ''}`;
  return vote.result ?? vote.manner;
};

/** What of an entry is free words, which a page lets be changed; null where it is only struck out and entered anew. */
export const changeable = (entry: Entry): string | null => {
  if ('words' in entry) return entry.words;
  if (entry.kind === 'declare') return entry.nature;
  if (entry.kind === 'urgent') return entry.circumstances;
  return entry.kind === 'exclude' ? entry.publicInterest : null;
};

/** The entry with other words. */
export const withWords = (entry: Entry, words: string): Entry => {
  if ('words' in entry) return { ...entry, words };
  if (entry.kind === 'declare') return { ...entry, nature: words };
  if (entry.kind === 'urgent') return { ...entry, circumstances: words };
  return entry.kind === 'exclude' ? { ...entry, publicInterest: words } : entry;
};
