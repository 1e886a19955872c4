import { type Candidate, WEIGHT } from './due-candidate.ts';

/** Up to the end of the sense: a comma, a full stop or so many characters. */
const REST = '[^,.;()]{0,90}';
const EVENT =
  '(?:receipt|completion|publication|approval|adoption|consideration|consultation|the\\s|an?\\s|its\\s|their\\s|this\\s|such\\s|any\\s|further\\s|each\\s)';

/** What must happen first: the thing is owed from an event whose day nobody stated. */
const CONDITIONS: RegExp[] = [
  new RegExp(`\\bonce\\s(?!a\\b|again\\b|more\\b|per\\b|every\\b|in\\sa\\b)${REST}`, 'gi'),
  new RegExp(`\\bas\\ssoon\\sas\\s(?!possible|practicable|practical|reasonably)${REST}`, 'gi'),
  new RegExp(`\\bas\\sand\\swhen\\b${REST}`, 'gi'),
  new RegExp(
    `\\bwhen\\s(?:received|available|known|complete[d]?|finalised|published|established|ready|appropriate|possible|required|necessary|refreshing|reviewing|considering|${EVENT}|it\\s|they\\s)${REST}`,
    'gi',
  ),
  new RegExp(
    `\\b(?:following|after|upon|on)\\s(?:the\\s|its\\s)?(?:receipt|completion|publication|conclusion|adoption|approval|outcome|result|results|implementation|establishment|appointment)\\b${REST}`,
    'gi',
  ),
  new RegExp(`\\b(?:prior\\sto|in\\sadvance\\sof|ahead\\sof|in\\stime\\sfor|pending)\\s${EVENT}${REST}`, 'gi'),
  new RegExp(
    `\\bbefore\\s(?:it|they|any|final|the\\s(?:report|decision|strategy|plan|policy|matter|application|submission|work|final))\\b${REST}`,
    'gi',
  ),
  new RegExp(`\\bsubject\\sto\\s${REST}`, 'gi'),
  /\b(?:if|where|as)\s(?:required|necessary|needed|appropriate|applicable)\b/gi,
  new RegExp(`(?:^|(?<=,\\s))(?:if|should)\\s(?:it|this|the|there|any|they|funding|no)\\s${REST}`, 'gi'),
  new RegExp(`\\buntil\\s(?:such\\stime|the|it|a|further)\\b${REST}`, 'gi'),
];

/** Words of time that no calendar can turn into a day. */
const UNDATED: RegExp[] = [
  /\b(?:(?:at|to|in|for|on)\s)?(?:an?|some)\s(?:future|later|subsequent|forthcoming|upcoming)\s(?:[A-Za-z]+\s){0,4}?(?:meeting|date|stage|report|session|agenda|time|occasion|point|update|briefing|paper)\b(?:\sof\s(?:the|this)(?:\s[A-Z][\w&’'-]*){1,6})?/g,
  /\bin\s(?:due\scourse|the\snear\sfuture|the\sfuture|the\scoming\s(?:days|weeks|months|year)|the\snext\sfew\s(?:days|weeks|months)|the\simmediate\sfuture)\b/gi,
  /\bover\sthe\s(?:coming|next\sfew|following)\s(?:days|weeks|months)\b/gi,
  /\b(?:at|as)\s(?:the|its|their)\searliest\s(?:opportunity|convenience|possible\s[a-z]+)\b|\bat\s(?:the\s)?(?:first|next\savailable)\sopportunity\b/gi,
  /\bas\s(?:soon|quickly|early|promptly)\sas\s(?:is\s)?(?:reasonably\s)?(?:possible|practicable|practical)\b|\bASAP\b/gi,
  /\b(?:shortly|soon|urgently|immediately|forthwith|promptly|imminently|in\sthe\sinterim)\b|\bwithout\s(?:further\s)?delay\b|\bas\sa\smatter\sof\surgency\b/gi,
  /\b(?:following|after|outside(?:\sof)?)\s(?:the|this)\smeeting\b/gi,
  /\bfuture\s(?:[a-z]+\s){0,2}(?:events?|sessions?|visits?|workshops?|training|consultations?)\b/gi,
];

/** Phrases that set no day: conditions, and "in due course" with its kin. */
export function openPhrases(text: string): Candidate[] {
  const conditional = CONDITIONS.flatMap((pattern) => [...text.matchAll(pattern)]).map((match) =>
    open(match, 'conditional', 'waits for an event whose day is not stated', WEIGHT.conditional),
  );
  const undated = UNDATED.flatMap((pattern) => [...text.matchAll(pattern)]).map((match) =>
    open(match, 'undated', 'the words set no day', WEIGHT.undated),
  );
  return [...conditional, ...undated];
}

function open(match: RegExpExecArray, kind: 'conditional' | 'undated', rule: string, weight: number): Candidate {
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    kind,
    date: null,
    precision: null,
    firm: false,
    rule,
    weight,
  };
}
