import { MONTH_NAME } from '../../calendar/calendar-words.ts';
import { findDates } from '../../calendar/dates.ts';

type Span = { from: number; to: number };

const ENDS = '(?![\\d.,]*\\d|\\s?(?:%|per ?cent|million))';
const LIST = `(?:(?:,\\s?\\d{1,3}${ENDS}(?=\\s?(?:,|and|&|or)\\s?\\d))*\\s?(?:and|&|to|or|/|-|–)\\s?\\d{1,4}[a-z]?(?:\\.\\d{1,3}){0,3}${ENDS})?`;
const AGE = '\\d{1,3}(?:\\s?(?:-|–|/|to|and|or)\\s?\\d{1,3})?';

/** Numbers that stand for a name, a place, a time or an age; what each pattern covers is no figure. Linear, each. */
const PATTERNS: readonly RegExp[] = [
  // "Minute No. 53", "Section 47", "Years 3 - 6", "grade 5", "Appendix 2", "Tier 2"
  new RegExp(
    `\\b(?:minutes?|items?|sections?|ss?|sec|pages?|pp?|para(?:graph)?s?|appendi(?:x|ces)|annex(?:es)?|schedules?|articles?|clauses?|regulations?|rules?|parts?|chapters?|tables?|figures?|charts?|boxes|box|option|recommendations?|actions?|protocol|rooms?|flat|plot|unit|lot|phases?|tiers?|bands?|levels?|grades?|key stages?|stages?|years?|yrs?|classes|class|zones?|routes?|blocks?|steps?|questions?|priorit(?:y|ies)|themes?|objectives?|goals?|strands?|aims?|pillars?|workstreams?|versions?|volumes?|issues?|forms?|tel|telephone|fax|ext|extension|mobile|page nos?|lines?|scopes?|groups?|category|categories|standing orders?|procedure rules?|drafts?|quarters?|motions?|amendments?|bulletins?|bullets?(?: points?)?|wards?|divisions?|junctions?|terminals?|bays?|cells?|rows?|columns?|no|nos|number|numbers|ref|reference|invoice|cheque|order|application|agenda|module|term|lesson|band|elements?|ofsted|article|part|cycle|risk|risks)\\.?:?\\s?(?:nos?\\.?\\s?|numbers?\\s|#)?\\d{1,4}[a-z]?(?:\\.\\d{1,3})*${ENDS}${LIST}`,
    'giu',
  ),
  new RegExp(
    `\\b(?:aged?|ages|age of|ages of)(?:\\s(?:between|from|under|over|around|about|of))?\\s${AGE}\\b\\+?`,
    'gi',
  ),
  new RegExp(`${AGE}[\\s-]{1,2}(?:year|yr|month|week)s?'?[\\s-]{1,2}olds?\\b`, 'gi'),
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|eighteen)[\s-](?:year|month|week)s?[\s-]olds?\b/gi,
  /\b(?:under|over)s?[- ]?\d{1,2}(?!\d|,\d|\.\d)(?:'?s\b|\s(?:year|and over)|(?=[,.;:)]|$))/gi,
  /\b\d{1,3}\s(?:years|months|weeks) of age\b/gi,
  /\b\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?\s(?:and|or) (?:over|under|above|below|older|younger)\b/gi,
  // "5.30 p.m.", "9.30-11.30 a.m.", "10am", "14:00", "19.30 hrs"
  /\b\d{1,2}(?:[.:]\d{2})?(?:\s?(?:-|–|to|and|until)\s?\d{1,2}(?:[.:]\d{2})?)?\s?(?:[ap]\.?\s?m\b\.?|noon\b|midnight\b|hrs\b|o'clock\b)/gi,
  /\b\d{1,3}\s(?:minutes?|mins?|hours?|hrs?)\s(?:and\s)?\d{1,2}\s(?:seconds?|secs?|minutes?|mins?)\b/gi,
  // "23 May", "27th June" without a year
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s?(?:of\\s)?(?:${MONTH_NAME})\\b`, 'gi'),
  // the base of a rate: "per 10,000 children"
  /\bper\s(?:\d{1,3}(?:,\d{3})+|\d{2,7})\b/gi,
  /\b(?:in|since|before|by|until|circa|prior to)\s1[5-9]\d\d\b(?!,\d|\.\d|\s?%)/gi,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b(?!\d)/g,
  /\b(?:closed|commenc\w{0,6}|start\w{0,4}|began|begin\w{0,4}|ended|finished|left|arrived|adjourned|reconvened|meeting|meetings|resumed|joined|opened)\s(?:\p{L}+\s){0,5}?at\s\d{1,2}[.:]\d{2}\b/giu,
  // telephone numbers and the like
  /(?<!\d)(?:\+44\s?|\(?0)\d{2,5}\)?(?:[\s-]\d{2,4}){1,3}\b|(?<![\d.,])0\d{6,12}\b/g,
  // years, alone or split; ranges without a unit; fractions and references
  /(?<![£$\d.,])\b(?:19[3-9]|20[0-9])\d\s?[/–-]\s?(?:20)?\d{2}\b(?!,\d|\.\d|\s?%)/g,
  /(?<![£\d.,])\b\d{1,4}(?:\.\d+)?\s?(?:-|–)\s?\d{1,4}(?:\.\d+)?\b(?!\s?(?:%|per ?cent|million|m\b|k\b))(?!,\d)/g,
  /(?<![\w£])\d{1,4}\/\d{1,6}(?:\/\d{1,6})*(?!\w|%)/g,
  /\b\d{1,2}\+(?!\s[a-z])/g,
  // "12 High Street"
  /\b\d{1,4}[a-z]?,?\s(?:\p{Lu}[\p{L}'’.-]*\s){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Court|Crescent|Terrace|Place|Gardens|Grove|Hill|Green|Row|Square|Walk|Mews|House|Parade|Quay|Villas?|Cottages?|Farm|Lodge|Flats|Apartments|Barns?|Mill|Hall|Park)\b/gu,
  /\bat\s\d{1,4}[a-z]?\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,3}\b/gu,
  /\b(?:a|one|first|second|third|each|every)\s\d{1,3}[\s-](?=\p{L})/giu,
  /\b\d{1,3}(?:st|nd|rd|th)?\s(?:times|x|percentile|anniversary|century)\b/gi,
  /["“‘']\d{1,4}\s?[^"”’']{0,30}["”’']/g,
  /^\s?\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s|^\s?\d{1,2}(?:\.\d{1,2}){1,3}\s(?=\p{Lu})/gu,
  /\(\d{1,2}\)/g,
  // "the three areas", "all seven priorities", "no two": spoken of, not stated
  /\b(?:the|all|these|those|both|no|any|every|each|other|same|our|its|their|your)\s(?:\p{L}+\s)?(?:\d|1[0-2]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?!(?:of|out of)\b)(?=\p{L})/giu,
  /^\p{Lu}\p{Ll}{3,}\s\d{1,2}\s(?=(?:is|was|has|have|score|scores|measures?|aims|data|results?|performance|progress)\b)/gu,
  // a name with a number: "Attainment 8", "Progress 8"
  /(?<=\S\s)(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|In|At|Of|The|There|Were|Was|With|From|To|By|And|Or|Than|For|On|Quarter)\b)\p{Lu}\p{L}{2,}\s\d{1,2}\b(?!\s?(?:%|per ?cent|\.\d|,\d|million|bn\b|m\b)|\.\d)/gu,
];

/** Patterns that try every word of a sentence, which most sentences need not be asked for. */
const BY_WORD: readonly { needs: RegExp; patterns: readonly RegExp[] }[] = [
  {
    needs: /day|week|month|year|hour|minute|mins|second|mile|metre|term|quarter/iu,
    patterns: [
      // lengths of time that say when or how long, not how much
      /\b(?:within|every|for|over|in|after|during|last(?:ed|ing)?|the (?:last|past|next|previous|first|coming|following|final)|a further|another)\s(?:(?:the|a|an|about|around|approximately|over|up to|at least|more than|less than|further|period of|(?:last|past|next|previous|first|coming|following|initial))\s){0,3}(?:\d{1,3}|\p{L}{3,9})\s(?:(?:working|calendar|clear|school|consecutive)\s)?(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|miles?|metres?|terms?|quarters?)\b/giu,
      /\b(?:\d{1,3}|\p{L}{3,9})[\s-](?:(?:working|calendar|clear|school)[\s-])?(?:day|week|month|year|hour|minute)\b['’]?(?!\s?(?:average|on average))/giu,
      /\b(?:\d{1,3}|\p{L}{3,9})\s(?:(?:working|calendar|clear|school)\s)?(?:days|weeks|months|years|hours|minutes|mins)(?:['’]|\s(?:ago|earlier|later|before|after|in advance|time|notice|a (?:day|week|month|year)|from (?:the|now)|prior|previously|of the date))/giu,
    ],
  },
  {
    needs: /vot(?:e|ing)|abst|favour|against|\sfor\b(?=[,;.)]|\s(?:and|with)\s)/iu,
    patterns: [
      // votes are read as votes
      /\b(?:\d{1,3}|\p{L}{3,9})\s(?:votes?\b(?:\sto\s\d{1,3})?|(?:members?|councillors?)\s(?:voted|voting|abstain\w*|in favour|against)|(?:in favour|for|against)\b(?=[,;.)]|\s(?:and|with)\s)|abstentions?)/giu,
    ],
  },
];

/** Words in which letters and digits are one name or number: "KS1", "s106", "B6047", "COVID-19", addresses of pages. */
const NAMES_WITH_DIGITS = /^[("'[]*(?:\p{L}[\p{L}./&-]*\d|https?:|www\.)/u;
const LETTERS_AFTER = /\d(?!(?:st|nd|rd|th|k|m|bn|pp|ppts?|p|million)\b)\p{L}/iu;

const YEAR_LIKE = /(?<![£$\d.,])\b(?:19[3-9]|20[0-9])\d\b(?!,\d|\.\d|\s?%)/g;
const COUNTS_BEFORE =
  /\b(?:from\s(?!(?:19|20)\d\d\b)\d[\d,]{0,8}\sto|there (?:are|were|have been|had been)|a total of)\s$/i;
const COUNTED_AFTER = /^\s(?:\p{Ll}+\s){0,2}\p{Ll}{2,}(?:s|people|children)(?:[\s,.;)]|$)/u;

/** Whether a number that looks like a year is counted: "from 1567 to 1949 incidents". */
export const countsLikeYear = (before: string, after: string): boolean =>
  COUNTS_BEFORE.test(before) && COUNTED_AFTER.test(after);

const yearsIn = (text: string): Span[] =>
  [...text.matchAll(YEAR_LIKE)].flatMap(({ 0: year, index }) => {
    const to = index + year.length;
    return countsLikeYear(text.slice(Math.max(0, index - 40), index), text.slice(to, to + 40))
      ? []
      : [{ from: index, to }];
  });

const namesWithDigits = (text: string): Span[] =>
  [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
    word.includes('@') || NAMES_WITH_DIGITS.test(word) || LETTERS_AFTER.test(word)
      ? [{ from: index, to: index + word.length }]
      : [],
  );

const datesIn = (text: string): Span[] => findDates(text).map(({ start, end }) => ({ from: start, to: end }));

const matchesOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

const LOOKS: readonly ((text: string) => Span[])[] = [
  ...PATTERNS.map((pattern) => (text: string) => matchesOf(text, pattern)),
  ...BY_WORD.map(
    ({ needs, patterns }) =>
      (text: string) =>
        needs.test(text) ? patterns.flatMap((pattern) => matchesOf(text, pattern)) : [],
  ),
  yearsIn,
  namesWithDigits,
  datesIn,
];

/** The numbers of a sentence that are figures by all that is known of false friends; most sentences have none left soon. */
export const withoutFalseFriends = <Token extends { from: number }>(
  text: string,
  numbers: readonly Token[],
): Token[] => {
  let left = [...numbers];
  for (const look of LOOKS) {
    if (left.length === 0) break;
    const spans = look(text);
    if (spans.length > 0)
      left = left.filter((number) => !spans.some(({ from, to }) => from <= number.from && number.from < to));
  }
  return left;
};
