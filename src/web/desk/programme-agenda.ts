import { type AgendaEntry, addEntry, blankEntry } from '../../cycle/agenda.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { Store } from '../../store/store.ts';
import { agendaId } from './agenda-record.ts';

/** What is placed in a meeting whose agenda is being built becomes an item of it; a published agenda is left to the officer. */
export const putOnAgenda = async (store: Store, viewer: Viewer, meeting: string, entry: AgendaEntry): Promise<void> => {
  const agenda = await store.desk.record(viewer, 'agenda', agendaId(meeting));
  if (!agenda || agenda.data.published.length > 0 || agenda.data.entries.some(({ id }) => id === entry.id)) return;
  await store.desk.enter(viewer, {
    kind: 'agenda',
    id: agenda.id,
    basedOn: agenda.version,
    data: { ...agenda.data, entries: addEntry(agenda.data.entries, entry) },
    what: `put on the agenda: ${entry.title}`,
    why: null,
  });
};

/** Takes what was moved elsewhere off the agenda where it was, as long as that is not published. */
export const takeOffAgenda = async (store: Store, viewer: Viewer, meeting: string, entry: string): Promise<void> => {
  const agenda = await store.desk.record(viewer, 'agenda', agendaId(meeting));
  const entries = agenda?.data.entries.filter(({ id }) => id !== entry) ?? [];
  if (!agenda || agenda.data.published.length > 0 || entries.length === agenda.data.entries.length) return;
  await store.desk.enter(viewer, {
    kind: 'agenda',
    id: agenda.id,
    basedOn: agenda.version,
    data: { ...agenda.data, entries },
    what: 'took off the agenda what was placed in another meeting',
    why: null,
  });
};

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
