import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../../../test/databases.ts';
import { firstAdministrator, held, person } from '../../../test/desk-people.ts';
import { Notebook } from '../../../test/made-up-meeting.ts';
import { BODY, MEETING, planMeeting } from '../../../test/planned-meeting.ts';
import { emptyStore } from '../../../test/stores.ts';
import { settleEntries } from '../../cycle/merge-events.ts';
import { DeskMisfit, DeskRefusal } from './desk-record.ts';

for (const database of await databases())
  describe(`notes of a meeting on ${database.name}`, () => {
    const desk = async () => {
      const { store } = await emptyStore(database);
      const ada = (await firstAdministrator(store)).viewer;
      await planMeeting(store, ada);
      return { store, ada };
    };

    it('are kept once however often they come, under the name of whoever is signed in', async () => {
      const { store, ada } = await desk();
      const book = new Notebook('Somebody Else');
      book.say('i4', 'Fares rose.');
      await store.desk.keepNotes(ada, MEETING, book.events);
      await store.desk.keepNotes(ada, MEETING, book.events);
      const { events, number } = await store.desk.notesSince(ada, MEETING, 0);
      assert.deepEqual(
        events.map(({ by, what }) => [by, what]),
        [['Ada Thornbury', { kind: 'note', item: 'i4', words: 'Fares rose.' }]],
      );
      assert.deepEqual((await store.desk.notesSince(ada, MEETING, number)).events, []);
    });

    it('give the latest words only, and only what is new', async () => {
      const { store, ada } = await desk();
      const book = new Notebook();
      book.say('i4', 'Fa');
      const [first] = book.events;
      await store.desk.keepNotes(ada, MEETING, book.events);
      const { number } = await store.desk.notesSince(ada, MEETING, 0);
      const typed = { ...first!, rev: 2, what: { kind: 'note' as const, item: 'i4', words: 'Fares rose.' } };
      await store.desk.keepNotes(ada, MEETING, [{ ...typed, rev: 1 }, typed]);
      assert.deepEqual(
        (await store.desk.notesSince(ada, MEETING, number)).events.map(({ rev }) => rev),
        [2],
      );
      assert.deepEqual(
        (await store.desk.notesSince(ada, MEETING, 0)).events.map(({ rev }) => rev),
        [2],
      );
    });

    it('lose nothing when two desks use one id for different words', async () => {
      const { store, ada } = await desk();
      for (const words of ['Fares rose.', 'Fares fell.', 'Fares fell.']) {
        const book = new Notebook();
        book.say('i4', words);
        await store.desk.keepNotes(ada, MEETING, book.events);
      }
      const { entries } = settleEntries((await store.desk.notesSince(ada, MEETING, 0)).events);
      assert.deepEqual(
        entries.map(({ entry }) => (entry.kind === 'note' ? entry.words : '')),
        ['Fares rose.', 'Fares fell.'],
      );
    });

    it('are for officers of the body to write, and for its chair to read', async () => {
      const { store, ada } = await desk();
      const chair = (await person(store, ada, 'Ines Marrable', [held('chair', BODY)])).viewer;
      const other = (await person(store, ada, 'Olu Brack', [held('governance-officer', 'other-panel')])).viewer;
      const book = new Notebook();
      book.say('i4', 'Fares rose.');
      await store.desk.keepNotes(ada, MEETING, book.events);
      assert.equal((await store.desk.notesSince(chair, MEETING, 0)).events.length, 1);
      await assert.rejects(store.desk.keepNotes(chair, MEETING, book.events), DeskRefusal);
      await assert.rejects(store.desk.notesSince(other, MEETING, 0), DeskRefusal);
      await assert.rejects(store.desk.keepNotes(other, MEETING, book.events), DeskRefusal);
      await assert.rejects(store.desk.keepNotes(ada, 'no.such', book.events), DeskRefusal);
      const bad = [{ ...book.events[0]!, id: '../x' }];
      await assert.rejects(store.desk.keepNotes(ada, MEETING, bad), DeskMisfit);
    });

    it('stand in the trail by their digest, not by their words', async () => {
      const { store, ada } = await desk();
      const book = new Notebook();
      book.say('i4', 'Something said in private.');
      await store.desk.keepNotes(ada, MEETING, book.events);
      const trail = (await store.desk.trail(ada, MEETING)).entries.toReversed();
      assert.equal(trail.at(-1)?.what, 'noted in the meeting');
      assert.equal(JSON.stringify(trail).includes('private'), false);
      assert.match(trail.at(-1)?.after ?? '', /"sha256":"[0-9a-f]{64}"/);
    });
  });
