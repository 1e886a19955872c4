import { ruleCases } from '../../../test/rule-cases.ts';
import { carriedOver } from './carried-over.ts';

ruleCases(carriedOver, {
  finds: [
    [
      '- There were 188 new swimmers.\n- There were an additional 32 swimmers from last term bringing the classes to 210 in all.',
      'additional 32 swimmers from last term bringing the classes to 210',
    ],
    [
      'The club had 90 boats and bought a further 12, bringing the fleet to 104.',
      'further 12, bringing the fleet to 104',
    ],
  ],
  leaves: [
    ['- There were 188 new swimmers.\n- There were an additional 32 bringing the classes to 220.', 'a sum that holds'],
    ['It bought a further 12 boats bringing the fleet to 104.', 'no number before'],
    [
      'A grant of £400 paid for 20 coats, and an additional 32 boats came bringing the fleet to 210.',
      'numbers of other things',
    ],
  ],
});
