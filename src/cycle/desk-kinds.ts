import type { Static, TSchema } from '@sinclair/typebox';
import { Agenda, AgendaRestricted } from './agenda.ts';
import { BodySettings } from './body-settings.ts';
import { Chase } from './chase.ts';
import { CouncilSettings } from './council-settings.ts';
import { DeskMeeting } from './desk-meeting.ts';
import { DeskReport } from './desk-report.ts';
import { SentRecommendation } from './executive-response.ts';
import { Membership } from './membership.ts';
import { Minutes, MinutesRestricted } from './minutes-states.ts';
import { Officer } from './officer.ts';
import { PaperNotice } from './paper-notice.ts';
import type { Action } from './permissions.ts';
import { PlanEntry } from './plan-entry.ts';
import { PrivateNotice, PrivateNoticeRestricted } from './private-notice.ts';
import { PublicQuestion, QuestionRestricted } from './public-question.ts';
import { TaskGroup, TaskGroupRestricted } from './task-group.ts';
import { Topic, TopicRestricted } from './topic.ts';

/** A kind of thing that the desk keeps: what its public and its restricted part hold, and what reading and writing it are. */
type DeskKindOf = { data: TSchema; restricted?: TSchema; read: Action; write: Action };

/**
 * Every kind of record of the desk. A field that is added later is optional: what was kept before lacks it.
 * What must never be public even in a public record stands in `restricted`.
 */
export const DESK_KINDS = {
  council: { data: CouncilSettings, read: 'body.read', write: 'body.edit' },
  'body-settings': { data: BodySettings, read: 'body.read', write: 'body.edit' },
  membership: { data: Membership, read: 'people.read', write: 'people.edit' },
  officer: { data: Officer, read: 'people.read', write: 'people.edit' },
  meeting: { data: DeskMeeting, read: 'meeting.read', write: 'meeting.edit' },
  agenda: { data: Agenda, restricted: AgendaRestricted, read: 'agenda.read', write: 'agenda.edit' },
  chase: { data: Chase, read: 'ask.edit', write: 'ask.edit' },
  minutes: { data: Minutes, restricted: MinutesRestricted, read: 'minutes.read', write: 'minutes.write' },
  'paper-notice': { data: PaperNotice, read: 'meeting.read', write: 'withdraw' },
  report: { data: DeskReport, read: 'report.read', write: 'report.write' },
  question: { data: PublicQuestion, restricted: QuestionRestricted, read: 'question.read', write: 'question.admit' },
  'plan-entry': { data: PlanEntry, read: 'programme.read', write: 'programme.edit' },
  recommendation: { data: SentRecommendation, read: 'ask.read', write: 'ask.edit' },
  'private-notice': {
    data: PrivateNotice,
    restricted: PrivateNoticeRestricted,
    read: 'meeting.read',
    write: 'meeting.edit',
  },
  'task-group': {
    data: TaskGroup,
    restricted: TaskGroupRestricted,
    read: 'programme.read',
    write: 'programme.edit',
  },
  topic: { data: Topic, restricted: TopicRestricted, read: 'programme.read', write: 'programme.edit' },
} as const satisfies Record<string, DeskKindOf>;

export type DeskKind = keyof typeof DESK_KINDS;
export type DeskData<K extends DeskKind> = Static<(typeof DESK_KINDS)[K]['data']>;
export type DeskRestricted<K extends DeskKind> = K extends DeskKind
  ? (typeof DESK_KINDS)[K] extends { restricted: infer S extends TSchema }
    ? Static<S>
    : never
  : never;

/** The schemas and actions of a kind, its own types set aside. */
export const deskKind = (kind: DeskKind): DeskKindOf => DESK_KINDS[kind];
