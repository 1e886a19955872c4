import { attended } from '../minutes/attended.ts';
import { readPeople } from '../minutes/people-list.ts';
import { isPersonName, leadingTitle, personKey } from '../people/names.ts';
import { within } from '../record/at.ts';
import type { Member, Role } from '../record/meeting.ts';
import { type Passage, partOf } from './passages.ts';

const SIGN = String.raw`\s*(?:\(\d+\))?\s*(?::\s*[-–]?|[-–]\s|$)\s*`;
const label = (words: string): RegExp => new RegExp(`^(?:${words})${SIGN}`, 'i');

/** Words above or before names, and the role that they give. A null ends the list: what follows are no members. */
const LABELS: readonly [RegExp, Role | null][] = [
  [
    label(
      '(?:the )?(?:committee |commission |board |panel |cabinet |council |sub-committee |current |voting |elected |core )?member(?:s|ship)?(?: of (?:the )?[\\w -]{3,60})?|councillors|(?:to\\s*:?\\s*)?(?:all )?(?:the )?(?:members of [\\w, &-]{3,80}|councillors)|to|elected members',
    ),
    'member',
  ],
  [label('(?:the )?(?:vice|deputy|depute)[ -]?(?:chair(?:man|person|woman)?|conven[eo]r)s?'), 'vice-chair'],
  [label('(?:the )?(?:chair(?:man|person|woman)?|conven[eo]r)'), 'chair'],
  [
    label(
      '(?:(?:statutory|voting|non-voting|other|independent|education|church and parent) )*(?:co-?opt(?:ed|ees?)(?: (?:voting |non-voting )?(?:members?|representatives?))?|church representatives?|(?:church |diocesan |parent |faith )?(?:parent )?governors?(?: representatives?)?|diocesan representatives?|independent (?:members?|persons?)|faith representatives?)',
    ),
    'co-opted',
  ],
  [label('(?:named |nominated |pool of )?(?:substitutes?|reserves?|deputies)(?: members?| membership)?'), 'substitute'],
  [label('(?:non-voting )?observers?'), 'observer'],
  [
    label(
      'officers?|quorum|contact(?: officer)?|copies? (?:of .{0,30} )?to|cc|for information(?: to)?|clerk|in attendance|enquiries.{0,30}|distribution|telephone|email|press|page(?: ?nos?\\.?| numbers?)?|items?|agenda',
    ),
    null,
  ],
];
const PARTY =
  /^(?:(?:the )?(?:labour(?: and co-operative)?|conservatives?|liberal democrats?|lib dems?|greens?|green party|independents?|reform(?: uk)?|ukip|plaid cymru|snp|scottish national party|unaligned|non-aligned|ratepayers|residents(?:' association)?|fianna f[áa]il|fine gael|sinn f[ée]in)(?: (?:group|party|members?|alliance|councillors))*)\s*(?:\(\d+\))?\s*(?::\s*[-–]?|[-–]\s|$)\s*/i;
const NOTE = /^\s*(?:[([][^)\]]*[)\]]\s*)*((?:for|in respect of|non-voting|voting|with(?:out)? vot\w+)\b[^,;]{0,120})/i;
const LONGEST_LIST = 1500;

/**
 * Reads who belongs to the body, from lists, lines or tables on an agenda sheet.
 *
 * @param passages the sheet's front, and what stands after its items
 */
export const readMembership = (passages: readonly Passage[]): Member[] => {
  const members: Member[] = [];
  let role: Role | null = null;
  let councillors = false;
  for (const passage of passages) {
    const labelled = membershipLabel(passage);
    if (labelled) {
      role = labelled.role;
      councillors = /^\W*councillors\b/i.test(passage.text);
    }
    const rest = withoutParty(labelled ? partOf(passage, labelled.length) : passage);
    if (role === null || rest.text === '') continue;
    const found = isList(rest, labelled !== null) ? membersIn(rest, role) : [];
    if (found.length === 0 && !(labelled || rest.text.length < passage.text.length)) role = null;
    for (const member of found) add(members, councillors ? titled(member) : member);
  }
  return members;
};

/** The label that opens a list of members, or null; its role is null where the label ends the lists. */
export const membershipLabel = (passage: Passage): { role: Role | null; length: number } | null => {
  for (const [pattern, role] of LABELS) {
    const match = pattern.exec(passage.text);
    if (match && match[0] !== '') return { role, length: match[0].length };
  }
  return null;
};

const withoutParty = (passage: Passage): Passage => {
  const party = PARTY.exec(passage.text);
  return party ? partOf(passage, party[0].length) : passage;
};

/** A line of names and nothing else: after a label it may be long, on its own it is a name or a few. */
const isList = ({ text }: Passage, labelled: boolean): boolean => {
  if (text.length > LONGEST_LIST || /\b(?:will|are|is|should|please|must|may)\b/.test(text)) return false;
  if (labelled) return true;
  const first = text.split(/[,;(]| and /)[0]!.trim();
  return leadingTitle(first) !== null || isPersonName(first);
};

const membersIn = (passage: Passage, role: Role): Member[] =>
  readPeople(passage.text).map((listed) => {
    const at = within(passage.at, listed.from, listed.to);
    const one = attended(listed, { status: 'present', role: role === 'member' ? null : role }, at);
    const note = NOTE.exec(passage.text.slice(listed.to))?.[1]?.replace(/[\s.]+$/, '') ?? null;
    const bracket = role === 'co-opted' || role === 'observer' ? (listed.brackets[0] ?? null) : null;
    const held = one.role === 'officer' || one.role === 'cabinet-member' ? role : one.role;
    return { name: listed.name, role: held, organisation: listed.organisation ?? bracket, note, at };
  });

/** Under "Councillors" each is one, as the minutes too call them. */
const titled = (member: Member): Member =>
  leadingTitle(member.name) ? member : { ...member, name: `Councillor ${member.name}` };

/** A chair is often named twice, on a line of their own and in the list. */
const add = (members: Member[], member: Member): void => {
  const known = members.find((one) => personKey(one.name) === personKey(member.name));
  if (!known) members.push(member);
  else if (known.role === 'member' || known.role === null) known.role = member.role;
};
