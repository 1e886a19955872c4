import { cleanName, isHonours, isPersonName, isPluralTitle, leadingTitle, singularTitle } from '../people/names.ts';
import { POST_WORD } from '../people/words-of-office.ts';

/** One person as a list of names prints them. Places are characters of the text that was read. */
export type Listed = {
  name: string;
  post: string | null;
  organisation: string | null;
  /** What stood in brackets after the name, brackets gone. */
  brackets: string[];
  from: number;
  to: number;
};

type Piece = { text: string; from: number; to: number; before: string };

const LONGEST_LIST = 8000;
const LONGEST_TITLE = 24;

/**
 * Reads a list of people: "Councillors Ash, Birch and Coe", "Jo Fell, Head of Service, Planning and
 * Sam Gill, Clerk", "Chief Executive (Ms D Hay)". A plural title holds for the names after it; what is
 * neither a name nor a bracket is the post of the person before it.
 */
export const readPeople = (source: string): Listed[] => {
  const text = source.slice(0, LONGEST_LIST);
  const people: Listed[] = [];
  let plural: string | null = null;
  /** Where the words began that are a post: of the last person, or of the next in brackets. */
  let postFrom: number | null = null;
  let postFirst = false;
  /** Where the piece before ended, and what post the last person had before words were taken for one. */
  let lastTo = 0;
  let postBefore: string | null = null;
  for (const piece of piecesOf(text)) {
    const { bare: whole, brackets, bareTo } = openBrackets(piece);
    const untitled = whole.replace(/^[-–—*]+\s*|^(?:from|by|on behalf of)\s+(?=\p{Lu})/u, '');
    const office = PRESIDING_OFFICE.exec(untitled)?.[0] ?? '';
    const bare = untitled.slice(office.length);
    const title = leadingTitle(bare);
    // "Councillors Mrs P Ash, B Coe": the second title is the first person's own.
    if (title && isPluralTitle(title.title)) plural = singularTitle(PLURAL_PART.exec(title.title)?.[0] ?? title.title);
    else if (piece.before === ';') plural = null;
    // "The Mayor (Councillor J Ash)": the title is the post of the person in brackets.
    const unnamed = !title || !isPersonName(`Mr ${bare.slice(title.length)}`);
    const inside = unnamed ? brackets.find((words) => isPersonName(words)) : undefined;
    const named = inside ? null : nameIn(bare, title, plural);
    if (office !== '') brackets.unshift(office.trim());
    const last = people.at(-1);
    if (inside && bare !== '') {
      const at = text.indexOf(inside, piece.from);
      const post = tidyPost(text.slice(postFrom ?? piece.from, bareTo));
      people.push({
        name: cleanName(inside),
        post,
        organisation: null,
        brackets: brackets.filter((words) => words !== inside),
        from: at,
        to: at + inside.length,
      });
      postFrom = null;
      postFirst = true;
    } else if (named) {
      const within = piece.text.indexOf(named.bare);
      const at = piece.from + Math.max(0, within);
      const behind = bare.slice(bare.indexOf(named.bare) + named.bare.length).trim();
      if (IN_THE_CHAIR.test(behind)) brackets.push(behind);
      const before = piece.before === '-' && postFrom !== null ? tidyPost(text.slice(postFrom, lastTo)) : null;
      const post = before !== null && POST_WORD.test(before) ? before : null;
      if (post !== null && last?.post === post) last.post = postBefore;
      people.push({
        ...split(named.name),
        post,
        brackets,
        from: at,
        to: within < 0 ? piece.to : at + named.bare.length,
      });
      postFrom = null;
      postFirst = false;
    } else if (bare === '' || (last && isHonours(bare))) last?.brackets.push(...brackets);
    else if (postFirst || !last) postFrom ??= piece.from;
    else if (isPost(bare, last, piece, plural)) {
      if (postFrom === null) [postFrom, postBefore] = [piece.from, last.post];
      last.post = tidyPost(text.slice(postFrom, piece.to));
    }
    lastTo = piece.to;
  }
  return people;
};

const PLURAL_PART = /^.*?\b(?:councillors|cllrs|messrs|mesdames|aldermen|misters)\b\.?/i;
/** "Convener Jean Tulloch": the office stands before the name as a title does. */
const PRESIDING_OFFICE = /^(?:(?:depute|deputy|vice)[- ])?conven[eo]r\s+(?=\p{Lu})/iu;

/** A piece that is a person: titled, under a plural title, or a first name and a surname. */
const nameIn = (
  bare: string,
  title: { title: string; length: number } | null,
  plural: string | null,
): { name: string; bare: string } | null => {
  if (title) {
    const rest = cleanName(bare.slice(title.length));
    const head = rest.split(
      /\s+(?:from|representing|of|for|who|was|were|plus|with|on behalf|presided|presiding|took|in)\b/,
    )[0]!;
    if (!isPersonName(`Mr ${head}`)) return null;
    const tail = rest.slice(head.length);
    return {
      name: `${singularTitle(title.title)} ${head}${/^\s+(?:from|representing)\s/.test(tail) ? tail : ''}`,
      bare: tail === '' ? bare.trim() : bare.slice(0, bare.indexOf(tail)).trim(),
    };
  }
  const name = cleanName(bare);
  if (plural !== null) return isPersonName(`Mr ${name}`) ? { name: `${plural} ${name}`, bare: name } : null;
  const head = name.split(/\s+(?:from|representing)\s+/)[0]!;
  return isPersonName(head) && !POST_WORD.test(head) ? { name, bare: name } : null;
};

const split = (name: string): { name: string; post: string | null; organisation: string | null } => {
  const [head, organisation] = name.split(/\s+(?:from|representing)\s+(?:the\s+)?/);
  return { name: cleanName(head!), post: null, organisation: organisation ?? null };
};

/** Under a plural title only words of office are a post: anything else there is a name misspelt. */
const isPost = (bare: string, last: Listed, piece: Piece, plural: string | null): boolean =>
  (plural === null || POST_WORD.test(bare) || last.post !== null) &&
  (!/^(?:plus|with|\d|one|two|three|four|five|six|seven|members? of the public|the clerk|clerk\b|apologies)/i.test(
    bare,
  ) ||
    (last.post === null && piece.before === ',' && /^(?:the )?clerk/i.test(bare)));

const tidyPost = (text: string): string | null => {
  const post = text
    .replace(/\s+(?:who|to the meeting|attended|attending|was|were)\b.*$/i, '')
    .replace(/^[\s,;–-]*(?:and\s+)?(?:the|a|an|our)\s+/i, '')
    .replace(/^[\s,;–-]+|[\s,;:–-]+$/g, '')
    .replace(/(?<!\b[ap]\.m)\.$/, '');
  return post === '' || /^(?:accepted|received|noted|approved)$/i.test(post) ? null : post;
};

/** Pieces between commas, semicolons, "and" and "&", brackets kept whole. */
const piecesOf = (text: string): Piece[] => {
  const out: Piece[] = [];
  let depth = 0;
  let from = 0;
  let before = '';
  const close = (to: number, sign: string, next: number) => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') out.push({ text: trimmed, from: from + lead, to: from + lead + trimmed.length, before });
    before = sign;
    from = next;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '(' || c === '[') depth++;
    else if ((c === ')' || c === ']') && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (',;\n\t•|:'.includes(c)) close(i, c, i + 1);
    else if (
      c === '.' &&
      /\p{Ll}{3}$/u.test(text.slice(Math.max(0, i - 3), i)) &&
      !endsInTitle(text.slice(Math.max(from, i - LONGEST_TITLE), i)) &&
      /^\s+\p{Lu}/u.test(text.slice(i + 1, i + 4))
    )
      close(i, ';', i + 1);
    else if (c === '&' && text[i - 1] === ' ') close(i, 'and', i + 1);
    else if (c === ' ' && /^ and /i.test(text.slice(i, i + 5))) close(i, 'and', i + 5);
    else if (c === ' ' && /^ [-–] /.test(text.slice(i, i + 3))) close(i, '-', i + 3);
  }
  close(text.length, '', text.length);
  return out.flatMap(apart);
};

const INNER_TITLE = /\s(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Cmhlr)\b\.?\s+\p{Lu})/gu;

/** Two people whose columns ran together ("Mr A Ash Ms M Coe") are two pieces. */
const apart = (piece: Piece): Piece[] => {
  for (const match of piece.text.matchAll(INNER_TITLE)) {
    const head = piece.text.slice(0, match.index);
    const bare = head.replace(/\s*\([^()]*\)/g, '');
    if (!isPersonName(bare) || leadingTitle(bare) === null) continue;
    const from = piece.from + match.index + 1;
    const first = { ...piece, text: head, to: piece.from + match.index };
    return [first, ...apart({ text: piece.text.slice(match.index + 1), from, to: piece.to, before: ',' })];
  }
  return [piece];
};

/** The full stop after "Cllr" or "Revd" ends no list. */
const endsInTitle = (text: string): boolean => leadingTitle(text.slice(text.lastIndexOf(' ') + 1)) !== null;

const IN_THE_CHAIR = /^(?:,\s*)?(?:was )?(?:in the chair|presid(?:ed|ing)|took the chair)\b/i;

/** Brackets of a piece apart from what stands before them; an initial in brackets belongs to the name. */
const openBrackets = (piece: Piece): { bare: string; brackets: string[]; bareTo: number } => {
  const brackets: string[] = [];
  let bareEnd: number | null = null;
  for (const match of piece.text.matchAll(/\s*[([]([^()[\]]*)[)\]]/g)) {
    if (/^[A-Z][a-z]{0,2}\.?$/.test(match[1]!)) continue;
    bareEnd ??= match.index;
    brackets.push(match[1]!.trim());
  }
  const before = piece.text.slice(0, bareEnd ?? piece.text.length).trim();
  const after = bareEnd === 0 ? piece.text.replace(/^[([][^()[\]]*[)\]]\s*/, '') : '';
  const behind = piece.text.slice(piece.text.search(/[)\]][^()[\]]*$/) + 1).trim();
  if (before !== '' && IN_THE_CHAIR.test(behind)) brackets.push(behind);
  return { bare: (before || after).replace(/\.$/, ''), brackets, bareTo: piece.from + piece.text.search(/\s*[([]|$/) };
};
