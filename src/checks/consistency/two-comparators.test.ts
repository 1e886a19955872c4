import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { twoComparators } from './two-comparators.ts';

const TABLE = `| | 2024 | 2025 | 2026 |
|---|---|---|---|
| Harrowby | 12.2 | 12.7 | 10.0 |
| National average | 11.0 | 11.7 | 11.1 |
| Gap | 1.2 | 1.0 | -1.1 |`;
const said = (result: string, national: string): string =>
  `The percentage of pupils who swim a mile has decreased by 2.7% to ${result} in 2026; this is below the national average of ${national}.\n\n${TABLE}`;

ruleCases(twoComparators, {
  paper: inReport,
  finds: [
    [said('10.0%', '11.0%'), '11.0%'],
    [said('10.0%', '12.4%'), '12.4%'],
  ],
  leaves: [
    [said('10.0%', '11.1%'), 'one national average'],
    [said('10.0%', '11%'), 'rounded'],
    [said('10.3%', '11.0%'), 'another result'],
    [said('10.0%', '11.0%').replace('12.7', '14.7'), 'another year before'],
  ],
});
