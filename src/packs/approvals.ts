import { findDates } from '../calendar/dates.ts';
import type { Block, TableRow } from '../documents/document.ts';
import { cleanName, isPersonName } from '../people/names.ts';
import { within } from '../record/at.ts';
import type { Approval } from '../record/report.ts';
import type { LabelledValue } from './cover-fields.ts';

const NAME_HEAD =
  /^(?:(?:named )?officers?|(?:officer )?names?|name of officer|cleared by|approved by|signed|signature|lead officer)$/i;
const OFFICE_HEAD =
  /^(?:job title|post|position|title|role|office|designation|service|directorate|department|area|statutory officer)?$/i;
const DATE_HEAD =
  /^(?:date(?: (?:cleared|approved|signed|of approval|sent|received|agreed|consulted))?|cleared|approved)$/i;
const BLANK =
  /^(?:named officer|officer name|name|click (?:here|or tap).*|insert.*|enter.*|choose.*|tbc|tba|n\/?a|none|[-–_.\s]*)$/i;
const CLEARED_LINE =
  /^((?:[\p{L}'&,()/ -]{3,60}?\s)?(?:cleared|approved|signed off|authorised|clearance)(?: (?:by|on behalf of))?)(?: \([^)]*\))?\s*[:–-]\s*(.{3,120})$/iu;

/**
 * Reads who approved or cleared a report, from a table with an officer's name and a date in each row, or from lines
 * such as "Cleared by: …". A template left unfilled gives null for what was not filled in.
 */
export const readApprovals = (blocks: readonly Block[]): Approval[] =>
  blocks.flatMap((block) => (block.rows ? fromTable(block.rows) : fromLine(block)));

const fromTable = (rows: readonly TableRow[]): Approval[] => {
  const head = rows[0]?.cells.map((cell) => cell.text.replace(/[\s:]+$/, '')) ?? [];
  const name = head.findIndex((text) => NAME_HEAD.test(text));
  const date = head.findIndex((text) => DATE_HEAD.test(text));
  if (name < 0 || date < 0 || name === date) return [];
  const office = head.findIndex((text, i) => i !== name && i !== date && OFFICE_HEAD.test(text));
  if (office < 0) return [];
  return rows.slice(1).flatMap((row) => {
    const cells = row.cells;
    const first = cells.find((cell) => cell.text !== '');
    const officeText = cells[office]?.text ?? '';
    if (!first || (officeText === '' && (cells[name]?.text ?? '') === '')) return [];
    return [
      {
        office: officeText,
        name: filled(cells[name]?.text ?? ''),
        date: dateIn(cells[date]?.text ?? ''),
        at: { ...first.at, end: (cells.findLast((cell) => cell.text !== '') ?? first).at.end },
      },
    ];
  });
};

const fromLine = (block: Block): Approval[] => {
  const match = CLEARED_LINE.exec(block.text);
  const value = match?.[2];
  if (!match || value === undefined) return [];
  const name = cleanName(value.split(/,|;|\s[-–(]|\s\d/)[0]!);
  if (!isPersonName(name)) return [];
  return [{ office: match[1]!, name, date: dateIn(value), at: within(block.at, 0, block.text.length) }];
};

/** Who approved, where a label says it: "Approved by" above or before a name. */
export const approvalsUnder = (labelled: readonly LabelledValue[]): Approval[] =>
  labelled.flatMap(({ field, label, values }) => {
    const value = values[0];
    const name = value && cleanName(value.text.split(/,|;|\s[-–(]|\s\d/)[0]!);
    if (field !== 'approval' || !value || !name || !isPersonName(name)) return [];
    return [{ office: label.replace(/\s*\([^)]*\)/g, ''), name, date: dateIn(value.text), at: value.at }];
  });

const filled = (text: string): string | null => (BLANK.test(text.trim()) ? null : text);

/** A cell of its own may hold "1.10.19", which elsewhere numbers a paragraph. */
const dateIn = (text: string): string | null => {
  const plain = /^\s*\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})\s*$/.test(text) ? text.replace(/\./g, '/') : text;
  return findDates(plain)[0]?.date ?? null;
};
