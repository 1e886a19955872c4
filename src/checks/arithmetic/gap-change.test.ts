import { ruleCases } from '../../../test/rule-cases.ts';
import { gapChange } from './gap-change.ts';

const TWO =
  'In May 71.0% of girls (declined by 1.1% from 2025) and 64.5% of boys (declined by 1.2% from 2025) swam a length.';

ruleCases(gapChange, {
  finds: [
    [
      `${TWO} The gap in Harrowby has increased by 0.5% to 6.5% in 2026.`,
      'gap in Harrowby has increased by 0.5% to 6.5%',
    ],
    [
      'Of adults, 50.0% (increased by 2.0%) and of clubs 40.0% (decreased by 1.0%) paid. The gap fell by 3.0% to 10.0%.',
      'gap fell by 3.0% to 10.0%',
    ],
  ],
  leaves: [
    [`${TWO} The gap in Harrowby has increased by 0.1% to 6.5%.`, 'a change that follows'],
    [`${TWO} The gap in Harrowby has increased by 0.2% to 6.5%.`, 'what rounding explains'],
    [`${TWO} The gap to the county has increased by 0.5% to 2.1%.`, 'another gap'],
  ],
});
