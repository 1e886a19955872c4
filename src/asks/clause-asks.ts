import { ownerByAgent as ownerAgent, ownerAsked, ownerBefore } from './owners.ts';
import { ADVERBS, BASE, BASE_OR_THIRD, DONE } from './verbs.ts';

/** What makes a clause an ask: where its verb stands, who is its subject, and how sure the grammar is. */
export type Asking = { at: number; owner: string | null; confidence: number };

/** "be submitted", "are provided": what is to be done to something. */
const PASSIVE = new RegExp(`\\b(be|is|are)\\s${ADVERBS}(${DONE}|made\\savailable|kept|recommended\\sto)\\b`, 'gi');
/** "be noted", "be approved": the committee has done all that there is to do. */
const SETTLED =
  /\b(?:be|is|are|was|were|hereby)\s(?:[a-z]+ly\s)?(?:and\s(?:is|are)\shereby\s)?(?:noted|received|approved|adopted|agreed|accepted|endorsed|supported|confirmed|ratified|elected|re-elected|appointed|thanked|recorded|excluded|signed|welcomed|commended|granted|refused|acknowledged|taken\sas|authorised|delegated|paid|deferred|closed|waived|given\s(?:to\sthe\sdisposal|approval|consent)|rejected|permitted|withdrawn|discharged)\b/i;
const SETTLING_VERB =
  /^["“]?(?:[Tt]hat\s)?,?\s?(?:(?:[Tt]he|[Tt]his)\s)?(?:[A-Z][\w&’'-]*\s|and\s|of\s|select\s|sub-){0,7}?(?:[Mm]embers\s|[Cc]ommittee\s|[Cc]ommission\s|[Pp]anel\s|[Bb]oard\s|[Cc]ouncil\s|[Pp]artnership\s|[Cc]abinet\s)?(?:[Tt]o\s)?(?:[Nn]otes?|[Rr]eceives?\sthe|[Ww]elcomes?|[Aa]pproves?|[Ee]ndorses?|[Aa]cknowledges?|[Tt]hanks?|[Aa]grees?\sthe|[Aa]ccepts?|[Aa]dopts?|[Cc]onfirms?|[Ss]upports?)\b/;
/** "Recommend to the Board that …": whatever the Board is to do, it is asked to. */
const ADDRESSES =
  /^["“]?(?:[Tt]hat\s)?(?:(?:[Tt]he|[Tt]his)\s(?:[A-Z][\w&’'-]*\s|and\s|of\s){0,7}?(?:committee\s|commission\s|panel\s|board\s|council\s)?)?(?:[Tt]o\s)?(?:[Rr]ecommends?|[Rr]equests?|[Cc]alls?\s(?:up)?on|[Uu]rges?|[Rr]equires?|[Ii]nvites?)\s(?!for\b|of\b)/;
/** What follows these words is a task even where the clause began by noting something. */
const AND_ASKS =
  /\b(?:and|,)\s(?:(?:further|also|that|therefore|in\saddition)[\s,]+)?(?:requests?|asks?|recommends?|invites?|instructs?|requires?|calls?\s(?:up)?on|directs?|urges?|to\s(?:request|ask|write|invite|seek)|(?:to\s)?report\sback)\b/i;

/** Things that are agreed on every agenda and ask nothing of anybody. */
const HOUSEKEEPING: RegExp[] = [
  /\b(?:next|further|future|special)\s(?:[a-z]+\s){0,3}meetings?\s(?:of\s[^.]{0,120}?\s)?(?:will\s|to\s)?(?:be|is|are|take)\s?(?:held|place|on\b|arranged|scheduled|convened)|\bdates?\s(?:and\stimes?\s)?of\s(?:the\s)?(?:next|future)\smeeting/i,
  /\b(?:press|public)\b[^.]{0,60}\b(?:be\s)?excluded|\bexclude\sthe\s(?:press|public)|\bremain\sexempt/i,
  /\bminutes\b[^.]{0,160}\b(?:be|were|are|as)\s(?:taken|signed|approved|agreed|confirmed|adopted|a\strue|proposed|amended|accepted)|\b(?:true|correct)\srecord\b/i,
  /\b(?:thanks|congratulations|sympath(?:y|ies)|condolences|appreciation|gratitude|best\swishes)\b[^.]{0,80}\bbe\s(?:placed|recorded|extended|conveyed|given|sent|passed|offered)|\bplaced\son\srecord|\bvote\sof\s(?:thanks|sympathy)/i,
  /\bstanding\sorders?\b[^.]{0,60}\b(?:be\s)?suspended|\btake\sa\svote\b|\b(?:move|go)\sinto\s(?:committee|closed|private)|\bmeeting\s(?:be\s)?adjourned|\btaken\sas\sread/i,
  /\bset\s(?:the|a)\s(?:precept|budget|council\stax|rate)\b|\b(?:precept|council\stax)\b[^.]{0,60}\bbe\sset\b/i,
  /\b(?:planning\s)?(?:permission|consent|application)\b[^.]{0,120}\bbe\s(?:granted|refused|approved|permitted)/i,
];

/** Something is to be given that is no task: approval, authority, thanks. */
const GIVES_LEAVE =
  /\b(?:approval|authority|consent|permission|leave|notice|thanks|delegated\spowers?|dispensation|assent)\s(?:\w+\s){0,6}?be\s(?:and\sis\shereby\s)?given\b/i;
const MADE_WITHOUT_TASK =
  /\b(?:payment|order|donation|grant|award|appointment)\s(?:\S+\s){0,8}?be\smade\b|\bno\s(?:\w+\s){0,4}be\s(?:made|taken)\b|\bbe\sset\s(?!up\b|out\b)/i;

/** At the head of a clause a verb may bear a capital; elsewhere a capital makes a name ("Task and Finish Group"). */
const ANY_VERB = `(?:${BASE_OR_THIRD}|recommends?|requires?|calls?\\s(?:up)?on|directs?|mandates?|tasks?)`;
/** "requests the Director to …", "to write to …", "calls on the Minister". */
const OPENS_WITH_VERB = new RegExp(
  `^["“]?(?:[Tt]hat\\s)?,?\\s?(?:(?:[Tt]he|[Tt]his)\\s(?:[A-Z][\\w&’'-]*\\s|and\\s|of\\s|select\\s){0,7}?(?:members\\s|committee\\s|commission\\s|panel\\s|board\\s|council\\s)?)?(?:[Tt]o\\s)?(?:${ANY_VERB})\\s(?!of\\b|be\\b|was\\b|is\\b|and\\s[A-Z])`,
);
/** "the Clerk write to", "the Deputy Leader explores if", "Officers to arrange". */
const ACTIVE = new RegExp(
  `(?<=[\\w),.’']\\s)(?:(?:to|will|would|should|shall|must|is\\sto|are\\sto|was\\sto|were\\sto|continues?\\sto|agrees?\\sto|commits?\\sto)\\s)?${ADVERBS}(?:${BASE_OR_THIRD}|receives?|engages?|commits?\\sto|ensures?|works?)\\s(?=(?:the|a|an|to|on|back|with|for|that|any|all|further|into|in|how|if|whether|and|its|their|his|her|our|each|every|this|these|those|up|out|at|from|members|officers|more|regular|details|information|quotes|quotations|[A-Z][a-z]+|\\w+ing\\b|\\d|some|two|three|about|of)\\b)`,
  'g',
);
const NOUN_BEFORE =
  /(?:\b(?:[Tt]he|[Aa]n?|[Tt]his|that|these|of|for|by|in|on|with|further|annual|progress|detailed|regular|final|draft|new|any|our|its|their|such|his|her|no|other|which|who|future|full|written|action|work|service|previous|current|joint|quarterly|monthly|above|verbal|written|on-going|performance)|['’]s|[,;]\s?and)\s$/;
const RECEIVES_MORE =
  /^receives?\s(?!the\s(?:report|minutes|update|petition|presentation|deputation|accounts|correspondence|information\sreport)\b)/i;
/** "To receive a progress report in six months", "For the Board to receive a further update": whoever receives does not owe. */
const RECEIVES_AGAIN =
  /^["“]?(?:(?:that|for)\s)?(?:(?:the|this)\s(?:[\w’'&-]+\s){1,6}?)?(?:to\s)?receives?\s(?:an?\s|further\s|regular\s|quarterly\s|six-monthly\s|annual\s|more\s)(?:[\w-]+\s){0,4}?(?:reports?|updates?|briefings?|papers?|information|presentations?|figures|data)\b/i;
const CONSIDERATION =
  /\bconsideration\s(?:is\s|be\s)(?:also\s)?given\b|\bgives?\s(?:further\s|due\s|early\s)?consideration\b/i;
/** An undertaking made by the clause itself, even one that is then only supported. */
const COMMITS = /\bcommits?\sto\s(?:\w+ing|the)\b/i;
/** What was put off is to come back, or waits for something that is to be done. */
const DEFERRED =
  /\bbe\sdeferred\s(?:to\s(?:allow|enable|the|a|permit)|pending|until|for\s(?:a|an|further|officers))\b/i;
/** Verbs that bind nobody to an end. */
const WEAK = /\b(?:explor|consider|continu|encourag|promot|support|ensur|engag)/i;

/**
 * A clause of a decision that recommends: whatever it says is asked of the body it goes to, save to note a report
 * or agree minutes.
 */
export function recommendingClause(text: string): Asking | null {
  const asking = askingClause(text);
  if (asking) return asking;
  if (HOUSEKEEPING.some((pattern) => pattern.test(text)) || NOTES_ONLY.test(text)) return null;
  return RECOMMENDED.test(text) ? { at: 0, owner: null, confidence: 0.7 } : null;
}

const NOTES_ONLY = /\bbe\s(?:noted|received)\b/i;
const RECOMMENDED = /\bbe\s[a-z]+(?:ed|en|n|t|e)\b|^(?:to\s)?(?:approve|adopt|agree|increase|extend|appoint)\b/i;

/**
 * Whether a clause of a decision asks for something, and of whom. "That the report be noted", approvals, thanks,
 * appointments and the next meeting ask nothing.
 *
 * @returns null where it asks for nothing
 */
export function askingClause(text: string): Asking | null {
  if (HOUSEKEEPING.some((pattern) => pattern.test(text))) return null;
  const addressed = ADDRESSES.exec(text);
  if (addressed) return { at: 0, owner: ownerAsked(text), confidence: 0.9 };
  const asks = AND_ASKS.exec(text);
  if (asks)
    return {
      at: asks.index,
      owner: ownerAsked(text.slice(asks.index)) ?? active(text)?.owner ?? null,
      confidence: 0.9,
    };
  if (SETTLING_VERB.test(text) && !/\band\sthat\b/i.test(text)) return null;
  const deferred = DEFERRED.exec(text);
  if (deferred) return { at: deferred.index, owner: null, confidence: 0.6 };
  const committed = COMMITS.exec(text);
  if (committed) return { at: committed.index, owner: ownerBefore(text, committed.index), confidence: 0.7 };
  if (RECEIVES_AGAIN.test(text)) return { at: 0, owner: null, confidence: 0.85 };
  return passive(text) ?? active(text) ?? opening(text) ?? plainly(text);
}

/** "before the lease is signed" says when, not that anything is done already. */
const SAYS_WHEN = /\b(?:before|until|once|when|after|unless)\s[^,;.]{0,80}$/i;

function settledIn(text: string): RegExpExecArray | null {
  const settled = SETTLED.exec(text);
  return settled && /^(?:is|are)\b/i.test(settled[0]) && SAYS_WHEN.test(text.slice(0, settled.index)) ? null : settled;
}

function passive(text: string): Asking | null {
  const settled = settledIn(text);
  for (const match of text.matchAll(PASSIVE)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    // "the work to be undertaken", "which is submitted": the words describe the subject and ask nothing.
    const planned = /\b(?:is|are)\sto\s$|^for\s[^,;]{0,40}\sto\s$/i.test(text.slice(0, match.index).slice(-46));
    if (
      !planned &&
      /\b(?:to|not|can|could|may|might|cannot|which|who|it|as|what|where|how|when|if|that)\s$/i.test(before)
    )
      continue;
    const stated = /^(?:is|are)$/i.test(match[1] as string);
    if (
      stated &&
      (settled || !/^(?:that\b|[A-Z])/.test(text) || /\b(?:which|who|where|how|why)\b[^,]{0,60}$/i.test(before))
    )
      continue;
    const whole = text.slice(0, match.index + match[0].length + 5);
    if (GIVES_LEAVE.test(whole) || MADE_WITHOUT_TASK.test(whole)) continue;
    // "that it be noted that a report would be submitted" only records.
    if (settled && settled.index < match.index && !/\band\b|[;,]/.test(text.slice(settled.index, match.index)))
      continue;
    if (settled && settled.index > match.index && !/\band\b/.test(text.slice(match.index, settled.index))) continue;
    const weak = WEAK.test(match[2] as string) || CONSIDERATION.test(text);
    const owner =
      ownerAgent(text) ??
      (isAsked(match[2] as string, text.slice(match.index + match[0].length)) ? ownerBefore(text, match.index) : null);
    return { at: match.index, owner, confidence: weak ? 0.7 : stated ? 0.8 : 0.95 };
  }
  return null;
}

/** "the Cabinet be requested to consider": whom the clause asks is its subject. */
const isAsked = (verb: string, after: string): boolean =>
  /^(?:asked|requested|invited|instructed|urged|tasked|directed|required|encouraged)$/i.test(verb) &&
  /^\sto\b/.test(after);

function active(text: string): Asking | null {
  const settled = settledIn(text);
  for (const match of text.matchAll(ACTIVE)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const verb = match[0].trim();
    if (NOUN_BEFORE.test(before)) continue;
    if (settled && settled.index > match.index) continue;
    if (/^receives?/i.test(verb) && !RECEIVES_MORE.test(text.slice(match.index))) continue;
    const owner = ownerBefore(text, match.index);
    const committed = /^(?:commits?\sto)/i.test(verb);
    if (
      !owner &&
      !committed &&
      !/^(?:to|will|would|should|shall|must|is\sto|are\sto)\s/i.test(match[0]) &&
      !REPORT_HAS.test(text)
    )
      continue;
    if (
      !owner &&
      !committed &&
      !/\bagreed\b|^(?:that\s)?(?:he|she|they|it)\b/i.test(text.slice(0, match.index)) &&
      /^to\s/i.test(match[0])
    )
      continue;
    return { at: match.index, owner, confidence: WEAK.test(verb) ? 0.75 : 0.9 };
  }
  return REPORT_HAS.test(text) && !settled ? { at: 0, owner: null, confidence: 0.8 } : null;
}

/** "That the above report has details of …": a condition put on a report that another clause asks for. */
const REPORT_HAS =
  /^that\s(?:the|this|any|all|each|every|future)\s(?:[a-z-]+\s){0,4}?(?:reports?|updates?|reviews?|presentations?|briefings?|papers?)\s(?:also\s)?(?:has(?!\sbeen)|have(?!\sbeen)|includes?|contains?|covers?|details?|sets?\sout|shows?)\b/i;

function opening(text: string): Asking | null {
  // The first letter is no guide: clauses begin with capitals or without.
  const match = OPENS_WITH_VERB.exec(text.charAt(0).toLowerCase() + text.slice(1));
  if (!match || settledIn(text)) return null;
  if (/^(?:that\s)?(?:the|this)\s[a-z]+\s(?:of|for|on)\b/i.test(text)) return null;
  return { at: 0, owner: ownerAsked(text), confidence: 0.8 };
}

/** "Clerk to write to the county": nobody's verb but the one after "to". */
const WHO_TO = new RegExp(`^(?:for\\s)?(?:the\\s)?(?:[A-Z][\\w’'.&-]*\\s){1,4}to\\s(?:${BASE})\\b`);
const TAKES_PLACE =
  /\b(?:investigation|work|consultation|engagement|training|review|analysis|discussions?)\s(?:[a-z]+\s){0,3}?takes?\splace\b/i;

function plainly(text: string): Asking | null {
  const plain = WHO_TO.exec(text);
  if (plain)
    return {
      at: plain[0].lastIndexOf(' to '),
      owner: ownerBefore(text, plain[0].lastIndexOf(' to ')),
      confidence: 0.9,
    };
  const consideration = CONSIDERATION.exec(text);
  if (consideration) return { at: consideration.index, owner: ownerBefore(text, consideration.index), confidence: 0.7 };
  const takesPlace = TAKES_PLACE.exec(text);
  return takesPlace ? { at: takesPlace.index, owner: null, confidence: 0.8 } : null;
}
