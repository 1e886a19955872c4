import { ruleCases } from '../../../test/rule-cases.ts';
import { projection } from './projection.ts';

ruleCases(projection, {
  finds: [
    [
      'If 50% of callers join, this would be 6.5 new swimmers. If the rate rises to 75% this would be 9 new swimmers.',
      'If the rate rises to 75% this would be 9',
    ],
    [
      'If 10% answer, that would be 20 forms. If 20% answer, that would be 60 forms.',
      'If 20% answer, that would be 60',
    ],
  ],
  leaves: [
    ['If 50% of callers join, this would be 6 swimmers. If 75% join, this would be 9 swimmers.', 'one number'],
    ['If 33% join, this would be 4 swimmers. If 66% join, this would be 9 swimmers.', 'what rounding explains'],
    ['If 50% join, this would be about 6. If 75% join, this would be about 14.', '"about"'],
  ],
});
