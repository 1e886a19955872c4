import type { ComparatorWho } from '../../record/figure.ts';

export type Who = 'own' | ComparatorWho;

const KINDS = new Set(
  'the london royal metropolitan borough county city district unitary council of mbc mdc cc bc dc lb rmbc authority'.split(
    ' ',
  ),
);

/** A council's name without its kind: "wexcombe" for "Wexcombe Metropolitan Borough Council". */
export const areaKey = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !KINDS.has(word))
    .join(' ');

/** What area a printed name is to this council: its own, the nation, its region, its neighbours, or another. */
export const whoIs = (area: string | null, council: string | null): Who => {
  if (area === null || /^(?:la|local authority|council|borough|the borough|own)$/i.test(area.trim())) return 'own';
  const key = areaKey(area);
  if (council !== null && key !== '' && key === areaKey(council)) return 'own';
  if (/^(?:national|england|nationally|all england)\b/i.test(area.trim())) return 'national';
  if (/statistical|neighbour/i.test(area)) return 'statistical-neighbours';
  if (/similar|family group|comparator/i.test(area)) return 'similar';
  if (/\bregion|yorkshire|humber|north (?:east|west)|south (?:east|west)|midlands|east of england/i.test(area))
    return 'region';
  return 'area';
};

/** A short name that fits at the end of a line; what the paper calls it where no kind is known. */
export const whoWords = (who: Who, name: string): string => {
  if (who === 'national') return 'National';
  if (who === 'statistical-neighbours') return 'Stat. neighbours';
  if (who === 'similar') return 'Similar councils';
  return name === '' ? 'Council' : name;
};
