import { ruleCases } from '../../../test/rule-cases.ts';
import { twoSpellings } from './two-spellings.ts';

const INTRODUCED = 'Paula Willard, Head of Leisure, introduced the report on swimming lessons for the year.';

ruleCases(twoSpellings, {
  finds: [
    [
      `${INTRODUCED}\n\nMembers thanked her for her work.\n\nThe Chair thanked Paul Willard for coming.`,
      'Paul Willard',
    ],
    [
      'Oren Castelfax, Assistant Director, wrote the report on the pools of the borough.\n\nIt was cleared by Oren Castelfaxx in May.',
      'Oren Castelfaxx',
    ],
  ],
  leaves: [
    [`${INTRODUCED}\n\nMembers asked about fees.\n\nPaula Willard answered.`, 'one spelling'],
    [
      `${INTRODUCED}\n\nMembers asked about fees.\n\nPaul Willard, Finance Manager, answered on the cost of it.`,
      'two people with a post each',
    ],
    ['Cllr Joan Harker and Cllr John Harker spoke on the pools.', 'two people in one list'],
    ['The Action Plans and the Action Planning were agreed.', 'no people'],
  ],
});
