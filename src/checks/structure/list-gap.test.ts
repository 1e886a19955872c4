import { ruleCases } from '../../../test/rule-cases.ts';
import { listGap } from './list-gap.ts';

const minutes = (...numbers: string[]): string =>
  `Leisure Scrutiny Panel\n\nResolved:-\n\n${numbers.map((number) => `${number} That pool ${number} be opened by May 2026.`).join('\n\n')}\n`;

ruleCases(listGap, {
  finds: [
    [minutes('(1)', '(2)', '(4)', '(5)'), '(4) That pool (4) be opened by May 2026.'],
    [minutes('1)', '2)', '3)', '5)'), '5) That pool 5) be opened by May 2026.'],
  ],
  leaves: [
    [minutes('(1)', '(2)', '(3)', '(4)'), 'no gap'],
    [minutes('(1)', '(3)', '(5)'), 'a list that never counted on'],
    [minutes('(1)', '(2)', '(1)', '(2)', '(3)'), 'a second list'],
    [minutes('(1)', '(2)', '(12)'), 'a greater step'],
  ],
});
