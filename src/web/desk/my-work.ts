import { bodyNames } from './body-names.ts';
import type { Desk } from './desk.ts';
import { heldWords } from './desk-words.ts';
import { firstSteps } from './first-steps.ts';

/** How many of the next meetings are shown. */
const COMING = 8;

/** Where whoever signs in arrives: what comes next, and for a new officer what to begin with. */
export const myWorkPage = (desk: Desk): void => {
  desk.get('/desk', 'desk.open', async ({ viewer, store, today }) => {
    const names = await bodyNames(store);
    const roles = viewer.roles.map((role) => heldWords(role, names));
    const meetings = await store.desk.find(viewer, { kind: 'meeting', from: today, limit: COMING });
    const coming = meetings.map((one) => ({ ...one, bodyName: names.get(one.body ?? '') ?? one.body }));
    return {
      view: 'desk/my-work.njk',
      context: { roles, coming, first: await firstSteps(store, viewer, today) },
    };
  });
};
