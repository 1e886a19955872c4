import { ruleCases } from '../../../test/rule-cases.ts';
import { headingYears } from './heading-years.ts';

const table = (years: string): string => `| | Harrowby | | | National | | |
|---|---|---|---|---|---|---|
| | ${years.replaceAll(' ', ' | ')} |
| All | 61.0 | 62.0 | 59.2 | 61.0 | 64.0 | 65.0 |`;

ruleCases(headingYears, {
  finds: [
    [table('2021 2022 2024 2022 2023 2024'), '2021\t2022\t2024'],
    [table('2022 2023 2024 2022 2023 2023'), '2022\t2023\t2023'],
  ],
  leaves: [
    [table('2022 2023 2024 2022 2023 2024'), 'the same years'],
    [table('2022 2023 2024 2021 2022 2023'), 'national results of the year before'],
    [table('2019 2022 2023 2019 2022 2023'), 'both leave out the same years'],
  ],
});
