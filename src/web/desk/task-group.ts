import type { AskRow } from '../../asks/ledger-view.ts';
import { allows } from '../../cycle/permissions.ts';
import { closingFault, groupWants } from '../../cycle/task-group.ts';
import { changeTopic } from '../../cycle/topic.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { AskLedger } from '../ask-ledger.ts';
import { dateWords } from '../words.ts';
import { askChoice } from './ask-choice.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import { GROUP_DEEDS, type GroupDone } from './task-group-deeds.ts';
import { reportOfGroup } from './task-group-report.ts';
import { groupWords } from './task-groups.ts';
import { dayShown } from './typed-dates.ts';

type Kept = DeskRecord<'task-group'>;

/** One task and finish group: what it looks into, who sits in it, whom it hears, what it finds and how it reports. */
export const taskGroupPages = (desk: Desk, ledger: AskLedger): void => {
  desk.get('/desk/groups/:id', 'programme.read', async (asked) => {
    const group = await groupOf(asked);
    return group && page(asked, ledger, group, {});
  });
  desk.post('/desk/groups/:id', 'programme.edit', async (asked) => {
    const group = await groupOf(asked);
    const to = group && (await GROUP_DEEDS[textIn(asked.form, 'deed')]?.(group, asked));
    if (!group || !to) return null;
    if (!isDone(to)) return page(asked, ledger, group, to);
    await enterGroup(asked, group, to);
    if (to.data.closed) await endTopic(asked, group);
    return { redirect: `/desk/groups/${group.id}?saved` };
  });
};

/** The group at the page's address, as its viewer may see it. */
export const groupOf = ({ store, viewer, params }: DeskAsked): Promise<Kept | null> =>
  store.desk.record(viewer, 'task-group', params.id ?? '');

/** Enters a change of a group on the version that its form was made from. */
export const enterGroup = async ({ store, viewer, form }: DeskAsked, group: Kept, to: GroupDone): Promise<void> => {
  await store.desk.enter(viewer, {
    kind: 'task-group',
    id: group.id,
    basedOn: wholeIn(form, 'version', 1, 1e9),
    ...to,
    why: to.why ?? null,
  });
};

const isDone = (to: GroupDone | Errors): to is GroupDone => typeof to.data === 'object';

/** The topic that a group was made from is done with the group. */
const endTopic = async ({ store, viewer, today }: DeskAsked, { data }: Kept): Promise<void> => {
  const topic = data.topic === null ? null : await store.desk.record(viewer, 'topic', data.topic);
  if (!topic) return;
  const { meeting } = topic.data;
  const ended = changeTopic(topic.data, { status: 'done', meeting, by: viewer.name, on: today, why: null });
  if (typeof ended === 'string' || ended === topic.data) return;
  await store.desk.enter(viewer, {
    kind: 'topic',
    id: topic.id,
    basedOn: topic.version,
    data: ended,
    what: 'done with its task and finish group',
    why: null,
  });
};

const page = async (asked: DeskAsked, ledger: AskLedger, group: Kept, errors: Errors): Promise<DeskAnswer> => {
  const { store, viewer, form, today } = asked;
  const { data } = group;
  const topic = data.topic === null ? null : await store.desk.record(viewer, 'topic', data.topic);
  const meetings = await store.desk.find(viewer, { kind: 'meeting', body: group.body ?? '', from: today });
  const report = await reportOfGroup(asked, data);
  const { rows } = await ledger(store.public, today);
  const mayLink = allows(viewer, 'programme.edit', { state: group.state, body: group.body, mine: false });
  return {
    view: 'desk/task-group.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      group,
      bodyName: (await bodyNames(store)).get(group.body ?? '') ?? group.body,
      words: groupWords(data, today),
      mayEdit: mayLink && data.closed === null,
      mayLink,
      wants: groupWants(data),
      topic,
      sessions: data.sessions.map((one) => ({ ...one, kept: group.restricted?.[one.id] ?? null })),
      recommendations: data.recommendations.map((one) => ({ ...one, choice: choiceOf(rows, one.ask) })),
      report,
      closing: closingFault(data, report, today),
      meetings: [
        { value: '', text: 'choose' },
        ...meetings
          .filter((one) => one.data.status === 'planned')
          .map((one) => ({ value: one.id, text: dateWords(one.data.date, true) })),
      ],
      typed: {
        ...data,
        members: data.members.join('\n'),
        reportBy: dayShown(data.reportBy),
        shown: group.state === 'public' ? 'yes' : '',
        ...form,
      },
      errors,
      errorList: errorList(errors),
    },
  };
};

const choiceOf = (rows: readonly AskRow[], key: string | null) => {
  const row = rows.find((one) => one.key === key);
  return row ? askChoice(row) : null;
};
