import { WORDS_OF_OFFICE } from './words-of-office.ts';

const TITLE =
  '(?:County |District |Borough |Town |Parish |City )?(?:Councillors?|Cllrs?|Cmhlr|Comhairleoir|Aldermen|Alderman|Ald|Messrs|Mesdames|Misters?|Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Baron|Reverend|Revd|Rev|Canon|Father|Fr|Sister|Rabbi|Imam|Captain|Capt|Major|Colonel|Col|Cdr|Sgt|PC|PCSO|(?:Chief |Detective )*(?:Inspector|Superintendent|Constable)|Insp|Supt|Judge|The Worshipful|(?:His|Her) Worship|Right Honourable|Rt Hon|Deputy Mayor|Mayor|Deputy Speaker|Speaker|Provost|Bailie|Baillie)';
const TITLES = new RegExp(`^(?:the\\s+)?(?:${TITLE}\\b\\.?:?\\s*)+`, 'i');
const HONOURS = /,?\s+(?:[CMO]BE|KC|QC|JP|DL|BEM|GBE|KBE|DBE|MP|MSP|MS|TD|MEP|PhD|FRSA|QPM|VR|RN|CB|KCB)\b\.?/g;
/** Letters after a name that stand in a piece of their own. */
const ONLY_HONOURS = /^(?:[CMO]BE|KC|QC|JP|DL|BEM|GBE|KBE|DBE|MP|MSP|TD|PhD|QPM|KCB|CB)\.?$/;
const PARTICLE =
  /^(?:de|da|di|del|della|van|von|der|den|la|le|du|dos|al|el|bin|ibn|mac|mc|o'|o|ó|uí|ní|nic|y|ap|ferch|st\.?)$/i;
const NAME_WORD = /^(?:\p{Lu}\.?|\p{Lu}{2}|(?:\p{Lu}\.){1,4}|(?:h?\p{Lu}[\p{L}'.]*)(?:-[\p{L}'.]+)*)$/u;
const MOST_WORDS = 6;

/** The title at the front of a name, with its length, or null. */
export const leadingTitle = (text: string): { title: string; length: number } | null => {
  const match = TITLES.exec(text);
  if (!match || match[0].trim() === '') return null;
  return { title: match[0].trim(), length: match[0].length };
};

/** Whether a title is a councillor's, in any of the usual spellings, singular or plural. */
export const isCouncillorTitle = (title: string | null): boolean =>
  title !== null && /councillor|cllr|cmhlr|comhairleoir|alderm/i.test(title);

/** Whether a piece of a list is letters after the name before it: "OBE". */
export const isHonours = (text: string): boolean => ONLY_HONOURS.test(text.trim());

/** A title that stands for several people: "Councillors", "Messrs". */
export const isPluralTitle = (title: string): boolean =>
  /councillors|cllrs|messrs|mesdames|aldermen|misters/i.test(title);

/** The title for one of several: "Councillors" to "Councillor". */
export const singularTitle = (title: string): string =>
  title
    .replace(/messrs\.?/i, 'Mr')
    .replace(/mesdames/i, 'Mrs')
    .replace(/aldermen/i, 'Alderman')
    .replace(/(councillor|cllr|mister)s\b/i, '$1');

/**
 * Whether a piece of text is a person's name. With a title one name word is enough; without one it
 * takes two, a first name or initial and a surname, none of them a word of office.
 */
export const isPersonName = (text: string): boolean => {
  const bare = rejoined(text.replace(HONOURS, '').trim());
  const title = leadingTitle(bare);
  const words = bare
    .slice(title?.length ?? 0)
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (!words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word) || /^\([A-Z][A-Za-z]{0,3}\.?\)$/.test(word)))
    return false;
  const ofOffice = (word: string) => WORDS_OF_OFFICE.has(word.toLowerCase().replace(/[.']s?$/, ''));
  if (title ? words.length > 1 && words.every(ofOffice) : words.some(ofOffice)) return false;
  const full = words.filter((word) => /\p{L}{2}/u.test(word) && !PARTICLE.test(word));
  if (title) return full.length >= 1;
  return (
    words.length >= 2 &&
    full.length >= 1 &&
    /^\p{Lu}/u.test(words[0]!) &&
    !words.some((word) => /^\p{Lu}{3,}$/u.test(word))
  );
};

/** A double-barrelled name that a line break parted: "Lloyd- Marsh". */
const rejoined = (text: string): string => text.replace(/(\p{Ll})[-‐] (?=\p{Lu}\p{Ll})/gu, '$1-');

/** A name as printed without honours and stray punctuation. */
export const cleanName = (text: string): string =>
  rejoined(text)
    .replace(HONOURS, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.&-]+|[\s,;:&-]+$/g, '')
    .replace(/(\p{L}{2})\.$/u, '$1');

/**
 * What two spellings of one name share: no titles, honours, signs or accents, lower case. Philip and
 * Phillip stay apart.
 */
export const personKey = (name: string): string =>
  name
    .replace(HONOURS, '')
    .replace(TITLES, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** What two mentions of a surname share: the last word of the name as `personKey` has it. */
export const surnameKey = (name: string): string => personKey(name.trim().split(/\s+/).at(-1) ?? '');
