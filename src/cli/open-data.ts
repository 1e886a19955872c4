import { readDisclosureRule } from '../store/disclosure-rule.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { type Io, UsageError } from './command.ts';
import { dataFolder } from './data-folder.ts';

/** Opens the store that `--data`, MATTERS_DATA and DATABASE_URL name. */
export const openData = async (values: { data?: string | undefined }, env: Io['env']): Promise<Store> => {
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    throw new UsageError(
      'DATABASE_URL wants an address that begins with postgres://; leave it out for SQLite in the folder',
    );
  }
  return openStore({ folder: dataFolder(values, env), databaseUrl, disclosure: readDisclosureRule(env) });
};
