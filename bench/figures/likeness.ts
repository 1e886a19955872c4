/**
 * How words and times of the gold are held against those of a reading. Spelling is let be, values are not: a name
 * agrees where at least half of the gold's words stand in the reading's (abbreviations of subjects and stages spelt
 * out, plural and case let be). Times agree by their parts: the same years, and the same quarter, term or month.
 */
const STOP = new Set(
  'of the in for and a an at to with who by on from or as is la % per cent percentage proportion'.split(' '),
);
const SPELT: Record<string, string> = {
  'key stage 1': 'ks1',
  'key stage 2': 'ks2',
  'key stage 4': 'ks4',
  'good level of development': 'gld',
  maths: 'mathematics',
  rwm: 'r w m',
  'rw&m': 'r w m',
  'non dis': 'non disadvantaged',
  dis: 'disadvantaged',
  nat: 'national',
  roth: 'rotherham',
  'reading, writing and mathematics': 'r w m',
  'reading writing and mathematics': 'r w m',
  eyfsp: 'eyfs',
  boy: 'boys',
  girl: 'girls',
  england: 'national',
  nationally: 'national',
};

export const tokensOf = (text: string): string[] => {
  let plain = ` ${text.toLowerCase().replace(/[–—-]/g, ' ').replace(/\s+/g, ' ')} `;
  for (const [from, to] of Object.entries(SPELT)) plain = plain.replaceAll(` ${from} `, ` ${to} `);
  const words = plain.split(/[^\p{L}\p{N}+½]+/u).filter((word) => word !== '' && !STOP.has(word));
  return [...new Set(words.map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word)))];
};

/** The share of the gold's words that the reading has; all where the gold has none. */
export const share = (gold: string, read: string): number => {
  const [wanted, got] = [tokensOf(gold), new Set(tokensOf(read))];
  return wanted.length === 0 ? 1 : wanted.filter((word) => got.has(word)).length / wanted.length;
};

export const HALF = 0.5;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const PARTS = /\b(autumn|spring|summer)\b|\bq(?:uarter )?\s?([1-4])\b/i;

/** The years, months and parts of a year that a period's words or label name. */
const partsOf = (text: string): { years: Set<string>; month: string | null; part: string | null } => {
  const years = new Set<string>();
  for (const [, first, second] of text.matchAll(/\b((?:19|20)\d\d|\d\d(?=\s?\/\s?\d\d))(?:\s?[/–]\s?(\d{2,4})\b)?/g)) {
    years.add(first!.slice(-2));
    if (second) years.add(second.slice(-2));
  }
  const iso = /\b(?:19|20)\d\d-(\d\d)\b/.exec(text)?.[1];
  const named = MONTHS.findIndex((month) => new RegExp(`\\b${month}[a-z]*\\b`, 'i').test(text));
  const part = PARTS.exec(text);
  return {
    years,
    month: iso ?? (named < 0 ? null : String(named + 1).padStart(2, '0')),
    part: part ? (part[1]?.toLowerCase() ?? `q${part[2]}`) : null,
  };
};

/** A coarser time holds a finer one of the same year ("2019" and "August 2019"); two different times never agree. */
export const samePeriod = (gold: string, read: string): boolean => {
  const [a, b] = [partsOf(gold), partsOf(read)];
  if (a.years.size > 0 && b.years.size > 0 && ![...a.years].some((year) => b.years.has(year))) return false;
  if (a.years.size === 2 && b.years.size === 2 && [...a.years].some((year) => !b.years.has(year))) return false;
  if (a.month && b.month && a.month !== b.month) return false;
  if (a.part && b.part && a.part !== b.part) return false;
  return a.years.size > 0 === b.years.size > 0 && (a.part === null || b.part !== null || b.month !== null);
};

export const sameNumber = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-6;
