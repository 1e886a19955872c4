import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ACTIONS,
  type Action,
  allows,
  mayAnywhere,
  PERMISSIONS,
  ROLES,
  type Role,
  STATES,
  type State,
  THE_PUBLIC,
  type Viewer,
  whoMay,
} from './permissions.ts';

const holding = (role: Role, body: string | null = 'harbour-panel'): Viewer =>
  role === 'public' ? THE_PUBLIC : { account: 1, name: 'Somebody', roles: [{ role, body, office: null }] };

/**
 * What each role may do to a thing of its own body, written out by hand and apart from the table: a state's letter
 * where it may (p public, r restricted, d draft, w withdrawn), in capitals where only to what is its own.
 */
const EXPECTED: Record<Role, Partial<Record<Action, string>>> = {
  public: {
    'body.read': 'p',
    'people.read': 'p',
    'meeting.read': 'p',
    'topic.suggest': 'd',
    'programme.read': 'p',
    'agenda.read': 'p',
    'report.read': 'p',
    'minutes.read': 'p',
    'ask.read': 'p',
    'question.ask': 'd',
    'question.read': 'p',
  },
  administrator: { 'desk.open': 'p', 'account.manage': 'p' },
  'governance-officer': {
    'desk.open': 'p',
    'body.read': 'prdw',
    'body.edit': 'prdw',
    'people.read': 'prdw',
    'people.edit': 'prdw',
    'meeting.read': 'prdw',
    'meeting.edit': 'prdw',
    'programme.read': 'prdw',
    'programme.edit': 'prdw',
    'agenda.read': 'prdw',
    'agenda.edit': 'prdw',
    'report.read': 'prdw',
    'report.write': 'prdw',
    'report.comment': 'rd',
    'report.override': 'rd',
    publish: 'prd',
    withdraw: 'prdw',
    'minutes.read': 'prdw',
    'minutes.write': 'prdw',
    'minutes.sign': 'prd',
    'ask.read': 'prdw',
    'ask.edit': 'prdw',
    'ask.close': 'pr',
    'response.write': 'prd',
    'question.read': 'prdw',
    'question.admit': 'prdw',
    'figure.review': 'pr',
    'trail.read': 'prdw',
  },
  'report-author': {
    'desk.open': 'p',
    'programme.read': 'pD',
    'report.read': 'pRDW',
    'report.write': 'RD',
    'report.comment': 'RD',
    'ask.read': 'pD',
    'response.write': 'PRD',
  },
  'clearing-officer': { 'desk.open': 'p', 'report.read': 'pRD', 'report.comment': 'RD', 'report.clear': 'RD' },
  chair: {
    'desk.open': 'p',
    'meeting.read': 'prd',
    'programme.read': 'prd',
    'agenda.read': 'prd',
    'report.read': 'pr',
    'minutes.read': 'prd',
    'minutes.sign': 'prd',
    'ask.read': 'prd',
    'ask.close': 'pr',
    'question.read': 'pd',
  },
  member: {
    'desk.open': 'p',
    'meeting.read': 'pr',
    'programme.read': 'pD',
    'agenda.read': 'pr',
    'report.read': 'pr',
    'minutes.read': 'pr',
    'ask.read': 'pr',
  },
  'co-opted': {
    'desk.open': 'p',
    'meeting.read': 'pR',
    'programme.read': 'pD',
    'agenda.read': 'pR',
    'report.read': 'pR',
    'minutes.read': 'pR',
    'ask.read': 'pR',
  },
};

const LETTER: Record<State, string> = { public: 'p', restricted: 'r', draft: 'd', withdrawn: 'w' };

/** What everybody may, each role may too. */
const expected = (role: Role, action: Action, state: State): 'yes' | 'own' | 'no' => {
  const letters = `${EXPECTED.public[action] ?? ''}${EXPECTED[role][action] ?? ''}`;
  if (letters.includes(LETTER[state])) return 'yes';
  return letters.includes(LETTER[state].toUpperCase()) ? 'own' : 'no';
};

describe('the table of permissions', () => {
  for (const role of ROLES)
    it(`allows ${role} what was written out for it, in each state, and no more`, () => {
      for (const action of ACTIONS)
        for (const state of STATES) {
          const may = (mine: boolean) => allows(holding(role), action, { state, body: 'harbour-panel', mine });
          const found = may(false) ? 'yes' : may(true) ? 'own' : 'no';
          assert.equal(found, expected(role, action, state), `${role} ${action} ${state}`);
        }
    });

  it('gives a role of one body nothing in another, but what is everybody’s', () => {
    for (const role of ROLES)
      for (const action of ACTIONS)
        for (const state of STATES) {
          const thing = { state, body: 'other-panel', mine: true };
          assert.equal(
            allows(holding(role), action, thing),
            allows(THE_PUBLIC, action, thing),
            `${role} ${action} ${state}`,
          );
          assert.equal(
            allows(holding(role, null), action, thing),
            allows(holding(role), action, { ...thing, body: 'harbour-panel' }),
            `${role} of every body: ${action} ${state}`,
          );
        }
  });

  it('gives the public nothing that is restricted or withdrawn, and of drafts only the making', () => {
    for (const action of ACTIONS)
      for (const state of STATES)
        if (allows(THE_PUBLIC, action, { state, body: null, mine: true }) && state !== 'public')
          assert.ok(state === 'draft' && ['topic.suggest', 'question.ask'].includes(action), `${action} ${state}`);
  });

  it('has a row for each action that somebody may do, and none that nobody may', () => {
    for (const action of ACTIONS) {
      assert.ok(Object.values(PERMISSIONS[action]).flat().length > 0, action);
      assert.ok(whoMay(action).length > 0, action);
      for (const role of ROLES)
        assert.equal(
          mayAnywhere(holding(role), action),
          STATES.some((state) => expected(role, action, state) !== 'no'),
        );
    }
  });
});
