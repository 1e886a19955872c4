import { ruleCases } from '../../../test/rule-cases.ts';
import { pluralApostrophe } from './plural-apostrophe.ts';

ruleCases(pluralApostrophe, {
  finds: [
    ['Fees were compared with other LA’s in the region.', "LA's"],
    ["The Multi Academy Trusts (MAT's) were asked.", "MAT's"],
  ],
  leaves: [
    ["The LA's pools are open.", 'a possessive'],
    ["All of the LA's other pools, and most NHS's work.", 'a possessive after a number word'],
    ['Other LAs in the region; (MATs)', 'no apostrophe'],
  ],
});
