import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { unbalancedBracket } from './unbalanced-bracket.ts';

ruleCases(unbalancedBracket, {
  paper: inReport,
  finds: [
    ['1.1 The pool is open (see the plan of last year.', '(see the plan of last year.'],
    ['1.1 The fee (now £4 (adults) and £2 for the others.', '(now £4 (adults) and £2 for the others.'],
    ['1.1 The fee is £4 for adults) and £2.', '1.1 The fee is £4 for adults)'],
    ['1.1 The fee is [now £4 for all.', '[now £4 for all.'],
  ],
  leaves: [
    ['1.1 The fee is [now] £4 (or £2 [for children]).', 'one in the other'],
    ['1.1 The pool is open (see the plan (of 2026)) on Sundays.', 'closed'],
    ['1.1 There are a) a pool, b) a lido and iii) a café of which 1) is old.', 'points of a list'],
    ['1.1 The pools are open (\n\n- the lido\n- the baths)\n', 'closed in a later passage'],
    ['1.1 Visitors wrote that they like it a lot :) and the lido :-(', 'smileys'],
    ['| Pool (new | Lido |\n| --- | --- |\n| 1 (a | 2 |', 'a table'],
    ['1.1 Under section 100A(4) of the Act, (a) and (b) hold.', 'sections of an Act'],
  ],
});
