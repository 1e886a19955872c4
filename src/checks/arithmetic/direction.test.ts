import { ruleCases } from '../../../test/rule-cases.ts';
import { direction } from './direction.ts';

ruleCases(direction, {
  finds: [
    ['Attendance increased from 71% to 65%.', 'increased from 71% to 65%'],
    ['There was a fall in visits from 1,200 in 2024 to 1,350 in 2025.', 'fall in visits from 1,200 in 2024 to 1,350'],
    ['Complaints dropped to 48 from 31 the year before.', 'dropped to 48 from 31'],
    ['Spending rose from £1.6m to £1.2m.', 'rose from £1.6m to £1.2m'],
  ],
  leaves: [
    ['Attendance increased from 65% to 71%.', 'a rise'],
    ['Inspections were increased from every 6 weeks to every 4 weeks.', 'how often: less is more'],
    ['Sessions increased from 3 weeks to 2 weeks apart.', 'times'],
    ['Harrowby rose from 15th to 8th, and its rank increased from 15 to 8.', 'ranks'],
    ['Extra staff, an increase in rotas that cut waits from 12 to 8.', 'the numbers of another verb'],
    ['The fee fell from 5% to 5.0%.', 'the same number'],
    ['Prices rose from 2024 to 2021 levels.', 'years'],
    ['The plan grew from £8 to £10m.', 'a left-out word'],
    ['The loss increased from -£2m to -£5m.', 'negative numbers'],
  ],
});
