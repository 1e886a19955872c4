import { ownerAsked, ownerBefore, ownerByAgent } from '../asks/owners.ts';
import { readDue } from '../calendar/due.ts';
import type { Due } from '../record/meeting.ts';
import type { EntryOf } from './meeting-event.ts';
import type { MeetingFrame } from './meeting-frame.ts';

/** Who is to do what was asked for and by when, as the words have it; null where they do not say. */
export type TypedAsk = { owner: string | null; due: Due | null };

/** Reads owner and date of an ask while it is typed; what was typed apart goes first. */
export const readTypedAsk = ({ words, owner, due }: EntryOf<'ask'>, frame: MeetingFrame): TypedAsk => {
  const verb = words.search(/\s(?:to|will|would|should|shall)\s/);
  return {
    owner: owner ?? ownerByAgent(words) ?? ownerAsked(words) ?? (verb < 0 ? null : ownerBefore(words, verb + 1)),
    due: readDue(due?.trim() ? due : words, {
      meetingDate: frame.date,
      nextMeeting: frame.nextMeeting?.date ?? null,
      meetings: frame.meetings,
      body: frame.body,
    }),
  };
};
