import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { schoolAndGroup } from './school-and-group.ts';

const table = (school: string, group: string): string =>
  `Number of ${group} pupils with no results, by school\n\n| School | 2023 | 2024 |\n|---|---|---|\n| ${school} | 34 | 31 |\n| All | 340 | 310 |`;

ruleCases(schoolAndGroup, {
  paper: inReport,
  finds: [[table('Mill Lane Primary School', 'Gypsy / Roma'), 'Mill Lane Primary School\t34\t31']],
  leaves: [
    [table('Primary schools', 'Gypsy / Roma'), 'no one school'],
    [table('Mill Lane Primary School', 'all'), 'no group'],
  ],
});
