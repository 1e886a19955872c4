import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import type { Clause } from '../record/meeting.ts';
import { readDecisions } from './decisions.ts';

/** A decision as one line a clause: verb, then label and text, nested by two spaces. */
const decisionsIn = (text: string): string[] => {
  const { blocks } = readMarkdown(text);
  const lines = (clauses: readonly Clause[], depth: number): string[] =>
    clauses.flatMap((c) => [`${'  '.repeat(depth)}${c.label ?? '-'} ${c.text}`, ...lines(c.clauses, depth + 1)]);
  return readDecisions(blocks.map((block) => ({ block, from: 0 }))).decisions.flatMap((d) => [
    d.verb,
    ...lines(d.clauses, 1),
  ]);
};

const cases: [name: string, text: string, expected: string[]][] = [
  [
    'opener and clause in one line',
    'Resolved:-That the budget be noted.',
    ['resolved', '  - That the budget be noted.'],
  ],
  [
    'bold opener with a dash',
    '**Resolved:** - That the plan be approved.',
    ['resolved', '  - That the plan be approved.'],
  ],
  [
    'opener on its own line, clause below',
    'Resolved:-\n\nThat the next meeting be held on 4 May.',
    ['resolved', '  - That the next meeting be held on 4 May.'],
  ],
  [
    'clauses in brackets, a paragraph each',
    'Resolved:- (1) That the report be noted.\n\n(2) That an update be submitted in 6 months.\n\nThe Chair thanked officers.',
    ['resolved', '  1 That the report be noted.', '  2 That an update be submitted in 6 months.'],
  ],
  [
    'numbers with full stops, run in',
    '**Resolved:** 1. That the report be noted. 2. That a survey of quays be made by 2. May.',
    ['resolved', '  1 That the report be noted.', '  2 That a survey of quays be made by 2. May.'],
  ],
  [
    'to another body, before a colon',
    'RECOMMENDED to Council:\n\nThat the strategy be approved.',
    ['recommended', '  - That the strategy be approved.'],
  ],
  [
    'with the votes between',
    'RESOLVED, by 4 votes to 1, that the lease be signed.',
    ['resolved', '  - that the lease be signed.'],
  ],
  [
    'on the proposal of, between',
    'AGREED, on the proposal of Councillor Ash, seconded by Alderman Coe, that the minutes be noted.',
    ['agreed', '  - that the minutes be noted.'],
  ],
  [
    'bulleted clauses with labels',
    '**RESOLVED:**\n\n- 1) That the paper be received\n- 2) That a review be held.',
    ['resolved', '  1 That the paper be received', '  2 That a review be held.'],
  ],
  [
    'numbered clauses without That',
    '**Resolved:**\n\n1. Members note the strategy.\n2. Continued updates are provided.',
    ['resolved', '  1 Members note the strategy.', '  2 Continued updates are provided.'],
  ],
  [
    'bullets nested under a clause',
    'Resolved:- (1) That a report be submitted including:-\n\n- trends\n- costs\n\n(2) That thanks be given.',
    [
      'resolved',
      '  1 That a report be submitted including:-',
      '    - trends',
      '    - costs',
      '  2 That thanks be given.',
    ],
  ],
  [
    'letters nested under numbers',
    'RESOLVED:\n\n1) That these recommendations be sent to the Board:\n\na) that fees be frozen;\n\nb) that staff be trained.\n\n2) That the report be noted.',
    [
      'resolved',
      '  1 That these recommendations be sent to the Board:',
      '    a that fees be frozen;',
      '    b that staff be trained.',
      '  2 That the report be noted.',
    ],
  ],
  [
    'run in one sentence',
    'Resolved – (a) That the scheme be agreed, and (b) that the grant be paid.',
    ['resolved', '  a That the scheme be agreed, and', '  b that the grant be paid.'],
  ],
  [
    'a lead with lettered parts',
    'RESOLVED: That the Committee:- (a) notes the position; and (b) requests a further report.',
    ['resolved', '  a notes the position; and', '  b requests a further report.'],
  ],
  [
    'letter-spaced',
    'RECOMMENDED – T H A T the minutes be confirmed.',
    ['recommended', '  - THAT the minutes be confirmed.'],
  ],
  [
    'to recommend',
    'Resolved to RECOMMEND: (to Council) That the policy be adopted.',
    ['recommended', '  - That the policy be adopted.'],
  ],
  [
    'agreed with a dash',
    'AGREED – That the Convener writes to the Minister.',
    ['agreed', '  - That the Convener writes to the Minister.'],
  ],
  [
    'it was agreed that, then bullets',
    'It was agreed that: -\n\n- the survey be repeated\n- the results be shared',
    ['agreed', '  - the survey be repeated', '  - the results be shared'],
  ],
  [
    'it was approved that, in capitals',
    'It was APPROVED that;\n\n1. the lease be signed.',
    ['approved', '  1 the lease be signed.'],
  ],
  ['a bare verb', 'RECEIVED.', []],
  [
    'unanimously in brackets',
    'RESOLVED: (Unanimously) That the motion be supported.',
    ['resolved', '  - That the motion be supported.'],
  ],
  [
    'proposer and seconder first',
    'Proposed by Cllr Ash (seconded by Cllr Birch) it was: RESOLVED that: the grant be paid.',
    ['resolved', '  - the grant be paid.'],
  ],
  [
    'in a sentence of a parish',
    'After discussion it was resolved to accept the lower quote.',
    ['resolved', '  - to accept the lower quote.'],
  ],
  [
    'on a proposal',
    'On the proposal of Cllr Ash, seconded by Cllr Birch, it was agreed to hold a special meeting on 4 May.',
    ['agreed', '  - to hold a special meeting on 4 May.'],
  ],
  [
    'and Resolved, a quoted motion below',
    'And Resolved:\n\n"That, the draft minutes be taken as read."',
    ['resolved', '  - "That, the draft minutes be taken as read."'],
  ],
  [
    'minutes approved without an opener',
    'The minutes of the meeting held on 4 May were approved and signed.',
    ['approved', '  - The minutes of the meeting held on 4 May were approved and signed.'],
  ],
  [
    'a motion of the council in lower case',
    'The Council RESOLVED to adopt the code.',
    ['resolved', '  - to adopt the code.'],
  ],
  [
    'reasons end it',
    'RESOLVED: That the site be sold.\n\nReasons for decision: It is surplus.',
    ['resolved', '  - That the site be sold.'],
  ],
];
for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(decisionsIn(text), expected));

const narrative = [
  'It was noted that the school had agreed to share its data.',
  'Recommendation 1 – ensure that services are joined up.',
  'Decisions made by the panel were published weekly.',
  'The issues resolved since May were listed.',
  'Agreed actions were on track.',
  'The Board had agreed in principle to a pooled fund.',
  'The surveyor made three proposals which were accepted.',
  'Members received the petition.',
];
for (const text of narrative) test(`no decision: ${text}`, () => assert.deepEqual(decisionsIn(text), []));
