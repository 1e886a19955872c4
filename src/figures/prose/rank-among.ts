/** "11th of 15 authorities in the region", "8th compared with other councils in the county", "second among its peers". */
const AMONG =
  /^[^.;]{0,60}?\b(?:(?:compared (?:with|to)|among(?:st)?|against|out of|of)\s(?:the\s|all\s|its\s|our\s)*(?:\d{1,3}\s)?(\p{L}[^,.;()\d]{2,80}?)|in\s(?:the\s)?(country|region|county|\p{Lu}\p{L}+(?:\s(?:and\s)?(?:the\s)?\p{Lu}\p{L}+)*))(?=\s?[,.;()]|\s(?:for|in\s\d|with|which|and is|and was|at)\b|\s\d|\s?$)/u;

/** The set that a rank is among, as printed after it: where in `after`, or null. */
export const rankAmong = (after: string): string | null => {
  const found = AMONG.exec(after);
  return found ? (found[1] ?? found[2]!) : null;
};
