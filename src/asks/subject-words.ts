/** Words that say how something was asked or told, not what it was about. */
const COMMON = new Set(
  `about above across action actions additional address advised after again against agenda agreed all also amount and annual any appendix approach
appropriate approval approved are area areas arising arrangements asked assurance attend attended attention available based been before being
below between body borough brought but can case chair chairman circulated clarification clear clerk come comments commission committee committees
confirmed consider consideration considered continue continued could council councillor councillors current date decision deputy detail detailed
details did different director discussed discussion does done draft due during each ensure ensured establish established etc executive explained
figure figures final find findings first following for forward from full further future gave given had has have head held her him his how however
identified impact implementation important improve included including increase information initial into issue issues item its key last latest
lead leader level like long made mayor made matter matters may meeting meetings member members minute minutes month months more most moved much
need needed new next not note noted now number of officer officers one only order other our out outcome outcomes over overview own page paper papers
part particular people per period place plan plans point possible present presented previous priority process progress proposed provide provided
purpose put question questions raised range received recent recommendation recommendations reference referred regard regarding regular related
relation report reported reports request requested required resolved response result review scrutiny second section see select set shall share shared
should show shown some staff standing start state stated strategic submitted such support sure take taken than thanks that the their them then there
these they this those through time timetable today together two under undertaken until update updated updates upon use used very view was way week
weeks well were what when where whether which while who will with within without work working would year years yet you report's there's`.split(
    /\s+/,
  ),
);

const SHORTEST = 3;
const ACRONYM = /^[A-Z][A-Z0-9&]{1,7}s?$/;

/**
 * The words of a passage that say what it is about, each in a form that its inflections share
 * ("apprenticeships", "apprenticeship"). Acronyms are kept whole.
 */
export const subjectWords = (text: string): string[] => {
  const out: string[] = [];
  for (const word of text.match(/[\p{L}\d&]+(?:['-]\p{L}+)*/gu) ?? []) {
    const lower = word.toLowerCase();
    if (lower !== word && ACRONYM.test(word)) {
      const acronym = word.replace(/s$/, '').toLowerCase();
      if (!COMMON.has(acronym)) out.push(acronym);
    } else if (COMPOUND.test(lower)) {
      for (const part of lower.split(COMPOUND)) add(part, out);
    } else add(lower, out);
  }
  return out;
};

const COMPOUND = /[-']/;

const add = (word: string, out: string[]): void => {
  if (word.length < SHORTEST || COMMON.has(word) || (word.length === SHORTEST && /^\d+$/.test(word))) return;
  out.push(stem(word));
};

const ENDINGS = [
  /(?:ational|isation|ization)s?$/,
  /(?:ations?|ments?|ships?|ness(?:es)?|ities|ity|ingly|ings?|edly|ers?|ors?|ies|ied|ions?|ance|ence|ly|ed|es|s|e|y)$/,
];

/** Stems already cut: the same few thousand words come again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** A crude stem: enough that singular and plural, noun and verb meet; "mapping" is "map". */
export const stem = (word: string): string => {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const cut = cutStem(word);
  known.set(word, cut);
  return cut;
};

const cutStem = (word: string): string => {
  for (const ending of ENDINGS) {
    const bare = word.replace(ending, '');
    if (bare !== word && bare.length >= 4) return bare.replace(/([bdfgmnprt])\1$/, '$1');
  }
  return word;
};

const DEFINED = /((?:\b\p{Lu}[\p{L}'-]*,?\s+(?:(?:of|and|for|in|the|&|to|from)\s+)*){2,8})\(([A-Z][A-Z&]{1,7})s?\)/gu;

/**
 * Acronyms that a text explains, "Children Missing Education (CME)": the acronym in lower case to the
 * subject words of its explanation.
 */
export const definedAcronyms = (text: string): Map<string, string[]> => {
  const out = new Map<string, string[]>();
  for (const match of text.matchAll(DEFINED)) {
    const words = match[1]!.trim().split(/\s+/);
    const initials = match[2]!.replace('&', '');
    const from = words.findIndex((_, i) => fits(words.slice(i), initials));
    if (from >= 0) out.set(match[2]!.toLowerCase(), subjectWords(words.slice(from).join(' ')));
  }
  return out;
};

const fits = (words: readonly string[], initials: string): boolean => {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]!);
  return capitals.join('') === initials;
};
