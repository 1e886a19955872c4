import { ACCESSIBILITY_LAW, fileRule } from './file-rule.ts';

/** A file that does not say in which language it is to be read aloud. */
export const noLanguage = fileRule({
  id: 'law/no-language',
  severity: 'warning',
  source: `${ACCESSIBILITY_LAW}; WCAG 2.2, 3.1.1; PDF/UA-1, 7.2`,
  why: 'A screen reader chooses its voice by the language that the file states; without one it may read English with the sounds of another language. A PDF without tags is left to the rule for those.',
  findIn: ({ language, tagged, format }) =>
    language === null && tagged !== false
      ? {
          says: 'The file does not say which language it is in.',
          mend:
            format === 'html'
              ? 'Set it: <html lang="en-GB">.'
              : 'Set the language to English (United Kingdom) and save the file again.',
          sure: 0.95,
        }
      : null,
});
