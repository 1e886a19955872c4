import type { DeskData, DeskKind, DeskRestricted } from '../../cycle/desk-kinds.ts';
import type { Action, State } from '../../cycle/permissions.ts';

/** A record of the desk as its viewer may see it. */
export type DeskRecord<K extends DeskKind = DeskKind> = {
  id: string;
  kind: K;
  /** Slug of the body, id of the desk's meeting, id of the record that it is a part of. */
  body: string | null;
  meeting: string | null;
  parent: string | null;
  /** `2031-05-12`: what lists are sorted and picked by. */
  date: string | null;
  state: State;
  version: number;
  data: DeskData<K>;
  /** Null where there is no such part, or the viewer may not see it (then `withheld`). */
  restricted: DeskRestricted<K> | null;
  withheld: boolean;
  /** Who wrote this version, and when. */
  by: string;
  at: string;
};

/** A record made or changed. What is not given stays as it was; `parties` are only added to. */
export type DeskChange<K extends DeskKind = DeskKind> = {
  kind: K;
  /** Absent for a new record that takes any id; with `basedOn: null`, the id that it shall have. */
  id?: string;
  /** The version on which the change was made; null for a new record. */
  basedOn: number | null;
  data: DeskData<K>;
  restricted?: DeskRestricted<K> | null;
  state?: State;
  body?: string | null;
  meeting?: string | null;
  parent?: string | null;
  date?: string | null;
  parties?: readonly number[];
  /** What was done, for the trail: "placed topic". */
  what: string;
  why: string | null;
  /** Where another action than the kind's own writing is what is done: clearing, publishing. */
  action?: Action;
};

export type DeskQuery<K extends DeskKind = DeskKind> = {
  kind: K;
  id?: string;
  body?: string;
  meeting?: string;
  parent?: string;
  states?: readonly State[];
  /** Days, both included. */
  from?: string;
  to?: string;
  /** Only those in which the viewer has a part. */
  mine?: boolean;
  limit?: number;
};

export type DeskVersion<K extends DeskKind = DeskKind> = Pick<
  DeskRecord<K>,
  'version' | 'state' | 'data' | 'restricted' | 'by' | 'at'
> & { why: string | null };

/** Somebody else changed the record meanwhile. Nothing was overwritten: `current` is what now stands. */
export class DeskConflict extends Error {
  override name = 'DeskConflict';
  readonly current: DeskRecord;
  constructor(current: DeskRecord) {
    super(`${current.by} changed this at ${current.at}; nothing of yours was saved over it`);
    this.current = current;
  }
}

/** The viewer may not do this to that thing, or it is not there: which of them is not told. */
export class DeskRefusal extends Error {
  override name = 'DeskRefusal';
}

/** What was entered does not fit the kind's schema: the field's path and what is wrong. */
export class DeskMisfit extends Error {
  override name = 'DeskMisfit';
}
