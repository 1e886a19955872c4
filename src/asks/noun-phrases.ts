/** Part of a text: characters `[start, end)`. */
export type Piece = { text: string; start: number; end: number };

/** Words that join the parts of a title: "Head of Service for Children and Families". */
const JOINER = /^(?:of|for|and|&|the|'?s)$/i;
const DETERMINER = /^(?:the|a|an|this|our|its|their|all|both|his|her|these|those|any|each)$/i;
/** Groups and offices that papers also write in small letters. */
const COMMON =
  /^(?:officers?|members?|councillors?|clerk|chair|chairman|chairperson|vice-chair|committee|commission|board|panel|cabinet|council|partnership|group|sub-group|team|service|services|colleagues|partners|secretary|treasurer|director|leader|mayor|department|directorate|executive|schools?|trusts?|agencies|inspectors|residents|contractors?|solicitors?|party|sub-committee|trustees|governors|forum|police|publican|representatives?|co-ordinator|engineer|warden|residents|people)$/i;
const MODIFIER =
  /^(?:chief|senior|deputy|assistant|elected|ward|parish|town|county|relevant|appropriate|cabinet|acting|interim|working|select|scrutiny|executive|steering|project|responsible|local|young|strategic|all|individual|other|district|health|housing|planning|finance|leadership|management|statutory|portfolio)$/i;
const NOT_A_NAME =
  /^(?:That|This|These|Those|It|There|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|If|When|Once|Further|Details|Feedback|An|However|Also|In|On|At|Following|Any|As|Resolved|Agreed|No|RESOLVED|AGREED|ACTION|Action|Following|To)$/;
const TITLED = /^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev)\b/;
const LONGEST = 14;

type Token = { word: string; start: number; end: number; comma: boolean };

function tokensAfter(text: string, from: number): Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*([A-Za-zÀ-ÿ&][\wÀ-ÿ'’&/.-]*)(\s?[,;:.)]|(?=\s|$))?/y;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && tokens.length < LONGEST + 2; match = pattern.exec(text)) {
    const word = (match[1] as string).replace(/\.$/, '');
    const start = match.index + match[0].indexOf(match[1] as string);
    const stop = match[2]?.trim() ?? '';
    tokens.push({ word, start, end: start + word.length, comma: stop === ',' });
    if (stop && stop !== ',') break;
    if ((match[1] as string).endsWith('.') && (match[1] as string).length > 3) break;
  }
  return tokens;
}

/**
 * The person, post or group named from a place on: "the Assistant Director for Education on …" gives the first
 * five words. Null where the next words name nobody.
 */
export function nameAfter(text: string, from: number): Piece | null {
  const tokens = tokensAfter(text, from);
  let last = -1;
  let i = 0;
  let begin = 0;
  while (JOINER.test(tokens[begin]?.word ?? '') && !DETERMINER.test(tokens[begin]!.word)) begin++;
  i = begin;
  while (i < tokens.length && DETERMINER.test(tokens[i]!.word)) i++;
  for (; i < tokens.length; i++) {
    const { word, comma } = tokens[i]!;
    const kind = kindOf(word);
    if (kind === 'name') last = i;
    else if (kind === 'none') break;
    if (comma && !(kind === 'name' && kindOf(tokens[i + 1]?.word ?? '') === 'name')) break;
  }
  if (last < 0) return null;
  const [first, end] = [tokens[begin]!, tokens[last]!];
  return { text: text.slice(first.start, end.end), start: first.start, end: end.end };
}

/** The person, post or group named just before a place: whoever is the subject of the verb there. */
export function nameBefore(text: string, to: number): Piece | null {
  const pattern = /([A-Za-zÀ-ÿ&][\wÀ-ÿ'’&/.()-]*)(,?)\s*$/;
  let [end, first, seen] = [to, -1, 0];
  let last = -1;
  while (seen < LONGEST) {
    const match = pattern.exec(text.slice(Math.max(0, end - 40), end));
    if (!match) break;
    const word = match[1] as string;
    const start = Math.max(0, end - 40) + match.index;
    if (/[.)]$/.test(word) && !/^(?:Cllrs?|Mrs?|Ms|Dr|Prof|Rev|[A-Z])\.$|\)$/.test(word)) break;
    const kind = kindOf(word);
    if (kind === 'none') break;
    if (last < 0) {
      if (kind !== 'name') break;
      last = start + word.length;
    }
    // A comma stands inside a name with its post ("Jane Roe, Director of Works, …"), not after a joiner.
    if (match[2] === ',' && seen > 0 && kind === 'joiner') break;
    // "a question from Mrs Rudd, Mrs Bright agreed": without an "and" two titles are two sentences' parts.
    if (
      match[2] === ',' &&
      first >= 0 &&
      TITLED.test(text.slice(first)) &&
      !/\s(?:and|&)\s/.test(text.slice(first, last))
    )
      break;
    if (kind === 'name' || DETERMINER.test(word)) first = start;
    // "the" begins a name, save within one: "Leader of the Council".
    if (DETERMINER.test(word) && !/\b(?:of|for|and|&|to)\s+$/i.test(text.slice(Math.max(0, start - 6), start))) break;
    end = start;
    seen++;
  }
  if (first < 0 || last < 0) return null;
  const whole = text.slice(first, last).replace(/^(?:and|&|of|for|to)\s+/i, '');
  return { text: whole, start: last - whole.length, end: last };
}

function kindOf(word: string): 'name' | 'joiner' | 'none' {
  const plain = word.replace(/[’']s$/, '').replace(/[.()]/g, '');
  if (JOINER.test(plain) || DETERMINER.test(plain)) return 'joiner';
  if (COMMON.test(plain)) return 'name';
  if (MODIFIER.test(plain)) return /^[A-Z]/.test(plain) ? 'name' : 'joiner';
  if (NOT_A_NAME.test(plain)) return 'none';
  return /^[A-ZÀ-Þ]/.test(plain) ? 'name' : 'none';
}

/** Whether a name is that of a person, an office or a group that can be owed or owe something. */
export function isActor(name: string): boolean {
  return ACTOR.test(name) || INITIALS.test(name.trim());
}

const ACTOR =
  /\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Dame|Lord|Lady|Cmhlr|clerk|officers?|chair(?:man|person|woman|s)?|vice-chair|directors?|heads? of|managers?|leaders?|members?|holder|chief executive|co-?ordinators?|commissioners?|mayor|engineers?|planners?|solicitors?|treasurer|secretary|advis[eo]rs?|inspectors?|administrator|lead|accountant|surveyor|minister|RFO|PCSO|sergeant|constable|superintendent|team|services?|department|directorate|board|panel|committee|commission|council|partnership|group|sub-group|cabinet|working party|contractors?|colleagues|partners|police|governors|trustees|forum|executive|authority|agency|agencies|schools?|trusts?|publican|wardens?|rangers?|masters?|consultants?|representatives?)\b/i;
const INITIALS = /^[A-Z]{2,4}(?:\s?(?:&|and|\/|,)\s?[A-Z]{2,4})*$/;
