import type { FoundPeriod } from '../periods.ts';
import type { NumberToken } from './number-tokens.ts';

export type Phrase = { from: number; to: number };

const FINITE =
  /^(?:has|have|had|is|was|were|are|will|would|stands?|stood|remain(?:s|ed)?|reach(?:ed|es)|fell|falls?|rose|rises?|increase[ds]?|decrease[ds]?|reduce[ds]?|decline[ds]?|dropped|drops?|improve[ds]?|grew|narrowed|narrows|widened|widens|averaged|totall?ed|totals|equate[ds]?|represent(?:s|ed)?|comprise[ds]?|accounted|accounts|achieved|recorded|went|moved|continue[ds]?|shows?|showed|saw|came|costs?|exceeded|amounts?|amounted|ran|takes?|took|ranges?|dipped|climbed|slipped|peaked|doubled|halved|overspent|underspent|worsened|increasing|decreasing)$/;
const VERBISH =
  /^(?:be|been|being|also|now|then|further|still|just|only|slightly|steadily|significantly|currently|marginally|again|to|static|stable|unchanged|at|by|from|of|in|on|for|since|as|a|an|the|around|about|approximately|over|under|nearly|almost|some|more|less|than|up|down|and|high|low|peak|total|average|increased|decreased|reduced|declined|risen|fallen|grown|dropped|improved|narrowed|widened|worsened|gone|increase|decrease|percentage|points?|overall|estimated|reported|recorded|rated|ranked|ranking|rank|placed|expected|projected|forecast|shown|showing|shows|above|below|line|with|higher|lower|than|compared|against|between|somewhat|both|well|just|the|continued|increasing|seen|percent|good|low|within|all|both|same|set|double|doubled|this|level|levels|rate|figure|year|years|[-–—:=]|[#@~]+)$/;
const REPORTED =
  /\b(?:not(?:ed|ing)|report(?:ed|s)|highlight(?:ed|s)|outlined|advis(?:ed|ing)|explained|said|stated|informed|show(?:ed|s|n|ing)?|confirmed|heard|indicat(?:ed|es|ing)|added|commented|found|estimated|mean(?:s|t)|reveal(?:ed|s)|suggest(?:ed|s)|acknowledged|observed|understood|aware|clear|fact|known)\s(?:\p{L}+\s){0,3}?that\s/giu;
const LEAD_WORDS =
  /^(?:and|but|while|whilst|with|where|which|whereas|however|also|then|so|because|when|therefore|although|though|that|although|additionally|furthermore|moreover|overall|as well as|including|of which|of whom|of these|[-–—,;:.~@)])[\s,]+/i;
const COUNTING =
  /^(?:the |a |an |our |its |their )?(?:overall |total |average |actual |current |combined )?(?:(?:percentage|proportion|numbers?|share|percent|%|amount|total)(?: share)? of(?: the| all| our| those)? |percentage (?=\p{L}))/iu;
const ARTICLE = /^(?:the|a|an|our|this|these|those)\s(?=\S)/i;
const OPENING =
  /^(?:in|at|for|of|during|by|as|since|however|overall|nationally|locally|regionally|following|while|although|despite|currently|within|between|up|from|to|on|with|after|before|additionally|this|last|across|looking|under|over|where|when|if|unlike|like|against|compared|of)\b/i;
const STOP =
  /[;:~#"“]|@,|,\s(?:and (?:the|it|this)|compar|exclud|having|despite|following|which|an?\b|with|while|whilst|but|however|against|up|down|this|these|those|some|it\b|they|we\b|and\b|of which|of whom|representing|equating|equivalent|leading|bringing|giving|making|including|as well|so\b|(?:mean|support|provid|achiev|receiv|total|includ|result|show|bring|mak|giv|lead|represent|reach|cover|continu|exceed|compar|surpass|plac)(?:l)?ing\b|although|where|who\b|in\b|the\b)|\s(?:compared|compares|comparing|(?<!\bfor )which|while|whilst|but|however|bringing|leading to|in comparison|(?<!\b(?:are|is|was|were) )showing|resulting|reflecting|against an?|representing|equating|equivalent to|because|although|despite|so that|due to|as a result|unchanged|whereas|making|giving)\b|\s(?:an?|the|one)\s(?:member|councillor|chair\w*|committee|officer)s?\s(?:asked|queried|sought|noted|enquired|welcomed)\b|\sper\s[\d,#]|\s[-–—]\s|[.?!](?:\s|$)|,?\sthis\s(?:is|was|has|compares)|\sand (?:the|it|this|we|they|has|have|these|there|also)\b/i;
/** What a phrase may end with that is no part of it. */
const TAIL =
  /(?:[\s,.;:@~#–—-]+|(?<=[\s@~#])(?:in|on|at|by|for|to|of|from|since|during|and|or|as|the|a|an|with|than|which|that|were|was|is|are|has|have|had|been|being|per|just|now|over|so|only|up|further|another|about|around|approximately|nearly|almost|more|at least|compared|against|between|end of|as at))$/i;

/** The sentence with its numbers as "#", its periods as "@" and brackets that hold numbers as "~", place for place. */
export const veil = (
  text: string,
  tokens: readonly NumberToken[],
  periods: readonly FoundPeriod[],
): { veiled: string; open: string } => {
  const out = text.split('');
  const cover = (from: number, to: number, sign: string) => out.fill(sign, from, to);
  for (const { from, to } of periods) cover(from, to, '@');
  for (const { from, to } of tokens) cover(from, to, '#');
  const open = out.join('');
  if (!open.includes('(')) return { open, veiled: open };
  return { open, veiled: open.replace(/\([^()]*[#@][^()]*\)/g, (bracket) => '~'.repeat(bracket.length)) };
};

/** What the verb before a number is said of, between two places of the veiled sentence; null where none stands there. */
export const subjectBefore = (veiled: string, from: number, end: number): Phrase | null => {
  const start = Math.max(from, veiled.lastIndexOf('; ', end - 1) + 1);
  if (TOLD_THAT.test(veiled.slice(start, end))) return null;
  const words = [...veiled.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    at: start + match.index,
  }));
  let i = words.length;
  const plain = (word: string) => word.toLowerCase().replace(/^[(,"“]+|[),;."”]+$/g, '');
  while (i > 0 && (VERBISH.test(plain(words[i - 1]!.text)) || FINITE.test(plain(words[i - 1]!.text)))) {
    i--;
    if (/[;.]$/.test(words[i]!.text) && i < words.length - 1) {
      i++;
      break;
    }
  }
  const first = words.findIndex(
    (word, k) => k >= i && (FINITE.test(plain(word.text)) || /^[-–—:=]$|^[^#@~]*:$/.test(word.text)),
  );
  if (first > 0) return trimmed(veiled, start, words[first]!.at);
  const colon = words.at(-1);
  if (colon && /[\p{L})]:$/u.test(colon.text)) return trimmed(veiled, start, colon.at + colon.text.length - 1);
  const part = PART_MOVED.exec(veiled.slice(start, end));
  if (part) return trimmed(veiled, start + part.index + 1, start + part.index + part[1]!.length);
  const led = LED_TO.exec(veiled.slice(start, end));
  if (led && !led[0].split(/\s+/).some((word) => FINITE.test(word.toLowerCase()))) {
    const from = led.index + led[1]!.length;
    return trimmed(veiled, start + from + lastEnd(veiled.slice(start + from, end), INNER), end);
  }
  const finite = words.findLastIndex(
    (word, k) => FINITE.test(plain(word.text)) && !/^(?:that|which|who)$/i.test(words[k - 1]?.text ?? ''),
  );
  if (finite <= 0 && i > 0 && i < words.length && MEASURED.test(veiled.slice(start, end)))
    return trimmed(veiled, start, words[i]!.at);
  if (finite <= 0 || words.length - finite > 9) return null;
  // "the widest gap is reading at 9.1%": what follows the verb is part of the name; "is set at" is not.
  const complement = i < words.length ? veiled.slice(words[finite]!.at, words[i]!.at) : '';
  if (plain(words[i]?.text ?? '') === 'at' && /^(?:is|are|was|were)\s(?=.*\p{Lu})/u.test(complement))
    return trimmed(veiled, start, words[i]!.at, true, true);
  return trimmed(veiled, start, words[i < words.length ? i : finite]!.at);
};

/** "to the trust for the sum of": the innermost phrase is what is so much. */
const INNER = /\b(?:for|to|with|by|in)\s(?:the|a|an)\s(?=\p{L}+\s(?:of|at|to|for)\s)/giu;

const MEASURED =
  /^[\s@,]*(?:(?:in|at|for|by)\s[^,]{2,40},\s)?(?:the\s|a\s|an\s|our\s)?(?:\p{L}+\s){0,2}(?:percentage|proportion|number|rate|level|share|average|total|value|cost|amount)\b/iu;

/** "… from last year, litter down 21%": a part of a list of changes without a verb. */
const PART_MOVED = /([,;]\s(?:and\s)?(?:[\p{L}’'&/-]+\s){1,6})(?:up|down)\s(?:by\s)?$/iu;

/** "bringing the caseload to …", "a score of …": a noun phrase before the number without a finite verb. */
const LED_TO =
  /((?:^|[,;]\s?|\b(?:bringing|taking|leaving|giving|making|meaning|with|and|through|to|see)\s)(?:(?:an?|the|its|their|our)\s)?)(?:[\p{L}'’&/-]+\s){1,8}(?:to|of|at|for)\s(?:(?:around|about|approximately|over|up to|only|almost|nearly|some|more than|less than)\s)*$/iu;

/** "Members were told that 71% of lets …": what the number is of comes after it. */
const TOLD_THAT =
  /\b(?:noted|reported|highlighted|advised|explained|said|stated|informed|told|confirmed|heard|showed|shows|added|found)\sthat,?\s(?:(?:about|around|approximately|over|only|just|nearly|almost|some|a total of)\s)*$/i;

/** What is counted, from the words after a number; null where no noun follows. */
export const nounAfter = (veiled: string, start: number, limit: number): Phrase | null => {
  const rest = veiled.slice(start, limit);
  if (
    /^\s?(?:and|or|but|in|on|at|by|from|to|as|across|over|within|compared|with|since|which|while|this|during|for|than|against|up|down|per|last|between|will|would|can|could|may|must|should|is|represents?)\b/i.test(
      rest,
    )
  )
    return null;
  const lead =
    /^(?:\s?(?:~+|\(\d{1,4}\)))?\s?(?:of\s(?:all\s|the\s|our\s|these\s|those\s)*|(?:are|were|was|is|have|had|has|been|also|now)\s)*/i.exec(
      rest,
    )![0].length;
  // A bracket, then where or when: no noun.
  if (/^\s?[~(]+\S*\s?(?:in|on|at|by|from|since|during|against)\b/i.test(rest)) return null;
  if (/^(?:which|who|that|and|or|but|compared|this|with)\b/i.test(rest.slice(lead).trimStart())) return null;
  if (!/^\p{L}|^['‘"“]\p{L}/u.test(rest.slice(lead).trimStart())) return null;
  const stop = STOP.exec(rest.slice(lead));
  const end = start + lead + Math.min(stop?.index ?? rest.length - lead, closing(rest.slice(lead)));
  return trimmed(veiled, start + lead, end, false);
};

/** Words that run on before a number but name something too. */
const CONTENT = /^(?:average|total|points?|rate|level|levels|figure|increase|decrease|percentage)$/;
/** Where a bracket closes that did not open here. */
const closing = (text: string): number => {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open++;
    else if (text[i] === ')' && open-- === 0) return i;
  }
  return text.length;
};

/** "Members noted an underspend": what they noted. */
const NOTED =
  /^\s?(?:the\s)?(?:members|committee|panel|board|cabinet|council|commission)\s(?:noted|welcomed|considered|received)\s(?=(?:an?|the)\s)/i;
const CLAUSE = /\b(?:and that|why|how|when|where|whereas|while|whilst|because)\s/gi;

const lastEnd = (text: string, pattern: RegExp): number => {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
};

const trimmed = (veiled: string, from: number, to: number, subject = true, whole = false): Phrase | null => {
  let start = from;
  let end = to;
  if (subject) {
    start = from + lastEnd(veiled.slice(from, end), REPORTED);
    const semi = Math.max(veiled.lastIndexOf(';', end - 1), veiled.lastIndexOf(': ', end - 1));
    if (semi >= start) start = semi + 1;
    start += lastEnd(veiled.slice(start, end), CLAUSE);
    start += NOTED.exec(veiled.slice(start, end))?.[0].length ?? 0;
    start = afterOpening(veiled, start, end);
  }
  for (let cut = LEAD_WORDS.exec(veiled.slice(start, end)); cut; cut = LEAD_WORDS.exec(veiled.slice(start, end)))
    start += cut[0].length;
  while (start < end && veiled[start] === '(' && veiled.indexOf(')', start) > 0 && veiled.indexOf(')', start) < end)
    start = veiled.indexOf(')', start) + 1;
  for (let cut = LEAD_WORDS.exec(veiled.slice(start, end)); cut; cut = LEAD_WORDS.exec(veiled.slice(start, end)))
    start += cut[0].length;
  while (start < end && /[\s,;:.)~@–—−-]/.test(veiled[start]!)) start++;
  const counting = COUNTING.exec(veiled.slice(start, end));
  if (counting) start += counting[0].length;
  else start += ARTICLE.exec(veiled.slice(start, end))?.[0].length ?? 0;
  if (subject && !whole) end = beforeVerb(veiled, start, end);
  for (let cut = TAIL.exec(veiled.slice(start, end)); cut; cut = TAIL.exec(veiled.slice(start, end)))
    end -= cut[0].length;
  const words = veiled.slice(start, end).toLowerCase().split(/\s+/);
  const says = (word: string) =>
    /\p{L}{2}/u.test(word) && (!subject || CONTENT.test(word) || !(VERBISH.test(word) || FINITE.test(word)));
  return words.some(says) ? { from: start, to: end } : null;
};

const VERB_INSIDE =
  /\s(?:has|have|had|is|was|were|are|increased|decreased|rose|fell|stood|stands|reached|remains?|remained|continues?|continued)\s/gi;

/** Up to the first verb of the clause that is not of a relative clause: "pupils passing has also increased" ends before "has". */
const beforeVerb = (veiled: string, start: number, end: number): number => {
  for (const match of veiled.slice(start, end).matchAll(VERB_INSIDE)) {
    const before = veiled.slice(start, start + match.index);
    if (!/(?:\b(?:that|which|who|we|they|it|of)|,)$/i.test(before) && before.trim() !== '') return start + match.index;
  }
  return end;
};

/** "Rents: at the end of Quarter 3 the percentage of …" */
const AFTER_DATE =
  /^[^;]{0,160}@,?\s(?=the (?:percentage|proportion|number|share|average|total|rate|value)\s(?:of|for)\b)/i;
/** "In 2031 the share of …" */
const DATED = /^(?:in|at|for|during|by|since)\s(?:the\s)?@+\s(?=(?:the|an?|our|its|there)\s|\p{Lu})/iu;

/** Past "In the north of the borough, " to what the clause is about. */
const afterOpening = (veiled: string, from: number, to: number): number => {
  let start = from;
  while (start < to && /[\s,~@]/.test(veiled[start]!)) start++;
  const said = AFTER_DATE.exec(veiled.slice(start, to));
  if (said) return start + said[0].length;
  const dated = DATED.exec(veiled.slice(start, to));
  if (dated) return start + dated[0].length;
  if (!OPENING.test(veiled.slice(start, to))) return start;
  for (let comma = veiled.lastIndexOf(',', to - 1); comma > start; comma = veiled.lastIndexOf(',', comma - 1))
    if (/^,\s(?:the|an?|this|these|there|our|all|those|it|they|we|\p{Lu}|#)/u.test(veiled.slice(comma, comma + 12)))
      return comma + 1;
  const only = /^[^,]{2,60},\s/.exec(veiled.slice(start, to));
  return only && only[0].split(/\s+/).length <= 8 && !veiled.slice(start + only[0].length, to).includes(',')
    ? start + only[0].length
    : start;
};

/** What a sentence begins by speaking of: the words before its first verb, or all of a line that has none. */
export const firstSubject = (text: string): Phrase | null => {
  const end = text.search(/[.;:](?:\s|$)/);
  const line = end < 0 ? text : text.slice(0, end);
  for (const match of line.matchAll(/\S+/g))
    if (match.index > 0 && FINITE.test(match[0].toLowerCase())) return trimmed(line, 0, match.index);
  return line.length <= LONGEST_LINE ? trimmed(line, 0, line.length, false) : null;
};

const LONGEST_LINE = 160;
