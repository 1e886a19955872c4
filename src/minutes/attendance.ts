import type { Block } from '../documents/document.ts';
import { personKey, surnameKey } from '../people/names.ts';
import type { Attendance, Role } from '../record/meeting.ts';
import { attendanceLabel } from './attendance-labels.ts';
import { attendanceInTable } from './attendance-table.ts';
import { attendanceUnder, peopleIn, type Under } from './attended.ts';

/** One person presides: those on the next lines came with them. */
const PRESIDES: ReadonlySet<Role | null> = new Set(['chair', 'vice-chair']);

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
  const legend = blocks.find(isStarLegend);
  const marksAbsent = legend !== undefined && STARRED_ARE_ABSENT.test(legend.text);
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
    const found: Attendance[] = block.rows ? attendanceInTable(block, under) : [];
    if (!block.rows) {
      const labelled = attendanceUnder(block.text);
      if (labelled) under = labelled.under;
      const sentence = labelled ? null : inSentence(block);
      const sorry = labelled || sentence ? null : apologiesIn(block);
      if (sorry) used.add(block);
      found.push(...(sentence ?? sorry ?? (under ? peopleIn(block, labelled?.from ?? 0, under) : [])));
      if (labelled || sentence) used.add(block);
      else if (found.length === 0 && block.text.length > 60) under = null;
    }
    if (found.length > 0) used.add(block);
    attendance.push(...(legend && !block.rows ? found.map((one) => starred(one, block, marksAbsent)) : found));
    if (found.length > 0 && under && PRESIDES.has(under.role)) under = { status: under.status, role: null };
  }
  return { attendance: once(attendance), used };
};

/** "* = present at the meeting": the list names all members, and a star marks those who came, or who did not. */
const STAR_LEGEND =
  /^\W*\*\s*(?:=|[-–]|:|denotes|indicates|shows)?\s*(?:(?:those|members?) )?(?:present|attended|in attendance|absent|not present|apologies)\b/i;
/** The same line where the star was taken for a bullet. */
const BULLET_LEGEND =
  /^(?:(?:denotes|indicates|shows)\s+)?(?:(?:those|members?) )?(?:present|absent|not present|apologies)\.?$/i;
const STARRED_ARE_ABSENT = /\b(?:absent|not present|apologies)\b/i;
const isStarLegend = ({ text, bullet }: Block): boolean =>
  STAR_LEGEND.test(text) || (bullet && BULLET_LEGEND.test(text));

const starred = (one: Attendance, block: Block, marksAbsent: boolean): Attendance => {
  if (one.status !== 'present' || !one.at) return one;
  const isStarred = block.bullet || /\*\s*$/.test(block.text.slice(0, one.at.start - block.at.start));
  return isStarred === marksAbsent ? { ...one, status: 'absent' } : one;
};

/** Apologies told inside an item: "2. Apologies: Cllrs Ash & Birch", "apologies from Mr Coe, …". */
export const readApologies = (block: Block, from: number): Attendance[] => {
  const text = block.text.slice(from);
  const under: Under = { status: 'apologies', role: null };
  const named = APOLOGIES_FROM.exec(text) ?? RECEIVED_FROM.exec(text);
  if (named) {
    const start = named.index + named[0].length;
    return peopleIn(block, from + start, under, from + endOfList(text, start));
  }
  const gave = GAVE_APOLOGIES.exec(text);
  if (gave) return peopleIn(block, from, under, from + gave[1]!.length);
  const label = attendanceLabel(text);
  return peopleIn(block, from + (label?.length ?? 0), under, from + endOfList(text, label?.length ?? 0));
};

/** Where a list of names in a sentence ends: at a full stop that ends no initial or title. */
const endOfList = (text: string, from: number): number => {
  const match = /(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Cllr|Cllrs|Rev|Prof))\.(?=\s|$)/.exec(text.slice(from));
  return match ? from + match.index : text.length;
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
  if (name === undefined || attendanceUnder(name)) return null;
  const people = peopleIn(block, 0, { status: 'present', role: 'chair' }, name.length);
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
  const people = peopleIn(block, 0, { status: 'in-attendance', role: null }, match[1]!.length);
  return people.length > 0 ? people : null;
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
