import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import briefing from '../../templates/report-briefing.json' with { type: 'json' };
import usual from '../../templates/report-public.json' with { type: 'json' };
import { ENGLAND } from '../calendar/clear-days.ts';
import { type DeskReport, ReportTemplate } from './desk-report.ts';
import { OFFICES } from './permissions.ts';
import {
  enterClearance,
  recommendationAdvice,
  remindersOf,
  rewrite,
  sendToClearance,
  wantingIn,
} from './report-states.ts';

const TEMPLATE = Value.Parse(ReportTemplate, usual);
const filledIn = (more: Partial<DeskReport> = {}): DeskReport => ({
  template: 'report',
  title: 'Dredging of the harbour',
  meeting: { id: 'panel.2031-06-24', date: '2031-06-24' },
  stage: 'draft',
  cover: Object.fromEntries(TEMPLATE.cover.map(({ key }) => [key, 'x'])),
  sections: Object.fromEntries(TEMPLATE.sections.map(({ key }) => [key, 'Words.'])),
  recommendations: [{ text: 'That the channel be dredged to four metres.', ws: {} }],
  appendices: [],
  backgroundPapers: [],
  screening: {
    ...Object.fromEntries(TEMPLATE.screening!.questions.map(({ key }) => [key, 'no'])),
    reason: 'Boats only.',
  },
  clearances: [],
  comments: [],
  override: null,
  ...more,
});
const sent = sendToClearance(filledIn(), TEMPLATE, { today: '2031-06-02', lastDay: '2031-06-16', profile: ENGLAND });
const word = { officer: 'Ivo Marsh', on: '2031-06-05', note: '' };
const cleared = OFFICES.reduce(
  (report, office) => enterClearance(report, office, { outcome: 'cleared', ...word }),
  sent,
);

test('the templates that come along are templates: fourteen sections, and a note of three', () => {
  assert.equal(TEMPLATE.sections.length, 14);
  assert.equal(Value.Parse(ReportTemplate, briefing).sections.length, 3);
});

test('all offices are asked at once, each by its day before the last day of publication', () => {
  assert.deepEqual(
    sent.clearances.map(({ office, due }) => `${office} ${due}`),
    ['finance 2031-06-11', 'legal 2031-06-11', 'hr 2031-06-09', 'procurement 2031-06-09', 'statutory 2031-06-12'],
  );
  assert.equal(sent.stage, 'in-clearance');
});

test('cleared once every office has, with a named officer; then nothing is wanting', () => {
  const four = enterClearance(cleared, 'legal', { outcome: 'returned', ...word });
  assert.equal(four.stage, 'in-clearance');
  assert.match(wantingIn(four, TEMPLATE)[0]!.says, /Legal returned it/);
  assert.equal(cleared.stage, 'cleared');
  assert.deepEqual(wantingIn(cleared, TEMPLATE), []);
});

test('what is written after a clearance is wanting again', () => {
  const after = rewrite(cleared, { title: 'Dredging' });
  assert.equal(wantingIn(after, TEMPLATE).length, 5);
  assert.equal(rewrite(cleared, { title: cleared.title }), cleared);
});

const wanting: [string, Partial<DeskReport>, RegExp][] = [
  ['a section', { sections: { ...filledIn().sections, legal: ' ' } }, /^Legal is empty\.$/],
  ['a cover field', { cover: { ...filledIn().cover, wards: '' } }, /Wards affected is empty/],
  ['a section that may be empty', { sections: { ...filledIn().sections, partners: '' } }, /^$/],
  ['recommendations', { recommendations: [] }, /no recommendation/],
  ['an answer of part A', { screening: { ...filledIn().screening, staff: '' } }, /1 of 6 questions/],
  ['the reason of six Noes', { screening: { ...filledIn().screening, reason: '' } }, /say why/],
  ['part B after a Yes', { screening: { ...filledIn().screening, staff: 'yes' } }, /Part B.*Part B.*Part B.*Part B/],
];
for (const [name, more, says] of wanting)
  test(`wanting: ${name}`, () =>
    assert.match(
      wantingIn({ ...cleared, ...more }, TEMPLATE)
        .map((one) => one.says)
        .join(' '),
      says,
    ));

test('a recommendation is asked for its six Ws, and noting is none', () => {
  const advice = recommendationAdvice({
    recommendations: [{ text: 'That the report be noted.', ws: { who: 'Cabinet' } }],
  });
  assert.deepEqual(advice, [
    'Recommendation 1 does not say why, what, how, where, when.',
    'Recommendation 1 only notes: what should happen?',
  ]);
});

test('reminders name what is late or due in three days', () => {
  assert.deepEqual(
    remindersOf(sent, '2031-06-10').map(({ office, late }) => `${office}${late ? ' late' : ''}`),
    ['finance', 'legal', 'hr late', 'procurement late', 'statutory'],
  );
  assert.deepEqual(remindersOf(cleared, '2031-06-30'), []);
});
