import { ruleCases } from '../../../test/rule-cases.ts';
import { exemptParagraph } from './exempt-paragraph.ts';

ruleCases(exemptParagraph, {
  finds: [
    ['It is exempt under Paragraph 15 of Schedule 12A; the public interest was weighed.', 'Paragraph 15'],
    ['It is exempt under Paragraph 3 of Part 1 of Schedule 12A of the Act.', 'Paragraph 3'],
  ],
  leaves: [
    [
      'It is exempt under Paragraph 3 of Schedule 12A; the public interest in keeping it private is greater.',
      'a valid paragraph, and the test',
    ],
    ['As paragraph 15 says, the pool is open.', 'a paragraph of the report'],
    ['Nothing here is exempt under Schedule 12A.', 'no paragraph is cited'],
  ],
});
