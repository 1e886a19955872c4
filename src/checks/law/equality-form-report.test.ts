import { packWithForm } from '../../../test/pack-with-form.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { equalityFormReport } from './equality-form-report.ts';

ruleCases(equalityFormReport, {
  paper: (title) => packWithForm('Lessons began.', { completed: '1 February 2026', title }),
  finds: [
    ['Swimming Lessons, October 2025', 'Swimming Lessons, October 2025'],
    ['Library opening hours', 'Library opening hours'],
  ],
  leaves: [
    ['Swimming Lessons, March 2026', 'this report'],
    ['Swimming Lessons, February 2026', 'written the month before its meeting'],
    ['Swimming for all', 'the same matter in other words'],
    ['', 'no report is named'],
  ],
});
