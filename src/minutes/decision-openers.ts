import type { Verb } from '../record/meeting.ts';

/** Words that open a decision, with how many characters they take up to the first word of a clause. */
export type Opener = { verb: Verb; from: number; to: number };

const VERBS: Record<string, Verb> = {
  resolved: 'resolved',
  resolution: 'resolved',
  resolutions: 'resolved',
  decision: 'resolved',
  decisions: 'resolved',
  decided: 'resolved',
  determined: 'resolved',
  ordered: 'resolved',
  agreed: 'agreed',
  recommended: 'recommended',
  recommend: 'recommended',
  approved: 'approved',
  adopted: 'approved',
  endorsed: 'approved',
  accepted: 'approved',
  confirmed: 'approved',
  noted: 'noted',
  received: 'received',
  deferred: 'deferred',
};
const BODY =
  '(?:the )?(?:[a-z&-]+ ){0,4}?(?:committee|sub-committee|commission|council|board|panel|cabinet|meeting|partnership|forum|group|members)';
const ENDS_IN_BODY = new RegExp(`(?:^|\\b)${BODY}\\s*:-?$`, 'i');
/** Whether the words before a colon end in whoever decides: "Thereafter, the Committee:-". */
export const endsInBody = (text: string): boolean => ENDS_IN_BODY.test(text.slice(-LONGEST_BODY));
const LONGEST_BODY = 120;
const LEAD = `(?:accordingly|therefore|thereupon|whereupon|following (?:a|the) (?:vote|discussion|debate)|(?:up)?on (?:being put to the|a) vote|after (?:discussion|consideration|debate)|and|motion)`;
const MANNER = '(?:unanimously|duly|further|also|then|hereby|formally|collectively)';
const BEFORE = `(?:${LEAD}[,:]?\\s+)?(?:it (?:was|is|is hereby|has been)\\s+|${BODY}\\s+(?:has |have )?|having been put to the vote[,]? )?(?:${MANNER}\\s+)?`;
const STRONG_WORD =
  '(resolved to recommend|resolved|resolutions?|decisions?|recommended|agreed|determined|decided|ordered)';
const AFTER = `(?:\\s*\\((?:unanimously|nem\\.? ?con\\.?|unanimous|by majority|to [^)]{3,40})\\))?(?:\\s+(?:unanimously|nem con|in principle))?(?:,?\\s+(?:(?:on the (?:proposal|proposition|motion) of|in terms of|in accordance with|pursuant to|under) [^.;]{3,160}?|by \\d{1,3} votes?(?:\\s+to\\s+\\d{1,3})?[^.;:]{0,60}?)(?=,?\\s+(?:that|to)\\b))?`;
const SIGNS = '\\s*(?:[:;,.–—-]+\\s*)*';

const OPENING = new RegExp(
  `^["'(]?${BEFORE}${STRONG_WORD}${AFTER}(?=\\s*[:;–—-]|,\\s+(?:that|to)\\b|\\s*$|\\.\\s*$|\\s+(?:that|to)\\b|\\s+\\(\\w{1,3}\\)|\\s+\\d{1,2}[.)]\\s|\\.\\s+(?:that|to)\\b)${SIGNS}`,
  'i',
);
/** "APPROVED", "RECEIVED" and the like open a decision only in capitals or before a colon: else they are prose. */
const WEAK = new RegExp(
  `^(?:[Ii]t was\\s+|${BODY}\\s+)?(?:${MANNER.toUpperCase()}\\s+)?(APPROVED|NOTED|RECEIVED|DEFERRED|ENDORSED|ADOPTED|ACCEPTED|CONFIRMED)(?=\\s*[:;.–—-]|\\s*$|\\s+(?:that|to|the)\\b)${SIGNS}`,
);
const WEAK_COLON =
  /^(?:it was )?(approved|noted|received|deferred|endorsed|adopted|accepted)\s*(?:[:–—]|:-|- )\s*-?\s*/i;
const NUMBERED_WORD = /^(?:resolutions?|decisions?|recommendations?)\s+(?:no\.?\s*)?\d/i;
const NOT_DECISION =
  /^(?:(?:resolved|agreed) (?:issues|matters|items|actions)|decisions? (?:made|taken|by|of|on|about|notice|record|making|maker))/i;

/** The opener that a passage begins with, or null. */
export const openerAt = (text: string): Opener | null => {
  if (NUMBERED_WORD.test(text) || NOT_DECISION.test(text)) return null;
  const match = OPENING.exec(text) ?? WEAK.exec(text) ?? WEAK_COLON.exec(text);
  if (!match?.[1]) return null;
  const word = match[1].toLowerCase();
  if (/^(?:resolution|decision)s?$/.test(word) && !/[:–—-]\s*$|^[^a-z]+$/.test(match[0])) return null;
  const verb = word === 'resolved to recommend' ? 'recommended' : VERBS[word];
  return verb ? { verb, from: 0, to: match[0].length + leadLength(text.slice(match[0].length)) } : null;
};

/** Words between an opener and its clauses that belong to neither: "(Unanimously)", "that: -", "as follows:", "to Council:". */
const leadLength = (text: string): number =>
  /^(?:\((?:unanimously|nem\.? ?con\.?|(?:on (?:a|the)|moved|proposed|by|to)\b[^)]{3,160})\)\s*(?:[:–-]\s*)*)?(?:(?:that|as follows|to(?:\s+(?:the\s+)?[a-z][a-z&,' ]{2,60})?)\s*(?:[:;–—-]+\s*)+)?/i.exec(
    text,
  )?.[0].length ?? 0;

export const isOpener = (text: string): boolean => openerAt(text) !== null;

const INNER =
  /\b(?:[Ii]t was|[Ii]t is|was|and|and was)(?:\s*:)?\s+(?:therefore |further |also |then |unanimously |duly )?(RESOLVED TO RECOMMEND|RESOLVED|AGREED|RECOMMENDED|resolved|agreed)(?: unanimously| in principle)?(?:\s*[:–—-]+\s*|\s+(?=that\b|to\b|\())(?=["'(\p{L}\d])/u;
const MOVED = /\b(?:proposed|moved|seconded)\b/i;
const AND = /^and\s/i;

/**
 * An opener inside a sentence: "it was agreed to …", "seconded by …, it was: RESOLVED that". Plain
 * "and agreed to" is what a speaker did, so "and" counts only before capitals.
 */
export const innerOpener = (text: string): Opener | null => {
  const match = INNER.exec(text);
  if (!match?.[1]) return null;
  if (AND.test(match[0]) && match[1] !== match[1].toUpperCase() && !MOVED.test(text.slice(0, match.index))) return null;
  if (/^was\s/.test(match[0]) && !/resolved/i.test(match[1])) return null;
  const verb = /recommend/i.test(match[1]) ? 'recommended' : VERBS[match[1].toLowerCase()]!;
  const to = match.index + match[0].length;
  return { verb, from: match.index, to: to + leadLength(text.slice(to)) };
};

/** "The Committee approved the minute of its meeting …", as Scottish councils have it. */
const APPROVED_BY = new RegExp(
  `^${BODY}\\s+(?:unanimously )?(?:approved|agreed|confirmed|adopted)\\s+(?:as a correct record,? )?the (?:draft )?minutes? of\\b`,
  'i',
);
const APPROVED =
  /\bminutes\b.*\b(?:were|was|be|being|are)\b.*\b(?:approved|agreed|confirmed|accepted|signed|adopted|ratified|received(?= as an? (?:correct|true|accurate)))\b/i;
/** "Agreed as a correct record.", under a title that says of what. */
const AS_A_RECORD =
  /^(?:agreed|approved|confirmed|accepted|signed|received)\b.{0,40}\bas an? (?:correct|true|accurate)\b/i;
const LONGEST_APPROVAL = 500;

/** "The minutes of the meeting held on … were approved as a correct record": a decision without an opener. */
export const approvesMinutes = (sentence: string): boolean => {
  const words = sentence.slice(0, LONGEST_APPROVAL);
  return APPROVED.test(words) || APPROVED_BY.test(words) || AS_A_RECORD.test(words);
};
