import { bodyNames } from './body-names.ts';
import type { Desk } from './desk.ts';
import { heldWords } from './desk-words.ts';

/** Where whoever signs in arrives. */
export const myWorkPage = (desk: Desk): void => {
  desk.get('/desk', 'desk.open', async ({ viewer, store }) => {
    const names = await bodyNames(store);
    const roles = viewer.roles.map((role) => heldWords(role, names));
    return { view: 'desk/my-work.njk', context: { roles, first: [] } };
  });
};
