/**
 * Versions of accounts; the second step of signing in with its recovery codes, kept as hashes; and of each session
 * whether it still waits for that step, whether it was taken, and when its owner last showed who they are.
 */
export const secondFactor = (): string[] => [
  'alter table account add column version integer not null default 1',
  'alter table account add column factor_secret text',
  'alter table account add column factor_since text',
  'alter table account add column factor_step integer not null default 0',
  'create table recovery_code (code text primary key, account_id integer not null references account (id), used_at text)',
  'create index recovery_code_account on recovery_code (account_id)',
  'alter table session add column awaits_code integer not null default 0',
  'alter table session add column second_factor integer not null default 0',
  'alter table session add column proved_at text',
];
