import { ruleCases } from '../../../test/rule-cases.ts';
import { backwardsRange } from './backwards-range.ts';

ruleCases(backwardsRange, {
  finds: [
    ['The pass is for 1 April 2026 to 31 March 2025.', '1 April 2026 to 31 March 2025'],
    ['Lessons ran between September 2025 and July 2024.', 'September 2025 and July 2024'],
    ['The Play Strategy 2029-2026 is new.', '2029-2026'],
    ['Lessons are for children aged 11 to 4.', '11 to 4'],
    ['The pool is open from 5.30 pm to 3.00 pm.', '5.30 pm to 3.00 pm'],
  ],
  leaves: [
    ['The pass is for 1 April 2025 to 31 March 2026.', 'forwards'],
    ['The end was brought forward from 31 March 2026 to 30 June 2025.', 'something moved'],
    ['Meetings: 3 March 2026 - 2 February 2026 - 4 January 2026', 'a list, the latest first'],
    ['Minutes of 3 March 2026 and 2 February 2026.', 'two meetings'],
    ['The target fell from 2030 to 2028 levels; telephone 01234 2029-2026.', 'a comparison and a telephone number'],
    ['Aged 4 to 11; ages 16-18; children 95 to 62%.', 'ages forwards, and a percentage'],
    ['The bar is open from 6 pm to 2 am and from 1 pm to 12 pm.', 'over midnight'],
    ['Years 2024/25 to 2023/24 are compared with 2026 to 2025.', 'years compared'],
  ],
});
