import { ruleCases } from '../../../test/rule-cases.ts';
import { twoResults } from './two-results.ts';

const COVER = 'At Key Stage 4, the average swimming score per pupil has increased by 0.4 points to 38.1.';

ruleCases(twoResults, {
  finds: [
    [
      `${COVER}\n\nThe Harrowby average swimming score per pupil has increased by 1.3 points to 39.0.`,
      'has increased by 1.3 points to 39.0',
    ],
    [
      'The share of adults who swim a length fell by 2.0% to 60.0%.\n\nThe share of adults who swim a length fell by 3.0% to 59.0%.',
      'fell by 3.0% to 59.0%',
    ],
  ],
  leaves: [
    [`${COVER}\n\n${COVER}`, 'the same twice'],
    [`${COVER}\n\nThe girls' average swimming score per pupil has increased by 1.3 points to 39.0.`, 'of a group'],
    [
      `${COVER}\n\nThe average swimming score per pupil has increased by 1.3 points to 48.0.`,
      'another start: another year',
    ],
    ['Performance increased by 1% to 80%.\n\nPerformance increased by 3% to 82%.', 'words that may be of anything'],
  ],
});
