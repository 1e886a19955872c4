import { ruleCases } from '../../../test/rule-cases.ts';
import { twoPosts } from './two-posts.ts';

const FIRST = "Una Marsh, Interim Strategic Director of Children's Services";

ruleCases(twoPosts, {
  finds: [
    [`${FIRST}\n\nThe pools are open.\n\nUna Marsh, Interim Director of Children's Services`, 'Una Marsh'],
    ['Tom Elder, Deputy Head of Leisure\n\nThe pools are open.\n\nTom Elder, Head of Leisure', 'Tom Elder'],
  ],
  leaves: [
    [`${FIRST}\n\nThe pools are open.\n\n${FIRST}`, 'one post'],
    [`${FIRST}\n\nThe pools are open.\n\nUna Marsh, Chair of the Swimming Board`, 'another post'],
    [`${FIRST}\n\nThe pools are open.\n\nUna Marsh, Strategic Director`, 'a post that is shortened'],
    [`${FIRST}\n\nThe pools are open.\n\nTom Elder, Director of Children's Services`, 'another person'],
  ],
});
