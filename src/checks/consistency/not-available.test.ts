import { ruleCases } from '../../../test/rule-cases.ts';
import { notAvailable } from './not-available.ts';

ruleCases(notAvailable, {
  finds: [
    [
      'Data up to the end of December 2025 was not available in time.\n\nThe number of swimmers was 614 on 31st December 2025.',
      'Data up to the end of December 2025 was not available',
    ],
    [
      'National comparative data was not yet available.\n\nThe rate is 62%, above the national average at 51.5%.',
      'National comparative data was not yet available',
    ],
  ],
  leaves: [
    [
      'Data up to the end of December 2025 was not available.\n\nThere were 614 on 30th September 2025.',
      'an earlier figure',
    ],
    ['The pool was not available.\n\nThe rate is above the national average at 51.5%.', 'no data'],
    ['National data is available.\n\nThe rate is above the national average at 51.5%.', 'it is available'],
  ],
});
