import type { HeldRole, Role, Viewer } from '../src/cycle/permissions.ts';
import type { Store } from '../src/store/store.ts';

/** A password that the rules take, for accounts of tests. */
export const PASSWORD = 'kelp lantern harbour ferry';

export const held = (role: Role, body: string | null = null, office: HeldRole['office'] = null): HeldRole => ({
  role,
  body,
  office,
});

export type Person = { viewer: Viewer; session: string; email: string };

/** The first administrator of a store, who also runs every committee. */
export const firstAdministrator = async ({ desk: { accounts } }: Store): Promise<Person> => {
  const email = 'ada@saltmarsh.example';
  const link = await accounts.inviteFirst();
  const roles = [held('administrator'), held('governance-officer')];
  const session = await accounts.useFirstLink(link!, { email, name: 'Ada Thornbury', roles }, PASSWORD);
  return { session, email, viewer: (await accounts.viewer(session))! };
};

/** Somebody with these roles, made by an administrator, who has set a password and signed in. */
export const person = async (
  { desk: { accounts } }: Store,
  administrator: Viewer,
  name: string,
  roles: readonly HeldRole[],
): Promise<Person> => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@saltmarsh.example`;
  const link = await accounts.create(administrator, { email, name, roles }, null);
  const session = await accounts.setPassword(link, PASSWORD);
  return { session, email, viewer: (await accounts.viewer(session))! };
};
