import { closingFault, newTaskGroup, type TaskGroup } from '../../cycle/task-group.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { dateWords } from '../words.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn } from './form.ts';
import { reportOfGroup } from './task-group-report.ts';

/** Task and finish groups: those at work, those that have reported, and making one from a topic. */
export const taskGroupsPage = (desk: Desk): void => {
  desk.get('/desk/groups', 'programme.read', (asked) => list(asked, {}));
  desk.post('/desk/groups', 'programme.edit', async (asked) => {
    const { store, viewer, form, today } = asked;
    const topic = await store.desk.record(viewer, 'topic', textIn(form, 'topic'));
    if (!topic) return list(asked, { topic: 'Choose the topic that it is to look into' });
    const made = await store.desk.enter(viewer, {
      kind: 'task-group',
      basedOn: null,
      data: newTaskGroup(topic.data.title, topic.data.why, topic.id, today),
      body: topic.body,
      parent: topic.id,
      date: today,
      state: 'draft',
      what: 'set up task and finish group',
      why: null,
    });
    return { redirect: `/desk/groups/${made.id}?saved` };
  });
};

/** Where a group has got to, in words. */
export const groupWords = ({ closed, sessions, report }: TaskGroup, today: string): string => {
  if (closed) return `Closed: its parent had its report on ${dateWords(closed.on)}`;
  if (report) return 'Reporting';
  const next = sessions.map(({ date }) => date).find((date) => date >= today);
  return next ? `At work, next session ${dateWords(next)}` : 'At work';
};

const list = async (asked: DeskAsked, errors: Errors): Promise<DeskAnswer> => {
  const { store, viewer, today, form, query } = asked;
  const names = await bodyNames(store);
  const groups = await store.desk.find(viewer, { kind: 'task-group' });
  const topics = (await store.desk.find(viewer, { kind: 'topic' })).filter(
    ({ id, data }) => !['done', 'declined'].includes(data.status) && !groups.some((group) => group.data.topic === id),
  );
  return {
    view: 'desk/task-groups.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      groups: await Promise.all(
        groups.map(async (one) => ({
          ...one,
          bodyName: names.get(one.body ?? '') ?? one.body,
          words: groupWords(one.data, today),
          mayClose: await isReadyToClose(asked, one),
        })),
      ),
      topics: [
        { value: '', text: 'choose' },
        ...topics.map(({ id, body, data }) => ({ value: id, text: `${data.title}, ${names.get(body ?? '') ?? body}` })),
      ],
      hasTopics: topics.length > 0,
      mayAdd: viewer.roles.some(({ role }) => role === 'governance-officer'),
      typed: { topic: textIn(form, 'topic') || textIn(query, 'topic') },
      errors,
      errorList: errorList(errors),
    },
  };
};

const isReadyToClose = async (asked: DeskAsked, { data }: DeskRecord<'task-group'>): Promise<boolean> =>
  !data.closed && closingFault(data, await reportOfGroup(asked, data), asked.today) === null;
