import { ruleCases } from '../../../test/rule-cases.ts';
import { overWhole } from './over-whole.ts';

const table = (...shares: string[]): string =>
  `| Pool | Share |\n| --- | --- |\n${shares.map((share, at) => `| Pool ${'ABCDEF'[at]} | ${share} |`).join('\n')}\n| Total | 100% |`;

ruleCases(overWhole, {
  finds: [
    ['In May 104% of pupils swam a mile.', '104% of pupils'],
    ['Of the teachers 55% were male and 47% female.', '55% were male and 47% female'],
    [table('40%', '30%', '36%'), '100%'],
  ],
  leaves: [
    ['In May 96% of pupils swam a mile.', 'a share'],
    ['Visits rose by 104% of the visits of May; the pool was used at 120% of capacity.', 'a rise, and capacity'],
    ['The service spent 104% of its budget.', 'money'],
    ['Of the teachers 55.5% were male and 44.6% female.', 'rounding'],
    ['Of the teachers 50% were male and 47% female.', 'some said neither'],
    ['Here 70% of boys and 75% of girls swim.', 'shares of two wholes'],
    [table('33.3%', '33.3%', '33.3%'), 'rounding in a table'],
    [table('40%', '', '36%'), 'a cell without a number'],
  ],
});
