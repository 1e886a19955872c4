import { earlierMinutes, packOfMarch } from '../../../test/earlier-minutes.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { neverHeardOf } from './never-heard-of.ts';

const asked = (when: string) =>
  earlierMinutes(
    'SWIMMING',
    `(1) That a report on the lido heating trial be submitted by the Head of Leisure ${when}.`,
  );
const rents = packOfMarch('Allotment rents', 'The Head of Leisure wrote that rents rose.');

ruleCases(neverHeardOf, {
  given: { earlier: [await asked('to a future meeting')], meetingDate: '2026-03-10' },
  finds: [[rents, 'HARROWBY COUNCIL']],
  leaves: [
    [packOfMarch('Lido heating trial', 'The heating trial at the lido went well.'), 'it is here'],
    [packOfMarch('Progress', 'The heating trial at the lido is put off until June.'), 'it is spoken of'],
  ],
});

ruleCases(neverHeardOf, {
  given: { earlier: [await asked('to a future meeting')], meetingDate: '2025-11-04' },
  finds: [],
  leaves: [[rents.replaceAll('10 March 2026', '4 November 2025'), 'eight weeks are not long']],
});

ruleCases(neverHeardOf, {
  given: {
    earlier: [
      await earlierMinutes(
        'SWIMMING',
        '(1) That a report on lifeguard training be submitted.\n\n(2) That the evaluation of the heating trial be submitted.',
      ),
    ],
    meetingDate: '2026-03-10',
  },
  finds: [[rents, 'HARROWBY COUNCIL', 'HARROWBY COUNCIL']],
  leaves: [],
});

ruleCases(neverHeardOf, {
  given: { earlier: [await asked('in April 2026')], meetingDate: '2026-03-10' },
  finds: [],
  leaves: [[rents, 'it has a date']],
});
