import type { Draft } from './build-document.ts';

const MOBILE = /(?:\(?\+44\)?\s?(?:\(0\)\s?)?7|\b07)\d{2,3}[\s-]?\d{3}[\s-]?\d{3,4}\b/g;
const PRIVATE_MAIL =
  /\b[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|tiscali|protonmail)\.[a-z.]{2,6}\b/gi;
const PRIVATE_LABEL =
  /^(?:home (?:address|phone|telephone|tel|e-?mail)|(?:personal )?mobile|personal (?:e-?mail|phone)|private (?:e-?mail|phone))\b/i;

/** Whether a line is labelled as somebody's home address, phone or private mail. */
export const isPrivateLine = (text: string): boolean => PRIVATE_LABEL.test(text.trim());

/** Mobile numbers and e-mail addresses of private providers taken out of a text. */
export const withoutPrivate = (text: string): string => text.replace(MOBILE, '').replace(PRIVATE_MAIL, '');

/** The same of a block, its cells included. */
export const withoutPrivateWords = (draft: Draft): Draft => {
  const text = withoutPrivate(draft.text);
  return {
    ...draft,
    text,
    bold: Math.min(draft.bold ?? 0, text.length),
    rows: draft.rows?.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: withoutPrivate(cell.text) })),
    })),
  };
};
