import { packWithForm } from '../../../test/pack-with-form.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { equalityFormDate } from './equality-form-date.ts';

ruleCases(equalityFormDate, {
  paper: (completed) => packWithForm('Lessons began.', { completed }),
  finds: [
    ['1 April 2026', '1 April 2026'],
    ['', 'PART A - Initial Equality Screening Assessment'],
  ],
  leaves: [
    ['1 February 2026', 'before the meeting'],
    ['10 March 2026', 'on its day'],
  ],
});

ruleCases(equalityFormDate, {
  finds: [],
  leaves: [
    ['# PART A - Initial Equality Screening Assessment\n\nTitle:\n\nDirectorate:\n\nLead person:', 'a blank form'],
    ['# Swimming lessons\n\nLessons began.', 'no form'],
  ],
});
