import type { Figure } from '../../src/record/figure.ts';
import { HALF, sameNumber, samePeriod, share } from './likeness.ts';

export type GoldCell = {
  measure: string;
  area: string | null;
  group: string | null;
  period: string | null;
  standard: string | null;
  value: number | null;
  cohort: number | null;
  derived: string | null;
  raw: string;
  line: number;
};
export type Score = { gold: number; right: number; read: number; misread: number; invented: number };

/** A figure that the gold does not have counts twice. */
const INVENTED = 2;

export const f1 = ({ gold, right, misread, invented }: Score): number =>
  (2 * right) / (2 * right + (gold - right) + misread + INVENTED * invented);

/**
 * Cells of tables: the value to the digit, the cohort beside it too; measure, group, area and period as `likeness` has
 * it. The council's own area and "All Pupils" need not be said again in a cell, and an empty cell is no figure. A
 * derived cell agrees by its kind, and its own names of the sides ("Girls minus Boys") are not asked for.
 */
export const scoreTables = (
  gold: readonly GoldCell[],
  figures: readonly Figure[],
  home: string,
  miss?: (text: string) => void,
): Score => {
  const cells = gold.filter(({ raw, value }) => raw !== '' || value !== null);
  const used = new Set<Figure>();
  const missed: GoldCell[] = [];
  for (const cell of cells) {
    const found = figures.find((figure) => !used.has(figure) && fits(cell, figure, home));
    if (found) used.add(found);
    else missed.push(cell);
  }
  // An empty sign ("-") that the reader takes for no figure is none missed.
  const wanted = missed.filter(({ value, raw }) => value !== null || /\d/.test(raw));
  for (const cell of wanted)
    miss?.(
      missText(cell, figures.filter((figure) => !used.has(figure) && sameNumber(figure.value, cell.value)).slice(0, 2)),
    );
  let [misread, invented] = [0, 0];
  const open = [...wanted];
  for (const figure of figures) {
    if (used.has(figure)) continue;
    const same = open.findIndex((cell) => sameNumber(figure.value, cell.value));
    if (same >= 0) {
      misread++;
      open.splice(same, 1);
    } else {
      invented++;
      miss?.(`INVENTED ${brief(figure)}`);
    }
  }
  return {
    gold: cells.length - (missed.length - wanted.length),
    right: used.size,
    read: figures.length,
    misread,
    invented,
  };
};

const fits = (cell: GoldCell, figure: Figure, home: string): boolean =>
  sameNumber(cell.value, figure.value) &&
  (cell.cohort === null || sameNumber(cell.cohort, figure.cohort?.value ?? null)) &&
  sameKind(cell, figure) &&
  share(cell.measure, `${figure.measure ?? ''} ${figure.standard ?? ''} ${figure.group ?? ''}`) >= HALF &&
  sameGroup(cell, figure) &&
  sameArea(cell, figure, home) &&
  (cell.standard === null ||
    figure.standard === null ||
    share(cell.standard, figure.standard) > 0 ||
    share(cell.standard, figure.measure ?? '') >= HALF) &&
  (cell.period === null ||
    (figure.period !== null && samePeriod(cell.period, `${figure.period.label} ${figure.period.phrase}`)));

const sameKind = ({ derived }: GoldCell, figure: Figure): boolean => {
  const kind = figure.derived?.kind ?? null;
  if (derived === null || kind === null) return (kind ?? derived) === null;
  return derived === 'total' ? kind === 'total' : kind !== 'total';
};

const sameGroup = ({ group, derived }: GoldCell, figure: Figure): boolean => {
  if (group === null || group === 'All Pupils' || (derived && / minus | vs /.test(group))) return true;
  if (derived === 'total' && /^total/i.test(group)) return true;
  return share(group, `${figure.group ?? ''} ${figure.measure ?? ''}`) >= HALF;
};

const sameArea = ({ area }: GoldCell, figure: Figure, home: string): boolean => {
  if (area === null || / minus | vs /.test(area)) return true;
  const read = figure.area ?? home;
  if (area.startsWith(home)) return !/national|england|region/i.test(read);
  return share(area, read) >= HALF;
};

const brief = (figure: Figure): string =>
  `${figure.printed} | ${figure.measure} | ${figure.group} | ${figure.area} | ${figure.standard} | ${figure.period?.label} | ${figure.derived?.kind} | cohort ${figure.cohort?.value} | ${figure.place?.rowHeaders.join(' / ')} × ${figure.place?.columnHeaders.join(' / ')}`;

const missText = (cell: GoldCell, near: readonly Figure[]): string =>
  [
    `MISSED line ${cell.line} '${cell.raw}' | ${cell.measure} | ${cell.group} | ${cell.area} | ${cell.standard} | ${cell.period} | ${cell.derived}`,
    ...near.map((figure) => `       near ${brief(figure)}`),
  ].join('\n');
