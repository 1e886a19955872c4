import { ownerAsked, ownerBefore } from './owners.ts';
import type { Hints, SentenceGrammar, Spoken } from './spoken.ts';
import { ADVERBS, ANSWERED_IN_THE_ROOM, BASE, BROUGHT, DONE } from './verbs.ts';

/** "The Chair requested that …", "It was asked that …". */
const THAT =
  /\b(requested|asked|urged|demanded|required|insisted|instructed|directed|recommended|suggested|proposed)\sthat\b/gi;
/** "was asked to", "were invited to", "had been requested to". */
const ASKED_TO = new RegExp(
  `\\b(?:was|were|be|been|is|are|being)\\s${ADVERBS}(requested|asked|invited|tasked|instructed|encouraged|urged|directed|reminded|required|nominated|delegated)\\s(?:to\\s(?!${ANSWERED_IN_THE_ROOM}\\b)|if\\sthey\\scould\\s|whether\\sthey\\scould\\s)([a-z-]+)`,
  'gi',
);
/** "Clerk asked to contact the district": the shorthand of parish minutes. */
const SHORTHAND = new RegExp(
  `(?:^|[–—.:-]\\s)((?:The\\s)?(?:Clerk|Chair(?:man)?|(?:County\\s)?(?:Cllrs?|Councillors?)\\.?(?:\\s[A-Z&][\\w’'.-]*){1,5}|[A-Z]{2,4}))\\s(?:asked|requested|instructed)\\sto\\s(?:${BASE}|look|ask|chase)\\b`,
);
/** "asked the Clerk to write", "tasked the Assistant Director to", "invited officers to". */
const ASKED_WHOM = new RegExp(
  `\\b(?:requested|requests|asked|asks|tasked|instructed|urged|invited|directed|required|called\\s(?:up)?on)\\s((?:[A-Za-z][\\w’'.&-]*\\s){1,9}?)to\\s(?!${ANSWERED_IN_THE_ROOM}\\b|the\\b|an?\\b|this\\b)(${BASE}|ensure|look|consider|explore|work|take|keep|[a-z]+)(?<!ing)\\b`,
  'gi',
);
/** "asked if a list could be circulated": a request in the form of a question. */
const COULD_BE = new RegExp(
  `\\b(?:asked|requested|enquired|queried)\\s(?:if|whether|that)\\s[^.;]{0,120}\\b(?:could|can|would|might)\\s(?:also\\s)?be\\s(?:${BROUGHT}|made\\savailable|arranged|included|provided|looked\\sinto)\\b`,
  'i',
);
/** "requested a report on". */
const THING =
  /\b(?:requested|(?:asked|requests?|called)\sfor)\s(?:that\s)?(?:an?|the|some|further|more|additional|that|regular|copies|sight)\s(?:[a-z-]+\s){0,4}?(report|update|briefing|presentation|paper|breakdown|information|details?|data|figures|copy|copies|list|analysis|case\sstudies|note|review|meeting|explanation|clarification|overview)\b/i;
const SIGHT = /\b(?:requested|asked\sfor)\s(?:sight\sof|a\scopy\sof|copies\sof)\b/i;
const IN_WRITING = /^(?:report|briefing|paper|breakdown|copy|copies|list|case\sstudies|note)$/i;
/** "it was thought that the priorities should be added". */
const SHOULD = new RegExp(
  `\\bit\\swas\\s(?:also\\s|now\\s|further\\s|then\\s|generally\\s)?(?:suggested|thought|felt|considered|proposed|recommended)\\sthat\\b[^.]{0,140}\\b(?:should|could|ought\\sto)\\s(?:be\\s(?:${DONE})|(?:also\\s)?(?:${BASE}|consider|explore))\\b`,
  'i',
);
const MADE =
  /\b(?:a|the)\srequests?\s(?:was|were|had\sbeen|is|be)\s(?:also\s)?(?:made|submitted|put)\s(?:for|that|to)\b/i;
const TO_BE = new RegExp(`\\bask(?:ed|ing)\\sfor\\s[^.;]{3,120}\\sto\\sbe\\s(?:${DONE})\\b`, 'i');
/** Somebody asks what was so: "asked that question", "as requested". */
const LOOKS_BACK = /\b(?:as|which|when|previously|had\sbeen|were|been)\s$/i;
const QUESTION_OR_MOTION =
  /\bquestions?\sto\sbe\s(?:asked|put)|\basked\s(?:a|the|this|several|what|how|why|when|where|about)\b[^.]{0,40}\bquestion/i;

/** How somebody voted is recorded by these very words. */
const RECORDED_HERE =
  /\b(?:requested|asked|wished)\s(?:that|for|to\shave)\s[^.;]{0,80}\b(?:votes?|dissent|abstention|names?|opposition)\b[^.;]{0,60}\b(?:be\s)?recorded\b/i;

/** The words of a suggestion that name what should be done. */
const TASK = new RegExp(`\\b(?:should|could|be\\s(?:${DONE})|ought)\\b`, 'i');

/** Requests: what somebody in the room asked another to do. Questions answered in the room are none. */
export const requests: SentenceGrammar = (sentence, { hasDue }) => {
  if (QUESTION_OR_MOTION.test(sentence) || RECORDED_HERE.test(sentence)) return null;
  return (
    shorthand(sentence) ?? askedTo(sentence) ?? askedWhom(sentence) ?? askedThat(sentence) ?? others(sentence, hasDue)
  );
};

const request = (
  at: number,
  owner: string | null,
  confidence: number,
  manner: Spoken['manner'] = 'request',
): Spoken => ({
  at,
  manner,
  owner,
  confidence,
});

function shorthand(sentence: string): Spoken | null {
  const match = SHORTHAND.exec(sentence);
  return match ? request(match.index, match[1] as string, 0.8) : null;
}

function askedTo(sentence: string): Spoken | null {
  for (const match of sentence.matchAll(ASKED_TO)) {
    const [, verb = '', task = ''] = match;
    const soft = /^(?:encouraged|reminded|urged|required|nominated|delegated)$/i.test(verb);
    if (
      /^invited$/i.test(verb) &&
      /^(?:give|ask|address|share|present|speak|attend|make)$/i.test(task) &&
      !/\bby\s\d|\bdeadline\b/.test(sentence)
    )
      continue;
    const subject = ownerBefore(sentence, beforeAuxiliary(sentence, match.index));
    if (subject && BODY.test(subject) && BUSINESS.test(task)) continue;
    // "details were asked to establish": what is asked is a question, not a person.
    if (QUESTION_BEFORE.test(sentence.slice(0, match.index))) continue;
    return request(match.index, subject, soft ? 0.45 : 0.8);
  }
  return null;
}

/** A report asks the body before which it lies to weigh it: that is the item's business, not a task. */
const BODY = /\b(?:committee|board|panel|commission|council|cabinet|sub-committee|meeting|executive)\b/i;
const BUSINESS =
  /^(?:consider|amend|agree|review|scrutinise|comment|receive|discuss|delegate|recommend|identify|make)$/i;
const QUESTION_BEFORE = /\b(?:details?|questions?|clarification|quer(?:y|ies)|information|explanation)\s(?:\w+\s)?$/i;

/** Steps back over "had", "would", "are to" to the end of the verb's subject. */
const beforeAuxiliary = (sentence: string, at: number): number => {
  const auxiliary = /\b(?:(?:had|has|have|would|will|should|also|are|is|to|were|was)\s){1,3}$/i.exec(
    sentence.slice(0, at),
  );
  return auxiliary ? auxiliary.index : at;
};

function askedWhom(sentence: string): Spoken | null {
  for (const match of sentence.matchAll(ASKED_WHOM)) {
    const before = sentence.slice(0, match.index);
    if (LOOKS_BACK.test(before)) continue;
    const whom = match[1] as string;
    if (/\b(?:what|how|why|if|whether|when|where|about|which|that|for)\b|^(?:in|of|on|by)\b/i.test(whom)) continue;
    // "invited the representative to give her view" happens in the room.
    if (/^invited/i.test(match[0]) && /^(?:give|ask|address|share|present|put|make|comment)$/i.test(match[2] as string))
      continue;
    const owner = ownerAsked(sentence.slice(match.index));
    const pronoun = /^(?:him|her|them|us|me|everyone|all)\b/i.test(whom);
    if (!owner && !pronoun && !/^[A-Z]/.test(whom.replace(/^(?:the|our)\s/, ''))) continue;
    return request(match.index, owner, owner ? 0.8 : 0.55);
  }
  return null;
}

function askedThat(sentence: string): Spoken | null {
  for (const match of sentence.matchAll(THAT)) {
    if (/\b(?:as|which|when|previously)\s$/i.test(sentence.slice(0, match.index))) continue;
    const verb = (match[1] as string).toLowerCase();
    const rest = sentence.slice(match.index + match[0].length);
    const owner = ownerAsked(sentence.slice(match.index));
    if (/^recommended$/.test(verb)) return request(match.index, owner, 0.6, 'recommended');
    const proposes = /^(?:suggested|proposed)$/.test(verb);
    if (!proposes) return request(match.index, owner, 0.85);
    // A suggestion is an ask where it names what should be done; else it explains something.
    const task = TASK.test(rest);
    const explains = /\b(?:was|were|is|are)\s(?:due|because|caused|the)\b/i.test(rest);
    return request(match.index, owner, task && !explains ? 0.55 : 0.3);
  }
  return null;
}

function others(sentence: string, hasDue: Hints['hasDue']): Spoken | null {
  const at = (pattern: RegExp): number => sentence.search(pattern);
  if (at(COULD_BE) >= 0) return request(at(COULD_BE), null, 0.65);
  if (at(SHOULD) >= 0) return request(at(SHOULD), null, 0.55);
  if (at(TO_BE) >= 0) return request(at(TO_BE), null, 0.65);
  if (at(SIGHT) >= 0) return request(at(SIGHT), null, 0.6);
  if (at(MADE) >= 0) return request(at(MADE), null, 0.6);
  const thing = THING.exec(sentence);
  if (thing && !/\bhad\s(?:also\s)?$/i.test(sentence.slice(0, thing.index)))
    return request(thing.index, null, IN_WRITING.test(thing[1] as string) || hasDue() ? 0.6 : 0.4);
  return null;
}
