import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { makePaper } from '../../../test/made-reading.ts';
import { usualSettings } from '../../cycle/body-settings.ts';
import { openStore } from '../../store/open-store.ts';
import { settingsFromRecord } from './settings-from-record.ts';

const usual = usualSettings('Harbour Panel');

/** What is offered after minutes with these printed numbers, oldest meeting first. */
const offered = async (...meetings: (string | null)[][]) => {
  const store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  for (const [index, numbers] of meetings.entries()) {
    const date = `2031-0${index + 1}-07`;
    const items = numbers.map((number, item) => ({ number, title: `Item ${item}` }));
    const { reading, bytes } = makePaper({
      path: `/${date}.md`,
      meetings: [{ body: 'Harbour Panel', date, startTime: `1${index}:00`, items }],
    });
    await store.addReading(reading, bytes, 1);
  }
  return settingsFromRecord(store, 'harbour-panel', usual, '2031-06-01');
};

describe('the settings offered for a body', () => {
  const cases: [name: string, meetings: (string | null)[][], expected: (string | number)[]][] = [
    [
      'go on from the last number',
      [
        ['1', '2'],
        ['3', '4', '5'],
      ],
      ['', 6, 'municipal-year'],
    ],
    ['keep what stands before it', [['HP 41', 'HP 42']], ['HP ', 43, 'municipal-year']],
    [
      'begin anew where each meeting does',
      [
        ['1', '2', '3'],
        ['1', '2'],
      ],
      ['', 1, 'meeting'],
    ],
    ['are the usual where minutes have no numbers', [[null, null]], ['', 1, 'municipal-year']],
    ['are the usual where numbers are of two kinds', [['A 1', 'B 7']], ['', 1, 'municipal-year']],
    ['are the usual without papers', [], ['', 1, 'municipal-year']],
  ];
  for (const [name, meetings, expected] of cases)
    it(name, async () => {
      const { numbering, startTime } = await offered(...meetings);
      assert.deepEqual([numbering.prefix, numbering.next, numbering.restarts], expected);
      assert.equal(startTime, meetings.length === 0 ? usual.startTime : `1${meetings.length - 1}:00`);
    });
});
