import { randomBytes } from 'node:crypto';
import type { TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Insertable, Selectable, Transaction } from 'kysely';
import { type DeskKind, deskKind } from '../../cycle/desk-kinds.ts';
import { allows, ONLY_NEW, type Viewer } from '../../cycle/permissions.ts';
import { addToAudit, raiseVersion } from '../audit.ts';
import type { Connection } from '../connection.ts';
import { lockForWriting } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { keepAuditHead } from '../verify-audit.ts';
import { type DeskChange, DeskConflict, DeskMisfit, type DeskRecord, DeskRefusal } from './desk-record.ts';
import type { DeskRecordTable } from './desk-tables.ts';
import { recordOf } from './find-desk-records.ts';

type Row = Selectable<DeskRecordTable>;

/**
 * Makes or changes records of the desk, all or none: the record, its version and its entry in the trail are one
 * transaction. The one door by which anything comes into `desk_record`.
 *
 * @throws DeskConflict, DeskRefusal, DeskMisfit
 */
export const enterDeskRecords = async <K extends DeskKind>(
  { db, engine }: Connection,
  viewer: Viewer,
  changes: readonly DeskChange<K>[],
  now: Date,
): Promise<DeskRecord<K>[]> => {
  for (const change of changes) mustFit(change);
  return db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    return enterLocked(trx, viewer, changes, now.toISOString());
  });
};

/** Writes changes, one after the other. The caller holds the write lock. */
export const enterLocked = async <K extends DeskKind>(
  trx: Transaction<Tables>,
  viewer: Viewer,
  changes: readonly DeskChange<K>[],
  at: string,
): Promise<DeskRecord<K>[]> => {
  const entered: DeskRecord<K>[] = [];
  for (const change of changes) {
    mustFit(change);
    entered.push(await enterOne(trx, viewer, change, at));
  }
  return entered;
};

const mustFit = ({ kind, data, restricted }: DeskChange): void => {
  const schemas = deskKind(kind);
  const parts: [TSchema, unknown][] = [[schemas.data, data]];
  if (restricted !== undefined && restricted !== null) {
    if (!schemas.restricted) throw new DeskMisfit(`${kind} has no restricted part`);
    parts.push([schemas.restricted, restricted]);
  }
  for (const [schema, value] of parts) {
    const wrong = Value.Errors(schema, value).First();
    if (wrong) throw new DeskMisfit(`${kind}${wrong.path}: ${wrong.message}`);
  }
};

const enterOne = async <K extends DeskKind>(
  trx: Transaction<Tables>,
  viewer: Viewer,
  change: DeskChange<K>,
  at: string,
): Promise<DeskRecord<K>> => {
  const before =
    change.id === undefined
      ? undefined
      : await trx.selectFrom('desk_record').selectAll().where('id', '=', change.id).executeTakeFirst();
  const mine = before === undefined || (await hasPart(trx, viewer, before.id));
  mustBeAllowed(viewer, change, before, mine);
  if (before && before.version !== change.basedOn)
    throw new DeskConflict(recordOf(viewer, change.kind, { ...before, mine: Number(mine) }));
  if (!before && change.basedOn !== null) throw new DeskRefusal(`there is no ${change.kind} ${change.id}`);
  const after = rowAfter(viewer, change, before, at);
  await keep(trx, after, before, change.why);
  await addParties(
    trx,
    after.id,
    before ? (change.parties ?? []) : [...(change.parties ?? []), ...(viewer.account === null ? [] : [viewer.account])],
  );
  await addToAudit(trx, {
    at,
    who: viewer.name,
    what: change.what,
    about: aboutOf(after),
    ...(before ? differences(before, after) : { before: null, after: whole(after) }),
    why: change.why,
  });
  if (after.state === 'public' || before?.state === 'public') {
    await raiseVersion(trx);
    await keepAuditHead(trx, at);
  }
  return recordOf(viewer, change.kind, { ...after, mine: Number(mine) });
};

/** What is done must be allowed to the thing as it is and as it will be. */
const mustBeAllowed = (viewer: Viewer, change: DeskChange, before: Row | undefined, mine: boolean): void => {
  const action = change.action ?? deskKind(change.kind).write;
  const things = [
    { state: change.state ?? before?.state ?? 'draft', body: change.body ?? before?.body ?? null, mine },
    ...(before ? [{ state: before.state, body: before.body, mine }] : []),
  ];
  if (before && before.kind !== change.kind) throw new DeskRefusal(`${change.id} is no ${change.kind}`);
  if (before && ONLY_NEW.includes(action)) throw new DeskRefusal(`${action} changes nothing that stands`);
  if (!things.every((thing) => allows(viewer, action, thing)))
    throw new DeskRefusal(`${viewer.name} may not ${action} this ${change.kind}`);
};

const rowAfter = (viewer: Viewer, change: DeskChange, before: Row | undefined, at: string): Row => ({
  id: before?.id ?? change.id ?? randomBytes(8).toString('hex'),
  kind: change.kind,
  body: change.body === undefined ? (before?.body ?? null) : change.body,
  meeting: change.meeting === undefined ? (before?.meeting ?? null) : change.meeting,
  parent: change.parent === undefined ? (before?.parent ?? null) : change.parent,
  date: change.date === undefined ? (before?.date ?? null) : change.date,
  state: change.state ?? before?.state ?? 'draft',
  version: (before?.version ?? 0) + 1,
  data: JSON.stringify(change.data),
  restricted: change.restricted === undefined ? (before?.restricted ?? null) : jsonOrNull(change.restricted),
  by_name: viewer.name,
  at,
});

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const keep = async (
  trx: Transaction<Tables>,
  after: Insertable<DeskRecordTable>,
  before: Row | undefined,
  why: string | null,
): Promise<void> => {
  if (before) await trx.updateTable('desk_record').set(after).where('id', '=', before.id).execute();
  else await trx.insertInto('desk_record').values(after).execute();
  const { id, version, state, data, restricted, by_name, at } = after;
  await trx
    .insertInto('desk_version')
    .values({ record: id, version, state, data, restricted, by_name, at, why })
    .execute();
};

const hasPart = async (trx: Transaction<Tables>, { account }: Viewer, record: string): Promise<boolean> => {
  if (account === null) return false;
  const found = await trx
    .selectFrom('desk_party')
    .select('record')
    .where('record', '=', record)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return found !== undefined;
};

const addParties = async (trx: Transaction<Tables>, record: string, accounts: readonly number[]): Promise<void> => {
  for (const account_id of new Set(accounts))
    await trx
      .insertInto('desk_party')
      .values({ record, account_id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
};

/** By which the trail is read: the record, the meeting, the record that it is a part of, the body. */
const aboutOf = ({ kind, id, meeting, parent, body }: Row): string =>
  [kind, id, meeting && `meeting ${meeting}`, parent && `of ${parent}`, body && `body ${body}`]
    .filter(Boolean)
    .join(' ');

type Fields = Record<string, unknown>;

const fieldsOf = (row: Row): Fields => ({
  state: row.state,
  meeting: row.meeting,
  date: row.date,
  ...(JSON.parse(row.data) as Fields),
  ...(row.restricted === null ? {} : { restricted: JSON.parse(row.restricted) }),
});

const whole = (row: Row): string => JSON.stringify(fieldsOf(row));

/** The fields that differ, as they were and as they are. */
const differences = (before: Row, after: Row): { before: string; after: string } => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  const only = (fields: Fields): string =>
    JSON.stringify(Object.fromEntries(changed.map((name) => [name, fields[name] ?? null])));
  return { before: only(was), after: only(is) };
};
