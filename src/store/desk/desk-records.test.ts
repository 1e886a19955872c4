import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../../../test/databases.ts';
import { firstAdministrator, held, person } from '../../../test/desk-people.ts';
import { emptyStore } from '../../../test/stores.ts';
import { settingsId, usualSettings } from '../../cycle/body-settings.ts';
import type { DeskMeeting } from '../../cycle/desk-meeting.ts';
import { STATES, THE_PUBLIC } from '../../cycle/permissions.ts';
import { connect } from '../connect.ts';
import { DeskConflict, DeskMisfit, DeskRefusal } from './desk-record.ts';

const settings = usualSettings('Harbour Panel');
const change = { kind: 'body-settings', basedOn: null, data: settings, what: 'made body', why: null } as const;

for (const database of await databases())
  describe(`records of the desk on ${database.name}`, () => {
    it('are kept with every version and an entry in the trail that says what changed', async () => {
      const { store } = await emptyStore(database);
      const { viewer } = await firstAdministrator(store);
      const made = await store.desk.enter(viewer, { ...change, body: 'harbour-panel' });
      const changed = await store.desk.enter(viewer, {
        ...change,
        id: made.id,
        basedOn: 1,
        data: { ...settings, quorum: 4 },
        what: 'changed body',
        why: 'new constitution',
      });
      assert.deepEqual([made.version, changed.version, changed.data.quorum, changed.by], [1, 2, 4, 'Ada Thornbury']);
      const versions = await store.desk.versions(viewer, 'body-settings', made.id);
      assert.deepEqual(
        versions.map(({ version, data, why }) => [version, data.quorum, why]),
        [
          [1, 3, null],
          [2, 4, 'new constitution'],
        ],
      );
      const trail = (await store.desk.trail(viewer, made.id)).entries.toReversed();
      assert.deepEqual(
        trail.map(({ who, what, before, after, why }) => [who, what, before, JSON.parse(after ?? '').quorum, why]),
        [
          ['Ada Thornbury', 'made body', null, 3, null],
          ['Ada Thornbury', 'changed body', '{"quorum":3}', 4, 'new constitution'],
        ],
      );
      assert.deepEqual((await store.verifyAudit()).broken, null);
    });

    it('are not overwritten by a change that was made on an earlier version', async () => {
      const { store } = await emptyStore(database);
      const { viewer } = await firstAdministrator(store);
      const { id } = await store.desk.enter(viewer, change);
      await store.desk.enter(viewer, { ...change, id, basedOn: 1, data: { ...settings, quorum: 4 } });
      const late = store.desk.enter(viewer, { ...change, id, basedOn: 1, data: { ...settings, quorum: 5 } });
      await assert.rejects(late, (error) => error instanceof DeskConflict && error.current.version === 2);
      assert.equal((await store.desk.record(viewer, 'body-settings', id))?.data.quorum, 4);
      const both = await Promise.allSettled(
        [6, 7].map((quorum) => store.desk.enter(viewer, { ...change, id, basedOn: 2, data: { ...settings, quorum } })),
      );
      assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    });

    it('come all or not at all, and only as their kind has them', async () => {
      const { store } = await emptyStore(database);
      const { viewer } = await firstAdministrator(store);
      const { id } = await store.desk.enter(viewer, change);
      await assert.rejects(
        store.desk.enterAll(viewer, [
          { ...change, data: { ...settings, name: 'Other' } },
          { ...change, id, basedOn: 9 },
        ]),
        DeskConflict,
      );
      assert.equal((await store.desk.find(viewer, { kind: 'body-settings' })).length, 1);
      await assert.rejects(store.desk.enter(viewer, { ...change, data: { ...settings, quorum: -1 } }), DeskMisfit);
      await assert.rejects(store.desk.enter(viewer, { ...change, id: 'none', basedOn: 3 }), DeskRefusal);
    });

    it('are read and changed as far as the roles of the viewer go, and no further', async () => {
      const { store } = await emptyStore(database);
      const { viewer: ada } = await firstAdministrator(store);
      const { viewer: officer } = await person(store, ada, 'Olu Brack', [held('governance-officer', 'harbour-panel')]);
      const { viewer: member } = await person(store, ada, 'Mo Finch', [held('member', 'harbour-panel')]);
      for (const body of ['harbour-panel', 'other-panel'])
        for (const state of STATES) await store.desk.enter(ada, { ...change, id: `${body}-${state}`, body, state });
      const seen = async (viewer: typeof ada) =>
        (await store.desk.find(viewer, { kind: 'body-settings' })).map(({ id }) => id).sort();
      assert.equal((await seen(ada)).length, 8);
      assert.deepEqual(await seen(officer), [
        ...STATES.map((state) => `harbour-panel-${state}`).sort(),
        'other-panel-public',
      ]);
      for (const viewer of [member, THE_PUBLIC])
        assert.deepEqual(await seen(viewer), ['harbour-panel-public', 'other-panel-public']);
      for (const viewer of [member, THE_PUBLIC])
        await assert.rejects(
          store.desk.enter(viewer, { ...change, id: 'harbour-panel-public', basedOn: 1 }),
          DeskRefusal,
        );
      await assert.rejects(store.desk.enter(officer, { ...change, id: 'other-panel-public', basedOn: 1 }), DeskRefusal);
      await assert.rejects(
        store.desk.enter(officer, { ...change, id: 'harbour-panel-draft', basedOn: 1, body: 'other-panel' }),
        DeskRefusal,
        'nor moved into a body in which one has no role',
      );
      assert.deepEqual((await store.desk.trail(member, 'harbour-panel')).entries, []);
      assert.equal((await store.desk.trail(officer, 'harbour-panel')).entries.length, 4);
      assert.equal((await store.desk.trail(officer, 'other-panel')).entries.length, 0);
    });

    it('come to the public views only while public, and as a mere sign once withdrawn', async () => {
      const { store, folder, databaseUrl } = await emptyStore(database);
      const { viewer } = await firstAdministrator(store);
      const version = await store.public.version();
      for (const state of STATES) await store.desk.enter(viewer, { ...change, id: state, state });
      assert.equal(await store.public.version(), version + 1, 'only the public one changes what the public sees');
      await store.desk.enter(viewer, { ...change, id: 'gone', state: 'public' });
      await store.desk.enter(viewer, { ...change, id: 'gone', basedOn: 1, state: 'withdrawn' });
      const { reader, close } = await connect(folder, databaseUrl);
      try {
        const shown = await reader.selectFrom('public_desk_record').selectAll().execute();
        assert.deepEqual(
          shown.map(({ id }) => id),
          ['public'],
        );
        assert.equal('restricted' in shown[0]!, false);
        const withdrawn = await reader.selectFrom('public_desk_withdrawn').selectAll().execute();
        assert.deepEqual(
          withdrawn.map(({ id }) => id),
          ['gone'],
        );
        assert.equal('data' in withdrawn[0]!, false);
      } finally {
        await close();
      }
    });

    it('make a body public with its published meetings, before any paper of it is read', async () => {
      const { store } = await emptyStore(database);
      const { viewer } = await firstAdministrator(store);
      const body = await store.desk.makeBody(viewer, { name: 'Harbour Panel', council: 'Saltmarsh Borough Council' });
      assert.equal(await store.public.body(body, '2031-06-01'), null);
      await store.desk.enter(viewer, { ...change, id: settingsId(body), body, state: 'public' });
      const meeting: DeskMeeting = {
        date: '2031-07-01',
        startTime: '18:30',
        venue: 'Custom House',
        kind: 'ordinary',
        status: 'planned',
        jointWith: [],
        cancelledWhy: null,
        moved: [{ date: '2031-06-30', startTime: '18:30', venue: '', why: 'a count' }],
      };
      const planned = { kind: 'meeting', basedOn: null, body, what: 'planned', why: null } as const;
      await store.desk.enter(viewer, { ...planned, date: meeting.date, data: meeting, state: 'public' });
      const draft = { ...meeting, date: '2031-09-01', moved: [] };
      await store.desk.enter(viewer, { ...planned, date: draft.date, data: draft });
      const shown = await store.public.body(body, '2031-06-01');
      assert.deepEqual(
        shown?.coming.map(({ date, status, venue }) => [date, status, venue]),
        [
          ['2031-06-30', 'postponed', null],
          ['2031-07-01', null, 'Custom House'],
        ],
      );
      assert.deepEqual(
        (await store.public.bodies()).map(({ slug, meetings }) => [slug, meetings]),
        [['harbour-panel', 0]],
      );
    });
  });
