import { ruleCases } from '../../../test/rule-cases.ts';
import { doubledWord } from './doubled-word.ts';

ruleCases(doubledWord, {
  finds: [
    ['The pool will be be open in May.', 'be be'],
    ['The fee for the the course is £4.', 'the the'],
    ['The The fee for courses courses is £4.', 'courses courses'],
  ],
  leaves: [
    ['She said that that fee had had its day.', 'pairs that English allows'],
    ['A walk through Baden Baden and Walla Walla.', 'names'],
    ['Fees: 10 10 12; grades A A B', 'figures and letters'],
    ['The follow-up up to June; well-being being kept', 'a part of a compound is no word of its own'],
    ['It was closed. Closed pools cost money.', 'a sentence between'],
  ],
});
