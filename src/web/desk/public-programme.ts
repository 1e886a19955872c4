import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn } from './form.ts';
import { groupWords } from './task-groups.ts';
import { blankTopic } from './topic-words.ts';

/** What anybody may see of a work programme, and the form by which anybody may suggest a topic. */
export const publicProgrammePages = (desk: Desk): void => {
  desk.get('/:body/work-programme', 'programme.read', async ({ store, viewer, params, today }) => {
    const name = (await bodyNames(store)).get(params.body ?? '');
    if (name === undefined) return null;
    const topics = await store.desk.find(viewer, { kind: 'topic', body: params.body ?? '', states: ['public'] });
    const groups = await store.desk.find(viewer, { kind: 'task-group', body: params.body ?? '', states: ['public'] });
    return {
      view: 'desk/public-programme.njk',
      context: {
        name,
        body: params.body,
        topics,
        groups: groups.map((one) => ({ ...one, words: groupWords(one.data, today) })),
      },
    };
  });
  desk.get('/suggest-a-topic', 'topic.suggest', (asked) => form(asked, {}));
  desk.post('/suggest-a-topic', 'topic.suggest', async (asked) => {
    const typed = typedIn(asked);
    const errors: Record<string, string> = {};
    if (typed.title === '') errors.title = 'Enter what should be looked at';
    if (!(await bodyNames(asked.store)).has(typed.body)) errors.body = 'Choose a body';
    if (Object.keys(errors).length > 0) return form(asked, errors);
    await asked.store.desk.enter(asked.viewer, {
      kind: 'topic',
      basedOn: null,
      data: { ...blankTopic(typed.title, typed.why, asked.today), source: 'public' },
      // A name and a way to reach somebody are personal data: they never stand in what may be published.
      restricted: { name: typed.name, contact: typed.contact },
      body: typed.body,
      state: 'draft',
      what: 'suggested topic',
      why: null,
      action: 'topic.suggest',
    });
    return { redirect: '/suggest-a-topic?saved' };
  });
};

const typedIn = ({ form: sent, query }: DeskAsked) => ({
  title: textIn(sent, 'title').slice(0, 300),
  why: textIn(sent, 'why').slice(0, 4000),
  body: textIn(sent, 'body') || textIn(query, 'body'),
  name: textIn(sent, 'name').slice(0, 300),
  contact: textIn(sent, 'contact').slice(0, 300),
});

const form = async (asked: DeskAsked, errors: Errors): Promise<DeskAnswer> => ({
  view: 'desk/suggest-topic.njk',
  status: Object.keys(errors).length > 0 ? 422 : 200,
  context: {
    bodies: [...(await bodyNames(asked.store))].map(([value, text]) => ({ value, text })),
    typed: typedIn(asked),
    errors,
    errorList: errorList(errors),
  },
});
