import { ruleCases } from '../../../test/rule-cases.ts';
import { readDocument } from '../../reading/read-document.ts';
import { changedDefinition } from './changed-definition.ts';

const table = (reference: string, measure: string, value: string): string =>
  `# Leisure performance\n\n| Ref | Indicator | Q1 2025/26 | Target |\n|---|---|---|---|\n| ${reference} | ${measure} | ${value} | ${value} |\n| LE09 | Number of visits to the lido | 4,120 | 4,000 |`;
const read = (text: string) => readDocument(new TextEncoder().encode(text), 'last-year.md');

ruleCases(changedDefinition, {
  given: { earlier: [await read(table('LE04', 'Percentage of children who swim 25 metres', '71%'))] },
  finds: [
    [
      table('LE04', 'Percentage of lessons that were full', '93%'),
      'LE04\tPercentage of lessons that were full\t93%\t93%',
    ],
  ],
  leaves: [
    [table('LE04', 'Percentage of children who swim 25 metres', '74%'), 'the same measure'],
    [table('LE04', '% of children who swim 25 metres', '74%'), 'the same in other signs'],
    [table('LE07', 'Percentage of lessons that were full', '93%'), 'another indicator'],
    [
      `${table('LE04', 'Percentage of lessons that were full', '93%')}\n\nThe definition has been changed.`,
      'it is said',
    ],
  ],
});

ruleCases(changedDefinition, {
  given: {
    earlier: [
      await read('Persistent absence is defined as missing a tenth of all possible sessions in the school year.'),
    ],
  },
  finds: [
    [
      'Here persistent absence is defined as missing fifteen days between September and Easter.',
      'persistent absence is defined as missing fifteen days between September and Easter',
    ],
  ],
  leaves: [
    ['Persistent absence is defined as missing a tenth of possible sessions in the year.', 'the same in fewer words'],
    ['Severe absence is defined as missing half of all sessions.', 'another measure'],
    ['Persistent absence fell to 4%.', 'no definition'],
  ],
});
