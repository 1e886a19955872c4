import { earlierMinutes, packOfMarch } from '../../../test/earlier-minutes.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { contentsMissing } from './contents-missing.ts';

const earlier = [
  await earlierMinutes(
    'SWIMMING LESSONS',
    '(1) That a further report on swimming lessons be submitted in March 2026 including waiting lists, bursaries and instructor vacancies.',
  ),
];
const TITLE = 'Swimming lessons';

ruleCases(contentsMissing, {
  given: { earlier, meetingDate: '2026-03-10' },
  finds: [[packOfMarch(TITLE, 'Waiting lists fell. All instructor vacancies were filled.'), 'Swimming lessons']],
  leaves: [
    [packOfMarch(TITLE, 'Waiting lists fell. Bursaries rose. Instructor vacancies were filled.'), 'all is there'],
    [packOfMarch('Allotment rents', 'Rents rose.'), 'a report on something else'],
  ],
});
