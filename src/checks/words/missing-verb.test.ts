import { ruleCases } from '../../../test/rule-cases.ts';
import { missingVerb } from './missing-verb.ts';

ruleCases(missingVerb, {
  finds: [
    [
      'The number of free lessons and increase the number of teachers in Harrowby.',
      'The number of free lessons and increase the',
    ],
    ['The item could transferred to June.', 'could transferred'],
    ['It had to borne in mind that fees rose.', 'had to borne'],
    [
      'We will change the way that the swimming lessons strategy. It is old.',
      'the way that the swimming lessons strategy.',
    ],
  ],
  leaves: [
    ['The number of lessons has risen and increase the fees is no aim.', 'a verb is there'],
    ['The item could be transferred; it will have been done.', 'the verb is whole'],
    ['We will change the way that the council works.', 'a verb at the end'],
    ['This is the way that the budget is set by the council.', 'a verb inside'],
    ['The work needs to be considered, and those to be given.', 'be is there'],
    ['Nobody liked the way that the pool was run by the service.', 'was run'],
  ],
});
