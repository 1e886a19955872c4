import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { unsupportedClaim } from './unsupported-claim.ts';

ruleCases(unsupportedClaim, {
  paper: inReport,
  finds: [
    [
      '1.1 The overall rate of drownings has decreased in 2025.',
      '1.1 The overall rate of drownings has decreased in 2025.',
    ],
    ['1.1 It went well. Absence figures have improved.', 'Absence figures have improved.'],
  ],
  leaves: [
    ['1.1 The rate of drownings has decreased from 14 to 11.', 'the figures are there'],
    ['1.1 The rate of drownings has decreased.\n\n1.2 There were 11 drownings.', 'the figure stands elsewhere'],
    [
      '1.1 The rate of drownings has decreased.\n\n| Drownings | 2024 | 2025 |\n| --- | --- | --- |\n| All | 14 | 11 |',
      'a table has them',
    ],
    ['1.1 The mood of the swimmers has improved.', 'nothing that is counted'],
  ],
});
