import { packOfMarch } from './earlier-minutes.ts';

/** A pack of March 2026 whose one report, on swimming lessons, comes with an equality screening. */
export const packWithForm = (
  report: string,
  { answers = '', completed = '', title = '' } = {},
): string => `${packOfMarch('Swimming lessons', report)}
# PART A - Initial Equality Screening Assessment

Title: Swimming lessons

Directorate: Leisure

Service area: Pools

Lead person: Una Marsh

${answers}

| Question | Answer |
|---|---|
| Date screening completed | ${completed} |
| Report title and date | ${title} |
`;
