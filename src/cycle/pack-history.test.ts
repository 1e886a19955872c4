import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENGLAND } from '../calendar/clear-days.ts';
import { type Agenda, type AgendaEntry, blankEntry, type PackPublished } from './agenda.ts';
import type { LateMaterial } from './late-material.ts';
import { lateItems, nextDocument, packHistory } from './pack-history.ts';

const out = (document: string, at = '2024-06-27T10:00'): PackPublished => ({ at, by: 'Ada', document, why: null });

describe('what was published for a meeting', () => {
  it('is the last whole pack, the supplements since, and those that it took up', () => {
    const published = ['agenda-1', 'supplement-1', 'agenda-2', 'supplement-2', 'supplement-3'].map((one) => out(one));
    const { pack, supplements, takenUp } = packHistory({ published });
    assert.equal(pack?.document, 'agenda-2');
    assert.deepEqual(
      [supplements, takenUp].map((list) => list.map(({ document }) => document)),
      [['supplement-2', 'supplement-3'], ['supplement-1']],
    );
    assert.deepEqual(
      [nextDocument({ published }, 'agenda'), nextDocument({ published }, 'supplement')],
      ['agenda-3', 'supplement-4'],
    );
  });
  it('is nothing before the first', () => {
    assert.deepEqual(packHistory({ published: [] }), { pack: null, supplements: [], takenUp: [] });
    assert.equal(nextDocument({ published: [] }, 'agenda'), 'agenda-1');
  });
});

const RULES = { noticeDays: 5, papersDays: 5, profile: ENGLAND };
/** The meeting is on Monday 8 July 2024: five clear days end with Friday 28 June. */
const agenda = (entries: AgendaEntry[]): Agenda => ({
  council: 'Saltmarsh Borough Council',
  body: 'Harbour Panel',
  date: '2024-07-08',
  startTime: '10:00',
  venue: 'Town Hall',
  preMeeting: null,
  membership: [],
  notices: [],
  calledBy: null,
  entries,
  late: null,
  published: [out('agenda-1')],
});
const quay = blankEntry('quay', 'business', 'Repair of the quay', null);
const pier = { ...blankEntry('pier', 'business', 'Lights on the pier', null), report: 'r1' };
const before = agenda([quay, pier]);
const IN_TIME = '2024-06-28T10:00';
const LATE = '2024-07-02T10:00';

const ways: Record<string, { late: LateMaterial; problem: RegExp | null }> = {
  'called at short notice': {
    late: { way: 'short-notice', convened: '2024-07-01T09:00', reason: 'A wall fell.' },
    problem: null,
  },
  'added with the clear days': {
    late: { way: 'added-item', added: '2024-06-28T09:00', reason: 'It came up.' },
    problem: null,
  },
  'added with too few': {
    late: { way: 'added-item', added: '2024-07-02T09:00', reason: 'It came up.' },
    problem: /3 of 5 clear days/,
  },
  urgent: {
    late: { way: 'urgent', chair: 'Cllr Ash', circumstances: 'It may fall.', reason: 'Found today.' },
    problem: null,
  },
  'put off': { late: { way: 'deferral', to: null, reason: 'Not ready.' }, problem: null },
};

describe('an agenda published again', () => {
  const titles = (after: Agenda, now: string, added: string[] = []) =>
    lateItems(after, before, added, now, RULES).map(({ entry }) => entry.id);
  const lamp = blankEntry('lamp', 'business', 'A lamp', null);

  it('is late only in what nobody could read so far', () => {
    assert.deepEqual(titles(agenda([pier, quay]), LATE), [], 'another order');
    assert.deepEqual(titles(agenda([quay]), LATE), [], 'an item less');
    assert.deepEqual(titles(agenda([quay, pier, lamp]), LATE), ['lamp'], 'a new item');
    assert.deepEqual(titles(agenda([{ ...quay, title: 'Sale of the quay' }, pier]), LATE), ['quay'], 'another title');
    assert.deepEqual(titles(before, LATE, ['r1']), ['pier'], 'a report that was to follow');
    assert.deepEqual(titles(agenda([quay, pier, lamp]), IN_TIME, ['r1']), [], 'in time');
  });

  for (const [name, { late, problem }] of Object.entries(ways))
    it(`judges an item that is ${name} by itself`, () => {
      const found = lateItems(agenda([quay, pier, { ...lamp, late }]), before, ['r1'], LATE, RULES);
      assert.deepEqual(
        found.map(({ entry }) => entry.id),
        problem ? ['pier', 'lamp'] : ['pier'],
      );
      if (problem) assert.match(found[1]!.problems.join(' '), problem);
    });
});
