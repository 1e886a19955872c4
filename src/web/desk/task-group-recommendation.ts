import type { AskLedger } from '../ask-ledger.ts';
import { askChoice, asksLike } from './ask-choice.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn } from './form.ts';
import { enterGroup, groupOf } from './task-group.ts';

const ADDRESS = '/desk/groups/:id/recommendations/:recommendation';

/** One recommendation of a group: its words, to whom, and the ask that it became when its parent adopted it. */
export const groupRecommendationPage = (desk: Desk, ledger: AskLedger): void => {
  desk.get(ADDRESS, 'programme.edit', (asked) => page(asked, ledger, {}));
  desk.post(ADDRESS, 'programme.edit', async (asked) => {
    const { form, params, store, today } = asked;
    const group = await groupOf(asked);
    const known = group?.data.recommendations.find(({ id }) => id === params.recommendation);
    if (!group || !known) return null;
    const words = textIn(form, 'words').slice(0, 2000);
    const isOut = textIn(form, 'out') === 'yes';
    if (words === '' && !isOut) return page(asked, ledger, { words: 'Enter what it recommends' });
    const picked = textIn(form, 'ask');
    const { rows } = await ledger(store.public, today);
    const ask = picked === known.ask || rows.some(({ key }) => key === picked) ? picked : null;
    const changed = { ...known, words, to: textIn(form, 'to').slice(0, 300), ask: ask === '' ? null : ask };
    const recommendations = isOut
      ? group.data.recommendations.filter(({ id }) => id !== known.id)
      : group.data.recommendations.map((one) => (one.id === known.id ? changed : one));
    await enterGroup(asked, group, {
      data: { ...group.data, recommendations },
      what: isOut ? 'took recommendation out' : 'changed recommendation',
    });
    return { redirect: `/desk/groups/${group.id}?saved` };
  });
};

const page = async (asked: DeskAsked, ledger: AskLedger, errors: Errors): Promise<DeskAnswer> => {
  const { form, query, params, store, today } = asked;
  const group = await groupOf(asked);
  const known = group?.data.recommendations.find(({ id }) => id === params.recommendation);
  if (!group || !known) return null;
  const { rows } = await ledger(store.public, today);
  const find = textIn(query, 'find');
  const found = asksLike(rows, { find, like: known.words, body: group.body, from: group.data.startedOn });
  const present = rows.find(({ key }) => key === known.ask);
  const choices = [...new Set(present ? [present, ...found] : found)].map(askChoice);
  return {
    view: 'desk/task-group-recommendation.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      group,
      choices,
      find,
      typed: { words: known.words, to: known.to, ask: known.ask ?? '', ...form },
      errors,
      errorList: errorList(errors),
    },
  };
};
