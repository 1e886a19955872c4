/** Words for whom or what a value is about: people by sex, age, need, ethnicity, place in care; kinds of school. */
const GROUP_WORDS = new Set(
  `all pupils pupil children child people adults adult students student learners residents everyone persons person
  boys boy girls girl male males female females men women man woman non-binary gender sex unknown other
  disadvantaged dis non-dis non-disadvantaged advantaged fsm non-fsm premium eligible free meals
  sen send ehc ehcp ehcps eal support plan plans statement identified no not any need needs disability disabled
  lac cic cla uasc care leavers looked after
  white british irish asian pakistani indian bangladeshi chinese black african caribbean mixed arab gypsy roma
  traveller grt background ethnicity ethnic minority bme bame heritage
  nursery infant junior primary secondary special schools school academies academy maintained la-maintained free
  referral units unit settings sixth form colleges college early years sector
  under over aged age ages year years olds old and or of with without the in to from by non group groups`.split(/\s+/),
);
/** At least one of these must be there: the others only join. */
const WEAK = new Set(
  'and or of with without the in to from by non no not any all years year support plan plans need needs other unit units free old group groups under over people'.split(
    ' ',
  ),
);
const AGES =
  /^(?:(?:aged?s?|under|over|age band)\s?)?\d{1,3}\s?(?:(?:-|–|to)\s?\d{1,3}|\+|and over|and above|or over|and under)?(?:\s?(?:year|yr)s?(?:\s?olds?)?)?$/i;

/** A header names a group by its words alone: "Non-Dis", "SEND Support", "White British", "65 and over". */
export const isGroup = (text: string): boolean => {
  const bare = text.replace(/[*†‡%]/g, '').trim();
  if (bare === '') return false;
  if (AGES.test(bare) && /[-–+]|to|over|under|above|age|year|yr/i.test(bare)) return true;
  if (/^all$/i.test(bare)) return true;
  const words = bare
    .toLowerCase()
    .split(/[\s/&,()]+/)
    .filter(Boolean);
  return (
    words.length <= 8 &&
    words.every((word) => GROUP_WORDS.has(word) || /^\d{1,2}\+?$/.test(word)) &&
    words.some((word) => !WEAK.has(word) && !/^\d/.test(word))
  );
};
