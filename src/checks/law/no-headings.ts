import { ACCESSIBILITY_LAW, fileRule } from './file-rule.ts';

/** So many characters are two pages or more, which nobody finds their way through without headings. */
const LONG = 5000;
/** A few bold lines may be names or totals. */
const FEWEST_BOLD_LINES = 3;

/** A paper of some length in which nothing is marked as a heading. */
export const noHeadings = fileRule({
  id: 'law/no-headings',
  severity: 'warning',
  source: `${ACCESSIBILITY_LAW}; WCAG 2.2, 1.3.1 and 2.4.6`,
  why: 'Those who listen to a paper go from heading to heading. Bold text is no heading: it has to be marked as one by its style. Short papers are left alone, and so is a PDF without tags, which has a rule of its own.',
  findIn: ({ headings, boldLines, format }, { document }) => {
    if (headings !== 0) return null;
    const length = document.pages.reduce((sum, { text }) => sum + text.length, 0);
    if (length < LONG && boldLines < FEWEST_BOLD_LINES) return null;
    const bold =
      boldLines >= FEWEST_BOLD_LINES ? `; ${boldLines} lines only look like headings because they are bold` : '';
    return {
      says: `Nothing in this paper is marked as a heading${bold}.`,
      mend:
        format === 'html'
          ? 'Mark its headings with <h1> to <h6>.'
          : 'Give its headings the styles Heading 1, Heading 2 and so on, and save it again.',
      sure: 0.95,
    };
  },
});
