import { findDates } from '../calendar/dates.ts';
import { isAllBold, isCapitals } from '../minutes/item-numbers.ts';
import { isPersonName } from '../people/names.ts';
import { POST_WORD } from '../people/words-of-office.ts';
import type { Passage } from './passages.ts';

/** A heading that parts the sheet and opens no item. */
const DIVIDER =
  /^(?:agenda|business|part\s+(?:[a-d]|[1-4]|i{1,3}v?|one|two)\b|section [a-d1-4]\b|(?:un)?restricted(?: items| business)?$|(?:exempt|public|private|open|closed|confidential|non-exempt)(?: and confidential)? (?:items?|session|business|part|section|reports?)\b|items? (?:for|to be)\b.{0,60}$|(?:reports?|matters|items?) (?:for|of) (?:decision|information|consideration|scrutiny|discussion)\b)/i;
const CLOSED = /\b(?:exempt|confidential|private|closed|not open|restricted|excluded?|part (?:2|ii|b|two))\b/i;
const OPEN = /\b(?:unrestricted|non-exempt|public|part (?:1|i|a|one))\b/i;
const NOTICE =
  /^(?:notes?\b|nb\b|please (?:note|contact|ask|send)|for (?:further|more) information|further information|if you (?:would|have|require|need|wish)|members (?:are|of the public)|members' interests|any (?:person|member|one)|anyone|public (?:access|speaking|participation at)|recording|filming|webcasting|this meeting|the (?:council|public|press|meeting room|agenda|law)\b|fire|emergency|evacuation|mobile (?:phones?|telephones?)|access\b|accessib|copies|contact|published|publication|date (?:of )?(?:publish|publication|issue|despatch)|signed|dated|issued|despatched|disclaimer|hearing|guidance|declarations? of (?:disclosable|interests? guidance)|explanatory|terms of reference|quorum|membership|distribution|to:|www\.|https?:|e-?mail|tel)/i;

export const isDivider = ({ text, column }: Passage): boolean =>
  column === null && text.length <= 120 && DIVIDER.test(text) && !/[.;]$/.test(text);

/** Whether a divider opens the part of the meeting that is closed to the public; null where it says nothing of it. */
export const closes = ({ text }: Passage): boolean | null =>
  OPEN.test(text) && !/\bprivate|exempt items|closed\b/i.test(text.replace(/non-exempt/i, ''))
    ? false
    : CLOSED.test(text)
      ? true
      : null;

/** A line that stands under the last item but belongs to the sheet: who signs it, when, recording, access, fire. */
export const isNotice = (passage: Passage, next: Passage | undefined): boolean => {
  const { text, block } = passage;
  if (NOTICE.test(text) || signs(text, next?.text)) return true;
  if (text.length <= 60 && findDates(text).some(({ start, end }) => end - start >= text.length - 3)) return true;
  return (
    text.length <= 100 && !/[.;]$/.test(text) && (isAllBold(block) || block.kind === 'heading' || isCapitals(text))
  );
};

/** "Jo Fell," above "Chief Executive", or both on one line. */
const signs = (text: string, next: string | undefined): boolean => {
  const name = text.replace(/[,.]$/, '');
  if (text.length > 80) return false;
  if (isPersonName(name)) return next !== undefined && next.length <= 80 && POST_WORD.test(next);
  const [head, ...rest] = text.split(/,\s+| [-–] /);
  return rest.length > 0 && isPersonName(head ?? '') && POST_WORD.test(rest.join(' '));
};
