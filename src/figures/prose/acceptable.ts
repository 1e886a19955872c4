import type { Period } from '../../record/period.ts';
import type { NumberToken } from './number-tokens.ts';

/** What is counted in passing and measures nothing. */
const NOT_COUNTED =
  /^(?:\p{L}+[\s-])?(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|times|ways?|things?|reasons?|themes?|options?|points?|parts?|types?|sides?|halves|occasions?|thirds?|quarters?|members?|councillors?|cllrs?|votes?|abstentions?|clear|apologies|copies|working days|terms?|sessions?|others?|of them|of us|separate|main|key|or more|aims?|levels?|miles?|metres?|mins?|am|pm)\b/iu;
const PLURAL =
  /^(?:[^\s,;:()]+\s){0,4}?(?:\p{L}{2,}(?:[^s\s]s|ies|ses|ches|shes|xes)|people|children|men|women|staff|fte|families|persons)(?:['’]s?)?(?=[\s,;:.()]|$)/iu;

/** Whether the words after a count say what is counted. */
export const counts = (token: NumberToken, after: string): boolean =>
  !NOT_COUNTED.test(after) && PLURAL.test(after) && (!token.word || token.value > 1);

const AT_A_LENGTH =
  /(?:\b(?:at|is|was|were|are|(?:average|mean|median|total|wait|waits|delay|length|duration|time|times|up to)\s(?:length\s|wait\s)?of|to|takes?|took|averag\w+|stood|reached|from)\s|[:–-]\s)(?:(?:a|an|the|around|about|approximately|just|over|under|up to|only|average|an average of|fte)\s)*$/i;

/** A length of time is a figure where something is measured by it: "was at 18 weeks", "an average of 24 days". */
export const measuresTime = (left: string): boolean => AT_A_LENGTH.test(left) || /\bof up to\s$/i.test(left);

const COUNTED_BY =
  /\b(?:there (?:are|is|were|was|have been|has been|had been)|cover(?:s|ed|ing)?|involv\w{0,3}|includ\w{0,3}|compris\w{0,3}|made|contain\w{0,3}|one of|received|employs?|supports?|ha(?:s|ve|d)|total(?:s|led)? of|over|more than|up to|about|around|approximately|at least)\s$/i;

/** A number in letters is a figure where something is said to be so many, or where it opens its clause. */
export const toldInWords = (left: string): boolean => COUNTED_BY.test(left) || /(?:^|[,;:(]\s?|\band\s)$/.test(left);

/** "last year" beside a value is the time of what it is held against. */
export const isEarlier = ({ kind, phrase }: Period): boolean =>
  kind === 'relative' && /previous|last year|last quarter|prior|same|a year (?:ago|earlier)/i.test(phrase);
