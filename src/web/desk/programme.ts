import { allows } from '../../cycle/permissions.ts';
import { TOPIC_SOURCES, TOPIC_STATUSES, type Topic } from '../../cycle/topic.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn } from './form.ts';
import { programmePaper } from './programme-paper.ts';
import { paperFile } from './publish-paper.ts';
import { blankTopic, SOURCE_WORDS, STATUS_WORDS, shownTopic } from './topic-words.ts';

/** The work programme: what is suggested, how it scores, in which meeting it is placed; each topic with its changes. */
export const programmePages = (desk: Desk): void => {
  desk.get('/desk/programme', 'programme.read', (asked) => list(asked, {}));
  desk.post('/desk/programme', 'programme.edit', async (asked) => {
    const { form, store, viewer, today } = asked;
    const [title, body] = [textIn(form, 'title').slice(0, 300), textIn(form, 'body')];
    const errors: Record<string, string> = {};
    if (title === '') errors.title = 'Enter what the topic is';
    if (!(await bodyNames(store)).has(body)) errors.body = 'Choose the body';
    if (Object.keys(errors).length > 0) return list(asked, errors);
    const source = TOPIC_SOURCES.find((one) => one === textIn(form, 'source')) ?? 'member';
    const data: Topic = {
      ...blankTopic(title, textIn(form, 'why'), today),
      source,
      suggestedBy: textIn(form, 'suggestedBy').slice(0, 300) || null,
    };
    const made = await store.desk.enter(viewer, {
      kind: 'topic',
      basedOn: null,
      data,
      body,
      state: 'draft',
      what: 'entered topic',
      why: null,
    });
    return { redirect: `/desk/programme/${made.id}?saved` };
  });
  desk.get('/desk/programme/file/:form', 'programme.read', async (asked) => {
    const body = textIn(asked.query, 'body');
    const name = (await bodyNames(asked.store)).get(body);
    const topics = await asked.store.desk.find(asked.viewer, { kind: 'topic', body });
    return name === undefined
      ? null
      : paperFile(programmePaper(name, topics), asked.params.form ?? '', `work-programme-${body}`);
  });
};

const list = async (asked: DeskAsked, errors: Errors): Promise<DeskAnswer> => {
  const { store, viewer, query, form } = asked;
  const names = await bodyNames(store);
  const body = textIn(query, 'body');
  const topics = await store.desk.find(viewer, { kind: 'topic', ...(names.has(body) ? { body } : {}) });
  const groups = TOPIC_STATUSES.map((status) => ({
    words: STATUS_WORDS[status],
    topics: topics
      .filter(({ data }) => data.status === status)
      .map((one) => shownTopic(one, names))
      .toSorted(
        (a, b) =>
          (a.data.meeting?.date ?? '').localeCompare(b.data.meeting?.date ?? '') ||
          (b.score?.total ?? -1) - (a.score?.total ?? -1),
      ),
  })).filter((group) => group.topics.length > 0);
  return {
    view: 'desk/programme.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      groups,
      body,
      bodies: [...names].map(([value, text]) => ({ value, text })),
      mayEdit:
        allows(viewer, 'programme.edit', { state: 'draft', body: null, mine: false }) ||
        viewer.roles.some(({ role }) => role === 'governance-officer'),
      sources: TOPIC_SOURCES.map((value) => ({ value, text: SOURCE_WORDS[value] })),
      typed: {
        title: textIn(form, 'title'),
        why: textIn(form, 'why'),
        body: textIn(form, 'body') || body,
        source: textIn(form, 'source'),
        suggestedBy: textIn(form, 'suggestedBy'),
      },
      errors,
      errorList: errorList(errors),
    },
  };
};
