import { ACCESSIBILITY_LAW, fileRule } from './file-rule.ts';

/** A file without a title in its properties: readers see its file name instead. */
export const noTitle = fileRule({
  id: 'law/no-title',
  severity: 'warning',
  source: `${ACCESSIBILITY_LAW}; WCAG 2.2, 2.4.2; PDF/UA-1, 7.1`,
  why: 'The title in a file\'s properties is what a browser shows in its tab and a screen reader says first. Where it is empty, or only "Microsoft Word - Document1", that is the name of the file. Of a Word file this is advice: it counts once the file is published.',
  findIn: ({ title, format }) =>
    title === null
      ? {
          says: "The file's properties have no title, so that readers are told only the file's name.",
          mend:
            format === 'html'
              ? 'Put what it is about into <title>.'
              : "Put the report's title into the file's properties (File, Info, Title).",
          sure: 0.9,
          ...(format === 'docx' && { severity: 'advice' as const }),
        }
      : null,
});
