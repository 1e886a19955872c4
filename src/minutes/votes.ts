import { within } from '../record/at.ts';
import type { Vote } from '../record/meeting.ts';
import type { Passage } from './decisions.ts';
import { readPeople } from './people-list.ts';
import { withRequested } from './requested-votes.ts';

const NUM = '(\\d{1,3}|no(?:ne)?|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const COUNTS = {
  for: [
    new RegExp(
      `\\b${NUM}\\s+(?:votes?\\s+)?(?:were\\s+)?(?:members?\\s+)?(?:voted\\s+|voting\\s+)?(?:for|in favour)\\b`,
      'i',
    ),
    new RegExp(`\\bin favour\\s+${NUM}\\b(?!\\s*(?:%|of\\b))`, 'i'),
    new RegExp(
      `\\b(?:for(?: the (?:motion|amendment|recommendation|proposal))?|in favour|votes for)\\s*(?:[:=–—,-]+|\\()\\s*${NUM}\\b`,
      'i',
    ),
  ],
  against: [
    new RegExp(`\\b${NUM}\\s+(?:votes?\\s+)?(?:were\\s+)?(?:members?\\s+)?(?:voted\\s+|voting\\s+)?against\\b`, 'i'),
    new RegExp(
      `\\bagainst(?: the (?:motion|amendment|recommendation|proposal))?(?:\\s*(?:[:=–—,-]+|\\()\\s*|\\s+)${NUM}\\b`,
      'i',
    ),
  ],
  abstain: [
    new RegExp(`\\b${NUM}\\s+(?:votes?\\s+)?(?:members?\\s+)?(?:abstain\\w*|abstentions?)\\b`, 'i'),
    new RegExp(`\\babst(?:ain(?:ed|ing|s)?|entions?)(?:\\s*(?:[:=–—,-]+|\\()\\s*|\\s+)${NUM}\\b`, 'i'),
  ],
};
const BY_VOTES = new RegExp(
  `\\b(carried|lost|defeated|approved|rejected|agreed|resolved|granted|refused|fell)\\b[^.;]{0,40}?\\bby\\s+${NUM}\\s*(?:votes?)?\\s*(?:to|votes to|for to|-|–)\\s*${NUM}\\b`,
  'i',
);
/** "(7 votes to 2, with 1 abstention)" behind what was decided. */
const VOTES_TO = new RegExp(
  `\\(\\s*(?:by\\s+)?${NUM}\\s+votes?\\s+(?:to|against)\\s+${NUM}\\b(?:[,;]?\\s+(?:with|and)\\s+${NUM}\\s+abst\\w+)?\\s*\\)`,
  'i',
);
const RESULT = /\b(carried|lost|defeated|rejected|not carried|fell)\b/i;
/** A motion that nobody divided the meeting on. */
const WITHOUT_VOTE =
  /\b(?:motion|amendment|proposal)\s+was\s+(?:agreed|adopted|approved|passed)\s+without\s+(?:a\s+)?(?:vote|division|dissent)\b/i;
const PUT = /\b(?:motion|amendment|vote[ds]?|voting|proposition|resolution|recommendations?|proposal)\b/i;
const UNANIMOUS = /\b(?:unanimous(?:ly)?|nem\.? ?con\.?|without dissent)\b/i;
/** After these a full stop ends neither name nor sentence. */
const SHORTENED = String.raw`(?<=\b(?:Cllrs?|Cmhlr|Mr|Mrs|Ms|Dr|Revd?|Prof|\p{Lu}))\.`;
/** A name up to the sign that ends it; an initial in brackets belongs to it. */
const NAMED = String.raw`((?:[^;.,():]|${SHORTENED}|\(\p{Lu}[a-z]?\)){3,60}?)`;
const END_OF_NAME = String.raw`(?=[;,):]|\((?!\p{Lu}[a-z]?\))|(?!${SHORTENED})\.|\s+(?:and|it|that|to)\b|$)`;
/** "by", a colon, or the title that opens a name: "proposed and seconded" names nobody. */
const BY = String.raw`\s*(?:by\b\s*:?\s*|:\s*|(?=(?:Councillor|Cllr|Cmhlr|Alderman|Mr|Mrs|Ms|Dr)\b))`;
const MOVED = new RegExp(
  String.raw`\b(?:(?:proposed|moved)${BY}|(?:proposal|proposition|motion) of\s+)${NAMED}\s*[;,]?\s*(?:and\s+)?(?:it was\s+)?(?:was\s+)?\(?seconded\b${BY}${NAMED}${END_OF_NAME}`,
  'iu',
);
const PROPOSED_ALONE = new RegExp(String.raw`^\(?(?:proposed|moved)\s*(?:by\b)?\s*:?\s*${NAMED}[;.,]?$`, 'iu');
const SECONDED_ALONE = new RegExp(
  String.raw`^(?:and\s+)?\(?(?:2nd|seconded)\s*(?:by\b)?\s*:?\s*${NAMED}\)?[;.,]?$`,
  'iu',
);
/** "Councillor Ash, seconded by Councillor Coe, moved", "Mr Ash moved, seconded by Mr Coe, that". */
const SECONDED_BY =
  /^(?:\(?\w{1,3}[.)]\s+)?((?:[A-Z][\p{L}'.-]*\s*){1,5}?)(?:\s(?:proposed|moved))?,\s+(?:duly )?seconded by ((?:[A-Z][\p{L}'.-]*\s*){1,5}?)(?=,?\s+(?:that|moved|proposed)\b|[.,:;])/u;
const HE_PROPOSED =
  /^(?:\(?\w{1,3}[.)]\s+)?((?:[A-Z][\p{L}'.-]*\s+){1,4})(?:proposed|moved),?\s+and\s+((?:[A-Z][\p{L}'.-]*\s+){1,4})seconded\b/u;
const PROPOSED_LINE =
  /^(?:proposed|moved|prop)(?: by)?\s*[:–-]?\s*(.{2,40}?)[;,]?\s*(?:,|;|and)?\s*(?:2nd|seconded|sec)(?: by)?\s*[:–-]?\s*(.{2,40}?)[.;]?$/i;
const SIDE =
  /^(for|against|abstain(?:ed|ing|s)?|abstentions?|no votes?|declined to vote|did not vote)\b[^:(\d]{0,40}(?:\((\d{1,3})\)|[:–-])?\s*(.*)$/i;
const WORDS: Record<string, number> = {
  no: 0,
  none: 0,
  nil: 0,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const count = (word: string | undefined): number | null =>
  word === undefined ? null : (WORDS[word.toLowerCase()] ?? Number(word));

/** Reads votes: counts, results, movers and seconders, and names where the voting was recorded. */
export const readVotes = (passages: readonly Passage[]): Vote[] => {
  const votes: Vote[] = [];
  let recorded: Vote | null = null;
  let side: 'for' | 'against' | 'abstain' | null = null;
  let proposed: Vote | null = null;
  for (const { passage, text } of passages.flatMap(atSides)) {
    const alone = PROPOSED_ALONE.exec(text);
    if (alone) {
      proposed = { ...blank(passage, 0, text.length), mover: nameIn(alone[1]) };
      votes.push(proposed);
      continue;
    }
    const second = proposed && SECONDED_ALONE.exec(text);
    if (proposed && second) {
      proposed.seconder = nameIn(second[1]);
      continue;
    }
    const heads = SIDE.exec(text);
    if (heads && text.length < 4000 && (heads[2] || isNameList(heads[3] ?? ''))) {
      side = isForAmendment(text, recorded) ? 'against' : sideOf(heads[1]!);
      recorded = openRecorded(votes, recorded, side, passage);
      const sum = heads[2] ?? SUM_AT_END.exec(text)?.[1];
      recorded[side] = sum ? Number(sum) : recorded[side];
      addNames(recorded, side, passage, text, text.length - (heads[3] ?? '').length);
      continue;
    }
    if (recorded && side && isNameList(text)) {
      addNames(recorded, side, passage, text, 0);
      continue;
    }
    const vote = voteIn(passage, text);
    if (recorded && vote?.result && vote.for === null && recorded.result === null) recorded.result = vote.result;
    else if (vote) votes.push(vote);
    recorded = null;
    side = null;
  }
  return withRequested(votes.map(withSums), passages);
};

const SIDES =
  /(?<=^|[\s(])(?:FOR|AGAINST|ABSTAIN(?:ED|ING|S)?|ABSTENTIONS?)(?:\s+THE\s+(?:MOTION|AMENDMENT))?\s*(?:\(\d{1,3}\))?\s*[:–-]/g;

/** A recorded vote whose lines ran together is parted at its sides. */
const atSides = (passage: Passage): { passage: Passage; text: string }[] => {
  const text = passage.block.text.slice(passage.from);
  const starts = [...text.matchAll(SIDES)].map(({ index }) => index);
  if (starts.length < 2) return [{ passage, text }];
  const cuts = [...new Set([0, ...starts, text.length])];
  return cuts.slice(1).map((end, i) => ({
    passage: { block: passage.block, from: passage.from + cuts[i]! },
    text: text.slice(cuts[i]!, end).trimEnd(),
  }));
};

/** In a division between a motion and an amendment, those for the amendment are against the motion. */
const isForAmendment = (text: string, open: Vote | null): boolean =>
  open !== null &&
  open.against === null &&
  open.for !== null &&
  /^for the (?:counter[- ]?motion|amendment)\b/i.test(text);

const SUM_AT_END = /\((\d{1,3})\)\.?$/;

const sideOf = (word: string): 'for' | 'against' | 'abstain' =>
  /^for/i.test(word) ? 'for' : /^against/i.test(word) ? 'against' : 'abstain';

const openRecorded = (votes: Vote[], open: Vote | null, side: string, passage: Passage): Vote => {
  if (open && !(side === 'for' && (open.for !== null || open.named.length > 0))) return open;
  const last = votes.at(-1);
  if (last && last.for === null && last.result === null && last.named.length === 0) return last;
  const vote = blank(passage, 0, passage.block.text.length - passage.from);
  votes.push(vote);
  return vote;
};

const isNameList = (text: string): boolean => {
  const pieces = text.split(/,|\band\b|&/).filter((piece) => piece.trim() !== '');
  return pieces.length > 0 && readPeople(text).length >= pieces.length * 0.8;
};

const addNames = (
  vote: Vote,
  side: 'for' | 'against' | 'abstain',
  passage: Passage,
  text: string,
  from: number,
): void => {
  for (const { name, from: start, to } of readPeople(text.slice(from)))
    vote.named.push({
      name,
      vote: side,
      at: within(passage.block.at, passage.from + from + start, passage.from + from + to),
    });
};

const voteIn = (passage: Passage, text: string): Vote | null => {
  const vote = blank(passage, 0, text.length);
  const by = BY_VOTES.exec(text);
  if (by) {
    const [a, b] = [count(by[2])!, count(by[3])!];
    const lost = /lost|defeated|rejected|fell/i.test(by[1]!);
    return {
      ...vote,
      ...movers(text),
      for: lost ? Math.min(a, b) : Math.max(a, b),
      against: lost ? Math.max(a, b) : Math.min(a, b),
      abstain: find(text, COUNTS.abstain),
      result: lost ? 'lost' : 'carried',
    };
  }
  const told = VOTES_TO.exec(text);
  if (told) return { ...vote, ...movers(text), for: count(told[1]), against: count(told[2]), abstain: count(told[3]) };
  const counts = {
    for: find(text, COUNTS.for),
    against: find(text, COUNTS.against),
    abstain: find(text, COUNTS.abstain),
  };
  const counted = counts.for !== null && (counts.against !== null || counts.abstain !== null || PUT.test(text));
  const mover = movers(text);
  const said = PUT.test(text) && RESULT.test(text) ? resultOf(RESULT.exec(text)![1]!) : null;
  const result = said ?? (WITHOUT_VOTE.test(text) ? 'carried' : null);
  const unanimous =
    UNANIMOUS.test(text) && /\b(?:agreed|resolved|carried|approved|vote|voted|accepted|adopted)\b/i.test(text);
  if (!counted && !mover.mover && !result && !unanimous) return null;
  return { ...vote, ...(counted ? counts : {}), ...mover, result: result ?? (unanimous ? 'carried' : null), unanimous };
};

const find = (text: string, patterns: RegExp[]): number | null => {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return count(match[1]);
  }
  return null;
};

const resultOf = (word: string): 'carried' | 'lost' => (/^carried$/i.test(word) ? 'carried' : 'lost');

const movers = (text: string): { mover: string | null; seconder: string | null } => {
  const match = MOVED.exec(text) ?? HE_PROPOSED.exec(text) ?? SECONDED_BY.exec(text) ?? PROPOSED_LINE.exec(text);
  return { mover: nameIn(match?.[1]), seconder: nameIn(match?.[2]) };
};

/** A name as printed; initials, as parishes use them, stay as they are. */
const nameIn = (words: string | undefined): string | null => {
  if (words === undefined) return null;
  return readPeople(words)[0]?.name ?? words.split(/\.\s/)[0]!.trim();
};

const blank = (passage: Passage, from: number, to: number): Vote => ({
  for: null,
  against: null,
  abstain: null,
  result: null,
  unanimous: false,
  mover: null,
  seconder: null,
  named: [],
  at: within(passage.block.at, passage.from + from, passage.from + to),
});

/** Where sides are named but not summed, the names are the count. */
const withSums = (vote: Vote): Vote => {
  if (vote.named.length === 0 || vote.for !== null) return vote;
  const of = (side: string) => vote.named.filter((named) => named.vote === side).length;
  return { ...vote, for: of('for'), against: of('against'), abstain: of('abstain') };
};
