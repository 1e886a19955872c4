import type { Block } from '../documents/document.ts';
import { isCouncillorTitle, leadingTitle } from '../people/names.ts';
import { POST_WORD } from '../people/words-of-office.ts';
import { type At, within } from '../record/at.ts';
import type { Attendance, AttendanceStatus, Role } from '../record/meeting.ts';
import { type AttendanceLabel, attendanceLabel } from './attendance-labels.ts';
import { type Listed, readPeople } from './people-list.ts';

/** How those came who stand under a label. */
export type Under = { status: AttendanceStatus; role: Role | null };

/** Labels at the front of a block; a second one after the first ("Apologies: apologies were received from"). */
export const attendanceUnder = (text: string): { under: Under; from: number } | null => {
  let from = 0;
  let label: AttendanceLabel | null = attendanceLabel(text);
  let under: Under | null = null;
  while (label) {
    from += label.length;
    under = { status: label.status, role: label.role };
    label = label.length === 0 ? null : attendanceLabel(text.slice(from));
  }
  return under ? { under, from } : null;
};

/** Heads of columns that a reader of names could take for one: "Apology from", "Temporary Appointment". */
const COLUMN_HEAD = /\b(?:appointment|apology from|officer attending|agenda item)\b/i;

export const peopleIn = (block: Block, from: number, under: Under, to = block.text.length): Attendance[] => {
  const text = block.text.slice(from, to);
  return readPeople(text)
    .filter(({ name }) => !COLUMN_HEAD.test(name))
    .map((listed) => attended(listed, under, within(block.at, from + listed.from, from + listed.to)));
};

/** One listed person as the record keeps attendance. */
export const attended = (listed: Listed, under: Under, at: At): Attendance => {
  const brackets = listed.brackets.join('; ');
  const words = `${brackets}; ${listed.post ?? ''}`;
  const substitute =
    /\b(?:substitut\w*|in place of|deputis\w+|on behalf of|representing|vice(?=\s+(?:councillor|cllr|mr|mrs|ms|dr)\b))\b\s*(?:for|of)?\s*:?\s*([^;]*)/i.exec(
      brackets,
    );
  const post = listed.post && ONLY_CHAIR.test(listed.post) ? null : (listed.post ?? postInBrackets(brackets));
  const role = roleOf(words, under, listed.name, post, substitute !== null);
  const speaksFor =
    post !== null && ORGANISATION.test(post) && !POST_WORD.test(post) ? post.replace(/\s*\([^)]*\)$/, '') : null;
  return {
    name: listed.name,
    status: under.status,
    role,
    post: speaksFor === null ? post : null,
    organisation: listed.organisation ?? speaksFor ?? organisationInBrackets(listed.brackets, role),
    substituteFor:
      substitute && /substitut|in place|deputis|^vice/i.test(substitute[0]) ? substitute[1]!.trim() || null : null,
    item: null,
    note: noteIn(brackets),
    at,
  };
};

const postInBrackets = (brackets: string): string | null => {
  const candidate = brackets
    .split(';')
    .map((words) => words.replace(/^[A-Z]{2,3}[a-z]?\s*[-–]\s*/, '').trim())
    .find((words) => POST_WORD.test(words) && !CHAIR.test(words) && !VICE.test(words));
  return candidate ?? null;
};

/** Members of the body and officers speak for nobody else: brackets behind them say something else. */
const SPEAKS_FOR: ReadonlySet<Role | null> = new Set(['co-opted', 'partner', 'observer', null]);

/** "Mrs A Hart (Tenants Federation)": whom a co-opted member, partner, observer or guest speaks for. */
const organisationInBrackets = (brackets: readonly string[], role: Role | null): string | null =>
  !SPEAKS_FOR.has(role)
    ? null
    : (brackets.find(
        (words) => /^(?:the )?\p{Lu}.*\s\p{L}/u.test(words) && !POST_WORD.test(words) && !SAYS_HOW.test(words),
      ) ?? null);

/** "Councillor P Dunn – Vale District Council": whom a member of a joint body speaks for stands where a post does. */
const ORGANISATION =
  /\b(?:council|NHS|trust|healthwatch|university|college|police service|integrated care board|diocese)\b/i;

export const ONLY_CHAIR =
  /^(?:in the chair|(?:(?:vice|deputy|depute)[- ])?(?:chair(?:man|person|woman)?|conven[eo]r))$/i;
export const CHAIR = /\b(?:in the chair|chair(?:man|person|woman)?|conven[eo]r|mayor|provost|presiding)\b/i;
/** "Deputy Lord Mayor", "Depute Provost" and "Vice-Convener" stand in for whoever presides. */
export const VICE =
  /\b(?:vice|deputy|depute)[- ]?(?:lord )?(?:chair(?:man|person|woman)?|conven[eo]r|mayor|provost)\b/i;
const NOTE =
  /\b(?:virtual\w*|remote\w*|online|skype|teams|zoom|via|until|from|left|arrived|part of|whole of|late|items?|non-voting|observer)\b/i;

/** Brackets that say in what manner somebody was there, not for whom. */
const SAYS_HOW = new RegExp(`${NOTE.source}|${CHAIR.source}|${VICE.source}|\\bco-?opt|\\bsubstitut|\\bvoting`, 'i');

export const OF_CABINET =
  /\b(?:cabinet member|portfolio holder|deputy leader|leader of the council|executive member)\b/i;
const CO_OPTED =
  /\bco-?opt|\bparent governor|\bdioces|\bchurch (?:of|rep)|\b(?:faith|religious|teacher|parent) rep|\bstatutory member/i;

const noteIn = (brackets: string): string | null => (NOTE.test(brackets) ? brackets : null);

const roleOf = (words: string, under: Under, name: string, post: string | null, substitute: boolean): Role | null => {
  const councillor = isCouncillorTitle(leadingTitle(name)?.title ?? null);
  if (under.status === 'present') {
    if (VICE.test(words)) return 'vice-chair';
    if (CHAIR.test(words) || under.role === 'chair') return 'chair';
  }
  if (under.status === 'apologies' || under.status === 'absent')
    return CO_OPTED.test(words)
      ? 'co-opted'
      : (under.role ??
          (post && !councillor && POST_WORD.test(post) && !/\brepresent|\bmember\b/i.test(post)
            ? 'officer'
            : 'member'));
  if (substitute) return 'substitute';
  if (under.status === 'in-attendance' ? /\bco-?opt/i.test(words) : CO_OPTED.test(words)) return 'co-opted';
  if (under.role) return under.role;
  if (OF_CABINET.test(words)) return 'cabinet-member';
  if (/\b(?:observ\w+)\b/i.test(words)) return 'observer';
  if (under.status === 'in-attendance') return councillor ? 'invitee' : post && POST_WORD.test(post) ? 'officer' : null;
  return post && !councillor && POST_WORD.test(post) && !/\brepresent|\bmember\b/i.test(post) ? 'officer' : 'member';
};
