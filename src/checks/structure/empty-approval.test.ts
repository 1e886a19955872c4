import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { emptyApproval } from './empty-approval.ts';

const table = (row: string): string =>
  inReport(`1. Background

1.1 The pool opened.

13. Accountable Officer(s)

Una Marsh, Head of Leisure

Approvals obtained on behalf of:-

| | Named Officer | Date |
| --- | --- | --- |
| Chief Executive | Ada Hale | 03/02/26 |
${row}

Report Author: Una Marsh
`);

ruleCases(emptyApproval, {
  paper: table,
  finds: [
    [
      '| Head of Legal Services (Monitoring Officer) | Named officer | 04/02/26 |',
      'Head of Legal Services (Monitoring Officer)\tNamed officer\t04/02/26',
    ],
  ],
  leaves: [
    ['| Head of Legal Services (Monitoring Officer) | Ben Okoro | 04/02/26 |', 'name and date are there'],
    ['| Head of Legal Services (Monitoring Officer) | Not applicable | |', 'not needed'],
  ],
});
