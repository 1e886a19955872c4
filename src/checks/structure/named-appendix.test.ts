import { ruleCases } from '../../../test/rule-cases.ts';
import { namedAppendix } from './named-appendix.ts';

const LISTED = 'Appendix 1 Waiting list by age\n\nAppendix 2 Fees of the county';

const report = (body: string, listed = LISTED): string => `Public Report

Leisure Scrutiny Panel

Committee Name and Date of Committee Meeting

Leisure Scrutiny Panel – 10 March 2026

Report Title

Swimming Lessons in Harrowby

Recommendations

1. That the Head of Leisure report on waiting lists to the meeting of the Panel in June 2026.

List of Appendices Included

${listed}

Background Papers

None

Swimming Lessons in Harrowby

${body}
`;

const BOTH = 'The waiting list is in Appendix 1 and the fees of the county are in Appendix 2.';

ruleCases(namedAppendix, {
  paper: (body) => report(body),
  finds: [
    [`1.1 ${BOTH}\n\n1.2 The teachers are named in Appendix 4.`, 'Appendix 4'],
    ['1.1 The waiting list by age is given in Appendix 1, and not the fees.', 'Fees of the county'],
  ],
  leaves: [
    [`1.1 ${BOTH}`, 'both are there'],
    [`1.1 ${BOTH} They follow the county’s guidance, Appendix 7.`, 'an appendix of guidance'],
    [`1.1 ${BOTH} They are set out in Appendix 7 of the charter.`, 'an appendix of a charter'],
    ['1.1 The waiting list and the fees of the county are set out in Appendices 1 and 2.', 'named together'],
  ],
});

ruleCases(namedAppendix, {
  paper: (listed) => report(`1.1 ${BOTH} Teachers are in Appendix 4.`, listed),
  finds: [
    ['Appendix 1 Waiting list\n\nAppendix 2 Fees\n\nAppendix 2 Hours\n\nAppendix 4 Teachers', 'Hours', 'Teachers'],
  ],
  leaves: [['None', 'no list: the appendices may be files of their own']],
});
