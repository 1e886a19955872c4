import { ruleCases } from '../../../test/rule-cases.ts';
import { keyDecision } from './key-decision.ts';

const ASKED = 'Is this a Key Decision and has it been included on the Forward Plan?';

ruleCases(keyDecision, {
  finds: [
    [`${ASKED}\n\nYes\n\nThe pools are open.\n\nThis is not a key decision.`, 'not a key decision'],
    ['Key Decision: No\n\nThis report is a key decision.', 'This report is a key decision'],
  ],
  leaves: [
    [`${ASKED}\n\nNo\n\nThis is not a key decision.`, 'one answer'],
    [`${ASKED}\n\nYes\n\nWhere it is not a key decision, no notice is needed.`, 'a rule, no answer'],
    ['This is not a key decision.', 'no question'],
  ],
});
