import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { noneOrAll } from './none-or-all.ts';

const table = (row: string): string =>
  `The table shows the percentage of pupils who swim a length. The number of pupils in each group is shown in brackets.\n\n| | 2023 | 2024 |\n|---|---|---|\n| All pupils | 74.1 (2,941) | 76.3 (3,018) |\n| ${row} |`;

ruleCases(noneOrAll, {
  paper: inReport,
  finds: [
    [table('Support plan | 40.0 (40) | 100.0 (50)'), 'Support plan\t40.0 (40)\t100.0 (50)'],
    [table('Support plan | 0.0 (40) | 40.0 (50)'), 'Support plan\t0.0 (40)\t40.0 (50)'],
  ],
  leaves: [
    [table('Support plan | 40.0 (40) | 60.0 (50)'), 'some of them'],
    [table('Girls | 100.0 (1,400) | 100.0 (1,500)'), 'a large group'],
    [table('Support plan | 0.0 | 100.0'), 'no size of the group'],
  ],
});
