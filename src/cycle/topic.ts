import { type Static, Type } from '@sinclair/typebox';
import { orNull } from '../record/or-null.ts';
import { DeskLink } from './desk-link.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 4000 });

/** Where a topic of the work programme has got to. */
export const TOPIC_STATUSES = ['suggested', 'accepted', 'placed', 'done', 'declined'] as const;
export type TopicStatus = (typeof TOPIC_STATUSES)[number];

export const TOPIC_SOURCES = ['member', 'officer', 'public'] as const;

/** What a topic may become next. A topic that was declined can be taken up again; what is done stays done. */
export const NEXT_STATUSES: Readonly<Record<TopicStatus, readonly TopicStatus[]>> = {
  suggested: ['accepted', 'placed', 'declined'],
  accepted: ['placed', 'declined', 'done'],
  placed: ['accepted', 'done', 'declined'],
  done: [],
  declined: ['accepted'],
};

/** A topic that somebody wants a body to look at. Who of the public suggested it stands in the restricted part. */
export const Topic = Type.Object({
  title: Line,
  why: Words,
  source: Type.Union(TOPIC_SOURCES.map((one) => Type.Literal(one))),
  /** The member or officer who suggested it; null for the public. */
  suggestedBy: orNull(Line),
  suggestedOn: Line,
  status: Type.Union(TOPIC_STATUSES.map((one) => Type.Literal(one))),
  /** Key of the scheme, and marks by its criteria. */
  scheme: orNull(Line),
  marks: Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 10 })),
  /** Id and day of the desk's meeting in which it is placed. */
  meeting: orNull(Type.Object({ id: Line, date: Line })),
  lead: Line,
  /** What it belongs to in somebody's own words, one to a line: what is outside the record. */
  links: Type.Array(Line, { maxItems: 50 }),
  /** Asks, entries of the forward plan and earlier items that it belongs to. */
  linked: Type.Optional(Type.Array(DeskLink, { maxItems: 50 })),
  changes: Type.Array(Type.Object({ on: Line, by: Line, what: Line, why: orNull(Words) }), { maxItems: 500 }),
});
export type Topic = Static<typeof Topic>;

/** Who of the public suggested a topic, and how to reach them. Never published. */
export const TopicRestricted = Type.Object({ name: Line, contact: Line });

/** How topics are scored: criteria with marks from 0 to `highest`; from `threshold` on a topic is worth taking up. */
export const ScoringScheme = Type.Object({
  key: Line,
  name: Line,
  criteria: Type.Array(Type.Object({ key: Line, name: Line, question: Line }), { minItems: 1 }),
  highest: Type.Integer({ minimum: 1, maximum: 10 }),
  threshold: Type.Integer({ minimum: 0 }),
});
export type ScoringScheme = Static<typeof ScoringScheme>;

/** A topic's score; null until every criterion of its scheme has a mark. */
export type Score = { total: number; of: number; reaches: boolean };

/** Adds a topic's marks up by a scheme. Marks of another scheme do not count. */
export const scoreOf = (
  { marks }: Pick<Topic, 'marks'>,
  { criteria, highest, threshold }: ScoringScheme,
): Score | null => {
  const given = criteria.map(({ key }) => marks[key]);
  if (given.some((mark) => mark === undefined)) return null;
  const total = given.reduce<number>((sum, mark) => sum + Math.min(mark ?? 0, highest), 0);
  return { total, of: criteria.length * highest, reaches: total >= threshold };
};

/** What a topic becomes, or why it cannot: placing needs a meeting, and leaving a meeting or declining needs a reason. */
export type TopicChange = {
  status: TopicStatus;
  meeting: Topic['meeting'];
  by: string;
  on: string;
  why: string | null;
};

/**
 * Moves a topic on, with who, when and why kept in it.
 * @returns the topic as it then is, or what is wanting in words
 */
export const changeTopic = (topic: Topic, { status, meeting, by, on, why }: TopicChange): Topic | string => {
  const moves = topic.meeting?.id !== meeting?.id;
  if (status === topic.status && !moves) return topic;
  if (status !== topic.status && !NEXT_STATUSES[topic.status].includes(status))
    return `A topic that is ${topic.status} cannot become ${status}.`;
  if (status === 'placed' && meeting === null) return 'Choose the meeting in which it is placed.';
  if (status !== 'placed' && meeting !== null && moves) return 'Only a placed topic has a meeting.';
  const takesAway = status === 'declined' || (topic.status === 'placed' && status !== 'done');
  if (takesAway && !why) return 'Say why: members and the public are told.';
  const what = status === 'placed' ? `placed in the meeting of ${meeting!.date}` : status;
  const kept = status === 'placed' || status === 'done' ? meeting : null;
  return { ...topic, status, meeting: kept, changes: [...topic.changes, { on, by, what, why }] };
};
