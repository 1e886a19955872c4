import { type HeldRole, OFFICES, ROLES } from '../../cycle/permissions.ts';
import { type Account, AccountError } from '../../store/desk/account-store.ts';
import type { Store } from '../../store/store.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer } from './desk.ts';
import { DESK_ROLE_WORDS, heldWords, OFFICE_WORDS } from './desk-words.ts';
import { type Errors, errorList, type Form, textIn } from './form.ts';
import { isEmail } from './one-time-link.ts';

/** Roles that a page offers beyond those held, so that more can be given. */
const FREE_ROWS = 2;
const MOST_ROWS = 60;

/** Accounts: who may sign in, with which roles. */
export const accountPages = (desk: Desk, origin: string): void => {
  desk.get('/desk/accounts', 'account.manage', async ({ viewer, store }) => {
    const names = await bodyNames(store);
    const accounts = (await store.desk.accounts.list(viewer)).map((one) => ({
      ...one,
      roles: one.roles.map((role) => heldWords(role, names)),
    }));
    return { view: 'desk/accounts.njk', context: { accounts } };
  });

  desk.get('/desk/accounts/new', 'account.manage', async ({ store }) =>
    accountPage(store, {
      account: null,
      typed: { name: '', email: '', why: '', disabled: false, roles: [] },
      errors: {},
    }),
  );

  desk.post('/desk/accounts/new', 'account.manage', async ({ viewer, store, form }) => {
    const typed = typedAccount(form);
    const errors = faultsOf(typed, true);
    if (Object.keys(errors).length > 0) return accountPage(store, { account: null, typed, errors });
    try {
      const link = await store.desk.accounts.create(viewer, typed, typed.why || null);
      const account = (await store.desk.accounts.list(viewer)).find(({ email }) => email === typed.email.toLowerCase());
      return accountPage(store, { account: account ?? null, typed, errors: {}, link: linkHref(origin, link) });
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      return accountPage(store, { account: null, typed, errors: { email: error.message } });
    }
  });

  desk.get('/desk/accounts/:id', 'account.manage', async ({ viewer, store, params }) => {
    const account = (await store.desk.accounts.list(viewer)).find(({ id }) => String(id) === params.id);
    return account ? accountPage(store, { account, typed: { ...account, why: '' }, errors: {} }) : null;
  });

  desk.post('/desk/accounts/:id', 'account.manage', async ({ viewer, store, params, form }) => {
    const account = (await store.desk.accounts.list(viewer)).find(({ id }) => String(id) === params.id);
    if (!account) return null;
    const typed = { ...typedAccount(form), email: account.email };
    const errors = faultsOf(typed, false);
    if (Object.keys(errors).length > 0) return accountPage(store, { account, typed, errors });
    try {
      await store.desk.accounts.change(viewer, account.id, typed, typed.why || null);
      return { redirect: `/desk/accounts/${account.id}?saved` };
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      return accountPage(store, { account, typed, errors: { 'role-1': error.message } });
    }
  });

  desk.post('/desk/accounts/:id/link', 'account.manage', async ({ viewer, store, params }) => {
    const account = (await store.desk.accounts.list(viewer)).find(({ id }) => String(id) === params.id);
    if (!account) return null;
    const link = await store.desk.accounts.resetLink(viewer, account.id);
    return accountPage(store, { account, typed: { ...account, why: '' }, errors: {}, link: linkHref(origin, link) });
  });
};

/** Where a one-time link leads. */
export const linkHref = (origin: string, token: string): string => `${origin}/sign-in/link/${token}`;

type TypedAccount = { name: string; email: string; why: string; disabled: boolean; roles: readonly HeldRole[] };
type Shown = { account: Account | null; typed: TypedAccount; errors: Errors; link?: string };

const accountPage = async (store: Store, { account, typed, errors, link }: Shown): Promise<DeskAnswer> => {
  const names = await bodyNames(store);
  const free = Array.from({ length: FREE_ROWS }, () => ({ role: '', body: null, office: null }));
  return {
    view: 'desk/account.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      account,
      link,
      errors,
      errorList: errorList(errors),
      typed: { ...typed, roles: [...typed.roles, ...free] },
      roleItems: [
        { value: '', text: 'No role' },
        ...ROLES.filter((role) => role !== 'public').map((role) => ({ value: role, text: DESK_ROLE_WORDS[role] })),
      ],
      bodyItems: [{ value: '', text: 'Every body' }, ...[...names].map(([value, text]) => ({ value, text }))],
      officeItems: [
        { value: '', text: 'Nothing' },
        ...OFFICES.map((office) => ({ value: office, text: OFFICE_WORDS[office] })),
      ],
    },
  };
};

const typedAccount = (form: Form): TypedAccount => ({
  name: textIn(form, 'name'),
  email: textIn(form, 'email'),
  why: textIn(form, 'why'),
  disabled: textIn(form, 'disabled') === 'yes',
  roles: typedRoles(form),
});

const typedRoles = (form: Form): HeldRole[] => {
  const roles: HeldRole[] = [];
  for (let row = 1; row <= MOST_ROWS; row++) {
    const role = ROLES.find((one) => one === textIn(form, `role-${row}`) && one !== 'public');
    if (!role) continue;
    const office = OFFICES.find((one) => one === textIn(form, `office-${row}`)) ?? null;
    const body = role === 'administrator' ? null : textIn(form, `body-${row}`) || null;
    roles.push({ role, body, office: role === 'clearing-officer' ? office : null });
  }
  return roles;
};

const faultsOf = ({ name, email }: TypedAccount, isNew: boolean): Errors => ({
  ...(name === '' || name.length > 200 ? { name: 'Enter a name' } : {}),
  ...(isNew && !isEmail(email) ? { email: 'Enter an e-mail address, such as name@council.example' } : {}),
});
