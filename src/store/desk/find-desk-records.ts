import { type Kysely, type Selectable, sql } from 'kysely';
import { type DeskKind, deskKind } from '../../cycle/desk-kinds.ts';
import { allows, type Viewer } from '../../cycle/permissions.ts';
import type { Tables } from '../tables.ts';
import type { DeskQuery, DeskRecord, DeskVersion } from './desk-record.ts';
import type { DeskRecordTable } from './desk-tables.ts';
import { isMine, visibleTo } from './visible-to.ts';

type Row = Selectable<DeskRecordTable> & { mine: number | boolean };

/** See `DeskStore.find`. */
export const findDeskRecords = async <K extends DeskKind>(
  db: Kysely<Tables>,
  viewer: Viewer,
  { kind, id, body, meeting, parent, states, from, to, mine, limit }: DeskQuery<K>,
): Promise<DeskRecord<K>[]> => {
  const account = viewer.account;
  let query = db
    .selectFrom('desk_record')
    .selectAll()
    .select((row) => (account === null ? sql<number>`0`.as('mine') : isMine(row, account).as('mine')))
    .where('kind', '=', kind)
    .where(visibleTo(viewer, deskKind(kind).read, states));
  if (id !== undefined) query = query.where('id', '=', id);
  if (body !== undefined) query = query.where('body', '=', body);
  if (meeting !== undefined) query = query.where('meeting', '=', meeting);
  if (parent !== undefined) query = query.where('parent', '=', parent);
  if (from !== undefined) query = query.where('date', '>=', from);
  if (to !== undefined) query = query.where('date', '<=', to);
  if (mine) query = query.where((row) => (account === null ? sql<boolean>`1 = 0` : isMine(row, account)));
  if (limit !== undefined) query = query.limit(limit);
  const rows = await query.orderBy('date').orderBy('id').execute();
  return rows.map((row) => recordOf(viewer, kind, { ...row, mine: Number(row.mine) }));
};

/** A row as its viewer may see it: the restricted part only with the right to read what is restricted, or a draft. */
export const recordOf = <K extends DeskKind>(viewer: Viewer, kind: K, row: Row): DeskRecord<K> => {
  const maySee = allows(viewer, deskKind(kind).read, {
    state: row.state === 'public' ? 'restricted' : row.state,
    body: row.body,
    mine: Boolean(row.mine),
  });
  return {
    id: row.id,
    kind,
    body: row.body,
    meeting: row.meeting,
    parent: row.parent,
    date: row.date,
    state: row.state,
    version: row.version,
    data: JSON.parse(row.data),
    restricted: maySee && row.restricted !== null ? JSON.parse(row.restricted) : null,
    withheld: !maySee && row.restricted !== null,
    by: row.by_name,
    at: row.at,
  };
};

/** See `DeskStore.versions`. Only those in a state that the viewer may read. */
export const deskVersions = async <K extends DeskKind>(
  db: Kysely<Tables>,
  viewer: Viewer,
  kind: K,
  id: string,
): Promise<DeskVersion<K>[]> => {
  const [record] = await findDeskRecords(db, viewer, { kind, id });
  if (!record) return [];
  const mine = (await findDeskRecords(db, viewer, { kind, id, mine: true })).length > 0;
  const may = (state: DeskRecord['state']) => allows(viewer, deskKind(kind).read, { state, body: record.body, mine });
  const rows = await db.selectFrom('desk_version').selectAll().where('record', '=', id).orderBy('version').execute();
  return rows
    .filter(({ state }) => may(state))
    .map(({ version, state, data, restricted, by_name, at, why }) => ({
      version,
      state,
      data: JSON.parse(data),
      restricted: restricted !== null && may(state === 'public' ? 'restricted' : state) ? JSON.parse(restricted) : null,
      by: by_name,
      at,
      why,
    }));
};
