import type { Block, TableCell } from '../documents/document.ts';
import { leadingTitle } from '../people/names.ts';
import type { Attendance, AttendanceStatus } from '../record/meeting.ts';
import { attendanceUnder, CHAIR, OF_CABINET, ONLY_CHAIR, peopleIn, type Under, VICE } from './attended.ts';
import { readPeople } from './people-list.ts';

/** A table of attendance: columns under headings, or a label or a name in the first cell of a row. */
export const attendanceInTable = (block: Block, outer: Under | null): Attendance[] => {
  const out: Attendance[] = [];
  const columns: (Under | null)[] = [];
  let under = outer;
  for (const row of block.rows ?? []) {
    const told = statusIn(row.cells);
    if (told) {
      out.push(
        ...peopleIn(block, told.name.at.start - block.at.start, told.under, told.name.at.end - block.at.start)
          .slice(0, 1)
          .map((one) => ({ ...one, ...postBeside(one, told.beside) })),
      );
      continue;
    }
    if (under && row.cells.length > 1 && NAME_HEAD.test(row.cells[0]!.text)) {
      columns[0] = under;
      continue;
    }
    const heads = row.cells.some((cell) => attendanceUnder(cell.text));
    const beside = postColumn(row.cells, columns);
    row.cells.forEach((cell, i) => {
      if (i > 0 && cell === beside) {
        const one = out.at(-1);
        if (one) Object.assign(one, postBeside(one, cell.text));
        return;
      }
      const labelled = attendanceUnder(cell.text);
      if (!labelled && heads && isOtherHead(cell.text)) columns[i] = { status: 'in-attendance', role: null };
      else if (labelled) {
        columns[i] = labelled.under;
        if (i === 0) under = labelled.under;
      }
      const from = cell.at.start - block.at.start + (labelled?.from ?? 0);
      const here = columns[i] ?? (i > 0 || !under ? (columns[0] ?? under) : under);
      if (here) out.push(...peopleIn(block, from, here, cell.at.end - block.at.start));
    });
  }
  return out;
};

/** The cell that says what the one person of its row is, where its column has no head of attendance. */
const postColumn = (cells: readonly TableCell[], columns: readonly (Under | null)[]): TableCell | null => {
  const [name, post, ...more] = cells.filter(({ text }) => text.trim() !== '');
  if (!name || !post || more.length > 0 || columns[0] == null || columns[1] != null) return null;
  return readPeople(name.text).length === 1 && !attendanceUnder(name.text) && readPeople(post.text).length === 0
    ? post
    : null;
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
  if (!name || readPeople(name.text).length !== 1 || attendanceUnder(name.text)) return null;
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
