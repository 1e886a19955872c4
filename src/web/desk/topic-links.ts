import { linkOfText } from '../../cycle/desk-link.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Desk } from './desk.ts';
import { findLinks, shownLinks } from './desk-links.ts';
import { listIn, textIn, wholeIn } from './form.ts';

const ADDRESS = '/desk/programme/:id/links';
const MOST = 50;

/** What a topic belongs to, found and picked: asks, entries of the forward plan, items of earlier meetings. */
export const topicLinksPage = (desk: Desk, ledger: AskLedger): void => {
  desk.get(ADDRESS, 'programme.edit', async (asked) => {
    const { store, viewer, params, query } = asked;
    const topic = await store.desk.record(viewer, 'topic', params.id ?? '');
    if (!topic) return null;
    const find = textIn(query, 'find');
    const linked = await shownLinks(asked, ledger, topic.data.linked ?? []);
    const known = new Set(linked.map(({ key }) => key));
    const wanted = { find, like: topic.data.title, body: topic.body };
    const found = (await findLinks(asked, ledger, wanted)).filter(({ key }) => !known.has(key));
    return { view: 'desk/topic-links.njk', context: { topic, find, linked, chosen: [...known], found } };
  });
  desk.post(ADDRESS, 'programme.edit', async ({ store, viewer, params, form }) => {
    const topic = await store.desk.record(viewer, 'topic', params.id ?? '');
    if (!topic) return null;
    const links = [...new Set(listIn(form, 'link'))].flatMap((text) => linkOfText(text) ?? []);
    await store.desk.enter(viewer, {
      kind: 'topic',
      id: topic.id,
      basedOn: wholeIn(form, 'version', 1, 1e9),
      data: { ...topic.data, linked: links.slice(0, MOST) },
      what: 'changed what the topic belongs to',
      why: null,
    });
    return { redirect: `/desk/programme/${topic.id}?saved` };
  });
};
