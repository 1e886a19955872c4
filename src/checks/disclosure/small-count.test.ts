import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { smallCount } from './small-count.ts';

ruleCases(smallCount, {
  paper: inReport,
  finds: [
    [
      'There were 3 pupils taught at home in Mill Lane in 2025.',
      'There were 3 pupils taught at home in Mill Lane in 2025.',
    ],
    [
      'There were 4 young people in secure care in March 2025.',
      'There were 4 young people in secure care in March 2025.',
    ],
  ],
  leaves: [
    ['1.1 In Mill Lane 340 pupils were taught at home in 2025.', 'a large number'],
    ['1.1 There were 2 family support workers in Mill Lane in 2025.', 'staff'],
    ['1.1 There were 4 homes for children in the borough in 2025.', 'homes'],
  ],
});
