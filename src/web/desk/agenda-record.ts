import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agenda, blankEntry, type StandingItems, standingEntries } from '../../cycle/agenda.ts';
import { agendaFacts } from '../../cycle/agenda-sheet.ts';
import type { BodySettings } from '../../cycle/body-settings.ts';
import { dayProfile } from '../../cycle/council-settings.ts';
import type { MeetingFrame } from '../../cycle/meeting-frame.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import { mayPublish, type Permission } from '../../cycle/publication.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import { councilSettings } from './body-records.ts';
import type { MeetingAtHand } from './meeting-frame.ts';

const TEMPLATES = join(import.meta.dirname, '../../../templates');
const USUAL = 'scrutiny';

/** The id of the record of a meeting's agenda. */
export const agendaId = (meeting: string): string => `agenda-${meeting}`;

/** The standing items of a body's template; the usual ones where its settings name none that is there. */
const standingItems = (name: string): StandingItems => {
  const file = (one: string): string => join(TEMPLATES, `standing-items-${one}.json`);
  const known = /^[a-z-]{1,40}$/.test(name) && existsSync(file(name)) ? name : USUAL;
  return JSON.parse(readFileSync(file(known), 'utf8'));
};

/**
 * A new agenda: the standing items of the body's template and its own, filled with what is known of the meeting.
 * @param lastRead the day of the body's last meeting before it of which there are papers; null where there are none
 */
export const newAgenda = ({ meeting, settings, frame, meetings }: MeetingAtHand, lastRead: string | null): Agenda => {
  const template = standingItems(settings.agendaTemplate);
  const earlier = meetings.filter(({ date, cancelled }) => date < meeting.data.date && !cancelled).at(-1);
  const previous = [earlier?.date, lastRead].filter((day) => day != null).toSorted();
  const facts = agendaFacts(frame.body, previous.at(-1) ?? null, frame.nextMeeting);
  const own = settings.standingItems.map((title, i) => blankEntry(`own-${i + 1}`, 'business', title, null));
  return {
    council: frame.council ?? '',
    body: frame.body,
    date: meeting.data.date,
    startTime: meeting.data.startTime,
    venue: meeting.data.venue,
    preMeeting: null,
    membership: membershipOf(frame),
    notices: [...template.notices],
    calledBy: null,
    entries: standingEntries(template, facts, own, (position) => `standing-${position + 1}`),
    late: null,
    published: [],
  };
};

/** The day of the body's last meeting before a meeting that is in the public record and was not called off. */
export const lastMeetingRead = async (
  { public: record }: Store,
  { body, meeting }: MeetingAtHand,
): Promise<string | null> => {
  const { date } = meeting.data;
  const held = (await record.body(body, date))?.years.flatMap(({ meetings }) => meetings) ?? [];
  const days = held.filter(({ status }) => status !== 'cancelled').map((one) => one.date ?? '');
  return (
    days
      .filter((day) => day.length === 10 && day < date)
      .toSorted()
      .at(-1) ?? null
  );
};

const membershipOf = ({ seats }: MeetingFrame): Agenda['membership'] =>
  seats.map(({ name, role, organisation, votesOn }) => ({
    name,
    role: role === 'member' ? null : role,
    organisation,
    note: votesOn !== null && votesOn.length === 0 ? 'non-voting' : null,
  }));

/** When, where and who as the meeting's own record has them now: an agenda not yet published follows it. */
export const withMeeting = (agenda: Agenda, { meeting, frame }: MeetingAtHand): Agenda => ({
  ...agenda,
  date: meeting.data.date,
  startTime: meeting.data.startTime,
  venue: meeting.data.venue,
  membership: membershipOf(frame),
});

/** What publishing the agenda at a moment would mean, by the clear days of the body and the council. */
export const agendaPermission = async (
  store: Store,
  viewer: Viewer,
  { meeting }: MeetingAtHand,
  settings: BodySettings,
  record: DeskRecord<'agenda'>,
  now: string,
): Promise<Permission> => {
  const { data: council } = await councilSettings(store.desk, viewer);
  const rules = { noticeDays: settings.noticeDays, papersDays: settings.papersDays, profile: dayProfile(council) };
  const firstOpen = record.data.published[0]?.at ?? null;
  return mayPublish('agenda', now, meeting.data.date, rules, { late: record.data.late, firstOpen });
};

const LONDON = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The present moment by the clock of the council's offices: `2026-12-01T16:15`. */
export const officeNow = (): string => LONDON.format(new Date()).replace(' ', 'T');
