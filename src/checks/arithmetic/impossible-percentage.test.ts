import { ruleCases } from '../../../test/rule-cases.ts';
import { impossiblePercentage } from './impossible-percentage.ts';

const table = (cell: string): string =>
  `| % of swimmers | 2025 | 2026 |\n|---|---|---|\n| All | 50.0 (200) | 61.3 (150) |\n| Under eights | 25.0 (40) | ${cell} |`;

ruleCases(impossiblePercentage, {
  finds: [
    [table('20.0 (48)'), '20.0 (48)'],
    [table('3.1 (104)'), '3.1 (104)'],
  ],
  leaves: [
    [table('20.8 (48)'), 'a percentage that is possible'],
    [table('21 (48)'), 'whole percentages leave more room'],
    [table('33.3 (48,000)'), 'a large group'],
    ['| | 2025 |\n|---|---|\n| Score | 104.1 (7) |\n| Rank | 3.14 (15) |', 'no percentages'],
  ],
});
