import { ruleCases } from '../../../test/rule-cases.ts';
import { share } from './share.ts';

ruleCases(share, {
  finds: [
    ['In May 117 of the 200 cases (48.5%) were closed.', '117 of the 200 cases (48.5%)'],
    ['Some 1,204 out of 2,000 people (62%) answered.', '1,204 out of 2,000 people (62%)'],
    ['In all 110 (85%) of the 188 pools shut.', '110 (85%) of the 188'],
    ['The share was 30% (12 of 48).', '30% (12 of 48)'],
  ],
  leaves: [
    ['In May 117 of the 200 cases (58.5%) were closed.', 'a share that holds'],
    ['Of these, 1,225 of 3,388 (36.1%) swam.', 'a share cut off, not rounded'],
    ['Nearly 60% (117 of 200) came.', 'no room for "nearly"'],
    ['It met 3 of the 4 wards (75% of residents agreed).', 'a percentage of something else'],
    ['It took 8 of 5 (20%).', 'a part greater than the whole is not understood'],
  ],
});
