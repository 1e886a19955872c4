import type { Wanted } from '../profile.ts';

/** A title as it is compared: letters only, in small ones. */
export const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();

/** What a template asks for under none of the titles that a paper has. */
export const notAmong = (wanted: readonly Wanted[], titles: readonly string[]): Wanted[] => {
  const plain = titles.map(plainTitle);
  return wanted.filter(({ oneOf }) => !oneOf.some((title) => plain.some((one) => one.includes(plainTitle(title)))));
};
