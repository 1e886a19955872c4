import { access, constants, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addReading } from './add-reading.ts';
import { auditTrail, verifyAudit } from './audit.ts';
import { connect } from './connect.ts';
import { correctAsk } from './correct-ask.ts';
import { openDesk } from './desk/open-desk.ts';
import { enterAskEvent } from './enter-ask-event.ts';
import { confirm } from './enter-confirmation.ts';
import { enterVisibility } from './enter-visibility.ts';
import { fileStore } from './file-store.ts';
import { publicRecord } from './public/public-record.ts';
import type { Store, StoreOptions } from './store.ts';
import { storeErrorOf } from './store-error.ts';

/**
 * Opens the store in a folder, or on a PostgreSQL server, bringing its tables up to date.
 *
 * @throws StoreError saying which folder or server could not be used, and what to do
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const folder = resolve(options.folder);
  const now = options.now ?? (() => new Date());
  await mustBeWritable(folder);
  const connection = await connect(folder, options.databaseUrl);
  const files = fileStore(folder, options.writeFile);
  return {
    public: publicRecord(connection, files),
    desk: openDesk(connection, now),
    addReading: (reading, bytes, reader) => addReading(connection, files, { reading, bytes, reader, now: now() }),
    isKnown: async (sha256, path, reader) => {
      const newest = await connection.db
        .selectFrom('document_path')
        .innerJoin('document', 'document.id', 'document_path.document_id')
        .select(['document.sha256', 'document.reader'])
        .where('document_path.path', '=', resolve(path))
        .orderBy('document_path.id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return newest?.sha256 === sha256 && newest.reader === reader && (await files.has(sha256));
    },
    setVisibility: (subject, visibility, entered) =>
      enterVisibility(connection, subject, visibility, { ...entered, now: now() }),
    confirm: (subject, entered) => confirm(connection, subject, { ...entered, now: now() }),
    verifyAudit: () => verifyAudit(connection.db),
    auditTrail: (about) => auditTrail(connection.db, about),
    correctAsk: (ask, correction) => correctAsk(connection, ask, { ...correction, now: now() }),
    enterAskEvent: (ask, event) => enterAskEvent(connection, ask, { ...event, now: now() }),
    close: connection.close,
  };
};

const mustBeWritable = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw storeErrorOf(error, `use the folder ${folder} for the store`);
  }
};
