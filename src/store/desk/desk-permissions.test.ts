import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../../../test/databases.ts';
import { firstAdministrator, held, person } from '../../../test/desk-people.ts';
import { filledIn } from '../../../test/filled-in.ts';
import { emptyStore } from '../../../test/stores.ts';
import { DESK_KINDS, type DeskKind, deskKind } from '../../cycle/desk-kinds.ts';
import { allows, ROLES, STATES, type State, THE_PUBLIC, type Viewer } from '../../cycle/permissions.ts';
import { DeskRefusal } from './desk-record.ts';
import type { DeskStore } from './desk-store.ts';

const BODIES = ['harbour-panel', 'other-panel'] as const;
const KINDS = Object.keys(DESK_KINDS) as DeskKind[];

type Planted = { id: string; kind: DeskKind; state: State; body: string; mine: boolean };

/** A record of every kind in every state of two bodies, with and without a part for an account. */
const plant = async (desk: DeskStore, viewer: Viewer, account: number | null, tag: string): Promise<Planted[]> => {
  const planted: Planted[] = [];
  for (const kind of KINDS)
    for (const state of STATES)
      for (const body of BODIES)
        for (const mine of account === null ? [false] : [false, true]) {
          const id = `${tag}-${kind}-${state}-${body}-${mine}`;
          planted.push({ id, kind, state, body, mine });
          const change = { id, kind, state, body, basedOn: null, data: filledIn(deskKind(kind).data, 'kelp') };
          const parties = mine && account !== null ? [account] : [];
          await desk.enter(viewer, JSON.parse(JSON.stringify({ ...change, parties, what: 'planted', why: null })));
        }
  return planted;
};

/** Whether a change goes through; anything but a refusal by the table is an error. */
const goesThrough = async (deed: Promise<unknown>): Promise<boolean> => {
  try {
    await deed;
    return true;
  } catch (error) {
    if (error instanceof DeskRefusal) return false;
    throw error;
  }
};

for (const database of await databases())
  describe(`the table of permissions in the store on ${database.name}`, () => {
    for (const role of ROLES)
      it(`lets ${role} of one body find and change what the table says, of every kind in every state`, async () => {
        const { store } = await emptyStore(database);
        const { desk } = store;
        const { viewer: ada } = await firstAdministrator(store);
        const viewer =
          role === 'public' ? THE_PUBLIC : (await person(store, ada, 'Mo Finch', [held(role, BODIES[0])])).viewer;
        const planted = await plant(desk, ada, viewer.account, role);
        for (const kind of KINDS) {
          const of = planted.filter((one) => one.kind === kind);
          const found = (await desk.find(viewer, { kind })).map(({ id }) => id);
          const expected = of.filter((one) => allows(viewer, deskKind(kind).read, one)).map(({ id }) => id);
          assert.deepEqual(found.toSorted(), expected.toSorted(), kind);
          assert.equal((await desk.find(ada, { kind })).length, of.length, 'who runs every body finds all');
        }
        for (const one of planted) {
          const change = { id: one.id, kind: one.kind, basedOn: 1, data: filledIn(deskKind(one.kind).data, 'wrack') };
          const deed = desk.enter(viewer, JSON.parse(JSON.stringify({ ...change, what: 'changed', why: null })));
          assert.equal(await goesThrough(deed), allows(viewer, deskKind(one.kind).write, one), one.id);
          const versions = await desk.versions(viewer, one.kind, one.id);
          assert.equal(versions.length > 0, allows(viewer, deskKind(one.kind).read, one), `versions of ${one.id}`);
        }
      });
  });
