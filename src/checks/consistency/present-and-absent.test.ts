import { ruleCases } from '../../../test/rule-cases.ts';
import { presentAndAbsent } from './present-and-absent.ts';

const minutes = (present: string, apologies: string): string => `LEISURE SCRUTINY PANEL
Tuesday 10th March 2026

Present:- Councillor Marsh (in the Chair); Councillors ${present}.

Apologies for absence were received from Councillors ${apologies}.

1. DECLARATIONS OF INTEREST

There were no declarations.

2. SWIMMING LESSONS

Resolved:- That the report be noted.
`;

ruleCases(presentAndAbsent, {
  finds: [[minutes('Harker, Jones and Elder', 'Jones and Abbott'), 'Councillors Jones']],
  leaves: [
    [minutes('Harker, Jones and Elder', 'Smith and Abbott'), 'different people'],
    [minutes('Harker, A. Jones and Elder', 'B. Jones and Abbott'), 'initials tell them apart'],
  ],
});
