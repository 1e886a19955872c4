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
  /** Signs in with a second step. */
  hasFactor: boolean;
  version: number;
};

export type NewAccount = { email: string; name: string; roles: readonly HeldRole[] };

/** What cannot be done with an account, in words for the person who tried. */
export class AccountError extends Error {
  override name = 'AccountError';
}

/** Another administrator changed the account meanwhile; nothing was overwritten. `account` is what now stands. */
export class AccountConflict extends Error {
  override name = 'AccountConflict';
  readonly account: Account;
  readonly by: string;
  readonly at: string;
  constructor(account: Account, { by, at }: { by: string; at: string }) {
    super(`${by} changed this account at ${at}; nothing of yours was saved over it`);
    [this.account, this.by, this.at] = [account, by, at];
  }
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
  /** Whether the password was right and the code of the second step is wanted: the session opens nothing until then. */
  awaitsCode(session: string): Promise<boolean>;
  /** The token of a session in place of one that waits, where the code of the app or a recovery code is right; else null. */
  enterCode(session: string, code: string): Promise<string | null>;
  /** The secret with which the viewer sets up a second step; null where there is one already. Told to its owner only. */
  beginFactor(viewer: Viewer): Promise<string | null>;
  /** Takes the second step into use where the code shows that the app has the secret; gives the recovery codes, once. */
  confirmFactor(viewer: Viewer, code: string): Promise<string[] | null>;
  /** Takes the viewer's second step away; false where who they are was shown too long ago. */
  endFactor(viewer: Viewer): Promise<boolean>;
  /** Shows again who the viewer is, by password or code, for what wants it: see `Viewer.proved`. */
  prove(viewer: Viewer, given: string): Promise<boolean>;
  signOut(session: string): Promise<void>;
  /** Who a session belongs to; null where it has ended. */
  viewer(session: string): Promise<Viewer | null>;
  /** Sets a new password where the present one is right, and ends every session of the account; false where it is wrong or locked. */
  changePassword(viewer: Viewer, present: string, password: string): Promise<boolean>;
  /** Ends every session of the viewer's account. */
  signOutEverywhere(viewer: Viewer): Promise<void>;
  /** What a person sees of the own account. */
  own(viewer: Viewer): Promise<{
    email: string;
    hasPassword: boolean;
    hasFactor: boolean;
    codesLeft: number;
    sessions: { since: string; seen: string }[];
  } | null>;
  /**
   * Accounts by name. For all below: @throws DeskRefusal where the viewer may not manage accounts; for those that change
   * anything also where who they are was shown too long ago (`prove`)
   */
  list(viewer: Viewer): Promise<Account[]>;
  /** Makes an account; gives the token of the link by which its owner sets a password. @throws AccountError when the address is taken */
  create(viewer: Viewer, account: NewAccount, why: string | null): Promise<string>;
  /**
   * @param to `basedOn`: the version on which the change was made; null for whatever stands
   * @throws AccountError when no administrator would be left; AccountConflict when another version stands by now
   */
  change(
    viewer: Viewer,
    id: number,
    to: Omit<NewAccount, 'email'> & { disabled: boolean; basedOn?: number | null },
    why: string | null,
  ): Promise<void>;
  /** A link by which the owner sets a new password; earlier ones end. */
  resetLink(viewer: Viewer, id: number): Promise<string>;
  /** Takes away the second step of somebody who has lost the app and the codes. */
  resetFactor(viewer: Viewer, id: number, why: string | null): Promise<void>;
  /** Names of accounts that hold a role in a body, for asking them to do something; any who may open the desk sees these. */
  holders(
    viewer: Viewer,
    role: HeldRole['role'],
    body: string | null,
  ): Promise<{ id: number; name: string; office: HeldRole['office'] }[]>;
};
