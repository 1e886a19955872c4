import { ruleCases } from '../../../test/rule-cases.ts';
import { untrackableRecommendation } from './untrackable-recommendation.ts';

const recommending = (recommendations: string): string => `Public Report

Leisure Scrutiny Panel

Committee Name and Date of Committee Meeting

Leisure Scrutiny Panel – 10 March 2026

Report Title

Swimming Lessons in Harrowby

Report Summary

The report says how swimming lessons went.

Recommendations

${recommendations}

Swimming Lessons in Harrowby

1.1 Lessons went on.
`;

ruleCases(untrackableRecommendation, {
  paper: recommending,
  finds: [
    ['1. That a review of fees be undertaken.', 'That a review of fees be undertaken.'],
    ['1. That more information be provided on waiting lists.', 'That more information be provided on waiting lists.'],
  ],
  leaves: [
    ['1. That the report be noted.', 'a report to note'],
    ['1. That the Panel consider the fees and comment on them.', 'what the meeting does itself'],
    ['1. That the Head of Leisure review the fees.', 'an owner'],
    ['1. That a review of fees be undertaken by June 2026.', 'a date'],
    ['1. That the fees in Appendix 1 be approved.', 'an approval'],
  ],
});
