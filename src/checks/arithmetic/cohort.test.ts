import { ruleCases } from '../../../test/rule-cases.ts';
import { cohort } from './cohort.ts';

const FIRST = 'The number of pupils in the year 1 cohort on free meals was 600 (20.0% of the cohort).';

ruleCases(cohort, {
  finds: [
    [`${FIRST}\n\nThe number of boys in the year 1 cohort was 900 (25.0% of the cohort).`, '900 (25.0% of the cohort'],
    [
      'In the winter group 50 swimmers (10% of the group) fell ill.\n\nIn the winter group 90 swimmers (10% of the group) won.',
      '90 swimmers (10% of the group',
    ],
  ],
  leaves: [
    [`${FIRST}\n\nThe number of boys in the year 1 cohort was 1,500 (50.0% of the cohort).`, 'one size'],
    [`${FIRST}\n\nThe number of boys in the year 2 cohort was 900 (25.0% of the cohort).`, 'another cohort'],
    [`In 2018: ${FIRST}\n\nIn 2019, boys in the year 1 cohort were 900 (25.0% of the cohort).`, 'another year'],
    [`${FIRST}\n\nThe number of girls in the year 1 cohort was 606 (20% of the cohort).`, 'what rounding explains'],
  ],
});
