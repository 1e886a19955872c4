import { type At, within } from '../../record/at.ts';
import type { Figure, Stated } from '../../record/figure.ts';
import type { Period } from '../../record/period.ts';
import { newFigure } from '../new-figure.ts';
import { toPeriod } from '../periods.ts';
import { type FoundNumber, findNumbers } from '../stated-number.ts';
import type { Above } from './caption.ts';
import { ratingOf, travelOf } from './cell-value.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { type Facets, facetsOf } from './header-words.ts';
import { joinedPeriod } from './naming.ts';

type Piece = {
  what: 'result' | 'target' | 'floor' | 'previous';
  label: string;
  cell: GridCell;
  column: number;
  number: FoundNumber;
};

const LABELS =
  /\b(?:(?<result>latest|current|actual|result|outturn|performance|this (?:quarter|month|year|period))|(?<target>target)|(?<floor>floor|minimum|tolerance)|(?<previous>previous|prior|last (?:quarter|month|year|period)))(?: (?:standard|result|performance|value|quarter|period|level))?(?:\s?\([^)\n]{1,30}\))?\s?[:=]?\s?(?=[£+\-–−]?\d)/gi;

/**
 * Indicators set as cards, their labels inside the cells: a row of the title and its rating, and under it
 * "Latest: 71%", "Target: 85%, Floor: 80%", "Previous: 68% (Red)".
 */
export const readCards = (grid: Grid, context: { table: number; above: readonly Above[] }): Figure[] => {
  const figures: Figure[] = [];
  let title: GridRow | null = null;
  for (const [r, row] of grid.rows.entries()) {
    const pieces = piecesOf(row);
    if (!isCard(pieces)) {
      if (pieces.length === 0 && row.cells.some(({ text }) => /\p{L}{3}/u.test(text))) title = row;
      continue;
    }
    const figure = cardFigure(pieces, row, r, title, context);
    if (figure) figures.push(figure);
    title = null;
  }
  return figures;
};

const own = (row: GridRow): { cell: GridCell; column: number }[] =>
  row.cells.flatMap((cell, column) =>
    cell.text !== '' && cell.at.start !== row.cells[column - 1]?.at.start ? [{ cell, column }] : [],
  );

const piecesOf = (row: GridRow): Piece[] =>
  own(row).flatMap(({ cell, column }) => {
    const numbers = findNumbers(cell.text);
    return [...cell.text.matchAll(LABELS)].flatMap((match): Piece[] => {
      const end = match.index + match[0].length;
      const number = numbers.find(({ start }) => start >= end - 1 && start <= end + 1);
      const what = (['result', 'target', 'floor', 'previous'] as const).find((name) => match.groups?.[name]);
      return number && what ? [{ what, label: match[0].trim(), cell, column, number }] : [];
    });
  });

const isCard = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ what }) => what === 'result') && pieces.some(({ what }) => what !== 'result');

const cardFigure = (
  pieces: readonly Piece[],
  row: GridRow,
  r: number,
  title: GridRow | null,
  context: { table: number; above: readonly Above[] },
): Figure | null => {
  const result = pieces.find(({ what }) => what === 'result')!;
  const heading = titleOf(title, row, context.above);
  if (!heading) return null;
  const facets = facetsOf(heading.text);
  const figure = newFigure(stated(result, facets, null), 'table', rowAt(row));
  const found =
    facets.period && facets.period.kind !== 'relative'
      ? { text: heading.text, at: heading.at, period: facets.period }
      : null;
  figure.period = found ? toPeriod(found.text, found.at, found.period) : takenPeriod(figure, context.above);
  figure.measure = heading.text;
  if (!title) figure.taken.push({ field: 'measure', from: 'caption', at: heading.at });
  for (const what of ['target', 'floor', 'previous'] as const) {
    const piece = pieces.find((each) => each.what === what);
    if (piece) figure[what] = stated(piece, facets, null);
  }
  figure.rag = ratingIn(title) ?? ratingIn(row, pieces) ?? null;
  figure.travel = travelIn(title);
  figure.place = {
    table: context.table,
    row: r,
    column: result.column,
    rowHeaders: [heading.text],
    columnHeaders: [result.label],
  };
  figure.sure = 0.9;
  return figure;
};

/** The card's title: the longest words of the row above it, or the caption where its own row comes first. */
const titleOf = (title: GridRow | null, row: GridRow, above: readonly Above[]): { text: string; at: At } | null => {
  const cells = own(title ?? row).map(({ cell }) => cell);
  const words = cells.filter(({ text }) => /\p{L}{3}/u.test(text) && !text.match(LABELS) && !ratingOnly(text));
  const longest = words.reduce<GridCell | null>(
    (best, cell) => (best && best.text.length >= cell.text.length ? best : cell),
    null,
  );
  return longest ?? above.find(({ from }) => from === 'caption' || from === 'heading') ?? null;
};

const ratingOnly = (text: string): boolean => text.length < 16 && ratingOf(text) !== null;

const takenPeriod = (figure: Figure, above: readonly Above[]): Period | null => {
  const found = joinedPeriod(above.filter(({ from }) => from !== 'caption'));
  if (!found) return null;
  figure.taken.push({ field: 'period', from: found.from, at: found.at });
  return found.period;
};

const ratingIn = (row: GridRow | null, pieces: readonly Piece[] = []): Figure['rag'] => {
  for (const { cell } of row ? own(row) : []) {
    const rating =
      pieces.some((piece) => piece.cell === cell && piece.what !== 'result') || cell.text.length > 40
        ? null
        : ratingOf(cell.text);
    if (rating)
      return {
        colour: rating.colour,
        printed: cell.text.slice(rating.from, rating.to),
        at: within(cell.at, rating.from, rating.to),
      };
  }
  return null;
};

const travelIn = (row: GridRow | null): Figure['travel'] => {
  for (const { cell } of row ? own(row) : []) {
    const travel = cell.text.length > 30 ? null : travelOf(cell.text);
    if (travel)
      return {
        reading: travel.reading,
        printed: cell.text.slice(travel.from, travel.to),
        at: within(cell.at, travel.from, travel.to),
      };
  }
  return null;
};

const stated = ({ cell, number }: Piece, facets: Facets, period: Period | null): Stated => ({
  value: number.value,
  printed: cell.text.slice(number.start, number.end),
  step: number.step,
  unit: number.unit ?? facets.unit,
  per: number.per ?? facets.per,
  period,
  at: within(cell.at, number.start, number.end),
});

const rowAt = (row: GridRow): At => {
  const cells = own(row).map(({ cell }) => cell);
  const { page } = cells[0]!.at;
  const same = cells.filter(({ at }) => at.page === page);
  return { page, start: Math.min(...same.map(({ at }) => at.start)), end: Math.max(...same.map(({ at }) => at.end)) };
};
