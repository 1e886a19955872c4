import type { Block, TableCell } from '../documents/document.ts';
import { isCouncillorTitle, leadingTitle, personKey, surnameKey } from '../people/names.ts';
import { POST_WORD } from '../people/words-of-office.ts';
import { type At, within } from '../record/at.ts';
import type { Attendance, AttendanceStatus, Role } from '../record/meeting.ts';
import { type AttendanceLabel, attendanceLabel } from './attendance-labels.ts';
import { type Listed, readPeople } from './people-list.ts';

/** One person presides: those on the next lines came with them. */
const PRESIDES: ReadonlySet<Role | null> = new Set(['chair', 'vice-chair']);

type Under = { status: AttendanceStatus; role: Role | null };

const WAS_IN_ATTENDANCE = /^(.{5,400}?),?\s+(?:was|were|is|are)\s+(?:also\s+)?(?:in attendance|present|attending)\b/i;
const GAVE_APOLOGIES =
  /^(.{5,200}?)\s+(?:had\s+)?(?:sent|gave|given|tendered|submitted)\s+(?:his|her|their)?\s*apologies\b/i;
const RECEIVED_FROM =
  /^(?:these|they|those)?\s*(?:were|was|had been|have been)?\s*(?:received|submitted|tendered|given|intimated|accepted)\s+(?:from|by|on behalf of|for)\s*[:–-]?\s*/i;
const APOLOGIES_FROM = /\bapolog(?:y|ies)\b[^.;]{0,80}?\b(?:from|of|on behalf of|by)\b\s*[:–-]?\s*/i;

/**
 * Reads the lists at the front of minutes: sentences, one name a line, columns and tables.
 *
 * @param blocks the front of the paper, between its title and its first item
 * @returns attendance in printed order, and the blocks it was read from
 */
export const readAttendance = (blocks: readonly Block[]): { attendance: Attendance[]; used: Set<Block> } => {
  const attendance: Attendance[] = [];
  const used = new Set<Block>();
  const legend = blocks.find(({ text }) => STAR_LEGEND.test(text));
  if (legend) used.add(legend);
  let under: Under | null = null;
  for (const block of blocks) {
    if (block === legend) continue;
    const chair = block.rows ? null : inTheChair(block);
    if (chair) {
      used.add(block);
      const listed = attendance.find((one) => one.status === 'present' && samePersonBriefly(one, chair));
      if (listed) listed.role = 'chair';
      else attendance.push(chair);
      continue;
    }
    const found: Attendance[] = block.rows ? inTable(block, under) : [];
    if (!block.rows) {
      const labelled = labels(block.text);
      if (labelled) under = labelled.under;
      const sentence = labelled ? null : inSentence(block);
      const sorry = labelled || sentence ? null : apologiesIn(block);
      if (sorry) used.add(block);
      found.push(...(sentence ?? sorry ?? (under ? inText(block, labelled?.from ?? 0, under) : [])));
      if (labelled || sentence) used.add(block);
      else if (found.length === 0 && block.text.length > 60) under = null;
    }
    if (found.length > 0) used.add(block);
    attendance.push(...(legend && !block.rows ? found.map((one) => starred(one, block)) : found));
    if (found.length > 0 && under && PRESIDES.has(under.role)) under = { status: under.status, role: null };
  }
  return { attendance: once(attendance), used };
};

/** "* = present at the meeting": the list names all members, and a star marks those who came. */
const STAR_LEGEND =
  /^\W*\*\s*(?:=|[-–]|:|denotes|indicates|shows)?\s*(?:(?:those|members?) )?(?:present|attended|in attendance)\b/i;

const starred = (one: Attendance, block: Block): Attendance =>
  one.status !== 'present' || block.bullet || block.text.startsWith('*') ? one : { ...one, status: 'absent' };

/** Apologies told inside an item: "2. Apologies: Cllrs Ash & Birch", "apologies from Mr Coe, …". */
export const readApologies = (block: Block, from: number): Attendance[] => {
  const text = block.text.slice(from);
  const under: Under = { status: 'apologies', role: null };
  const named = APOLOGIES_FROM.exec(text) ?? RECEIVED_FROM.exec(text);
  if (named) {
    const start = named.index + named[0].length;
    return inText(block, from + start, under, from + endOfList(text, start));
  }
  const gave = GAVE_APOLOGIES.exec(text);
  if (gave) return inText(block, from, under, from + gave[1]!.length);
  const label = attendanceLabel(text);
  return inText(block, from + (label?.length ?? 0), under, from + endOfList(text, label?.length ?? 0));
};

/** Where a list of names in a sentence ends: at a full stop that ends no initial or title. */
const endOfList = (text: string, from: number): number => {
  const match = /(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Cllr|Cllrs|Rev|Prof))\.(?=\s|$)/.exec(text.slice(from));
  return match ? from + match.index : text.length;
};

/** Labels at the front of a block; a second one after the first ("Apologies: apologies were received from"). */
const labels = (text: string): { under: Under; from: number } | null => {
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

const LONGEST_APOLOGY = 400;

/** A sentence among the lists: "An apology for her inability to attend was received from Councillor Ash." */
const apologiesIn = (block: Block): Attendance[] | null => {
  if (block.text.length > LONGEST_APOLOGY || !APOLOGIES_FROM.test(block.text)) return null;
  const people = readApologies(block, 0);
  return people.length > 0 ? people : null;
};

const IN_THE_CHAIR = /^(.{3,60}?),?\s+(?:was )?(?:in the chair|presiding|presided|took the chair)\.?$/i;

/** A line of its own that says who presided, wherever it stands among the lists. */
const inTheChair = (block: Block): Attendance | null => {
  const name = IN_THE_CHAIR.exec(block.text)?.[1];
  if (name === undefined || labels(name)) return null;
  const people = inText(block, 0, { status: 'present', role: 'chair' }, name.length);
  return people.length === 1 ? people[0]! : null;
};

/** The line in the chair may give a surname only: "Councillor Ash in the Chair" is "Councillor Jo Ash" of the list. */
const samePersonBriefly = (listed: Attendance, chair: Attendance): boolean => {
  const [a, b] = [listed.name ?? '', personKey(chair.name ?? '')];
  return personKey(a) === b || surnameKey(a) === b;
};

const inSentence = (block: Block): Attendance[] | null => {
  const match = WAS_IN_ATTENDANCE.exec(block.text);
  if (!match) return null;
  const people = inText(block, 0, { status: 'in-attendance', role: null }, match[1]!.length);
  return people.length > 0 ? people : null;
};

/** Heads of columns that a reader of names could take for one: "Apology from", "Temporary Appointment". */
const COLUMN_HEAD = /\b(?:appointment|apology from|officer attending|agenda item)\b/i;

const inText = (block: Block, from: number, under: Under, to = block.text.length): Attendance[] => {
  const text = block.text.slice(from, to);
  return readPeople(text)
    .filter(({ name }) => !COLUMN_HEAD.test(name))
    .map((listed) => attended(listed, under, within(block.at, from + listed.from, from + listed.to)));
};

/** A table of attendance: columns under headings, or a label or a name in the first cell of a row. */
const inTable = (block: Block, outer: Under | null): Attendance[] => {
  const out: Attendance[] = [];
  const columns: (Under | null)[] = [];
  let under = outer;
  for (const row of block.rows ?? []) {
    const told = statusIn(row.cells);
    if (told) {
      out.push(
        ...inText(block, told.name.at.start - block.at.start, told.under, told.name.at.end - block.at.start)
          .slice(0, 1)
          .map((one) => ({ ...one, ...postBeside(one, told.beside) })),
      );
      continue;
    }
    if (under && row.cells.length > 1 && NAME_HEAD.test(row.cells[0]!.text)) {
      columns[0] = under;
      continue;
    }
    const heads = row.cells.some((cell) => labels(cell.text));
    const beside = postColumn(row.cells, columns);
    row.cells.forEach((cell, i) => {
      if (i > 0 && cell === beside) {
        const one = out.at(-1);
        if (one) Object.assign(one, postBeside(one, cell.text));
        return;
      }
      const labelled = labels(cell.text);
      if (!labelled && heads && isOtherHead(cell.text)) columns[i] = { status: 'in-attendance', role: null };
      else if (labelled) {
        columns[i] = labelled.under;
        if (i === 0) under = labelled.under;
      }
      const from = cell.at.start - block.at.start + (labelled?.from ?? 0);
      const here = columns[i] ?? (i > 0 || !under ? (columns[0] ?? under) : under);
      if (here) out.push(...inText(block, from, here, cell.at.end - block.at.start));
    });
  }
  return out;
};

/** The cell that says what the one person of its row is, where its column has no head of attendance. */
const postColumn = (cells: readonly TableCell[], columns: readonly (Under | null)[]): TableCell | null => {
  const [name, post, ...more] = cells.filter(({ text }) => text.trim() !== '');
  if (!name || !post || more.length > 0 || columns[0] == null || columns[1] != null) return null;
  return readPeople(name.text).length === 1 && !labels(name.text) && readPeople(post.text).length === 0 ? post : null;
};

/** A head beside "Members present" that names nobody heads the column of those who serve the meeting. */
const isOtherHead = (text: string): boolean => text.trim() !== '' && readPeople(text).length === 0;

/** The head of a column of names, under a title that says how they came. */
const NAME_HEAD = /^(?:names?|members?|attendees?)$/i;

const STATUS_CELL: [RegExp, AttendanceStatus][] = [
  [/^(?:present|attended|yes|p|✓|✔|in person|remote(?:ly)?|virtual(?:ly)?)$/i, 'present'],
  [/^(?:apolog(?:y|ies)(?: (?:given|sent|received))?|sent apologies)$/i, 'apologies'],
  [/^(?:absent|not present|did not attend)$/i, 'absent'],
  [/^in attendance$/i, 'in-attendance'],
];

/** A row that names one person and says in a cell of its own whether they came. */
const statusIn = (cells: readonly TableCell[]): { name: TableCell; under: Under; beside: string | null } | null => {
  const [name, ...others] = cells;
  if (!name || readPeople(name.text).length !== 1 || labels(name.text)) return null;
  for (const cell of others) {
    const status = STATUS_CELL.find(([pattern]) => pattern.test(cell.text.trim()))?.[1];
    if (status)
      return {
        name,
        under: { status, role: null },
        beside: others.find((other) => other !== cell && other.text.trim() !== '')?.text ?? null,
      };
  }
  return null;
};

/** "Co-opted, Diocese of Wexcombe": whom the member speaks for. */
const CO_OPTED_FOR = /^co-?opted(?:\smember)?\s?[,:–-]\s*(\p{Lu}.*)$/iu;

/** The cell between name and status says who they are: "Leader of the Council (Chair)". */
const postBeside = (one: Attendance, beside: string | null): Partial<Attendance> => {
  // A name there is the substitute's, not a post.
  if (beside === null || leadingTitle(beside) !== null) return {};
  const told = beside.replace(/\s*\([^)]*\)/g, '').trim();
  const speaksFor = CO_OPTED_FOR.exec(told)?.[1] ?? null;
  const post = speaksFor === null ? told : '';
  const presides = ONLY_CHAIR.test(beside) ? beside : (/\(([^)]*)\)/.exec(beside)?.[1] ?? '');
  const role = VICE.test(presides)
    ? 'vice-chair'
    : CHAIR.test(presides)
      ? 'chair'
      : /\bco-?opt/i.test(beside)
        ? 'co-opted'
        : OF_CABINET.test(beside) && one.role === 'member'
          ? 'cabinet-member'
          : one.role;
  return {
    post: one.post ?? (post && !ONLY_CHAIR.test(post) ? post : null),
    organisation: one.organisation ?? speaksFor,
    role: one.status === 'present' || role === 'co-opted' ? role : one.role,
  };
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
  return {
    name: listed.name,
    status: under.status,
    role,
    post,
    organisation: listed.organisation ?? organisationInBrackets(listed.brackets, role),
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

/** "Mrs A Hart (Tenants Federation)": whom a co-opted member, partner or observer speaks for. */
const organisationInBrackets = (brackets: readonly string[], role: Role | null): string | null =>
  role !== 'co-opted' && role !== 'partner' && role !== 'observer'
    ? null
    : (brackets.find(
        (words) => /^(?:the )?\p{Lu}.*\s\p{L}/u.test(words) && !POST_WORD.test(words) && !SAYS_HOW.test(words),
      ) ?? null);

const ONLY_CHAIR = /^(?:in the chair|(?:vice[- ])?chair(?:man|person|woman)?)$/i;
const CHAIR = /\b(?:in the chair|chair(?:man|person|woman)?|mayor|presiding)\b/i;
const VICE = /\b(?:vice|deputy)[- ]?(?:chair(?:man|person|woman)?|mayor)\b/i;
const NOTE =
  /\b(?:virtual\w*|remote\w*|online|skype|teams|zoom|via|until|from|left|arrived|part of|whole of|late|items?|non-voting|observer)\b/i;

/** Brackets that say in what manner somebody was there, not for whom. */
const SAYS_HOW = new RegExp(`${NOTE.source}|${CHAIR.source}|${VICE.source}|\\bco-?opt|\\bsubstitut|\\bvoting`, 'i');

const OF_CABINET = /\b(?:cabinet member|portfolio holder|deputy leader|leader of the council|executive member)\b/i;
const CO_OPTED = /\bco-?opt|\bparent governor|\bdioces|\bchurch (?:of|rep)|\bstatutory member/i;

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
  if (CO_OPTED.test(words)) return 'co-opted';
  if (under.role) return under.role;
  if (OF_CABINET.test(words)) return 'cabinet-member';
  if (/\b(?:observ\w+)\b/i.test(words)) return 'observer';
  if (under.status === 'in-attendance') return councillor ? 'invitee' : post && POST_WORD.test(post) ? 'officer' : null;
  return post && !councillor && POST_WORD.test(post) && !/\brepresent|\bmember\b/i.test(post) ? 'officer' : 'member';
};

/** The same person twice under one status is printed twice, not two people. */
const once = (attendance: readonly Attendance[]): Attendance[] => {
  const seen = new Set<string>();
  return attendance.filter((one) => {
    const key = `${one.status} ${one.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
