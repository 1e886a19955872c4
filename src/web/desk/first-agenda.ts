import { type Agenda, type AgendaEntry, addEntry } from '../../cycle/agenda.ts';
import { questionWords } from '../../cycle/public-question.ts';
import { lastMeetingRead, newAgenda } from './agenda-record.ts';
import type { DeskAsked } from './desk.ts';
import type { MeetingAtHand } from './meeting-frame.ts';
import { reportEntry, topicEntry, withQuestions } from './programme-agenda.ts';
import { isExempt } from './report-record.ts';

/** The standing items, what the work programme has placed in the meeting, reports in clearance or beyond, and questions. */
export const firstAgenda = async ({ store, viewer }: DeskAsked, hand: MeetingAtHand): Promise<Agenda> => {
  const topics = await store.desk.find(viewer, { kind: 'topic', meeting: hand.meeting.id });
  const reports = await store.desk.find(viewer, { kind: 'report', meeting: hand.meeting.id });
  const made = newAgenda(hand, await lastMeetingRead(store, hand));
  // An exempt report is put on by hand: its title may be what must not be published.
  const business = [
    ...topics.map(({ id, data }) => topicEntry(id, data.title)),
    ...reports
      .filter(({ data }) => data.stage !== 'draft' && !isExempt(data))
      .map(({ id, data }) => reportEntry(id, data.title)),
  ];
  const entries = business.reduce<AgendaEntry[]>(addEntry, made.entries);
  const questions = await store.desk.find(viewer, { kind: 'question', meeting: hand.meeting.id });
  const admitted = questions.filter(({ data }) => data.status === 'admitted');
  return withQuestions(
    { ...made, entries },
    admitted.map(({ data }) => questionWords(data)),
  );
};
