import { readDue } from '../calendar/due.ts';
import type { DueContext } from '../calendar/due-candidate.ts';
import type { At } from '../record/at.ts';
import type { Ask, AskKind, Item, Meeting } from '../record/meeting.ts';
import { askKind, type Manner } from './ask-kind.ts';
import type { Content } from './contents.ts';
import { recipientOf } from './recipients.ts';
import type { Hints } from './spoken.ts';

/** No sentence is longer; what is, is a document without full stops, and only its start is read. */
export const LONGEST_SENTENCE = 3000;

/** What a grammar found, from which the whole ask is made. */
export type Found = {
  quote: string;
  at: At;
  where: Ask['where'];
  manner: Manner;
  owner: string | null;
  /** Whoever said it, where the words do not name who is to do it. */
  saidBy?: string | null;
  recipient?: string | null;
  clause?: string | null;
  contents?: Content[];
  /** Where a table says when in a cell of its own. */
  when?: string;
  confidence: number;
};

/** What every grammar of asks needs to know of the meeting that it reads. */
export type AskReader = {
  due: DueContext;
  people: Hints['people'];
  where: Ask['where'];
  /** Who presented the item, where one person alone did. */
  presenter: string | null;
};

/** Where nobody is named, these are likely the presenter's to bring. */
const BROUGHT_BY_PRESENTER: ReadonlySet<AskKind> = new Set(['report-request', 'information-request', 'promise']);

/** The whole ask: its kind, receiver and due read from its words. */
export function makeAsk(found: Found, reader: AskReader): Ask {
  const { quote, at, where, manner, owner, clause = null, contents = [], confidence } = found;
  const words = quote.slice(0, LONGEST_SENTENCE);
  const due = readDue(found.when || words, reader.due);
  const kind = askKind(words, manner, owner, due);
  const inferred = owner ? null : (found.saidBy ?? (BROUGHT_BY_PRESENTER.has(kind) ? reader.presenter : null));
  return {
    quote,
    at,
    where,
    kind,
    clause,
    owner,
    ...(inferred ? { ownerInferred: inferred } : {}),
    recipient: found.recipient ?? recipientOf(words),
    ...(contents.length > 0 ? { contents } : {}),
    due,
    confidence,
  };
}

/** The one presenter of an item, by post where that is printed, else by name; null where several presented. */
export function presenterOf(item: Item): string | null {
  const [first, ...others] = item.presenters;
  return first && others.length === 0 ? (first.post ?? first.name) : null;
}

/** The words of the names of all who attended, in small letters. */
export const peopleOf = (meeting: Meeting): Hints['people'] =>
  new Set(
    [...meeting.attendance, ...meeting.items.flatMap(({ presenters }) => presenters)].flatMap(({ name }) =>
      (name ?? '')
        .toLowerCase()
        .split(/[^a-zà-ÿ'’-]+/)
        .filter((word) => word.length > 2),
    ),
  );
