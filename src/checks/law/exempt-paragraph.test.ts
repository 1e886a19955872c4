import { ruleCases } from '../../../test/rule-cases.ts';
import { defaultProfile } from '../profile.ts';
import { exemptParagraph } from './exempt-paragraph.ts';

ruleCases(exemptParagraph, {
  finds: [
    ['It is exempt under Paragraph 15 of Schedule 12A; the public interest was weighed.', 'Paragraph 15'],
    ['It is exempt under Paragraph 3 of Part 1 of Schedule 12A of the Act.', 'Paragraph 3'],
    ['It is exempt under paragraphs 3 and 12 of Schedule 12A; the public interest was weighed.', 'paragraphs 3 and 12'],
    ['It is exempt under paragraph 3 of Part 4 of Schedule 12A; the public interest was weighed.', 'paragraph 3'],
    ['It is exempt under paragraph 16 of Schedule 7A of the 1973 Act.', 'paragraph 16'],
    ['It is exempt under paragraph 12 of Part 1 of Schedule 6 of the Act (Northern Ireland) 2014.', 'paragraph 12'],
  ],
  leaves: [
    [
      'It is exempt under Paragraph 3 of Schedule 12A; the public interest in keeping it private is greater.',
      'a valid paragraph, and the test',
    ],
    ['As paragraph 15 says, the pool is open.', 'a paragraph of the report'],
    ['Nothing here is exempt under Schedule 12A.', 'no paragraph is cited'],
    [
      'It is exempt under paragraph 14 of Part 4 of Schedule 12A; the public interest was weighed.',
      'a Welsh paragraph, as the words say',
    ],
    ['It is exempt under paragraphs 6, 9 and 14 of Schedule 7A of the 1973 Act.', 'Scotland weighs no public interest'],
    [
      'It is exempt under paragraph 3 of Part 1 of Schedule 6 of the Act (Northern Ireland) 2014.',
      'seven in Northern Ireland',
    ],
    ['See paragraph 40 of Schedule 6 to the Highways Act.', 'another schedule 6'],
    ['Under Schedule 12A, paragraph 10, the public interest must be weighed.', 'a paragraph that qualifies'],
  ],
});

ruleCases(exemptParagraph, {
  given: { profile: { ...defaultProfile, nation: 'wales' } },
  finds: [['It is exempt under paragraph 3 of Schedule 12A; the public interest was weighed.', 'paragraph 3']],
  leaves: [['It is exempt under paragraph 14 of Schedule 12A; the public interest was weighed.', 'Wales has its own']],
});
