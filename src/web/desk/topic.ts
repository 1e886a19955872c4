import { allows, type Viewer } from '../../cycle/permissions.ts';
import { changeTopic, NEXT_STATUSES, TOPIC_STATUSES, type Topic } from '../../cycle/topic.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import type { AskLedger } from '../ask-ledger.ts';
import { dateWords } from '../words.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { shownLinks } from './desk-links.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import { puttingOnAgenda, takingOffAgenda, topicEntry } from './programme-agenda.ts';
import { SCHEMES, STATUS_WORDS, schemeOf, shownTopic } from './topic-words.ts';

type Kept = DeskRecord<'topic'>;

/** One topic: its words, score and links, and in which meeting it is placed, with who changed it and why. */
export const topicPages = (desk: Desk, ledger: AskLedger): void => {
  desk.get('/desk/programme/:id', 'programme.read', async (asked) => {
    const topic = await asked.store.desk.record(asked.viewer, 'topic', asked.params.id ?? '');
    return topic && page(asked, ledger, topic, {});
  });
  desk.post('/desk/programme/:id', 'programme.edit', async (asked) => {
    const topic = await asked.store.desk.record(asked.viewer, 'topic', asked.params.id ?? '');
    return topic && save(asked, ledger, topic);
  });
};

const page = async (asked: DeskAsked, ledger: AskLedger, topic: Kept, errors: Errors): Promise<DeskAnswer> => {
  const { store, viewer, form, today } = asked;
  const { data } = topic;
  const names = await bodyNames(store);
  const typedScheme = textIn(form, 'scheme') || textIn(asked.query, 'scheme') || data.scheme || 'pick';
  const scheme = SCHEMES.find(({ key }) => key === typedScheme) ?? SCHEMES[0]!;
  const meetings = (await comingMeetings(store, viewer, topic.body ?? '', today)).map(({ id, date }) => ({
    value: id,
    text: dateWords(date, true),
  }));
  const marks = Object.fromEntries(scheme.criteria.map(({ key }) => [`mark-${key}`, String(data.marks[key] ?? '')]));
  return {
    view: 'desk/topic.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      topic: shownTopic(topic, names),
      linked: await shownLinks(asked, ledger, data.linked ?? []),
      groups: await store.desk.find(viewer, { kind: 'task-group', parent: topic.id }),
      mayEdit: allows(viewer, 'programme.edit', { state: topic.state, body: topic.body, mine: false }),
      scheme,
      schemes: SCHEMES.map(({ key, name }) => ({ value: key, text: name })),
      markItems: [
        { value: '', text: 'not marked' },
        ...Array.from({ length: scheme.highest + 1 }, (_, mark) => ({ value: String(mark), text: String(mark) })),
      ],
      statuses: [data.status, ...NEXT_STATUSES[data.status]].map((value) => ({ value, text: STATUS_WORDS[value] })),
      meetings: [{ value: '', text: 'none' }, ...meetings],
      typed: {
        ...data,
        ...marks,
        meeting: data.meeting?.id ?? '',
        links: data.links.join('\n'),
        scheme: scheme.key,
        whyChanged: '',
        shown: topic.state === 'public',
        ...form,
      },
      errors,
      errorList: errorList(errors),
    },
  };
};

const comingMeetings = async (store: Store, viewer: Viewer, body: string, today: string) =>
  (await store.desk.find(viewer, { kind: 'meeting', body, from: today }))
    .filter(({ data }) => data.status === 'planned')
    .map(({ id, data }) => ({ id, date: data.date }));

const save = async (asked: DeskAsked, ledger: AskLedger, topic: Kept): Promise<DeskAnswer> => {
  const { form, viewer, store, today } = asked;
  const title = textIn(form, 'title').slice(0, 300);
  if (title === '') return page(asked, ledger, topic, { title: 'Enter what the topic is' });
  const scheme = SCHEMES.find(({ key }) => key === textIn(form, 'scheme')) ?? schemeOf(topic.data);
  const marks = Object.fromEntries(
    scheme.criteria.flatMap(({ key }) => {
      const mark = wholeIn(form, `mark-${key}`, 0, scheme.highest);
      return mark === null ? [] : [[key, mark] as const];
    }),
  );
  const wanted = textIn(form, 'meeting');
  const coming = await comingMeetings(store, viewer, topic.body ?? '', today);
  const meeting =
    wanted === ''
      ? null
      : wanted === topic.data.meeting?.id
        ? topic.data.meeting
        : (coming.find(({ id }) => id === wanted) ?? null);
  const why = textIn(form, 'whyChanged').slice(0, 4000) || null;
  const status = TOPIC_STATUSES.find((one) => one === textIn(form, 'status')) ?? topic.data.status;
  const links = textIn(form, 'links')
    .split('\n')
    .map((one) => one.trim().slice(0, 300))
    .filter((one) => one !== '')
    .slice(0, 50);
  const edited: Topic = {
    ...topic.data,
    title,
    why: textIn(form, 'why').slice(0, 4000),
    lead: textIn(form, 'lead').slice(0, 300),
    scheme: scheme.key,
    marks,
    links,
  };
  const data = changeTopic(edited, { status, meeting, by: viewer.name, on: today, why });
  if (typeof data === 'string')
    return page(asked, ledger, topic, {
      [/meeting/.test(data) ? 'meeting' : /why/.test(data) ? 'whyChanged' : 'status']: data,
    });
  const before = topic.data.meeting;
  const moved = before?.id !== data.meeting?.id;
  await store.desk.enterAll(viewer, [
    {
      kind: 'topic',
      id: topic.id,
      basedOn: wholeIn(form, 'version', 1, 1e9),
      data,
      date: data.meeting?.date ?? null,
      meeting: data.meeting?.id ?? null,
      state: textIn(form, 'shown') === 'yes' ? 'public' : 'draft',
      what: data.changes.at(-1)?.what ?? 'changed topic',
      why,
    },
    ...(before && moved ? await takingOffAgenda(store, viewer, before.id, topicEntry(topic.id, '').id) : []),
    ...(data.meeting && moved
      ? await puttingOnAgenda(store, viewer, data.meeting.id, topicEntry(topic.id, data.title))
      : []),
  ]);
  return { redirect: `/desk/programme/${topic.id}?saved` };
};
