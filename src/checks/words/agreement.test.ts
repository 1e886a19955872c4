import { ruleCases } from '../../../test/rule-cases.ts';
import { agreement } from './agreement.ts';

ruleCases(agreement, {
  finds: [
    ['The figures for May was low.', 'The figures for May was'],
    ['2.1 The outcomes in 2026 shows a rise.', 'The outcomes in 2026 shows'],
    ['The performance of young pupils have improved.', 'The performance of young pupils have'],
    ['Each Harrowby families were visited.', 'Each Harrowby families'],
    ['The road it have been on is long.', 'it have been'],
    ['Lessons began, and they was full.', 'they was'],
    ['There is several pools.', 'There is several'],
    ['The Panel will see a full business cases proposing a lido.', 'a full business cases'],
    ['It provides and promote the lessons.', 'provides and promote the'],
  ],
  leaves: [
    ['The figures for May were low. The outcomes in 2026 show a rise.', 'many with many'],
    ['The number of pupils who have passes are shown by the pool.', 'a number'],
    ['The children that the service helps has changed.', 'a clause between'],
    ['The committee have agreed, and the team are pleased.', 'a body may be many'],
    ['Should it have been closed, they would swim; did it have to?', 'a question'],
    ['One of them was open, and some of us is not.', 'another subject'],
    ['There is two-way traffic. There was a number of pools.', 'one thing'],
    ['A new reports template and a further plans board.', 'a noun before a noun'],
    ['The schools programme is new. The services plan has begun.', 'a noun before a noun'],
  ],
});
