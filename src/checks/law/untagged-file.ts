import { ACCESSIBILITY_LAW, fileRule } from './file-rule.ts';

/** A PDF without tags: a screen reader finds no headings, lists or tables in it. */
export const untaggedFile = fileRule({
  id: 'law/untagged-file',
  severity: 'warning',
  source: `${ACCESSIBILITY_LAW}; WCAG 2.2, 1.3.1; PDF/UA-1, 7.1`,
  why: 'Tags tell a screen reader what is a heading, a list, a table, and in what order to read. A PDF that was printed or scanned has none; one that was saved from Word with its structure has.',
  findIn: ({ tagged }) =>
    tagged === false
      ? {
          says: 'The PDF has no tags, so a screen reader finds no headings, lists or tables in it.',
          mend: 'Save it from Word as PDF with "Document structure tags for accessibility", not by printing to PDF, or publish it as a web page.',
          sure: 0.97,
        }
      : null,
});
