import { passwordFault, SHORTEST_PASSWORD } from '../../cycle/password-rules.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { passwordIn } from './entrance.ts';
import { type Errors, errorList } from './form.ts';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

/** One's own account: a new password, and where one is signed in. */
export const ownAccountPages = (desk: Desk, siteName: string): void => {
  desk.get('/desk/you', 'desk.open', (asked) => page(asked, {}));

  desk.post('/desk/you', 'desk.open', async (asked) => {
    const { viewer, store, form } = asked;
    const own = await store.desk.accounts.own(viewer);
    const password = passwordIn(form, 'password');
    const errors: Record<string, string> = {};
    const fault = await passwordFault(password, [viewer.name, own?.email ?? '', siteName]);
    if (fault) errors.password = fault;
    else if (password !== passwordIn(form, 'again')) errors.again = 'The two passwords differ';
    if (Object.keys(errors).length > 0) return page(asked, errors);
    const isChanged = await store.desk.accounts.changePassword(viewer, passwordIn(form, 'present'), password);
    if (isChanged) return { redirect: '/sign-in' };
    return page(asked, {
      present: 'That is not your present password, or there were too many wrong ones: then wait some minutes',
    });
  });

  desk.post('/desk/you/sign-out', 'desk.open', async ({ viewer, store }) => {
    await store.desk.accounts.signOutEverywhere(viewer);
    return { redirect: '/sign-in' };
  });
};

const page = async ({ viewer, store }: DeskAsked, errors: Errors): Promise<DeskAnswer> => {
  const own = await store.desk.accounts.own(viewer);
  return {
    view: 'desk/you.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      own,
      sessions: (own?.sessions ?? []).map(({ since, seen }) => ({
        since: WHEN.format(new Date(since)),
        seen: WHEN.format(new Date(seen)),
      })),
      shortest: SHORTEST_PASSWORD,
      errors,
      errorList: errorList(errors),
    },
  };
};
