import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn } from './form.ts';

const ADDRESS = '/desk/you/second-factor';

/** The second step of signing in: set up with an authenticator app, recovery codes shown once, and taken away. */
export const secondFactorPage = (desk: Desk, siteName: string): void => {
  desk.get(ADDRESS, 'desk.open', (asked) => page(asked, siteName, {}));
  desk.post(ADDRESS, 'desk.open', async (asked) => {
    const { viewer, store, form } = asked;
    if (textIn(form, 'deed') === 'end') {
      if (viewer.proved === false) return { redirect: proveHref(ADDRESS) };
      await store.desk.accounts.endFactor(viewer);
      return { redirect: `${ADDRESS}?saved` };
    }
    const codes = await store.desk.accounts.confirmFactor(viewer, textIn(form, 'code'));
    if (codes) return { view: 'desk/recovery-codes.njk', context: { codes } };
    return page(asked, siteName, {
      code: 'That code does not fit. Enter the six digits that the app shows now; its clock must be right.',
    });
  });
  desk.get('/desk/you/prove', 'desk.open', (asked) => provePage(asked, {}));
  desk.post('/desk/you/prove', 'desk.open', async (asked) => {
    const { viewer, store, form } = asked;
    // A password is taken as it was typed; a code has no spaces that count.
    const given = typeof form.given === 'string' ? form.given.slice(0, 1000) : '';
    if (await store.desk.accounts.prove(viewer, given)) return { redirect: wayOn(textIn(form, 'to')) };
    return provePage(asked, {
      given: 'That is not your password or a code, or there were too many wrong ones: then wait some minutes',
    });
  });
};

/** Where somebody shows again who they are, and goes on from there to a page of the desk. */
export const proveHref = (to: string): string => `/desk/you/prove?to=${encodeURIComponent(to)}`;

const wayOn = (to: string): string => (/^\/desk(?:\/[\w/-]*)?$/.test(to) ? to : '/desk');

const page = async ({ viewer, store }: DeskAsked, siteName: string, errors: Errors): Promise<DeskAnswer> => {
  const own = await store.desk.accounts.own(viewer);
  const secret = own?.hasFactor ? null : await store.desk.accounts.beginFactor(viewer);
  const label = encodeURIComponent(`${siteName}:${own?.email ?? ''}`);
  return {
    view: 'desk/second-factor.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      own,
      secret: secret?.match(/.{4}/g)?.join(' '),
      address: secret && `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(siteName)}`,
      typed: { code: '' },
      errors,
      errorList: errorList(errors),
    },
  };
};

const provePage = async ({ viewer, store, query, form }: DeskAsked, errors: Errors): Promise<DeskAnswer> => ({
  view: 'desk/prove.njk',
  status: Object.keys(errors).length > 0 ? 422 : 200,
  context: {
    own: await store.desk.accounts.own(viewer),
    to: wayOn(textIn(form, 'to') || textIn(query, 'to')),
    errors,
    errorList: errorList(errors),
  },
});
