import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { recoverable } from './recoverable.ts';

const table = (north: string, south: string): string =>
  `Number of children who swim, by pool\n\n| Pool | 2023 | 2024 |\n|---|---|---|\n| North | 40 | 52 |\n| South | ${south} | 61 |\n| East | ${north} | 30 |\n| Total | 93 | 143 |`;

ruleCases(recoverable, {
  paper: inReport,
  finds: [
    [table('[c]', '50'), '[c]'],
    [table('40', '[c]'), '[c]'],
  ],
  leaves: [
    [table('[c]', '[c]'), 'a second number held back'],
    [table('3', '50'), 'nothing held back'],
  ],
});
