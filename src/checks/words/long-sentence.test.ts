import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { longSentence } from './long-sentence.ts';

const words = (count: number): string => `The ${'very '.repeat(count - 3)}long sentence.`;

ruleCases(longSentence, {
  paper: inReport,
  finds: [[`It is short. ${words(50)}`, words(50)]],
  leaves: [
    [words(40), 'under the limit'],
    [`${words(30)} ${words(30)}`, 'two sentences'],
    [`The pools are: ${'a pool; '.repeat(30)}and the lido.`, 'a list'],
  ],
});
