import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { readability } from './readability.ts';

const HEAVY =
  'The implementation of organisational transformation necessitates considerable interdepartmental collaboration regarding infrastructural investment and administrative accountability. ';
const PLAIN = 'The pool is open and the children swim in it each week with their teachers from the town. ';
const section = (text: string): string => `Background\n\n1.1 ${text}`;

ruleCases(readability, {
  paper: inReport,
  finds: [[section(HEAVY.repeat(9)), 'Background']],
  leaves: [
    [section(PLAIN.repeat(9)), 'plain words'],
    [section(HEAVY.repeat(3)), 'too few words to show a manner'],
    [section(`\n\n${`- ${HEAVY.trim().slice(0, -1)}\n`.repeat(9)}`), 'a list'],
    [section(PLAIN.repeat(9) + HEAVY.repeat(2)), 'plain for the most part'],
  ],
});
