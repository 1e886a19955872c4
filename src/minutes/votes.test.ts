import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readVotes } from './votes.ts';

/** "5-3-1 carried by Ash/Coe": what is not told is "?". */
const told = (text: string): string =>
  readVotes(readMarkdown(text).blocks.map((block) => ({ block, from: 0 })))
    .map((vote) => {
      const counts = vote.for === null ? null : [vote.for, vote.against ?? '?', vote.abstain ?? '?'].join('-');
      const moved = vote.mover && `by ${vote.mover}/${vote.seconder ?? '?'}`;
      const named =
        vote.named.length > 0 && `named ${vote.named.map(({ name, vote: side }) => `${name} ${side}`).join(', ')}`;
      return [counts, vote.unanimous && 'unanimous', vote.result, moved, named].filter(Boolean).join(' ');
    })
    .join(' | ');

const cases: [text: string, expected: string][] = [
  [
    'The amendment was lost by 2 votes to 6. Councillor Ash asked that her vote against be recorded.',
    '2-6-? lost named Councillor Ash against',
  ],
  [
    'The motion was put to the vote and carried.\n\nUnder Rule 16.5, Councillors Ash and Coe requested that it be recorded that they had abstained.',
    'carried named Councillor Ash abstain, Councillor Coe abstain',
  ],
  ['The motion was carried. Councillor Ash asked that the date be recorded.', 'carried'],
  ['The amendment was lost by 16 votes to 45.', '16-45-? lost'],
  ['The motion was carried by 9 votes to 4, with 2 abstentions.', '9-4-2 carried'],
  ['RESOLVED (by 5 votes to 3, with 0 abstentions) that permission be granted.', '5-3-0 carried'],
  [
    'On being put to the meeting with 7 voting FOR, 1 AGAINST, 1 ABSTAINING, the proposal was declared CARRIED.',
    '7-1-1 carried',
  ],
  ['The substantive motion was put and CARRIED (6 For, 1 Against, 1 Abstention).', '6-1-1 carried'],
  ['On being put to the vote, the motion was declared LOST.', 'lost'],
  ['The amendment was agreed without a vote.', 'carried'],
  ['The fares were agreed without a vote on the motion.', ''],
  ['The recommendation was agreed unanimously.', 'unanimous carried'],
  ['Proposed by Cllr. Ash, seconded by Cllr. Coe.', 'by Cllr. Ash/Cllr. Coe'],
  ['Proposed Cllr. Ash, seconded Cllr. Coe and agreed.', 'by Cllr. Ash/Cllr. Coe'],
  [
    'On the proposal of Councillor Ash (M), seconded by Councillor Coe (J), it was agreed.',
    'by Councillor Ash (M)/Councillor Coe (J)',
  ],
  ['Proposed by Councillor Ash (M);\n\nSeconded by Councillor Coe (J);', 'by Councillor Ash (M)/Councillor Coe (J)'],
  ['Cllr. Ash moved and Cllr. Coe seconded an amendment.', 'by Cllr. Ash/Cllr. Coe'],
  [
    'For (2)\n\nMr Ash, Mrs Birch\n\nAgainst (1)\n\nMs Coe\n\nMotion carried.',
    '2-1-? carried named Mr Ash for, Mrs Birch for, Ms Coe against',
  ],
  [
    'FOR: Councillors Ash and Birch (2) AGAINST: Councillor Coe (1) ABSTAIN: Councillor Dunn (1)',
    '2-1-1 named Councillor Ash for, Councillor Birch for, Councillor Coe against, Councillor Dunn abstain',
  ],
  ['The motion was proposed and seconded.', ''],
  ['Councillor Ash, seconded by Councillor Coe, moved that the plan be adopted.', 'by Councillor Ash/Councillor Coe'],
  ['Mr B Ash moved, seconded by Mrs D Coe, that the plan be adopted.', 'by Mr B Ash/Mrs D Coe'],
  ['The plan, seconded by a good budget, moved on.', ''],
  [
    'For the motion (2) - Councillors Ash and Birch.\n\nFor the amendment (1) - Councillor Coe.\n\nDeclined to vote (1) - Councillor Dunn.',
    '2-1-1 named Councillor Ash for, Councillor Birch for, Councillor Coe against, Councillor Dunn abstain',
  ],
];

describe('votes', () => {
  for (const [text, expected] of cases) test(text.split('\n')[0]!, () => assert.equal(told(text), expected));
});
