// Chance that can be drawn again, and the words of made-up meetings.

/** Draws numbers that look random and are the same for the same seed (mulberry32). */
export const drawer = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    chance: (share: number): boolean => next() < share,
    one: <T>(of: readonly T[]): T => of[below(of.length)]!,
    some: <T>(of: readonly T[], count: number): T[] =>
      of
        .map((value) => ({ value, key: next() }))
        .sort((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ value }) => value),
  };
};
export type Drawer = ReturnType<typeof drawer>;

export const SURNAMES =
  'Ashdown Brindle Calloway Dunmore Eastgate Farrant Gledhill Hartnoll Inskip Jarrold Kettering Lomax Marchbank Nettleship Oakhurst Pemberley Quillfeather Ravenscar Stainforth Thornaby Uppingham Venables Wetherell Yarborough'.split(
    ' ',
  );
export const FIRST = 'Amina Bernard Clara Devi Edmund Farah Grace Hugh Ines Joan'.split(' ');
export const POSTS = [
  'Head of Housing Needs',
  'Assistant Director, Adult Care',
  'Service Manager, Early Help',
  'Director of Public Health',
  'Democratic Services Officer',
];
export const ORGANISATIONS = ['Diocese of Wexcombe', 'Parents and Carers Forum', 'Tenants Federation'];
export const BODIES = [
  'Housing Scrutiny Panel',
  'Health and Care Select Commission',
  'Overview and Scrutiny Committee',
  'Planning Committee',
  'Audit and Governance Board',
];
export const SUBJECTS = [
  'Empty Homes',
  'Kinship Care',
  'School Transport',
  'Library Opening Hours',
  'Adult Social Care Waiting Times',
  'Flood Defences',
  'Town Centre Parking',
  'Youth Services',
  'Budget Monitoring',
  'Air Quality Action Plan',
];
export const SPOKEN = [
  'Members asked how the waiting list had changed since the summer.',
  'It was explained that demand had grown faster than the budget.',
  'The Panel heard that two contractors had withdrawn from the tender.',
  'In answer to a question it was confirmed that the scheme would run for three years.',
  'Concern was voiced about the cost of repairs.',
];
export const POINTS = [
  'visits had been made to four neighbourhoods',
  'the new system had gone live in the spring',
  'staff turnover remained high in two teams',
];
