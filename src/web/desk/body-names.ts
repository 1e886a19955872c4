import type { Store } from '../../store/store.ts';

/** Names of all bodies by their slugs. */
export const bodyNames = async (store: Store): Promise<Map<string, string>> =>
  new Map((await store.desk.bodies()).map(({ slug, name }) => [slug, name]));
