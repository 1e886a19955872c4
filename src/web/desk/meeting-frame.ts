import { type BodySettings, usualSettings } from '../../cycle/body-settings.ts';
import { frameOfAgenda } from '../../cycle/frame-of-agenda.ts';
import type { MeetingFrame } from '../../cycle/meeting-frame.ts';
import { seatsOf, substitutesOf } from '../../cycle/membership.ts';
import type { ApprovingMeeting } from '../../cycle/minutes-states.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import { bodySettings, councilSettings, membersOfBody } from './body-records.ts';

/** A meeting of the desk with all that its page in the room and its minutes need. */
export type MeetingAtHand = {
  meeting: DeskRecord<'meeting'>;
  body: string;
  settings: BodySettings;
  frame: MeetingFrame;
  /** Every meeting of the body that the desk knows, by day. */
  meetings: (ApprovingMeeting & { id: string })[];
};

/** Looks a meeting up; null where there is none that the viewer may see. Its items are those of its agenda. */
export const meetingAtHand = async (store: Store, viewer: Viewer, id: string): Promise<MeetingAtHand | null> => {
  const meeting = await store.desk.record(viewer, 'meeting', id);
  if (!meeting || meeting.body === null) return null;
  const { body } = meeting;
  const settings = (await bodySettings(store.desk, viewer, body))?.data ?? usualSettings(body);
  const members = await membersOfBody(store.desk, viewer, body, meeting.data.date);
  const all = await store.desk.find(viewer, { kind: 'meeting', body });
  const meetings = all.map((one) => ({
    id: one.id,
    date: one.data.date,
    extraordinary: one.data.kind === 'extraordinary',
    cancelled: one.data.status === 'cancelled',
  }));
  const [agenda] = await store.desk.find(viewer, { kind: 'agenda', meeting: id });
  const next = all.find(({ data }) => data.date > meeting.data.date && data.status !== 'cancelled');
  const known = {
    quorum: settings.quorum,
    nextMeeting: next ? { date: next.data.date, time: next.data.startTime, venue: next.data.venue || null } : null,
    meetings: meetings.map(({ date }) => date),
  };
  const council =
    (await store.desk.bodies()).find(({ slug }) => slug === body)?.council ??
    (await councilSettings(store.desk, viewer)).data.name;
  const frame: MeetingFrame = agenda
    ? frameOfAgenda(agenda.data, known)
    : {
        council,
        body: settings.name,
        date: meeting.data.date,
        startTime: meeting.data.startTime,
        venue: meeting.data.venue || null,
        ...known,
        seats: [],
        items: [],
      };
  const memberships = members.map(({ data }) => data);
  const seats = seatsOf(memberships, meeting.data.date, frame.items);
  const substitutes = substitutesOf(memberships, meeting.data.date);
  return {
    meeting,
    body,
    settings,
    meetings,
    frame: {
      ...frame,
      ...(seats.length > 0 ? { seats } : {}),
      ...(substitutes.length > 0 ? { substitutes } : {}),
    },
  };
};
