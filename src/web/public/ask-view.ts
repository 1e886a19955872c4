import type { AskEventName } from '../../asks/ask-states.ts';
import { type Correctable, wordingOf } from '../../asks/corrections.ts';
import type { AskRow, KnownEvent } from '../../asks/ledger-view.ts';
import type { ProposalKind } from '../../asks/proposal-kind.ts';
import type { Proposal } from '../../asks/propose-answers.ts';
import { ownerOf } from '../../asks/select-asks.ts';
import { slugOf } from '../../store/slugs.ts';
import type { Place } from '../../store/views.ts';
import { askHref, webAddress } from '../addresses.ts';

/** A passage that the program found later. Nobody has confirmed it. */
export type LaterView = {
  words: string;
  date: string;
  body: string | null;
  title: string;
  text: string;
  reasons: string[];
  contents: { text: string; found: boolean }[];
  place: Place;
};

/** What a person entered; `href` where the evidence is an address. */
export type AskEventView = Pick<KnownEvent, 'why' | 'evidence'> & { words: string; date: string; href: string | null };

export type AskView = {
  key: string;
  href: string;
  state: string;
  /** Class of the state's tag. */
  tag: string;
  date: string;
  council: string | null;
  body: string | null;
  minute: string | null;
  title: string;
  quote: string;
  /** What is meant, in words that a person put beside the quote. */
  wording: string | null;
  place: Place;
  owner: string | null;
  ownerInferred: boolean;
  recipient: string | null;
  contents: string[];
  due: { phrase: string | null; date: string | null; rule: string | null } | null;
  later: LaterView[];
  events: AskEventView[];
  /** What a person put right, in words: "owner: Head of Law". */
  corrections: { words: string; why: string | null; date: string }[];
  hops: HopView[];
  /** The executive's time to respond, where a recommendation came before it. */
  response: { ends: string; sum: string; source: string } | null;
  /** Whether a person entered that it was sent. */
  sent: boolean;
};

/** A body that took the ask up, as its minutes say. */
export type HopView = { body: string; date: string; minute: string | null; text: string; place: Place };

const PROPOSAL_WORDS: Record<ProposalKind, string> = {
  resolved: 'Resolved in the same item',
  answered: 'May answer it',
  'answered-in-part': 'May answer it in part',
  repeated: 'May ask for it again',
  overtaken: 'May have overtaken it',
  refused: 'May refuse it',
  contradicted: 'May say that it was not done',
  related: 'Speaks of the same matter',
};

const EVENT_WORDS: Record<AskEventName, string> = {
  'confirm-ask': 'Confirmed as something asked for',
  'reject-ask': 'Found not to ask for anything',
  send: 'Sent to whom it asks',
  accept: 'Accepted',
  'accept-in-part': 'Accepted in part',
  refuse: 'Refused',
  'fall-due': 'Fell due',
  'become-late': 'Became late',
  'propose-answer': 'An answer was put forward',
  'reject-answer': 'The answer put forward was not accepted',
  'confirm-answer': 'Answered, confirmed by a person',
  'agree-closed': 'Agreed closed',
  overtake: 'Overtaken',
  reopen: 'Opened again',
};

const CORRECTED_WORDS: Record<Correctable, string> = {
  owner: 'Owner',
  recipient: 'For',
  due: 'Due',
  kind: 'Kind',
  wording: 'What is meant',
};

const TAGS: Record<string, string> = {
  Late: 'govuk-tag--red',
  Due: 'govuk-tag--yellow',
  Answered: 'govuk-tag--green',
  'Agreed closed': 'govuk-tag--green',
  Overtaken: 'govuk-tag--purple',
  Refused: 'govuk-tag--orange',
};

/** An ask as its pages show it. */
export const askView = (row: AskRow): AskView => {
  const { key, entry, plain, proposals, events, corrections, journey } = row;
  const { ask } = entry;
  return {
    key,
    href: askHref({ key, slug: slugOf(ask.quote, 'ask') }),
    state: plain,
    tag: TAGS[plain] ?? 'govuk-tag--blue',
    date: entry.date,
    council: entry.council,
    body: entry.body,
    minute: entry.minute,
    title: entry.title,
    quote: ask.quote,
    wording: wordingOf(row) === ask.quote ? null : wordingOf(row),
    place: { document: entry.document, ...entry.at },
    owner: ownerOf(row),
    ownerInferred: ask.owner === null,
    recipient: ask.recipient,
    contents: (ask.contents ?? []).map(({ text }) => text),
    due: ask.due && { phrase: ask.due.phrase, date: ask.due.date, rule: ask.due.rule ?? null },
    later: proposals.map(laterView),
    events: events.map(eventView),
    corrections: corrections.map(({ field, value, why, at }) => ({
      words: `${CORRECTED_WORDS[field]}: ${value ?? 'none'}`,
      why,
      date: at.slice(0, 10),
    })),
    hops: journey.hops.map(({ body, date, minute, text, document, at }) => ({
      body,
      date,
      minute,
      text,
      place: { document, ...at },
    })),
    response: journey.response,
    sent: events.some(({ name }) => name === 'send'),
  };
};

const laterView = ({ kind, passage, reasons, contents }: Proposal): LaterView => ({
  words: PROPOSAL_WORDS[kind],
  date: passage.date,
  body: passage.body,
  title: passage.title,
  text: passage.text,
  reasons,
  contents,
  place: { document: passage.document, ...passage.at },
});

const eventView = ({ name, happened, why, evidence }: KnownEvent): AskEventView => ({
  words: EVENT_WORDS[name],
  date: happened,
  why,
  evidence,
  href: evidence === null ? null : evidenceHref(evidence),
});

/** A place in a document of the site, or an address of the web; null for words. */
const evidenceHref = (evidence: string): string | null => {
  if (evidence.startsWith('/documents/')) return evidence;
  const address = webAddress(evidence);
  return address === '#' ? null : address;
};
