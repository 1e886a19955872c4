import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PublicQuestion, questionFault, questionWords, settleQuestion } from './public-question.ts';

const RULES = { today: '2031-06-10', lastDay: '2031-06-16', longestWords: 5 };
const asked: PublicQuestion = {
  text: 'When will the\nslip open?',
  named: true,
  askedBy: null,
  received: '2031-06-10',
  meeting: { id: 'panel.2031-06-24', date: '2031-06-24' },
  status: 'received',
  reason: null,
};

for (const [text, rules, fault] of [
  ['When will it open?', RULES, null],
  ['  ', RULES, /Enter/],
  ['one two three four five six', RULES, /6 words; no more than 5/],
  ['Why?', { ...RULES, today: '2031-06-16' }, null],
  ['Why?', { ...RULES, today: '2031-06-17' }, /passed/],
] as const)
  test(`a question: ${text}, ${rules.today}`, () => {
    const found = questionFault(text, rules);
    if (fault) assert.match(String(found), fault);
    else assert.equal(found, null);
  });

test('refused only with a reason; named only where admitted and agreed to', () => {
  const settled = (status: 'admitted' | 'refused', reason: string, named = true) =>
    settleQuestion({ ...asked, named }, { status, reason, name: 'Oona Fell' });
  assert.match(String(settled('refused', '')), /Say why/);
  const words = (to: PublicQuestion | string) => (typeof to === 'string' ? to : questionWords(to));
  assert.equal(
    words(settled('refused', 'Not ours.')),
    'Question from a member of the public: When will the slip open?',
  );
  assert.equal(words(settled('admitted', '')), 'Question from Oona Fell: When will the slip open?');
  assert.equal(words(settled('admitted', '', false)), 'Question from a member of the public: When will the slip open?');
});
