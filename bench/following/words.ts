const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);

/** Share of the shorter text's words that the other has. */
export const overlap = (a: string, b: string | null): number => {
  const [x, y] = [words(a), words(b ?? '')];
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  return small.size === 0 ? 0 : [...small].filter((word) => large.has(word)).length / small.size;
};
