import type { HeldRole, Viewer } from '../../cycle/permissions.ts';
import type { LinkPurpose } from './desk-tables.ts';

export type Account = {
  id: number;
  email: string;
  name: string;
  roles: readonly HeldRole[];
  disabled: boolean;
  /** Has a password of this site. */
  hasPassword: boolean;
  /** Until when no sign-in is taken, after too many wrong passwords. */
  lockedUntil: string | null;
};

export type NewAccount = { email: string; name: string; roles: readonly HeldRole[] };

/** What cannot be done with an account, in words for the person who tried. */
export class AccountError extends Error {
  override name = 'AccountError';
}

/** Accounts and sessions. Every token that goes in or out is known only to whoever it was given to; kept are hashes. */
export type AccountStore = {
  /** A one-time link's token for the first administrator; null where there is an administrator already. */
  inviteFirst(): Promise<string | null>;
  /** What an unused link is for, and for whom; null where there is none or it has ended. */
  link(token: string): Promise<{ purpose: LinkPurpose; name: string; email: string } | null>;
  /** Makes the first administrator and signs in. @throws AccountError where the link has ended */
  useFirstLink(token: string, first: NewAccount, password: string): Promise<string>;
  /** Sets the password, ends every session of the account and signs in. @throws AccountError where the link has ended */
  setPassword(token: string, password: string): Promise<string>;
  /** A session's token; null where address and password do not fit, the account is disabled, or it is locked for a while. */
  signIn(email: string, password: string): Promise<string | null>;
  /**
   * A session's token for somebody whom the council's own sign-in vouches for: known by `subject`, or the first time by an
   * address that it says is verified. Null where no account here is meant, or it is disabled.
   */
  signInAs(known: { subject: string; email: string | null }): Promise<string | null>;
  signOut(session: string): Promise<void>;
  /** Who a session belongs to; null where it has ended. */
  viewer(session: string): Promise<Viewer | null>;
  /** Sets a new password where the present one is right, and ends every session of the account; false where it is wrong or locked. */
  changePassword(viewer: Viewer, present: string, password: string): Promise<boolean>;
  /** Ends every session of the viewer's account. */
  signOutEverywhere(viewer: Viewer): Promise<void>;
  /** What a person sees of the own account. */
  own(
    viewer: Viewer,
  ): Promise<{ email: string; hasPassword: boolean; sessions: { since: string; seen: string }[] } | null>;
  /** Accounts by name. For all below: @throws DeskRefusal where the viewer may not manage accounts */
  list(viewer: Viewer): Promise<Account[]>;
  /** Makes an account; gives the token of the link by which its owner sets a password. @throws AccountError when the address is taken */
  create(viewer: Viewer, account: NewAccount, why: string | null): Promise<string>;
  /** @throws AccountError when no administrator would be left */
  change(
    viewer: Viewer,
    id: number,
    to: Omit<NewAccount, 'email'> & { disabled: boolean },
    why: string | null,
  ): Promise<void>;
  /** A link by which the owner sets a new password; earlier ones end. */
  resetLink(viewer: Viewer, id: number): Promise<string>;
  /** Names of accounts that hold a role in a body, for asking them to do something; any who may open the desk sees these. */
  holders(
    viewer: Viewer,
    role: HeldRole['role'],
    body: string | null,
  ): Promise<{ id: number; name: string; office: HeldRole['office'] }[]>;
};
