import { ruleCases } from '../../../test/rule-cases.ts';
import { wrongWeekday } from './wrong-weekday.ts';

ruleCases(wrongWeekday, {
  finds: [
    ['The Panel meets on Wednesday, 10 March 2026 at noon.', 'Wednesday, 10 March 2026'],
    ['The pool opens on 31 June 2026.', '31 June 2026'],
  ],
  leaves: [
    ['The Panel meets on Tuesday, 10 March 2026.', 'the right weekday'],
    ['The Panel meets on Wednesday, 10 March.', 'the year is not stated'],
    ['The pool opens on 29 February 2028.', 'a leap year'],
    ['Wednesday sessions began on 10 March 2026.', 'a weekday that is not of the date'],
  ],
});
