import type { SourcedFigure } from '../src/figures/measures/series.ts';
import type { Figure } from '../src/record/figure.ts';
import type { MeasureLink, MeasureView, ScorecardView } from '../src/store/figure-views.ts';
import { madeComparator, madeFigure, madeStated } from './made-figures.ts';
import { body, document } from './made-up-views.ts';

const measure: MeasureLink = {
  slug: 'dental-checks-in-time',
  name: 'Dental checks in time',
  standard: '',
  unit: 'percent',
};

const from = (figure: Figure, belongs: SourcedFigure['belongs'] = 'same-words'): SourcedFigure => ({
  figure,
  document: { slug: document.slug, title: document.title, kind: 'agenda-pack' },
  date: '2024-03-12',
  council: 'Wexcombe Borough Council',
  belongs,
});

const quarters = Array.from(
  { length: 13 },
  (_, index) => `${2020 + Math.floor(index / 4)}/${21 + Math.floor(index / 4)} Q${(index % 4) + 1}`,
);
const at = { page: 1, start: 63, end: 97 };

/** All that a measure's page can show: a break, a restatement, provisional and withheld values, groups, councils, a rank. */
const figures: SourcedFigure[] = [
  ...quarters.map((quarter, index) =>
    from(
      madeFigure('Dental checks in time', quarter, `${70 + ((index * 7) % 11)}.${index % 10}%`, {
        comparators: index === 11 ? [madeComparator('national', 'England', '75.1%')] : [],
        target: madeStated('80%'),
        marks: index === 12 ? ['provisional'] : index === 5 ? ['break'] : [],
        good: 'high',
        rag: index === 12 ? { colour: 'amber', printed: 'A', at } : null,
        rank: index === 12 ? { position: 11, of: 15, among: 'the region', at } : null,
      }),
      index === 3 ? 'proposed' : 'same-words',
    ),
  ),
  from(madeFigure('Dental checks in time', '2023/24 Q1', '71.9%')),
  ...['Under five', 'Five to eleven', 'Twelve and over'].flatMap((group, row) =>
    ['2022/23 Q4', '2023/24 Q1'].map((quarter, column) =>
      from(
        madeFigure('Dental checks in time', quarter, `${60 + 5 * row + column}%`, { group, cohort: madeStated('140') }),
      ),
    ),
  ),
  from(
    madeFigure('Dental checks in time', '2023/24 Q1', '[c]', {
      group: 'In residential care',
      shorthand: { printed: '[c]', means: 'confidential' },
    }),
  ),
  ...['Arden', 'Beck', 'Coombe', 'Dale', 'Elm'].map((area, index) =>
    from(
      madeFigure('Dental checks in time', '2023/24 Q1', `${68 + index}%`, {
        area,
        cohort: madeStated(`${300 + 90 * index}`),
      }),
    ),
  ),
  from(madeFigure('Dental checks in time', 'the past year', '72%')),
];

const explained = { short: 'DCT', long: 'Dental Checks in Time', place: { document: document.slug, ...at } };

export const measureView: MeasureView = {
  measure,
  figures,
  cut: false,
  joins: [
    { measure: { ...measure, slug: 'dct', name: 'DCT' }, state: 'proposed', explained },
    { measure: { ...measure, slug: 'checks', name: 'Checks of teeth in time' }, state: 'confirmed', explained: null },
  ],
  bodies: [{ slug: body.slug, name: body.name, council: body.council }],
};

export const scorecardView: ScorecardView = {
  body: { slug: body.slug, name: body.name, council: body.council },
  measures: [{ measure, figures }],
  more: 2,
  next: null,
};
