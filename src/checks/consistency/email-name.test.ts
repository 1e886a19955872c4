import { ruleCases } from '../../../test/rule-cases.ts';
import { emailName } from './email-name.ts';

ruleCases(emailName, {
  finds: [
    [
      'Una Marshall, Head of Leisure\n\n01234 567890 or una.marshal@harrowby.example.uk',
      'una.marshal@harrowby.example.uk',
    ],
    ['Contact: Tomas Elderby, tomas.eldreby@harrowby.example.uk', 'tomas.eldreby@harrowby.example.uk'],
  ],
  leaves: [
    ['Una Marshall, Head of Leisure, una.marshall@harrowby.example.uk', 'an address that fits'],
    ["Una O'Marsh, Head of Leisure, una.omarsh@harrowby.example.uk", 'a sign that addresses leave out'],
    ['Nicholas Abbott, Head of Leisure, nick.abbott@harrowby.example.uk', 'a short form'],
    ['Una Marshall, Head of Leisure, leisure.team@harrowby.example.uk', 'an address of no person'],
  ],
});
