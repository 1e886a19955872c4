import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Membership, membersOn, seatsOf } from './membership.ts';

const seat = (name: string, more: Partial<Membership> = {}): Membership => ({
  name,
  role: 'member',
  group: '',
  from: '2030-05-20',
  until: null,
  substituteFor: '',
  votes: true,
  votesOnlyOn: null,
  ...more,
});

const memberships = [
  seat('Cllr Mo Finch'),
  seat('Cllr Una Reed', { until: '2031-01-31' }),
  seat('Cllr Una Reed', { role: 'chair', from: '2031-02-01' }),
  seat('Cllr Olu Brack', { role: 'vice-chair' }),
  seat('Cllr Ivo Sand', { role: 'substitute', substituteFor: 'Harbour group' }),
  seat('Rev Ann Holt', { role: 'co-opted', group: 'Diocese', votesOnlyOn: 'School places, admissions' }),
  seat('Jo Wray', { role: 'co-opted', votes: false }),
  seat('Cllr Late Comer', { from: '2031-06-11' }),
];
const items = [
  { id: 'a', title: 'Minutes' },
  { id: 'b', title: 'SCHOOL PLACES AND TRANSPORT' },
  { id: 'c', title: 'Admissions criteria' },
];

describe('the members of a body on a day', () => {
  it('are those whose membership holds then, the chair first', () => {
    assert.deepEqual(
      membersOn(memberships, '2031-06-10').map(({ name }) => name),
      ['Cllr Una Reed', 'Cllr Olu Brack', 'Cllr Mo Finch', 'Jo Wray', 'Rev Ann Holt', 'Cllr Ivo Sand'],
    );
    assert.equal(membersOn(memberships, '2031-01-31').find(({ name }) => name === 'Cllr Una Reed')?.role, 'member');
    assert.equal(membersOn(memberships, '2031-06-11').length, 7);
    assert.equal(membersOn(memberships, '2030-05-19').length, 0);
  });

  it('sit with the vote that they have on each item', () => {
    const seats = seatsOf(memberships, '2031-06-10', items);
    const votes = Object.fromEntries(seats.map(({ name, votesOn }) => [name, votesOn]));
    assert.deepEqual(votes, {
      'Cllr Una Reed': null,
      'Cllr Olu Brack': null,
      'Cllr Mo Finch': null,
      'Rev Ann Holt': ['b', 'c'],
      'Jo Wray': [],
    });
    assert.equal(seats.find(({ name }) => name === 'Rev Ann Holt')?.organisation, 'Diocese');
  });
});
