import { stem } from './subject-words.ts';

/** Words that council papers use for one another: who asks for abbreviations to be explained is given a glossary. */
const GROUPS = [
  ['acronym', 'abbreviation', 'glossary', 'jargon'],
  ['absence', 'attendance', 'absent'],
  ['vacancy', 'turnover', 'recruitment', 'retention'],
  ['caseload', 'workload'],
  ['apprenticeship', 'traineeship'],
  ['letter', 'wrote', 'written', 'write'],
  ['cost', 'spend', 'spending', 'expenditure', 'budget'],
  ['bus', 'buses', 'transport'],
  ['parking', 'car', 'cars'],
  ['housing', 'homes', 'dwellings', 'accommodation'],
  ['visit', 'visited', 'tour'],
  ['survey', 'questionnaire', 'consultation'],
];

const ALIKE = new Map<string, string[]>();
for (const group of GROUPS) {
  const stems = [...new Set(group.map(stem))];
  for (const word of stems)
    ALIKE.set(
      word,
      stems.filter((other) => other !== word),
    );
}

/** Stems that stand for the same thing as this one in council papers; empty for most. */
export const wordsAlike = (word: string): readonly string[] => ALIKE.get(word) ?? [];
