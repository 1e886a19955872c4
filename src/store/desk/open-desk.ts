import { createHash } from 'node:crypto';
import { reachOf, type Viewer } from '../../cycle/permissions.ts';
import { type AuditRow, latestEntries } from '../audit.ts';
import type { Connection } from '../connection.ts';
import type { FileStore } from '../file-store.ts';
import { accountStore } from './accounts.ts';
import type { DeskStore } from './desk-store.ts';
import { enterDeskRecords } from './enter-desk-record.ts';
import { deskVersions, findDeskRecords } from './find-desk-records.ts';
import { flaggedFigures } from './flagged-figures.ts';
import { makeBody } from './make-body.ts';
import { keepNotes, notesSince } from './meeting-notes.ts';
import { reportSource } from './report-source.ts';
import type { SignInRules } from './sessions.ts';

/** Entries of the trail on one page. */
const TRAIL_PAGE = 100;

/** The desk's part of the store over a database. */
export const openDesk = (
  connection: Connection,
  files: FileStore,
  now: () => Date,
  signIn?: SignInRules,
): DeskStore => ({
  accounts: accountStore(connection, now, signIn),
  enter: async (viewer, change) => (await enterDeskRecords(connection, viewer, [change], now()))[0]!,
  enterAll: (viewer, changes) => enterDeskRecords(connection, viewer, changes, now()),
  find: (viewer, query) => findDeskRecords(connection.db, viewer, query),
  record: async (viewer, kind, id) => (await findDeskRecords(connection.db, viewer, { kind, id }))[0] ?? null,
  versions: (viewer, kind, id) => deskVersions(connection.db, viewer, kind, id),
  keepNotes: (viewer, meeting, events) => keepNotes(connection, viewer, meeting, events, now()),
  notesSince: (viewer, meeting, after) => notesSince(connection, viewer, meeting, after),
  flaggedFigures: (viewer, wanted) => flaggedFigures(connection.db, viewer, wanted),
  keepFile: async (bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await files.keep(sha256, bytes);
    return sha256;
  },
  reportSource: (viewer, report) => reportSource(connection, files, viewer, report),
  bodies: () =>
    connection.db.selectFrom('body').select(['slug', 'name', 'council']).orderBy('name').orderBy('slug').execute(),
  makeBody: (viewer, body) => makeBody(connection, viewer, body, now()),
  trail: async (viewer, about, before = null) => {
    const rows = await latestEntries(connection.db, about, { before, limit: TRAIL_PAGE + 1 });
    return {
      entries: trailOf(viewer, rows.slice(0, TRAIL_PAGE)),
      older: rows.length > TRAIL_PAGE ? rows[TRAIL_PAGE - 1]!.id : null,
    };
  },
});

/** Of the trail what is about a body whose trail the viewer may read; all where that is every body's. */
const trailOf = (viewer: Viewer, rows: readonly AuditRow[]): AuditRow[] => {
  const { all, bodies } = reachOf(viewer, 'trail.read', 'draft');
  return rows.filter(({ about }) => all || bodies.some((body) => about.endsWith(` body ${body}`)));
};
