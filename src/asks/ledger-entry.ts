import type { At } from '../record/at.ts';
import type { Ask } from '../record/meeting.ts';

/** An ask with what identifies it across papers and years. */
export type LedgerEntry = {
  /** Stable: body, date, minute and place of the quote in its document. */
  key: string;
  council: string | null;
  body: string | null;
  /** Date of the meeting at which it was asked. */
  date: string;
  minute: string | null;
  title: string;
  document: string;
  ask: Ask;
  /** The passage that the quote stands in, which may name what the quote only points at. */
  context: string;
  at: At;
};
