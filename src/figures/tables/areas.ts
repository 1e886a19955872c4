import type { ComparatorWho } from '../../record/figure.ts';

export type FoundArea = { text: string; from: number; to: number; who: ComparatorWho | 'own' };

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
    /\b(?:national(?:ly)?|nat|all[- ]england|england|great britain|united kingdom|uk)(?:\s(?:LAs?|average|avg\.?|mean|median))*\b/i,
    'national',
  ],
  [
    new RegExp(`\\b(?:regional(?:ly)?|region|${REGIONS})(?:\\s(?:average|avg\\.?|mean|median|region))?\\b`, 'i'),
    'region',
  ],
  [
    /^(?:(?:[A-Z][\p{L}'’-]+\s){0,3})(?:LA|L\.A\.|Local Authority|Borough|Council|County|City|District|MBC|CC|DC|BC)(?:\s(?:average|avg\.?|total|overall))?\b/u,
    'own',
  ],
];

/** The area that a header names: the council itself, or what it is compared with. */
export const areaIn = (text: string): FoundArea | null => {
  for (const [look, who] of LOOKS) {
    const match = look.exec(text);
    if (match && match[0].trim() !== '')
      return { text: match[0].trim(), from: match.index, to: match.index + match[0].length, who };
  }
  return null;
};

const SIDE =
  "(?:nat(?:ional)?\\.?(?:\\saverage)?|england|eng|la|region(?:al)?|lon(?:don)?|sn|stat(?:istical)?\\sneighbours?|[A-Z][\\p{L}'’-]{2,20}(?:\\sLA|\\sCouncil)?)";
const PAIR = new RegExp(`${SIDE}\\s?(?:/|vs?\\.?|versus|minus|and|to|-|–)\\s?(?:the\\s)?${SIDE}`, 'iu');
const KNOWN_SIDE = /\b(?:nat(?:ional)?|england|eng|la|region(?:al)?|sn|neighbours?)\b/i;

/** Two areas held against each other in the header of a gap: "Nat/LA", "Skelhurst vs England". */
export const areaPair = (text: string): FoundArea | null => {
  const match = PAIR.exec(text);
  if (!match || !KNOWN_SIDE.test(match[0])) return null;
  return { text: match[0], from: match.index, to: match.index + match[0].length, who: 'national' };
};
