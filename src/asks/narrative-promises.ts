import { nameBefore, type Piece } from './noun-phrases.ts';
import { ownerBefore, ownerByAgent } from './owners.ts';
import type { Hints, SentenceGrammar, Spoken } from './spoken.ts';
import { ADVERBS, BASE, BROUGHT, DONE, RUNNING } from './verbs.ts';

const MODAL =
  '(?:would|will|shall|was\\sto|were\\sto|is\\sto|are\\sto|is\\sgoing\\sto|are\\sgoing\\sto|needs?\\sto|would\\sneed\\sto)';
/** "would be submitted", "will be circulated": something will come to somebody. */
const PASSIVE = new RegExp(
  `\\b(${MODAL})\\s${ADVERBS}be\\s(?:also\\s)?${ADVERBS}(${DONE}|made\\savailable|kept\\s(?:informed|updated)|led|received|brought\\s(?:back|forward))\\b`,
  'gi',
);
const BRINGS = new RegExp(
  `^(?:${BROUGHT}|made\\savailable|kept\\s(?:informed|updated)|sought|pursued|chased|followed|fed-back|brought\\s(?:back|forward)|looked|raised|investigated|arranged|contacted|invited|requested|asked|obtained|checked|clarified|incorporated|explored|organised|convened|re-?visited)$`,
  'i',
);
/** What can be given, provided or considered as a task, rather than a service that is described. */
const THING =
  /\b(?:reports?|updates?|information|data|details?|feedback|figures|briefings?|presentations?|list|copy|copies|analysis|evidence|case studies|breakdown|response|answers?|paper|notes?|letter|minutes|consideration|results?|findings|strategy|plan|proposals?|policy|documents?|slides?|survey|dates?|issues?|matter|item|question|concerns?|views|comments|recommendations|invitation|guidance|timetable|programme|contact|enquiries|quotes?|arrangements|representations?|meeting|session|workshop|visit)\b/i;
const DESCRIBED =
  /\b(?:what|how|which\s(?:service|support)|whether|where|who|when|why|if|before|after|until|unless|because|as)\s(?:(?!and\b|but\b)[\w’'-]+\s){0,6}$/i;
const BODY_AFTER =
  /^\s(?:further\s|again\s|also\s|in\sdetail\s)?(?:by|at|with|to)\s(?:the\s)?(?:[A-Z]|chief\sofficers|officers|members|colleagues|committee|cabinet)/;

/** "undertook to", "offered to meet", "committed to looking": the words that bind. */
const OFFERED_SERVICE = new RegExp(`^offered\\sto\\s(?!(?:${BASE}|help|assist|act|look|show|host|fund)\\b)`, 'i');
const BINDS =
  /\b(?:(undertook|undertakes|offered|agreed|committed|commits|pledged|promised|volunteered|arranged|tasked\s(?:[A-Za-z][\w’'-]*\s){1,6}?|proposed|intended|planned|would\sbe\s(?:willing|happy|pleased|prepared)|(?:was|were|is|are)\s(?:willing|happy|pleased|going))\s(?:in\sprinciple\s)?(?:to\s(?!note\b|approve|accept|adopt|endorse|support\s|receive\sthe|take\sa\svote|extend\sthe|suspend|adjourn|move|exclude|defer|be\b|grant|pay\b|opt\b|continue\b|co-opt|appoint|join\b)[a-z][a-z-]+|committed\sto\s\w+ing)|committed\sto\s\w+ing|g[ai]ven?\s(?:an?\s|his\s|her\s|their\s)?(?:commitment|undertaking)\sto)\b/gi;
/** "Cllr Roe will attend", "she would investigate", "KD to e-mail the county". */
const ACTS = new RegExp(
  `\\s(?:(${MODAL}|to)\\s)${ADVERBS}(?:(?:be\\s(?:${RUNNING}))|(?:try\\sto\\s|also\\s|then\\s|hopefully\\s|liaise\\sand\\s)?(${BASE}|draft|ask|chase|decide|raise|act|liaise|oversee|step|talk|help|set\\sup|action|query|try|ring|phone|meet|come\\sback|get\\sback|return|revert))\\b`,
  'g',
);
const PRONOUN = /\b(?:that|and|said|stated|advised|confirmed)\s(?:he|she|they|I|we|officers|the\sservice|the\sClerk)$/;
const SAID =
  /\b(?:advised|confirmed|stated|said|informed|explained|reported|indicated|noted|assured|clarified|outlined|responded|replied|added|agreed|updated|undertook)\b/i;

/** A paper that will hold something: "the survey will cover the quay". */
const WILL_HOLD =
  /\b(?:report|assessment|update|review|paper|presentation|strategy|briefing|group|work|project|study|audit|survey)\s(?:would|will)\s(?:also\s)?(?:include|cover|detail|set\sout|contain|address|review|examine|consider|report|look\sat|make|identify)\b/i;
const WORK_BEGINS =
  /\b(?:work|review|project|consultation|investigation)\s(?:would|will)\s(?:then\s|also\s)?(?:commence|begin|start|be\sundertaken|take\splace)\b/i;
const WHICH_WILL = new RegExp(
  `\\bwhich\\s(?:would|will)\\s(?:then\\s|also\\s)?be\\s(?:${BROUGHT}|made\\savailable)\\b`,
  'i',
);
const PRIORITY =
  /\b(?:priority|next\sstep|focus|action)\s(?:for\s[^,.]{0,40}\s)?(?:will|would|was|is)\s(?:be\s)?to\s[a-z]/i;

/** Promises: what somebody in the room said would be done. */
export const promises: SentenceGrammar = (sentence, { hasDue, people }) => {
  const found = strongest([binding(sentence), passive(sentence, hasDue), acting(sentence, people), ...loose(sentence)]);
  return found && !found.owner ? { ...found, saidBy: ownerOfSaying(sentence) } : found;
};

const strongest = (found: (Spoken | null)[]): Spoken | null =>
  found.reduce<Spoken | null>(
    (best, next) => (next && (!best || next.confidence > best.confidence) ? next : best),
    null,
  );

const promise = (at: number, owner: string | null, confidence: number): Spoken => ({
  at,
  manner: 'promise',
  owner,
  confidence,
});

function binding(sentence: string): Spoken | null {
  for (const match of sentence.matchAll(BINDS)) {
    const weak = /^(?:proposed|intended|planned|arranged)/i.test(match[0]);
    // "It was agreed to …" is read by the grammar of clauses.
    const was = /\b(?:it|was|were|been|being|be)\s(?:[a-z]+\s)?$/i.test(sentence.slice(0, match.index));
    const owner = ownerBefore(sentence, verbStart(sentence, match.index));
    if ((was && (weak || /^agreed/i.test(match[0]))) || OFFERED_SERVICE.test(match[0])) continue;
    return promise(match.index, owner, weak ? 0.45 : 0.85);
  }
  return null;
}

/** Steps back over "had", "has also" to the end of the verb's subject. */
const verbStart = (sentence: string, at: number): number => {
  const auxiliary = /\b(?:(?:had|has|have|also|then|kindly|further)\s){1,3}$/i.exec(sentence.slice(0, at));
  return auxiliary ? auxiliary.index : at;
};

function passive(sentence: string, hasDue: Hints['hasDue']): Spoken | null {
  return strongest([...sentence.matchAll(PASSIVE)].map((match) => onePassive(sentence, match, hasDue)));
}

function onePassive(sentence: string, match: RegExpExecArray, hasDue: Hints['hasDue']): Spoken | null {
  const before = sentence.slice(0, match.index);
  const after = sentence.slice(match.index + match[0].length);
  if (DESCRIBED.test(before.slice(-100))) return null;
  const verb = (match[2] as string).toLowerCase();
  const told = BODY_AFTER.test(after) || /\bmembers\b/i.test(after.slice(0, 60));
  const thing = THING.test(before.slice(-90)) || /\b(?:this|it|these|they)\s$/i.test(before);
  const owner = ownerByAgent(sentence);
  if (/need/i.test(match[1] as string)) return promise(match.index, owner, 0.3);
  if (/^(?:requested|asked|invited|instructed)$/.test(verb))
    return promise(match.index, ownerBefore(sentence, match.index), 0.75);
  if (BRINGS.test(verb) && (thing || told)) return promise(match.index, owner, told || hasDue() ? 0.85 : 0.75);
  if (verb === 'led') return owner && PERSON.test(owner) ? promise(match.index, owner, 0.6) : null;
  if (WEIGHED.test(verb) && thing && (told || hasDue())) return promise(match.index, owner, 0.65);
  if (thing && !/^(?:held|made|taken|put|used|met)$/.test(verb) && hasDue()) return promise(match.index, owner, 0.55);
  if (/^(?:is|are)\sto$/i.test(match[1] as string) && BY_HAND.test(verb)) return promise(match.index, owner, 0.55);
  return promise(match.index, owner, /consideration\s$/i.test(before) ? 0.6 : 0.3);
}

/** The small works of a parish: "a sign is to be put up". */
const BY_HAND =
  /^(?:put|repaired|replaced|ordered|cut|cleared|cleaned|painted|installed|removed|purchased|bought|moved|reported|marked|mown|planted|placed|displayed)$/;

/** What a body does with a paper that comes before it. */
const WEIGHED = /^(?:received|discussed|considered|reviewed|undertaken|included|added|carried)$/;

function acting(sentence: string, people: Hints['people']): Spoken | null {
  for (const match of sentence.matchAll(ACTS)) {
    const before = sentence.slice(0, match.index);
    const modal = match[1] as string;
    const pronoun = PRONOUN.test(before) && SAID.test(before);
    const subject = nameBefore(sentence, match.index + 1);
    const person = subject !== null && isPerson(sentence, subject, people);
    if (DESCRIBED.test(before.slice(0, subject?.start ?? before.length))) continue;
    if (/^to$/i.test(modal)) {
      // "Clerk to write": only where the sentence, or its part after a dash, begins with who is to act.
      const lead = subject ? before.slice(0, subject.start) : '';
      const council = subject !== null && /\bcouncil\b/i.test(subject.text);
      if ((person || council) && subject && /(?:^|[–—:;,.-]\s?|\band\s|\bthe\s)$/i.test(lead))
        return promise(subject.start, subject.text, 0.85);
      continue;
    }
    if (
      /need/i.test(modal) ||
      /^make\s(?:an?|the)\s(?:\w+\s)?payments?\b/i.test(sentence.slice(match.index + match[0].length - 4))
    )
      continue;
    if (pronoun) return promise(match.index, ownerOfSaying(sentence), 0.8);
    if (/^(?:he|she)$/i.test(before)) return promise(0, null, 0.6);
    if (person && subject) return promise(subject.start, subject.text, /\bwill\b|\sto$/i.test(modal) ? 0.7 : 0.65);
  }
  return null;
}

/** Persons and posts, who can undertake a task; bodies and services only describe what they do. */
const PERSON =
  /\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Dame|Lord|Lady|Cmhlr|clerk|officers?|chair(?:man|person|woman)?|vice-chair|directors?|head\sof|managers?|leader|cabinet\smember|portfolio\sholder|chief\sexecutive|co-?ordinator|commissioner|mayor|engineer|solicitors?|treasurer|secretary|advis[eo]r|inspector|administrator|accountant|surveyor|RFO|PCSO|publican|warden)\b/i;
const INITIALS = /^[A-Z]{2,4}(?:\s?(?:&|and|\/|,)\s?[A-Z]{2,4})*$/;

/** Initials are a person's only where a sentence, or its part after a dash, begins with them. */
const isPerson = (sentence: string, subject: Piece, people: Hints['people']): boolean =>
  PERSON.test(subject.text) ||
  subject.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => people.has(word)) ||
  (INITIALS.test(subject.text) && /(?:^|[–—:-]\s?)$/.test(sentence.slice(0, subject.start)));

/** Whoever "advised that she would": the subject of the verb of saying that came first. */
function ownerOfSaying(sentence: string): string | null {
  const said = SAID.exec(sentence);
  return said ? ownerBefore(sentence, verbStart(sentence, said.index)) : null;
}

function loose(sentence: string): (Spoken | null)[] {
  const at = (pattern: RegExp, confidence: number): Spoken | null => {
    const match = pattern.exec(sentence);
    return match && !DESCRIBED.test(sentence.slice(0, match.index)) ? promise(match.index, null, confidence) : null;
  };
  return [
    at(WHICH_WILL, 0.75),
    at(WILL_HOLD, 0.55),
    at(WORK_BEGINS, 0.55),
    at(PRIORITY, 0.5),
    at(ACCEPTED, 0.55),
    at(ASSURED, 0.4),
    at(OFFERED, 0.35),
  ];
}

/** Recommendations that were accepted bind whoever accepted them. */
const ACCEPTED = /\brecommendations?\s[^.]{0,60}\b(?:was|were|had\sbeen|have\sbeen)\s(?:all\s)?accepted\b/i;
/** A statement more often than a promise: kept as a candidate for a person to judge. */
const ASSURED =
  /\b(?:assurances?\s(?:was|were)\sgiven\sthat|(?:gave|provided)\s(?:an\s)?assurances?\sthat|assured\s(?:the\s)?(?:members|committee|panel|commission|councillors))\b/i;
/** "could be circulated": an offer that nobody took up in words. */
const OFFERED = new RegExp(
  `\\b(?:could|may|might|should)\\s(?:also\\s)?be\\s(?:${BROUGHT}|included|added|considered|discussed|explored)\\b`,
  'i',
);
