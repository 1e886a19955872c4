import type { Generated } from 'kysely';
import type { Office, Role, State } from '../../cycle/permissions.ts';
import type { Flag } from '../columns.ts';

/** Whoever signs in at the desk. `password` is an argon2id hash; `subject` who it is at the council's own sign-in. */
export type AccountTable = {
  id: Generated<number>;
  email: string;
  name: string;
  password: string | null;
  subject: string | null;
  disabled: Flag;
  /** Wrong passwords since the last right one. */
  failures: number;
  locked_until: string | null;
  created_at: string;
  version: Generated<number>;
  /** Secret of the second step, base32; in use since `factor_since`, before that only being set up. */
  factor_secret: string | null;
  factor_since: string | null;
  /** The last thirty seconds whose code was used. */
  factor_step: Generated<number>;
};

/** `code` is the hash of what its owner wrote down. */
export type RecoveryCodeTable = { code: string; account_id: number; used_at: string | null };

/** `body` is a slug; null: in every body. `office` is what a clearing officer clears. */
export type AccountRoleTable = {
  id: Generated<number>;
  account_id: number;
  role: Role;
  body: string | null;
  office: Office | null;
};

/** `token` is the hash of what the browser holds. */
export type SessionTable = {
  token: string;
  account_id: number;
  created_at: string;
  seen_at: string;
  ends_at: string;
  /** The password was right; the code of the second step is still wanted. Until then it opens nothing. */
  awaits_code: Flag;
  second_factor: Flag;
  /** When its owner last gave a password or code. */
  proved_at: string | null;
};

export type LinkPurpose = 'first-administrator' | 'set-password';

export type OneTimeLinkTable = {
  token: string;
  account_id: number | null;
  purpose: LinkPurpose;
  made_at: string;
  ends_at: string;
  used_at: string | null;
};

type DeskContent = { state: State; version: number; data: string; restricted: string | null };

export type DeskRecordTable = DeskContent & {
  id: string;
  kind: string;
  body: string | null;
  meeting: string | null;
  parent: string | null;
  date: string | null;
  by_name: string;
  at: string;
};

export type DeskVersionTable = DeskContent & { record: string; by_name: string; at: string; why: string | null };

/** Who has a part in a record: wrote it, is asked to clear it, is invited to it. */
export type DeskPartyTable = { record: string; account_id: number };

export type MeetingNoteTable = {
  number: Generated<number>;
  meeting: string;
  event_id: string;
  rev: number;
  by_name: string;
  received_at: string;
  event: string;
};
