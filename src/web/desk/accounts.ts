import { type HeldRole, OFFICES, ROLES, type Viewer } from '../../cycle/permissions.ts';
import { type Account, AccountConflict, AccountError } from '../../store/desk/account-store.ts';
import type { Store } from '../../store/store.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { DESK_ROLE_WORDS, heldWords, OFFICE_WORDS } from './desk-words.ts';
import { type Errors, errorList, type Form, textIn, wholeIn } from './form.ts';
import { isEmail } from './one-time-link.ts';
import { seatlessRoles } from './seatless-roles.ts';
import { proveHref } from './second-factor.ts';

/** Roles that a page offers beyond those held, so that more can be given. */
const FREE_ROWS = 2;
const MOST_ROWS = 60;

/** Accounts: who may sign in, with which roles. */
export const accountPages = (desk: Desk, origin: string): void => {
  desk.get('/desk/accounts', 'account.manage', async ({ viewer, store, today }) => {
    const names = await bodyNames(store);
    const seatless = await seatlessRoles(store.desk, viewer, today);
    const accounts = (await store.desk.accounts.list(viewer)).map((one) => ({
      ...one,
      roles: one.roles.map((role) => heldWords(role, names)),
      seatless: one.disabled ? [] : seatless(one).map((role) => heldWords(role, names)),
    }));
    return { view: 'desk/accounts.njk', context: { accounts } };
  });

  desk.get('/desk/accounts/new', 'account.manage', async ({ viewer, store }) =>
    viewer.proved === false
      ? { redirect: proveHref('/desk/accounts/new') }
      : accountPage(store, {
          account: null,
          typed: { name: '', email: '', why: '', disabled: false, roles: [] },
          errors: {},
        }),
  );

  desk.post('/desk/accounts/new', 'account.manage', async ({ viewer, store, form }) => {
    const typed = typedAccount(form);
    const errors = faultsOf(typed, true, viewer);
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

  desk.get('/desk/accounts/:id', 'account.manage', async ({ viewer, store, params, today }) => {
    const account = (await store.desk.accounts.list(viewer)).find(({ id }) => String(id) === params.id);
    if (!account) return null;
    if (viewer.proved === false) return { redirect: proveHref(`/desk/accounts/${account.id}`) };
    const seatless = (await seatlessRoles(store.desk, viewer, today))(account);
    return accountPage(store, { account, typed: { ...account, why: '' }, errors: {}, seatless });
  });

  desk.post('/desk/accounts/:id', 'account.manage', async ({ viewer, store, params, form }) => {
    const account = (await store.desk.accounts.list(viewer)).find(({ id }) => String(id) === params.id);
    if (!account) return null;
    const typed = { ...typedAccount(form), email: account.email };
    const errors = faultsOf(typed, false, viewer);
    if (Object.keys(errors).length > 0) return accountPage(store, { account, typed, errors });
    try {
      const basedOn = wholeIn(form, 'version', 1, 1e9) ?? 0;
      await store.desk.accounts.change(viewer, account.id, { ...typed, basedOn }, typed.why || null);
      return { redirect: `/desk/accounts/${account.id}?saved` };
    } catch (error) {
      if (error instanceof AccountConflict) return conflictPage(store, error, typed);
      if (!(error instanceof AccountError)) throw error;
      return accountPage(store, { account, typed, errors: { 'role-1': error.message } });
    }
  });

  /** What is done to an account by a button of its page, by somebody who showed again who they are. */
  const deed = (name: string, done: (asked: DeskAsked, account: Account) => Promise<DeskAnswer>): void =>
    desk.post(`/desk/accounts/:id/${name}`, 'account.manage', async (asked) => {
      const account = (await asked.store.desk.accounts.list(asked.viewer)).find(
        ({ id }) => String(id) === asked.params.id,
      );
      if (!account) return null;
      if (asked.viewer.proved === false) return { redirect: proveHref(`/desk/accounts/${account.id}`) };
      return done(asked, account);
    });

  deed('link', async ({ viewer, store }, account) => {
    const link = await store.desk.accounts.resetLink(viewer, account.id);
    return accountPage(store, { account, typed: { ...account, why: '' }, errors: {}, link: linkHref(origin, link) });
  });
  deed('second-factor', async ({ viewer, store, form }, account) => {
    await store.desk.accounts.resetFactor(viewer, account.id, textIn(form, 'why').slice(0, 4000) || null);
    return { redirect: `/desk/accounts/${account.id}?saved` };
  });
  deed('seatless', async ({ viewer, store, today }, account) => {
    const ended = (await seatlessRoles(store.desk, viewer, today))(account);
    const roles = account.roles.filter((role) => !ended.includes(role));
    const to = { name: account.name, roles, disabled: account.disabled, basedOn: account.version };
    await store.desk.accounts.change(viewer, account.id, to, 'The membership of the body has ended');
    return { redirect: `/desk/accounts/${account.id}?saved` };
  });
};

/** Both versions side by side, as with every record of the desk. */
const conflictPage = async (
  store: Store,
  { account, by, at }: AccountConflict,
  typed: TypedAccount,
): Promise<DeskAnswer> => {
  const names = await bodyNames(store);
  const fields = ({ name, roles, disabled }: Pick<Account, 'name' | 'roles' | 'disabled'>) => [
    { name: 'name', value: name },
    { name: 'roles', value: roles.map((role) => heldWords(role, names)).join('; ') },
    { name: 'disabled', value: disabled ? 'yes' : 'no' },
  ];
  const context = { current: { by, at }, typed: fields(typed), theirs: fields(account) };
  return { view: 'desk/conflict.njk', status: 409, context };
};

/** Where a one-time link leads. */
export const linkHref = (origin: string, token: string): string => `${origin}/sign-in/link/${token}`;

type TypedAccount = { name: string; email: string; why: string; disabled: boolean; roles: readonly HeldRole[] };
type Shown = {
  account: Account | null;
  typed: TypedAccount;
  errors: Errors;
  link?: string;
  seatless?: readonly HeldRole[];
};

const accountPage = async (
  store: Store,
  { account, typed, errors, link, seatless = [] }: Shown,
): Promise<DeskAnswer> => {
  const names = await bodyNames(store);
  const free = Array.from({ length: FREE_ROWS }, () => ({ role: '', body: null, office: null }));
  return {
    view: 'desk/account.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      account,
      link,
      seatless: seatless.map((role) => heldWords(role, names)),
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

const faultsOf = ({ name, email }: TypedAccount, isNew: boolean, { proved }: Viewer): Errors => ({
  ...(proved === false ? { proof: 'It is too long since you gave your password: give it again below, then save' } : {}),
  ...(name === '' || name.length > 200 ? { name: 'Enter a name' } : {}),
  ...(isNew && !isEmail(email) ? { email: 'Enter an e-mail address, such as name@council.example' } : {}),
});
