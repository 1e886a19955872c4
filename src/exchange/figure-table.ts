import type { Figure } from '../record/figure.ts';

/** A figure with the paper that it stands in and the passage as printed. */
export type QuotedFigure = {
  figure: Figure;
  document: { slug: string; title: string };
  date: string | null;
  council: string | null;
  quote: string;
};

type Cell = string | number | boolean | null;
type Column = {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean';
  description: string;
  of: (one: QuotedFigure) => Cell;
};

const column = (name: string, type: Column['type'], description: string, of: Column['of']): Column => ({
  name,
  type,
  description,
  of,
});

/** One row a figure; what stands in a column, and its type in the data package. */
const COLUMNS: readonly Column[] = [
  column('document', 'string', 'Address of the document on this site: /documents/…', ({ document }) => document.slug),
  column('title', 'string', 'Title of the document', ({ document }) => document.title),
  column('meeting_date', 'string', 'Date of the meeting that the document went to', ({ date }) => date),
  column('council', 'string', 'Council whose paper it is', ({ council }) => council),
  column('measure', 'string', 'What is measured, in the words printed', ({ figure }) => figure.measure),
  column('reference', 'string', "The paper's own number of an indicator", ({ figure }) => figure.reference),
  column('standard', 'string', 'The level reached', ({ figure }) => figure.standard),
  column('group', 'string', 'Of whom or what', ({ figure }) => figure.group),
  column('area', 'string', 'As printed; empty for the council itself', ({ figure }) => figure.area),
  column('period', 'string', 'One spelling for one time', ({ figure }) => figure.period?.label ?? null),
  column('period_kind', 'string', 'year, financial-year, quarter, day …', ({ figure }) => figure.period?.kind ?? null),
  column('value', 'number', 'In whole units; empty where none is given', ({ figure }) => figure.value),
  column('printed', 'string', 'The number as printed, or the shorthand in its place', ({ figure }) => figure.printed),
  column('shorthand', 'string', '[c] confidential, [z] not applicable, [x] not available, [low] low', ({ figure }) =>
    shorthand(figure),
  ),
  column('unit', 'string', 'percent, count, money, rate …', ({ figure }) => figure.unit),
  column('per', 'number', 'Base of a rate', ({ figure }) => figure.per),
  column('cohort', 'number', 'How many the value is about', ({ figure }) => figure.cohort?.value ?? null),
  column('target', 'number', 'Target printed beside the value', ({ figure }) => figure.target?.value ?? null),
  column('rank', 'integer', 'Place among others, as printed', ({ figure }) => figure.rank?.position ?? null),
  column('rank_of', 'integer', 'How many were ranked', ({ figure }) => figure.rank?.of ?? null),
  column('rating', 'string', 'Colour that the paper gives', ({ figure }) => figure.rag?.colour ?? null),
  column(
    'marks',
    'string',
    'provisional, validated, restated, break …',
    ({ figure }) => figure.marks.join(' ') || null,
  ),
  column('derived', 'string', 'Computed by the paper from other values', ({ figure }) => figure.derived?.kind ?? null),
  column('sure', 'number', 'How sure the program is, from 0 to 1', ({ figure }) => figure.sure),
  column('page', 'integer', 'Page of the document', ({ figure }) => figure.at.page),
  column('start', 'integer', "First character of the number in the page's text", ({ figure }) => figure.at.start),
  column('end', 'integer', 'The character after its last', ({ figure }) => figure.at.end),
  column('quote', 'string', 'The sentence or the row of the table', ({ quote }) => quote),
];

const SHORTHAND = {
  confidential: '[c]',
  suppressed: '[c]',
  'not-applicable': '[z]',
  'not-available': '[x]',
  low: '[low]',
} as const;

const shorthand = ({ shorthand: sign }: Figure): string | null => sign && SHORTHAND[sign.means];

export const FIGURE_COLUMNS = COLUMNS.map(({ name }) => name);

/** A row of the CSV; what is not stated is empty. */
export const figureCells = (one: QuotedFigure): string[] => COLUMNS.map(({ of }) => String(of(one) ?? ''));

export const figureObject = (one: QuotedFigure): Record<string, Cell> =>
  Object.fromEntries(COLUMNS.map(({ name, of }) => [name, of(one)]));

/** The description of all figures as a Frictionless tabular data package (datapackage.org). */
export const figurePackage = (site: { name: string; origin: string }) => ({
  profile: 'tabular-data-package',
  name: 'figures',
  title: `Figures in council papers: ${site.name}`,
  description: 'Every figure that the published papers state, with the passage that it was read from.',
  homepage: `${site.origin}/measures`,
  resources: [
    {
      profile: 'tabular-data-resource',
      name: 'figures',
      path: 'figures.csv',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: COLUMNS.map(({ name, type, description }) => ({ name, type, description })),
        missingValues: [''],
      },
    },
  ],
});
