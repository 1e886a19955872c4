import { allows, mayAnywhere, type Viewer } from '../../cycle/permissions.ts';
import type { Store } from '../../store/store.ts';
import { bodyNames } from './body-names.ts';
import { bodySettings, councilSettings, membersOfBody } from './body-records.ts';
import type { Desk } from './desk.ts';
import { heldWords } from './desk-words.ts';

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
      context: { roles, coming, first: await firstSteps(store, viewer, today, coming.length > 0) },
    };
  });
};

type Step = { href: string; text: string; done: boolean };

/** The way from an empty desk to a first agenda, for who may go it; nothing once all is done. */
const firstSteps = async ({ desk }: Store, viewer: Viewer, today: string, hasMeeting: boolean): Promise<Step[]> => {
  if (!allows(viewer, 'body.edit', { state: 'public', body: null, mine: false })) return [];
  const council = await councilSettings(desk, viewer);
  const settled = await desk.find(viewer, { kind: 'body-settings', limit: 1 });
  const slug = settled[0]?.body ?? null;
  const members = slug === null ? [] : await membersOfBody(desk, viewer, slug, today);
  const isSetUp = slug !== null && (await bodySettings(desk, viewer, slug)) !== null;
  const steps = [
    {
      href: '/desk/council',
      text: 'Say which council this is, and when its offices are shut',
      done: council.version !== null,
    },
    { href: '/desk/bodies', text: 'Choose or make a body, and set it up', done: isSetUp },
    {
      href: slug === null ? '/desk/bodies' : `/desk/bodies/${slug}/members`,
      text: 'Enter its members',
      done: members.length > 0,
    },
    {
      href: slug === null ? '/desk/bodies' : `/desk/bodies/${slug}/calendar`,
      text: 'Plan its meetings',
      done: hasMeeting,
    },
  ];
  if (mayAnywhere(viewer, 'account.manage'))
    steps.push({
      href: '/desk/accounts',
      text: 'Make accounts for your colleagues',
      done: (await desk.accounts.list(viewer)).length > 1,
    });
  return steps.every(({ done }) => done) ? [] : steps;
};
