import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { farOffDate } from './far-off-date.ts';

ruleCases(farOffDate, {
  paper: inReport,
  finds: [
    ['1.1 The pool opens on 12 March 2206.', '12 March 2206'],
    ['1.1 The Panel asked for it on 3 June 20225 and was answered.', '3 June 20225'],
    ['1.1 The next meeting is on Tuesday 12 May 2062.', 'Tuesday 12 May 2062'],
  ],
  leaves: [
    ['1.1 The pool opens on 12 March 2026.', 'this year'],
    ['1.1 The lease of the lido ends on 24 June 2114.', 'a lease'],
    ['1.1 The council will be carbon neutral by 31 December 2050.', 'a target'],
    ['1.1 On 12 March 2206 people swam.', 'a number of people'],
    ['1.1 The Panel agreed to a loan that is repaid on 1 May 2061.', 'a loan'],
    ['1.1 The charter of the Panel was given on 3 May 1607.', 'long ago'],
  ],
});
