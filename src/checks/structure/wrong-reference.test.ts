import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { wrongReference } from './wrong-reference.ts';

const withAppendices = (text: string): string => `${inReport(text)}

Appendix 1 Map of Pools

The pools stand along the river in the north of the town.

Appendix 2 Fees and Waiting Lists

Waiting list by age

| Age | Children |
| --- | --- |
| 5 | 90 |
| 6 | 80 |
`;

ruleCases(wrongReference, {
  paper: withAppendices,
  finds: [
    ['1.1 The risks are those listed in bullet 3 and elsewhere.', 'in bullet 3'],
    ['1.1 The waiting list by age is set out in Appendix 1.', '1.1 The waiting list by age is set out in Appendix 1'],
    [
      '1.1 See Appendix 2 (Answers of the parents asked in summer) for more.',
      'Appendix 2 (Answers of the parents asked in summer)',
    ],
  ],
  leaves: [
    ['1.1 The risks are those in paragraph 2.5, bullet 3 of which is new.', 'a bullet of a paragraph'],
    ['1.1 The waiting list by age is set out in Appendix 2.', 'the right appendix'],
    ['1.1 The pools are shown in Appendix 1.', 'the right appendix, in other words'],
    ['1.1 See Appendix 2 (Waiting list by age) for more.', 'a heading that is there'],
    ['1.1 The costs of staff are set out in Appendix 7.', 'an appendix that is not in the file'],
  ],
});
