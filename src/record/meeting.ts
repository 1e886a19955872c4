import { type Static, Type } from '@sinclair/typebox';
import { At } from './at.ts';
import { orNull } from './or-null.ts';

const text = Type.String();

/** ISO 8601, partial where only that is stated: `2018-12-04`, `2018-12`, `2018`. */
export const PartialDate = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
const ClockTime = Type.String({ pattern: '^\\d{2}:\\d{2}$' });

export const AttendanceStatus = Type.Union([
  Type.Literal('present'),
  Type.Literal('apologies'),
  Type.Literal('in-attendance'),
  Type.Literal('absent'),
]);
export type AttendanceStatus = Static<typeof AttendanceStatus>;

export const Role = Type.Union([
  Type.Literal('chair'),
  Type.Literal('vice-chair'),
  Type.Literal('member'),
  Type.Literal('substitute'),
  Type.Literal('co-opted'),
  Type.Literal('cabinet-member'),
  Type.Literal('officer'),
  Type.Literal('partner'),
  Type.Literal('observer'),
  Type.Literal('invitee'),
  Type.Literal('public'),
]);
export type Role = Static<typeof Role>;

export const Attendance = Type.Object({
  name: orNull(text),
  status: AttendanceStatus,
  role: orNull(Role),
  post: orNull(text),
  organisation: orNull(text),
  substituteFor: orNull(text),
  item: orNull(Type.String({ description: 'the item for which alone this person attended' })),
  /** As printed: "virtually", "until 11.40 am", "part of meeting", "non-voting". */
  note: orNull(text),
  at: At,
});
export type Attendance = Static<typeof Attendance>;

export const Presenter = Type.Object({ name: orNull(text), post: orNull(text), at: At });
export type Presenter = Static<typeof Presenter>;

/** One of those who belong to the body, as an agenda sheet lists them. */
export const Member = Type.Object({
  name: text,
  role: orNull(Role),
  organisation: orNull(text),
  /** As printed: "for items about housing", "non-voting". */
  note: Type.Optional(orNull(text)),
  at: At,
});
export type Member = Static<typeof Member>;

/** One passage of an item's narrative, in the order of the paper. */
export const Paragraph = Type.Object({
  text,
  kind: Type.Union([
    Type.Literal('paragraph'),
    Type.Literal('heading'),
    Type.Literal('list-item'),
    Type.Literal('table'),
  ]),
  at: At,
});
export type Paragraph = Static<typeof Paragraph>;

export const Clause = Type.Recursive(
  (This) =>
    Type.Object({
      label: orNull(Type.String({ description: 'digits or letter alone' })),
      text,
      at: At,
      clauses: Type.Array(This),
    }),
  { $id: 'Clause' },
);
export type Clause = Static<typeof Clause>;

export const Verb = Type.Union([
  Type.Literal('resolved'),
  Type.Literal('agreed'),
  Type.Literal('recommended'),
  Type.Literal('approved'),
  Type.Literal('noted'),
  Type.Literal('received'),
  Type.Literal('deferred'),
  Type.Literal('carried'),
  Type.Literal('lost'),
]);
export type Verb = Static<typeof Verb>;

export const Decision = Type.Object({
  verb: Verb,
  /** Set where the decision was not unconditional: an amendment that was put, a motion that fell. */
  outcome: orNull(Type.Union([Type.Literal('carried'), Type.Literal('lost'), Type.Literal('withdrawn')])),
  clauses: Type.Array(Clause),
  at: At,
});
export type Decision = Static<typeof Decision>;

export const Vote = Type.Object({
  for: orNull(Type.Integer({ minimum: 0 })),
  against: orNull(Type.Integer({ minimum: 0 })),
  abstain: orNull(Type.Integer({ minimum: 0 })),
  result: orNull(Type.Union([Type.Literal('carried'), Type.Literal('lost'), Type.Literal('tied')])),
  unanimous: Type.Boolean(),
  mover: orNull(text),
  seconder: orNull(text),
  named: Type.Array(
    Type.Object({
      name: text,
      vote: Type.Union([Type.Literal('for'), Type.Literal('against'), Type.Literal('abstain')]),
      at: At,
    }),
  ),
  at: At,
});
export type Vote = Static<typeof Vote>;

export const Declaration = Type.Object({
  name: text,
  interest: orNull(Type.String({ description: 'as printed, or "DPI" for a disclosable pecuniary interest' })),
  item: orNull(text),
  left: orNull(Type.Boolean({ description: 'whether the member left; null where not stated' })),
  at: At,
});
export type Declaration = Static<typeof Declaration>;

export const Reference = Type.Object({
  quote: text,
  minute: orNull(text),
  clause: orNull(text),
  body: orNull(Type.String({ description: 'as printed; null where the words name no other body' })),
  date: orNull(PartialDate),
  /** True where `date` follows from another passage (the meeting whose minutes were just approved). */
  inferred: Type.Optional(Type.Boolean()),
  at: At,
});
export type Reference = Static<typeof Reference>;

export const AskKind = Type.Union([
  Type.Literal('recommendation'),
  Type.Literal('report-request'),
  Type.Literal('information-request'),
  Type.Literal('promise'),
  Type.Literal('committee-action'),
  Type.Literal('referral'),
  Type.Literal('standing-request'),
]);
export type AskKind = Static<typeof AskKind>;

export const Due = Type.Object({
  phrase: orNull(text),
  kind: Type.Union([
    Type.Literal('date'),
    Type.Literal('interval'),
    Type.Literal('month'),
    Type.Literal('meeting'),
    Type.Literal('recurring'),
    Type.Literal('conditional'),
    Type.Literal('period'),
    Type.Literal('undated'),
    Type.Literal('none'),
  ]),
  date: orNull(PartialDate),
  precision: orNull(
    Type.Union([Type.Literal('day'), Type.Literal('month'), Type.Literal('quarter'), Type.Literal('year')]),
  ),
  firm: Type.Boolean(),
  /** Of something recurring: when it ends, where that is stated. */
  until: Type.Optional(PartialDate),
  /** How the date was reached, in words a reader can check. */
  rule: Type.Optional(text),
  inferred: Type.Optional(Type.Boolean()),
});
export type Due = Static<typeof Due>;

export const Ask = Type.Object({
  quote: text,
  at: At,
  where: Type.Union([Type.Literal('decision'), Type.Literal('narrative'), Type.Literal('matters-arising')]),
  kind: AskKind,
  clause: orNull(text),
  owner: orNull(text),
  ownerInferred: Type.Optional(orNull(text)),
  recipient: orNull(text),
  contents: Type.Optional(Type.Array(Type.Object({ text, at: At }))),
  due: orNull(Due),
  /** Other clauses read together with this one: the date or the details of the same report. */
  with: Type.Optional(Type.Array(At)),
  confidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
});
export type Ask = Static<typeof Ask>;

export const Exemption = Type.Object({
  /** Paragraph numbers of Schedule 12A as printed. */
  paragraphs: Type.Array(text),
  quote: text,
  at: At,
});
export type Exemption = Static<typeof Exemption>;

/** A document that the page of a meeting links to at this item. */
export const LinkedDocument = Type.Object({
  title: text,
  url: text,
  restricted: Type.Boolean(),
  /** The day it was published, as the source prints it. */
  published: orNull(text),
  at: At,
});
export type LinkedDocument = Static<typeof LinkedDocument>;

export const Item = Type.Object({
  number: orNull(text),
  agendaNumber: orNull(text),
  title: text,
  at: At,
  /** What the agenda says the item is for ("To receive …"). */
  purpose: orNull(text),
  /** Printed page range on the agenda: "(Pages 9 - 41)" is [9, 41]. */
  printedPages: orNull(Type.Tuple([Type.Integer(), Type.Integer()])),
  exemption: orNull(Exemption),
  presenters: Type.Array(Presenter),
  paragraphs: Type.Array(Paragraph),
  decisions: Type.Array(Decision),
  votes: Type.Array(Vote),
  declarations: Type.Array(Declaration),
  references: Type.Array(Reference),
  asks: Type.Array(Ask),
  /** Passages that may ask or promise something, for a person to judge; none counts as an ask. */
  candidates: Type.Optional(Type.Array(Ask)),
  /** True where the source itself was cut short ("view the full minutes text"). */
  truncated: Type.Optional(Type.Boolean()),
  /** The source marks the item as not open to the public. */
  restricted: Type.Optional(Type.Boolean()),
  documents: Type.Optional(Type.Array(LinkedDocument)),
});
export type Item = Static<typeof Item>;

export const NextMeeting = Type.Object({
  date: orNull(PartialDate),
  time: orNull(ClockTime),
  venue: orNull(text),
  note: orNull(text),
  at: At,
});
export type NextMeeting = Static<typeof NextMeeting>;

export const Meeting = Type.Object({
  from: Type.Union([
    Type.Literal('minutes'),
    Type.Literal('agenda'),
    Type.Literal('meeting-page'),
    Type.Literal('notice'),
  ]),
  /** True of a supplementary agenda, which holds only what the agenda did not. */
  supplement: Type.Optional(Type.Boolean()),
  council: orNull(text),
  body: orNull(text),
  date: orNull(PartialDate),
  startTime: orNull(ClockTime),
  endTime: orNull(ClockTime),
  venue: orNull(text),
  status: orNull(
    Type.Union([
      Type.Literal('draft'),
      Type.Literal('approved'),
      Type.Literal('cancelled'),
      Type.Literal('postponed'),
      Type.Literal('inquorate'),
    ]),
  ),
  webcastUrl: orNull(text),
  /** Where body and date were read; null where the paper states neither. */
  at: orNull(At),
  attendance: Type.Array(Attendance),
  /** Filled from an agenda sheet. */
  membership: Type.Optional(Type.Array(Member)),
  /** What was said before the first item: "The Chair welcomed …". */
  preamble: Type.Array(Paragraph),
  /** What an agenda sheet says after its items: who called the meeting, recording, access. */
  notices: Type.Optional(Type.Array(Paragraph)),
  items: Type.Array(Item),
  /** What the page of a meeting links to without saying at which item. */
  documents: Type.Optional(Type.Array(LinkedDocument)),
  nextMeeting: orNull(NextMeeting),
});
export type Meeting = Static<typeof Meeting>;
