import { type Agenda, type AgendaEntry, addEntry, blankEntry } from '../../cycle/agenda.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { DeskChange, DeskRecord } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import { agendaId } from './agenda-record.ts';

/** What is placed in a meeting whose agenda is being built becomes an item of it, in one change with its placing; a published agenda is left to the officer. */
export const puttingOnAgenda = async (
  store: Store,
  viewer: Viewer,
  meeting: string,
  entry: AgendaEntry,
): Promise<DeskChange[]> => {
  const agenda = await store.desk.record(viewer, 'agenda', agendaId(meeting));
  if (!agenda || agenda.data.published.length > 0 || agenda.data.entries.some(({ id }) => id === entry.id)) return [];
  const data = { ...agenda.data, entries: addEntry(agenda.data.entries, entry) };
  return [agendaChange(agenda, data, `put on the agenda: ${entry.title}`)];
};

/** Takes what was moved elsewhere off the agenda where it was, as long as that is not published. */
export const takingOffAgenda = async (
  store: Store,
  viewer: Viewer,
  meeting: string,
  entry: string,
): Promise<DeskChange[]> => {
  const agenda = await store.desk.record(viewer, 'agenda', agendaId(meeting));
  const entries = agenda?.data.entries.filter(({ id }) => id !== entry) ?? [];
  if (!agenda || agenda.data.published.length > 0 || entries.length === agenda.data.entries.length) return [];
  const what = 'took off the agenda what was placed in another meeting';
  return [agendaChange(agenda, { ...agenda.data, entries }, what)];
};

/** Questions of the public under the agenda's item for them; where it is published they go out with the next version. */
export const withQuestions = (agenda: Agenda, words: readonly string[]): Agenda => ({
  ...agenda,
  entries: agenda.entries.map((one) =>
    one.key === 'public-questions' ? { ...one, points: [...(one.points ?? []), ...words] } : one,
  ),
});

/** A change of an agenda, to be entered together with that of what it is about. */
export const agendaChange = ({ id, version }: DeskRecord<'agenda'>, data: Agenda, what: string): DeskChange => ({
  kind: 'agenda',
  id,
  basedOn: version,
  data,
  what,
  why: null,
});

/** A topic as an item of an agenda. */
export const topicEntry = (id: string, title: string): AgendaEntry => ({
  ...blankEntry(`topic-${id}`, 'business', title, null),
  topic: id,
});

/** A report as an item of an agenda. */
export const reportEntry = (id: string, title: string): AgendaEntry => ({
  ...blankEntry(`report-${id}`, 'business', title, null),
  report: id,
});
