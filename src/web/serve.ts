import { openStore } from '../store/open-store.ts';
import { buildApp } from './app.ts';
import { linkHref } from './desk/accounts.ts';
import type { Settings } from './settings.ts';

export type Served = {
  address: string;
  /** Where the first administrator makes an account, once; null where there is one. */
  invitation: string | null;
  close(): Promise<void>;
};

/**
 * Opens the store and serves the site.
 *
 * @returns the address to open in a browser, and how to stop
 * @throws an Error that says which port is taken and what to do
 */
export const serve = async (settings: Settings): Promise<Served> => {
  const store = await openStore({
    folder: settings.folder,
    disclosure: settings.disclosure,
    signIn: settings.signIn,
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
  });
  const app = await buildApp({ store, settings, logger: { level: 'warn', stream: process.stderr } });
  try {
    const address = await app.listen({ port: settings.port, host: settings.host });
    const port = new URL(address).port;
    const link = await store.desk.accounts.inviteFirst();
    return {
      address: `http://localhost:${port}`,
      invitation: link === null ? null : linkHref(`http://localhost:${port}`, link),
      close: async () => {
        await app.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error(
        `port ${settings.port} is in use by another program; stop that one or choose another: PORT=${settings.port + 1}`,
        { cause: error },
      );
    }
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new Error(`no right to listen on port ${settings.port}; choose one above 1023: PORT=8080`, {
        cause: error,
      });
    }
    throw error;
  }
};
