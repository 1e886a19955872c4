import { minutesOfSeptember } from '../../../test/earlier-minutes.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { askedNotResolved } from './asked-not-resolved.ts';

const minutes = (debate: string, resolved = 'That the report be noted.'): string =>
  minutesOfSeptember('SWIMMING', resolved).replace('The Head of Leisure presented the report.', debate);
const CASES = 'The Chair requested that case studies of new swimmers be circulated to the Panel.';

ruleCases(askedNotResolved, {
  finds: [
    [minutes(CASES), CASES],
    [
      minutes('Members asked that the waiting lists of each pool be shown in the next report.'),
      'Members asked that the waiting lists of each pool be shown in the next report.',
    ],
  ],
  leaves: [
    [minutes(CASES, 'That case studies of new swimmers be circulated to the Panel.'), 'it was resolved'],
    [minutes('The Chair asked that her thanks be recorded.'), 'it is recorded'],
    [minutes('Lifeguards had been asked to count swimmers.'), 'what others had been asked'],
    [minutes('The Head of Leisure presented the report.'), 'nothing was asked'],
    ['The Chair requested that case studies be circulated.', 'no minutes'],
  ],
});
