const NOT_AREA =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Key|Year|Reception|The|In|A|At|Of|Q\d|Quarters?|All|Both|Total|Overall|Performance|Current|Average|Council|Executive|Government|Department|Children|People|Director|Chair|Leader|Cabinet|Committee|Member|Members|Cllrs?|Councillors?|Secretary|Minister)$/;
const AREA_TAIL = /^(?:LA|Council|Borough|City|County|District|Authority|MBC|BC|CC|Trust)(?:['’]s)?$/i;

/**
 * A subject that names nothing measured: "it", "this", "Skelhurst", "the LA", "our performance".
 *
 * @param names words that the paper writes large inside its sentences: a single large word that opens a sentence
 *   is an area only among these
 */
export const isEmptySubject = (phrase: string, names: ReadonlySet<string>): boolean =>
  /^(?:it|this|(?:the )?(?:number|numbers|total|rate|percentage|proportion|gap|level)|these|that|they|which|there|(?:the )?targets?(?: of .*)?|we|he|she|figures?|the figure|performance|results?|outcomes?|position|average|the (?:LA|council|local authority|borough|county|district|authority|service|city) ?(?:average|figure)?|(?:LA|council|local authority|borough|county|district|authority|service|city)(?: average| figure)?|(?:current|overall) (?:position|performance|figure))$/i.test(
    phrase.trim(),
  ) ||
  isArea(
    phrase
      .replace(/['’]s (?:performance|figure|average|rate|result|outcomes?)$/i, '')
      .replace(/ (?:average|figure|averages)$/i, ''),
    names,
  );

/** "Skelhurst", "Skelhurst LA", "the Skelhurst Borough". */
const isArea = (phrase: string, names: ReadonlySet<string>): boolean => {
  const words = phrase.trim().replace(/^the /i, '').split(/\s+/);
  return (
    words.length <= 4 &&
    words.every((word, i) => (i > 0 && AREA_TAIL.test(word)) || (names.has(word) && !NOT_AREA.test(word)))
  );
};

/** The area that a phrase names: "schools in Skelhurst", "Skelhurst's rate". */
export const areaIn = (phrase: string, names: ReadonlySet<string>): { from: number; to: number } | null => {
  if (isArea(phrase, names)) return { from: 0, to: phrase.length };
  const match =
    /\b(?:in|across|within)\s((?:\p{Lu}\p{Ll}+)(?:\s(?:\p{Lu}\p{Ll}+|LA))*)|^((?:\p{Lu}\p{Ll}+\s)?\p{Lu}\p{Ll}+)['’]s\s/u.exec(
      phrase,
    );
  const name = match?.[1] ?? match?.[2];
  if (
    !match ||
    !name ||
    name.split(' ').some((word) => NOT_AREA.test(word) || (!names.has(word) && !AREA_TAIL.test(word)))
  )
    return null;
  const from = match.index + match[0].indexOf(name);
  return { from, to: from + name.length };
};

/** The words of a paper that are written large after a small one and never small: names, whatever opens a sentence. */
export const namesIn = (texts: readonly string[]): Set<string> => {
  const names = new Set<string>();
  for (const text of texts)
    for (const match of text.matchAll(
      /(?<=\p{Ll}\s)(?<!(?:^|[.!?]\s)(?:The|An?|Our|This|These)\s)\p{Lu}\p{Ll}{2,}(?=[\s,.;:)]|$)|\p{Lu}\p{Ll}{2,}(?=['’]s\b)/gu,
    ))
      names.add(match[0]);
  if (names.size === 0) return names;
  const small = new Set<string>();
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<![\p{L}’'@./_-])\p{Ll}{3,}(?![\p{L}@/_-]|\.\p{L})/gu)) small.add(word);
  for (const name of names) if (small.has(name.toLowerCase())) names.delete(name);
  return names;
};
