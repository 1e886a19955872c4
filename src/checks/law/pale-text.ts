import { ACCESSIBILITY_LAW, fileRule } from './file-rule.ts';

/** Fewer letters are a mark, a page number or part of a logo. */
const FEWEST_LETTERS = 20;

/** Text that is too pale for many readers. */
export const paleText = fileRule({
  id: 'law/pale-text',
  severity: 'warning',
  source: `${ACCESSIBILITY_LAW}; WCAG 2.2, 1.4.3`,
  why: 'Small text needs a contrast of 4.5 to 1 against its ground, large text 3 to 1. Only text of a PDF on white is looked at; what stands on a colour or a picture is left alone, and so are fewer than twenty letters.',
  findIn: ({ pale }) =>
    pale && pale.letters >= FEWEST_LETTERS
      ? {
          says: `Text stands out too little from white, with a contrast of ${pale.contrast.toFixed(1)} to 1: ${pale.letters} letters, the first on page ${pale.firstPage} (“${pale.words.trim()}…”).`,
          mend: 'Give it a darker colour: small text needs 4.5 to 1, large text 3 to 1.',
          sure: 0.85,
        }
      : null,
});
