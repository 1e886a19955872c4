import { packWithForm } from '../../../test/pack-with-form.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { equalityAnswers } from './equality-answers.ts';

const QUESTION = 'Is there likely to be an impact on a group with protected characteristics?';
const answers = (yes: string, no: string): string =>
  `| Questions | Yes | No |\n|---|---|---|\n| ${QUESTION} | ${yes} | ${no} |`;
const completed = '1 February 2026';
const AFFECTED = 'The new hours will affect disabled swimmers, who came in the morning.';

ruleCases(equalityAnswers, {
  finds: [
    [packWithForm(AFFECTED, { completed, answers: answers('', 'X') }), QUESTION],
    [packWithForm('Girls benefit most from the lessons.', { completed, answers: `**${QUESTION}**\n\nNo` }), 'No'],
  ],
  leaves: [
    [packWithForm(AFFECTED, { completed, answers: answers('X', '') }), 'the form says yes'],
    [packWithForm(AFFECTED, { completed, answers: answers('', '') }), 'the form is not answered'],
    [packWithForm('The new hours affect nobody.', { completed, answers: answers('', 'X') }), 'no group is named'],
    [
      packWithForm('There is no adverse effect on women or disabled people.', { completed, answers: answers('', 'X') }),
      'the report denies it too',
    ],
    [
      packWithForm('Disadvantaged girls swam 40 lengths, boys 38.', { completed, answers: answers('', 'X') }),
      'results by group are no effect',
    ],
  ],
});
