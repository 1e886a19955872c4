import { isPersonName } from '../people/names.ts';
import type { Ask } from '../record/meeting.ts';

/**
 * Whether an ask may be shown to the public as an obligation before anyone confirmed it: a promise of a
 * named person told only in the narrative may not (it stays a quotation in its minutes).
 */
export const isPublicUnconfirmed = (ask: Ask): boolean => {
  if (ask.where === 'decision') return true;
  const owner = ask.owner ?? ask.ownerInferred ?? null;
  return owner === null
    ? !TITLED.test(ask.quote) && !namesActor(ask.quote)
    : !looksNamed(owner) && !namesActor(ask.quote);
};

/** An ask without an owner whom nothing but the program named: a post may be likely, a person is named by the paper or by an officer. */
export const withoutGuessedPerson = (ask: Ask): Ask =>
  ask.where === 'decision' && ask.owner === null && ask.ownerInferred && looksNamed(ask.ownerInferred)
    ? { ...ask, ownerInferred: null }
    : ask;

const TITLE = String.raw`(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Rev|Reverend|Prof(?:essor)?)s?\b\.?`;
const TITLED = new RegExp(String.raw`\b${TITLE}\s+\p{Lu}`, 'u');
const NAME = String.raw`(?:${TITLE}\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2}`;
/** Who would do it, perhaps with a post behind the name: "Perpetua Lund, Head of Harbours, undertook". */
const ACTOR = new RegExp(
  String.raw`(?<![\p{L}.])(${NAME})(?:,\s[^,.;]{3,80},|\s\([^()\d]{2,80}\))?\s+(?:would|will|shall|to|is|was|had|has|agreed|undertook|offered|promised|pledged|volunteered|committed|said|confirmed|advised)\b`,
  'gu',
);

const namesActor = (quote: string): boolean => [...quote.matchAll(ACTOR)].some((match) => isPersonName(match[1] ?? ''));

const OFFICE =
  /\b(?:director|head|officer|manager|clerk|chair|member|council|board|committee|team|service|leader|executive)s?\b|^(?:partners|cabinet|panel|commission|trust|schools?|members|police|governors)$/i;
const WORDS_WITH_CAPITALS = /^(?:\p{Lu}[\p{L}'’-]*\.?\s+){0,2}\p{Lu}[\p{L}'’-]+$/u;

/** A name alone, among others or beside a post. What is not certainly an office counts as one: "Perpetua". */
const looksNamed = (owner: string): boolean =>
  TITLED.test(owner) ||
  (WORDS_WITH_CAPITALS.test(owner) && !OFFICE.test(owner)) ||
  owner.split(/,|;|&|\(|\)|\band\b/).some((part) => isPersonName(part.trim()));
