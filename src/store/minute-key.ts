/**
 * A minute's number as numbers are compared: "53" for "53." and "Minute No. 53", "12a" for "12A". Null
 * where nothing is left.
 */
export const minuteKey = (number: string | null): string | null => {
  if (number === null) return null;
  const key = number
    .toLowerCase()
    .replace(/\b(?:minutes?|items?|numbers?|nos?|min)\b\.?/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return key === '' ? null : key;
};
