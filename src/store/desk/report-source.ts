import { allows, type Viewer } from '../../cycle/permissions.ts';
import type { Connection } from '../connection.ts';
import type { FileStore } from '../file-store.ts';
import { findDeskRecords } from './find-desk-records.ts';

/** The file from which a report was filled, for who may write the report: see `DeskStore.reportSource`. */
export const reportSource = async (
  { db }: Connection,
  files: FileStore,
  viewer: Viewer,
  id: string,
): Promise<{ name: string; bytes: Uint8Array } | null> => {
  const [report] = await findDeskRecords(db, viewer, { kind: 'report', id });
  const source = report?.data.source;
  if (!report || !source || !(await files.has(source.sha256))) return null;
  const mine = (await findDeskRecords(db, viewer, { kind: 'report', id, mine: true })).length > 0;
  if (!allows(viewer, 'report.write', { state: report.state, body: report.body, mine })) return null;
  return { name: source.name, bytes: Buffer.concat(await Array.fromAsync(files.stream(source.sha256))) };
};
