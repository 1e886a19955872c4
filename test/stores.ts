import { openStore } from '../src/store/open-store.ts';
import type { Added, Store } from '../src/store/store.ts';
import { cleanUp } from './clean-up.ts';
import type { Database } from './databases.ts';
import { type MadePaper, makePaper } from './made-reading.ts';

export type OpenedStore = {
  store: Store;
  folder: string;
  databaseUrl?: string;
  /** Adds a paper as the reader of this version would have read it. */
  add(paper: MadePaper, reader?: number): Promise<Added>;
};

/** An empty store, closed when the tests around the call are done. */
export const emptyStore = async (database: Database): Promise<OpenedStore> => {
  const options = await database.options();
  const store = await openStore({ ...options, now: () => new Date('2031-06-01T09:00:00Z') });
  cleanUp(() => store.close());
  return {
    ...options,
    store,
    add: (paper, reader = 1) => {
      const { reading, bytes } = makePaper(paper);
      return store.addReading(reading, bytes, reader);
    },
  };
};
