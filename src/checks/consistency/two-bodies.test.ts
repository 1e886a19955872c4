import { ruleCases } from '../../../test/rule-cases.ts';
import { twoBodies } from './two-bodies.ts';

ruleCases(twoBodies, {
  finds: [
    [
      'The Play Strategy Group met. The Play Strategy Group agreed.\n\nAsk the Play Strategy Team.',
      'Play Strategy Team',
    ],
    [
      'Harrowby Parents Sports Forum met; the Harrowby Parents Sports Forum agreed with the Harrowby Parent Sports Association.',
      'Harrowby Parent Sports Association',
    ],
    ['The Play Strategy Group (PSG) met.\n\nAsk the Play Strategy Team.', 'Play Strategy Team'],
  ],
  leaves: [
    ['The Play Strategy Group met. The Play Strategy Group agreed.', 'one name'],
    ['The Play Strategy Group met the Play Strategy Board.', 'both once: which is right cannot be told'],
    [
      'The Play Strategy Group and Play Strategy Board met. The Play Strategy Group and Play Strategy Board agreed.',
      'two bodies, both usual',
    ],
    ['The Play Strategy Group (PSG) met the Play Strategy Board (PSB).', 'two bodies, both introduced'],
    ['The Leisure Team met. The Leisure Team agreed. The Leisure Board came.', 'names of two words'],
    ['The Play Strategy Group met. The Play Strategy Group agreed. The Parks Strategy Team came.', 'another name'],
  ],
});
