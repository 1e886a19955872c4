import { access, constants, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DEFAULT_DISCLOSURE } from '../figures/disclosure/disclosure-risks.ts';
import { addReading } from './add-reading.ts';
import { auditTrail } from './audit.ts';
import { connect } from './connect.ts';
import { correctAsk } from './correct-ask.ts';
import { openDesk } from './desk/open-desk.ts';
import { publish } from './desk/publish.ts';
import { enterAskEvent } from './enter-ask-event.ts';
import { confirm } from './enter-confirmation.ts';
import { confirmJoin } from './enter-join.ts';
import { enterVisibility } from './enter-visibility.ts';
import { fileStore } from './file-store.ts';
import { publicRecord } from './public/public-record.ts';
import type { Store, StoreOptions } from './store.ts';
import { storeErrorOf } from './store-error.ts';
import { auditHead, verifyAudit } from './verify-audit.ts';
import { ruleName } from './write-figures.ts';

/**
 * Opens the store in a folder, or on a PostgreSQL server, bringing its tables up to date.
 *
 * @throws StoreError saying which folder or server could not be used, and what to do
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const folder = resolve(options.folder);
  const rule = options.disclosure ?? { ...DEFAULT_DISCLOSURE, withhold: false };
  const now = options.now ?? (() => new Date());
  await mustBeWritable(folder);
  const connection = await connect(folder, options.databaseUrl);
  const files = fileStore(folder, options.writeFile);
  return {
    public: publicRecord(connection, files),
    desk: openDesk(connection, files, now, options.signIn),
    addReading: (reading, bytes, reader) => addReading(connection, files, { reading, bytes, reader, rule, now: now() }),
    publish: (viewer, publication) => publish(connection, viewer, publication, { files, rule, now: now() }),
    isKnown: async (sha256, path, reader) => {
      const newest = await connection.db
        .selectFrom('document_path')
        .innerJoin('document', 'document.id', 'document_path.document_id')
        .leftJoin('figure_source', 'figure_source.document_id', 'document.id')
        .select(['document.sha256', 'document.reader', 'figure_source.rule'])
        .where('document_path.path', '=', resolve(path))
        .orderBy('document_path.id', 'desc')
        .limit(1)
        .executeTakeFirst();
      const sameRule = newest?.rule == null || newest.rule === ruleName(rule);
      return newest?.sha256 === sha256 && newest.reader === reader && sameRule && (await files.has(sha256));
    },
    setVisibility: (subject, visibility, entered) =>
      enterVisibility(connection, subject, visibility, { ...entered, now: now() }),
    confirm: (subject, entered) => confirm(connection, subject, { ...entered, now: now() }),
    confirmJoin: (join, same, entered) => confirmJoin(connection, join, same, { ...entered, now: now() }),
    verifyAudit: (noted = null) => verifyAudit(connection.db, noted),
    auditHead: () => auditHead(connection.db),
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
