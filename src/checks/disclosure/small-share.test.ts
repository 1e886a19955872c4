import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, inReport, ruleCases } from '../../../test/rule-cases.ts';
import { smallShare } from './small-share.ts';

const table = (row: string): string =>
  `The table shows the percentage of pupils who swim a length. The number of pupils in each group is shown in brackets.\n\n| | 2023 | 2024 |\n|---|---|---|\n| All pupils | 74.1 (2,941) | 76.3 (3,018) |\n| ${row} |`;

ruleCases(smallShare, {
  paper: inReport,
  finds: [
    [table('Support plan | 5.0 (40) | 30.0 (50)'), 'Support plan\t5.0 (40)\t30.0 (50)'],
    [table('Support plan | 30.0 (50) | 97.5 (40)'), 'Support plan\t30.0 (50)\t97.5 (40)'],
  ],
  leaves: [
    [table('Support plan | 40.0 (40) | 30.0 (50)'), 'larger counts'],
    [table('Support plan | 5.0 | 30.0'), 'no size of the group'],
    [table('Support plan | 5.0 (400) | 30.0 (500)'), 'a large group'],
  ],
});

test('no finding says the number that can be worked out', async () => {
  const [finding] = await findingsOf(smallShare, inReport(table('Support plan | 5.0 (40) | 30.0 (50)')));
  const { quote, ...said } = finding!;
  equal(quote.includes('5.0 (40)'), true);
  equal(/\b2\b|two/i.test(JSON.stringify({ ...said, at: null })), false);
});

test('it is an error where the paper says that such figures are suppressed', async () => {
  const text = `${table('Support plan | 5.0 (40) | 30.0 (50)')}\n\nResults of pupils with a plan are suppressed nationally.`;
  const [finding] = await findingsOf(smallShare, inReport(text));
  equal(finding?.severity, 'error');
});
