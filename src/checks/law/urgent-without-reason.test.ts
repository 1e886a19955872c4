import { minutesOfSeptember } from '../../../test/earlier-minutes.ts';
import { ruleCases } from '../../../test/rule-cases.ts';
import { urgentWithoutReason } from './urgent-without-reason.ts';

const minutes = (debate: string, title = 'URGENT BUSINESS', resolved = 'That the lido be closed.'): string =>
  minutesOfSeptember(title, resolved).replace('The Head of Leisure presented the report.', debate);
const TOLD = 'The Head of Leisure reported on cracks that had been found in the lido during August.';

ruleCases(urgentWithoutReason, {
  finds: [[minutes(TOLD), 'URGENT BUSINESS']],
  leaves: [
    [minutes(`${TOLD} The Chair took it because the lido could not open safely.`), 'the reason is given'],
    [minutes('There was no urgent business for the Panel to consider at this meeting today.'), 'there was none'],
    [minutes(TOLD, 'THE LIDO'), 'an item of the agenda'],
    [minutes(TOLD, 'MINUTES OF THE URGENT BUSINESS COMMITTEE'), 'a body of that name'],
  ],
});
