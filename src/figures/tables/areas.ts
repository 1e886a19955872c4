import type { ComparatorWho } from '../../record/figure.ts';

export type FoundArea = { text: string; who: ComparatorWho | 'own' };

const REGIONS =
  'north east|north west|yorkshire (?:and|&) (?:the )?humber(?:side)?|east midlands|west midlands|east of england|eastern region|inner london|outer london|london|south east|south west|wales|scotland|northern ireland';
const LOOKS: [RegExp, FoundArea['who']][] = [
  [
    /\b(?:statistical|stat\.?)\s?(?:neighbours?|n'?bours?)(?:\s(?:average|avg|mean|median))?\b|\bSNs?\b(?:\s(?:average|avg))?/i,
    'statistical-neighbours',
  ],
  [
    /\b(?:similar|comparable|nearest neighbours?|peer|cipfa)\s?(?:councils?|authorit(?:y|ies)|LAs?|group|family|neighbours?)?(?:\s(?:average|avg|mean))?\b/i,
    'similar',
  ],
  [
    /\b(?:national(?:ly)?|nat|all[- ]england|(?<!east of )england|great britain|united kingdom|uk)(?:\s(?:LAs?|average|avg\.?|mean|median))*\b/i,
    'national',
  ],
  [
    new RegExp(`\\b(?:regional(?:ly)?|region|${REGIONS})(?:\\s(?:average|avg\\.?|mean|median|region))?\\b`, 'i'),
    'region',
  ],
  [
    /^(?:(?:[A-Z][\p{L}'’-]+\s){0,3}(?:LA|L\.A\.|Local Authority|MBC|CC|DC|BC)|(?:[A-Z][\p{L}'’-]+\s){1,3}(?:Borough|Council|County|City|District)|(?:the )?(?:Borough|Council|County|City|District))(?:\s(?:average|avg\.?|total|overall))?(?!\s\p{Ll})(?!\p{L})/u,
    'own',
  ],
];

/** Beside an area's name a header has few words: "% of council tax" or a long measure names none. */
const MOST_BESIDE = 4;

/**
 * The area that a header names: the council itself, or what it is compared with.
 *
 * @param isGroup tells words that are people's ("Boys LA Average" is the LA's boys)
 */
export const areaIn = (text: string, isGroup: (words: string) => boolean): FoundArea | null => {
  for (const [look, who] of LOOKS) {
    const match = look.exec(text);
    if (!match || match[0].trim() === '') continue;
    const left = text
      .replace(match[0], ' ')
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word));
    if (left.length > (who === 'region' ? 2 : MOST_BESIDE)) continue;
    const words = match[0].trim().split(' ');
    while (who === 'own' && words.length > 1 && isGroup(words[0]!)) words.shift();
    return { text: words.join(' '), who };
  }
  return null;
};

const SIDE =
  "(?:nat(?:ional)?\\.?(?:\\saverage)?|england|eng|la|region(?:al)?|lon(?:don)?|sn|stat(?:istical)?\\sneighbours?|(?!gap|diff|change|variance)[A-Z][\\p{L}'’-]{2,20}(?:\\sLA|\\sCouncil)?)";
const PAIR = new RegExp(`${SIDE}\\s?(?:/|vs?\\.?|versus|minus|and|to|-|–)\\s?(?:the\\s)?${SIDE}`, 'iu');
const KNOWN_SIDE = /\b(?:nat(?:ional)?|england|eng|la|region(?:al)?|sn|neighbours?)\b/i;

/** Two areas held against each other in the header of a gap: "Nat/LA", "Skelhurst vs England". */
export const areaPair = (text: string): FoundArea | null => {
  const match = PAIR.exec(text);
  if (!match || !KNOWN_SIDE.test(match[0])) return null;
  return { text: match[0], who: 'national' };
};
