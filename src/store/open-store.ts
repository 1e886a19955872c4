import type { Store, StoreOptions } from './store.ts';

/**
 * Opens the store in a folder, or on a PostgreSQL server, bringing its tables up to date.
 *
 * @throws StoreError saying which folder or server could not be used, and what to do
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  throw new Error(`the store in ${options.folder} cannot be opened yet`);
};
