import type { AskEventName } from '../asks/ask-states.ts';
import type { AskRow } from '../asks/ledger-view.ts';
import type { AskEntered } from '../store/enter-ask-event.ts';
import { placeHref } from '../web/addresses.ts';
import { UsageError } from './command.ts';
import { dayValue, wholeNumber } from './values.ts';

/** What may be entered about an ask, and the event that it is. */
export const ASK_DEEDS = {
  confirm: 'confirm-ask',
  reject: 'reject-ask',
  send: 'send',
  accept: 'accept',
  'accept-in-part': 'accept-in-part',
  refuse: 'refuse',
  answer: 'confirm-answer',
  'reject-answer': 'reject-answer',
  close: 'agree-closed',
  reopen: 'reopen',
  overtake: 'overtake',
} as const satisfies Record<string, AskEventName>;
export type AskDeed = keyof typeof ASK_DEEDS;

type Given = Partial<Record<'who' | 'why' | 'on' | 'evidence' | 'proposal' | 'received', string | undefined>>;

/** The event that a command line enters. */
export const deedOf = (deed: AskDeed, given: Given, row: AskRow, today: string): AskEntered => {
  const who = given.who?.trim();
  if (!who) throw new UsageError(`${deed} wants --who: the name of whoever enters it`);
  const proposal = proposalOf(deed, given, row);
  const noticed = given.on ? dayValue('--on', given.on) : (proposal?.passage.date ?? today);
  const received = receivedOn(deed, given);
  // The time to respond runs from the later of receipt and notice: LGA 2000 s9FE.
  const happened = received !== null && received > noticed ? received : noticed;
  if (happened < row.entry.date || happened > today)
    throw new UsageError(
      `${happened} cannot be the day: it was asked on ${row.entry.date} and today is ${today}; give --on another date`,
    );
  return {
    name: ASK_DEEDS[deed],
    who,
    why: given.why?.trim() || null,
    happened,
    evidence:
      given.evidence?.trim() ||
      (received === null ? null : `Notice ${noticed}, received ${received}`) ||
      (proposal ? placeHref({ document: proposal.passage.document, ...proposal.passage.at }) : null),
  };
};

const receivedOn = (deed: AskDeed, { received }: Given): string | null => {
  if (received === undefined) return null;
  if (deed !== 'send') throw new UsageError('--received goes with send alone');
  return dayValue('--received', received);
};

const proposalOf = (deed: AskDeed, { proposal }: Given, { proposals }: AskRow) => {
  if (proposal === undefined) return null;
  if (deed !== 'answer' && deed !== 'reject-answer')
    throw new UsageError('--proposal goes with answer and reject-answer alone');
  if (proposals.length === 0) throw new UsageError('nothing is proposed for this ask; give --evidence instead');
  return proposals[wholeNumber('--proposal', proposal, 1, proposals.length) - 1]!;
};
