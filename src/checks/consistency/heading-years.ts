import type { TableCell } from '../../documents/document.ts';
import type { Found, Rule } from '../rule.ts';

const YEAR = /^((?:19|20)\d{2})(?:\s?[/–-]\s?(\d{2}|\d{4}))?\*?$/;

/** Two groups of columns over the same years, of which one leaves a year out or has it twice. */
export const headingYears: Rule = {
  id: 'consistency/heading-years',
  kind: 'consistency',
  severity: 'error',
  source: 'Plain consistency: columns that are compared are of the same years',
  why: "A table that sets a council's results beside the national ones has the same years over both. Where one group of year columns runs without a gap and the other, as long, skips or repeats a year, its headings are wrong and the results stand under other years. Groups that differ but run without a gap (national results come a year later) are left alone, and so is one group by itself.",
  *find({ parts }): Iterable<Found> {
    for (const { blocks } of parts)
      for (const { rows } of blocks)
        for (const row of rows ?? []) {
          const groups = groupsOf(row.cells);
          const [first, ...others] = groups;
          if (!first || others.length === 0 || others.some(({ length }) => length !== first.length)) continue;
          const whole = groups.find(running);
          for (const group of groups) {
            if (!whole || running(group)) continue;
            const [from, to] = [group[0]!.cell.at, group.at(-1)!.cell.at];
            yield {
              at: { ...from, end: to.end },
              other: { ...whole[0]!.cell.at, end: whole.at(-1)!.cell.at.end },
              says: `These columns are headed ${list(group)}, those beside them ${list(whole)}.`,
              mend: 'Check under which year each column belongs, and correct the headings.',
              sure: 0.92,
            };
          }
        }
  },
};

type Headed = { readonly cell: TableCell; readonly year: number };

/** The years of a header row, cut where they start again. */
const groupsOf = (cells: readonly TableCell[]): Headed[][] => {
  const groups: Headed[][] = [];
  for (const cell of cells) {
    const match = YEAR.exec(cell.text.trim());
    if (!match) continue;
    const year = Number(match[1]);
    const last = groups.at(-1);
    if (last && year >= last.at(-1)!.year) last.push({ cell, year });
    else groups.push([{ cell, year }]);
  }
  return groups.filter(({ length }) => length > 1);
};

const running = (group: readonly Headed[]): boolean =>
  group.every(({ year }, at) => at === 0 || year === group[at - 1]!.year + 1);

const list = (group: readonly Headed[]): string => group.map(({ cell }) => cell.text.trim()).join(', ');
