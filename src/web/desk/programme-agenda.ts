import { type AgendaEntry, addEntry, blankEntry } from '../../cycle/agenda.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { Topic } from '../../cycle/topic.ts';
import type { Store } from '../../store/store.ts';
import { agendaId } from './agenda-record.ts';

/** A topic placed in a meeting whose agenda is being built becomes an item of it; a published agenda is left to the officer. */
export const putOnAgenda = async (
  store: Store,
  viewer: Viewer,
  id: string,
  { title, meeting }: Topic,
): Promise<void> => {
  const agenda = await store.desk.record(viewer, 'agenda', agendaId(meeting!.id));
  if (!agenda || agenda.data.published.length > 0 || agenda.data.entries.some(({ topic }) => topic === id)) return;
  const entries = addEntry(agenda.data.entries, topicEntry(id, title));
  await store.desk.enter(viewer, {
    kind: 'agenda',
    id: agenda.id,
    basedOn: agenda.version,
    data: { ...agenda.data, entries },
    what: `placed topic on the agenda: ${title}`,
    why: null,
  });
};

/** A topic as an item of an agenda. */
export const topicEntry = (id: string, title: string): AgendaEntry => ({
  ...blankEntry(`topic-${id}`, 'business', title, null),
  topic: id,
});
