import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import pick from '../../templates/scoring-pick.json' with { type: 'json' };
import topicc from '../../templates/scoring-topicc.json' with { type: 'json' };
import { changeTopic, ScoringScheme, scoreOf, type Topic, type TopicStatus } from './topic.ts';

const topic = (more: Partial<Topic> = {}): Topic => ({
  title: 'Bus services after eight',
  why: '',
  source: 'member',
  suggestedBy: 'Councillor Avis Thorne',
  suggestedOn: '2031-05-01',
  status: 'suggested',
  scheme: 'pick',
  marks: {},
  meeting: null,
  lead: '',
  links: [],
  changes: [],
  ...more,
});
const MEETING = { id: 'panel.2031-06-10', date: '2031-06-10' };
const change = (from: Topic, status: TopicStatus, meeting: Topic['meeting'] = null, why: string | null = null) =>
  changeTopic(from, { status, meeting, by: 'Ada', on: '2031-05-20', why });

test('the schemes that come along are schemes', () => {
  for (const scheme of [pick, topicc]) assert.ok(Value.Check(ScoringScheme, scheme), scheme.name);
});

test('marks add up once all are given, and the threshold is reached or not', () => {
  assert.equal(scoreOf(topic({ marks: { public: 3, impact: 3, performance: 2 } }), pick), null);
  assert.deepEqual(scoreOf(topic({ marks: { public: 3, impact: 3, performance: 2, context: 0 } }), pick), {
    total: 8,
    of: 12,
    reaches: true,
  });
  assert.equal(scoreOf(topic({ marks: { public: 3, impact: 3, performance: 1, context: 0 } }), pick)?.reaches, false);
  assert.equal(scoreOf(topic({ marks: { public: 9, impact: 0, performance: 0, context: 0 } }), pick)?.total, 3);
});

const PLACED = topic({ status: 'placed', meeting: MEETING });
const cases: [string, Topic, TopicStatus, Topic['meeting'], string | null, RegExp | null][] = [
  ['a suggestion is placed', topic(), 'placed', MEETING, null, null],
  ['placing needs a meeting', topic(), 'placed', null, null, /Choose the meeting/],
  ['declining needs a reason', topic(), 'declined', null, null, /Say why/],
  ['declined with a reason', topic(), 'declined', null, 'The board looks at it.', null],
  ['moving needs a reason', PLACED, 'placed', { id: 'b', date: '2031-09-01' }, null, /Say why/],
  ['moved with a reason', PLACED, 'placed', { id: 'b', date: '2031-09-01' }, 'The audit is late.', null],
  ['taken up needs none', PLACED, 'done', MEETING, null, null],
  ['what is done stays done', topic({ status: 'done' }), 'accepted', null, 'x', /cannot become/],
];
for (const [name, from, status, meeting, why, refused] of cases)
  test(name, () => {
    const to = change(from, status, meeting, why);
    if (refused) return assert.match(String(to), refused);
    assert.ok(typeof to === 'object');
    assert.equal(to.status, status);
    assert.deepEqual(to.changes.at(-1), { on: '2031-05-20', by: 'Ada', what: to.changes.at(-1)!.what, why });
  });

test('nothing changed is no change', () => assert.equal(change(PLACED, 'placed', MEETING), PLACED));
