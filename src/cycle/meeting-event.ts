import { type Static, Type } from '@sinclair/typebox';
import { Role, Verb } from '../record/meeting.ts';
import { orNull } from '../record/or-null.ts';
import { InterestKind } from './interests.ts';

const words = Type.String({ maxLength: 20_000 });
const name = Type.String({ minLength: 1, maxLength: 200 });
const id = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' });
const count = orNull(Type.Integer({ minimum: 0, maximum: 999 }));
const Side = Type.Union([Type.Literal('for'), Type.Literal('against'), Type.Literal('abstain')]);
export type Side = Static<typeof Side>;

const kind = <K extends string, T extends Parameters<typeof Type.Object>[0]>(name: K, fields: T) =>
  Type.Object({ kind: Type.Literal(name), ...fields });

/** What an officer writes down while the meeting goes on. Names are as they are to be printed. */
const Entry = Type.Union([
  kind('open', {}),
  kind('close', {}),
  kind('adjourn', { reason: orNull(words) }),
  kind('resume', {}),
  kind('chair', { person: name }),
  kind('arrive', { person: name, role: orNull(Role), post: orNull(words), organisation: orNull(words) }),
  kind('leave', { person: name }),
  kind('apology', { person: name }),
  kind('substitute', { person: name, for: name }),
  /** `left` is null where it is not known yet whether the member will stay (DOMAIN: a DPI need not mean absent). */
  kind('declare', {
    person: name,
    item: orNull(id),
    interest: InterestKind,
    nature: words,
    left: orNull(Type.Boolean()),
    /** Localism Act 2011 s33: may speak and vote all the same. */
    dispensation: Type.Boolean(),
    /** Localism Act 2011 s32: that there is one is said, what it is is not. */
    sensitive: Type.Boolean(),
  }),
  kind('exclude', {
    item: orNull(id),
    paragraphs: Type.Array(Type.String({ pattern: '^\\d{1,2}[A-Za-z]?$' })),
    publicInterest: words,
  }),
  kind('readmit', {}),
  kind('item-start', { item: id }),
  kind('item-end', { item: id }),
  /** LGA 1972 s100B(4)(b): the chair's opinion, with the special circumstances, that an item is urgent. */
  kind('urgent', { item: id, circumstances: words }),
  kind('note', { item: orNull(id), words }),
  /** `of` is the id of the motion that an amendment is to, or from which the substantive motion came. */
  kind('motion', {
    item: id,
    form: Type.Union([Type.Literal('motion'), Type.Literal('amendment'), Type.Literal('substantive')]),
    of: orNull(id),
    words,
    mover: orNull(name),
    seconder: orNull(name),
  }),
  kind('withdraw', { motion: id }),
  kind('vote', {
    motion: id,
    manner: Type.Union([
      Type.Literal('assent'),
      Type.Literal('unanimous'),
      Type.Literal('hands'),
      Type.Literal('counted'),
      Type.Literal('named'),
    ]),
    for: count,
    against: count,
    abstain: count,
    named: Type.Array(Type.Object({ person: name, side: Side })),
    /** As the chair declared it; null where it follows from the counts. */
    result: orNull(Type.Union([Type.Literal('carried'), Type.Literal('lost')])),
  }),
  /** LGA 1972 Sch 12 para 39(2): whoever presides has a second or casting vote. */
  kind('casting', { motion: id, person: name, side: Type.Union([Type.Literal('for'), Type.Literal('against')]) }),
  /** Asked for immediately after the vote: SI 1993/202 Sch 2 para 1. */
  kind('recorded', { motion: id, person: name, side: Side }),
  kind('eligible', { item: id, person: name, mayVote: Type.Boolean(), why: words }),
  kind('clause', { item: id, verb: Verb, words }),
  /** What was asked for, with owner and date read from the words unless they were typed apart. */
  kind('ask', { item: id, words, owner: orNull(name), due: orNull(words) }),
  /** A question of the public and what was answered; `question` is its record, null where it was put without notice. */
  kind('question', {
    item: id,
    question: orNull(words),
    asker: name,
    asked: words,
    answeredBy: orNull(name),
    words,
    supplementary: words,
    supplementaryAnswer: words,
  }),
]);
export type Entry = Static<typeof Entry>;
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

const Version = Type.Object({ id, rev: Type.Integer({ minimum: 0 }) });
/** One state of an entry: who wrote it says it by a new `rev` of the same id, anybody else by a new event. */
export type Version = Static<typeof Version>;

const Change = Type.Union([
  kind('revise', { of: id, on: Type.Array(Version, { minItems: 1, maxItems: 20 }), entry: Entry }),
  kind('strike', { of: id, on: Type.Array(Version, { minItems: 1, maxItems: 20 }), why: words }),
]);

/**
 * One thing written at one desk. The client makes the id, so that sending it twice is harmless, and counts `rev`
 * up while the same words are still being typed. `at` is when they were begun, by the server's clock as far as the
 * client knows it: the order of everything.
 */
export const MeetingEvent = Type.Object({
  id,
  rev: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' }),
  by: name,
  what: Type.Union([Entry, Change]),
});
export type MeetingEvent = Static<typeof MeetingEvent>;
