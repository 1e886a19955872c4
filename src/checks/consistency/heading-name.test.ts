import { ruleCases } from '../../../test/rule-cases.ts';
import { headingName } from './heading-name.ts';

ruleCases(headingName, {
  finds: [
    [
      '## Borough Swimming Management Programme\n\nOfficers spoke on the Borough Swimming Measurement Programme.',
      'Borough Swimming Management Programme',
    ],
    [
      '## HARROWBY POOLS NEEDS ANALYSIS\n\nThe Harrowby Pools Needs Assessment was read.',
      'HARROWBY POOLS NEEDS ANALYSIS',
    ],
  ],
  leaves: [
    ['## Borough Swimming Measurement Programme\n\nThe Borough Swimming Measurement Programme was read.', 'one name'],
    [
      '## Borough Swimming Management Programme\n\nThe Borough Swimming Measurement Programme is new; the management of it is not.',
      'the text has the word too',
    ],
    ['## Borough Swimming Service Review\n\nThe Borough Swimming Services Review was read.', 'one and many'],
    [
      '## Borough Swimming Management Programme\n\n## Next\n\nThe Borough Swimming Measurement Programme was read.',
      'another heading',
    ],
  ],
});
