import { readPeople } from '../minutes/people-list.ts';
import { within } from '../record/at.ts';
import type { Presenter } from '../record/meeting.ts';
import type { Passage } from './passages.ts';

const REPORT_OF =
  /(?:^[([]?|[-–(]\s*)(?:(?:joint|verbal|oral|written|update|presentation|covering) )?(?:reports?|presentation|update|briefing)\s+(?:of|by|from)\s+(?:the\s+)?([^()[\]]{3,150}?(?: \([^()]{2,40}\))?)(?=\s*[([)\]]|,\s+(?:with|together|and its|on)\s|\.\s|\.?\s*$)/i;
const LABELLED =
  /^[([]?(?:presented by|presenters?|presenting(?: officer)?|lead(?:ing)?(?: officers?| members?| person)?|officers?|report authors?|authors?|contact(?: officers?)?|speakers?|introduced by|to be presented by|by)\s*:\s*(.{3,200}?)[)\]]?$/i;
const BRACKETED = /^[([]((?:cllr|councillor|mr|mrs|ms|dr|miss)\b\.?\s[^)\]]{2,80})[)\]]$/i;

/** Who brings an item, as the agenda sheet prints it: "Report of the Director of …", "Lead officer: …", "(Cllr Ash)". */
export const readLeads = (passage: Passage): Presenter[] => {
  const match = LABELLED.exec(passage.text) ?? BRACKETED.exec(passage.text) ?? REPORT_OF.exec(passage.text);
  const value = match?.[1];
  if (!match || value === undefined) return [];
  const from = match.index + match[0].lastIndexOf(value);
  return leadsIn(value, { ...passage, text: value, at: within(passage.at, from, from + value.length) });
};

/** Who brings an item, where its title says so at its end: "… - Report of the Director of …". */
export const leadsInTitle = (title: Passage): Presenter[] =>
  /^(?:[([]|(?:\w+ )?reports?\b)/i.test(title.text) ? [] : readLeads(title);

/** The people or the post in a cell under "Lead" or "Presenter". */
export const leadsIn = (text: string, passage: Passage): Presenter[] => {
  const people = readPeople(text);
  if (people.length > 0)
    return people.map(({ name, post, from, to }) => ({ name, post, at: within(passage.at, from, to) }));
  return /\p{L}{3}/u.test(text) ? [{ name: null, post: text, at: passage.at }] : [];
};

/** Whether a passage says nothing but who brings the item. */
export const isLeadAlone = (passage: Passage): boolean =>
  LABELLED.test(passage.text) ||
  BRACKETED.test(passage.text) ||
  (/^[([]?(?:\w+ )?reports?\s+(?:of|by|from)\b/i.test(passage.text) && passage.text.length <= 160);
