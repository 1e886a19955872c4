import { earlierMinutes, minutesOfSeptember, packOfMarch } from '../../../test/earlier-minutes.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { reportNotHere } from './report-not-here.ts';

const earlier = [
  await earlierMinutes(
    'SWIMMING',
    '(1) That a report on the lido heating trial be submitted to this Panel in March 2026.',
  ),
];
const given = { earlier, meetingDate: '2026-03-10' };

ruleCases(reportNotHere, {
  given,
  finds: [[packOfMarch('Allotment rents', 'Rents rose in May.'), 'HARROWBY COUNCIL']],
  leaves: [
    [packOfMarch('Lido heating trial', 'The heating trial at the lido went well.'), 'it is here'],
    [packOfMarch('Progress', 'The heating trial at the lido is put off until June.'), 'it is spoken of'],
    ['A note on rents.', 'a paper without an agenda'],
  ],
});

ruleCases(reportNotHere, {
  given: { earlier, meetingDate: '2026-01-10' },
  finds: [],
  leaves: [[packOfMarch('Allotment rents', 'Rents rose.').replaceAll('March', 'January'), 'not due yet']],
});

const withMinutes = (decision: string): string =>
  packOfMarch('Allotment rents', 'Rents rose.').replace(
    'Public Report',
    `${minutesOfSeptember('SWIMMING', decision)}\nPublic Report`,
  );

ruleCases(reportNotHere, {
  finds: [
    [withMinutes('(1) That a report on the lido heating trial be submitted in March 2026.'), 'HARROWBY COUNCIL'],
    [withMinutes('(1) That an update on lido bookings be submitted to each meeting of the Panel.'), 'HARROWBY COUNCIL'],
  ],
  leaves: [
    [withMinutes('(1) That a report on allotment rents be submitted in March 2026.'), 'it is here'],
    [
      withMinutes('(1) That an update on allotment rents be submitted to each meeting of the Panel.'),
      'as at each meeting',
    ],
    [withMinutes('(1) That a report on the lido heating trial be submitted.'), 'no day is named'],
  ],
});
