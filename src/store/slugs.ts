const LONGEST = 80;

/** Words of an address that pages of the site have for themselves. */
const TAKEN = new Set(
  'about accessibility admin api asks assets bodies calendar checks councils data desk documents feed feeds figures files forms forward-plan health help items measures meetings new papers people person plans privacy private-meetings public recommendations reports robots search settings sign-in sign-out sitemap static status subjects undated'.split(
    ' ',
  ),
);

/**
 * Text as a readable part of an address: lower-case letters, digits and single hyphens, cut at a word.
 * `fallback` stands for text that has no letter or digit.
 */
export const slugOf = (text: string, fallback: string): string => {
  const slug = wordsOf(text).join('-');
  if (slug.length <= LONGEST) return slug || fallback;
  const cut = slug.slice(0, LONGEST + 1);
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : LONGEST);
};

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The slug of a body's page, which stands at the top of the site beside the site's own pages. */
export const bodySlugOf = (name: string): string => {
  const slug = slugOf(name, 'body');
  return TAKEN.has(slug) ? `${slug}-body` : slug;
};

/** The slug itself, or with the first number from 2 that makes it free. */
export const freeSlug = (slug: string, isTaken: (slug: string) => boolean): string => {
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
};

/** What two spellings of one title or body's name share: letters and digits, "&" as "and", no leading "the". */
export const nameKey = (name: string): string => wordsOf(name.replace(/^\s*the\s+/i, '')).join(' ');
