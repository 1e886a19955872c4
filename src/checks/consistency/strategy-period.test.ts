import { ruleCases } from '../../../test/rule-cases.ts';
import { strategyPeriod } from './strategy-period.ts';

ruleCases(strategyPeriod, {
  finds: [
    [
      'The Harrowby Play Strategy 2024-2028 was agreed.\n\nNote the Play Strategy 2024-2027.',
      'Play Strategy 2024-2027',
    ],
    [
      'Our Children Looked After (CLA) Sufficiency Plan 2024–27 is new.\n\nThe CLA Sufficiency Plan 2024–26 is noted.',
      'CLA Sufficiency Plan 2024–26',
    ],
  ],
  leaves: [
    ['The Play Strategy 2024-2028 was agreed.\n\nNote the Play Strategy 2024-28.', 'one period in two forms'],
    ['The Play Strategy 2020-2024 ended.\n\nThe Play Strategy 2024-2028 follows.', 'two editions'],
    ['The Play Strategy 2024-2028 and the Sports Strategy 2024-2027 were agreed.', 'two strategies'],
    ['The Capital Programme 2024/25 and the Capital Programme 2024-2027 were agreed.', 'one year of it'],
  ],
});
