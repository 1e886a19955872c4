import { readDocument } from '../src/reading/read-document.ts';
import type { Figure, Stated } from '../src/record/figure.ts';

const stated = (name: string, figure: Stated | null): string[] => (figure ? [`${name} ${figure.value}`] : []);

/** A figure in one line: value and unit; measure; group; area; period; and what stands beside it. */
const told = (figure: Figure): string => {
  const beside = [
    ...stated('target', figure.target),
    ...stated('floor', figure.floor),
    ...stated('before', figure.previous),
    ...stated('cohort', figure.cohort),
    ...stated('share', figure.share),
    ...figure.comparators.map(({ name, value }) => `${name} ${value}`),
    ...(figure.rank ? [`${figure.rank.position} of ${figure.rank.of} (${figure.rank.among})`] : []),
    ...(figure.rag ? [figure.rag.colour] : []),
    ...(figure.travel ? [figure.travel.reading] : []),
    ...(figure.good ? [`good ${figure.good}`] : []),
    ...(figure.derived ? [`${figure.derived.kind} of ${figure.derived.from.length}`] : []),
    ...(figure.standard ? [figure.standard] : []),
    ...(figure.shorthand ? [figure.shorthand.means] : []),
    ...figure.marks,
  ];
  const { value, unit, reference, measure, group, area, period } = figure;
  return [
    `${value} ${unit}`,
    reference ? `${reference}: ${measure}` : measure,
    group,
    area,
    period?.label,
    beside.join(', '),
  ]
    .map((part) => part || '-')
    .join(' | ');
};

/** The figures of a paper's tables, one a line. */
export const toldFigures = async (text: string, name: string): Promise<string> =>
  (await readDocument(new TextEncoder().encode(text.trimStart()), name)).figures
    .filter(({ where }) => where === 'table')
    .map(told)
    .join('\n');
