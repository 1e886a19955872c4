import { ruleCases } from '../../../test/rule-cases.ts';
import { ambiguousChange } from './ambiguous-change.ts';

ruleCases(ambiguousChange, {
  finds: [['Absence fell from 9.5% in May and reduced around 2% in June.', 'from 9.5% in May and reduced around 2%']],
  leaves: [
    ['Absence fell from 9.5% in May and reduced to around 2% in June.', 'it went to the number'],
    ['Absence fell from 9.5% in May and reduced by about 2% in June.', 'it went by the number'],
    ['Costs increased around 2% this year.', 'no earlier value'],
  ],
});
