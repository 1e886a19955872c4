import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closingFault, freeId, groupWants, newTaskGroup } from './task-group.ts';

const group = {
  ...newTaskGroup('Night ferries', 'Sailings after eight', null, '2031-06-01'),
  members: ['Cllr Wren', 'Cllr Pellow'],
  chair: 'Cllr Wren',
};
const report = { stage: 'published', date: '2031-09-09', isCancelled: false };

describe('a task and finish group', () => {
  it('closes only once its parent has had its report', () => {
    const cases: [string, Parameters<typeof closingFault>, RegExp | null][] = [
      ['no report', [group, null, '2031-10-01'], /begin the report/],
      ['report being written', [group, { ...report, stage: 'draft' }, '2031-10-01'], /not published/],
      ['report cleared, not out', [group, { ...report, stage: 'cleared' }, '2031-10-01'], /not published/],
      ['meeting called off', [group, { ...report, isCancelled: true }, '2031-10-01'], /called off/],
      ['the day before', [group, report, '2031-09-08'], /not been held/],
      ['on the day', [group, report, '2031-09-09'], null],
      ['later', [group, report, '2031-12-01'], null],
      [
        'a second time',
        [{ ...group, closed: { meeting: 'm', on: '2031-09-09', minute: '4' } }, report, '2031-10-01'],
        /already/,
      ],
    ];
    for (const [name, given, expected] of cases) {
      const fault = closingFault(...given);
      if (expected === null) assert.equal(fault, null, name);
      else assert.match(fault ?? '', expected, name);
    }
  });

  it('wants a scope, members, and a chair from among them', () => {
    assert.deepEqual(groupWants(group), []);
    assert.equal(groupWants({ ...group, scope: ' ', members: [], chair: '' }).length, 3);
    assert.match(groupWants({ ...group, chair: 'Cllr Reed' })[0]!, /no member/);
  });

  it('gives an id that is free, whatever was taken out', () => {
    assert.equal(freeId('session', []), 'session-1');
    assert.equal(freeId('session', [{ id: 'session-2' }]), 'session-3');
  });
});
