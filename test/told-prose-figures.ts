import { readMarkdown } from '../src/documents/markdown.ts';
import { readProseFigures } from '../src/figures/prose/read-prose-figures.ts';
import type { Figure, Stated } from '../src/record/figure.ts';

const number = (stated: Stated): string =>
  `${stated.value ?? '?'}${stated.unit === 'percent' ? '%' : stated.unit === 'count' ? '' : ` ${stated.unit}`}${stated.period ? ` in ${stated.period.label}` : ''}`;

const one = (figure: Figure): string =>
  [
    `${figure.value ?? '?'} ${figure.unit}${figure.per ? `/${figure.per}` : ''}: ${figure.measure ?? '?'}`,
    figure.group && `of ${figure.group}`,
    figure.standard && `standard ${figure.standard}`,
    figure.area && `at ${figure.area}`,
    figure.period && `in ${figure.period.label}`,
    figure.qualifier,
    figure.previous && `was ${number(figure.previous)}`,
    figure.change && `by ${number(figure.change)}`,
    figure.target && `target ${number(figure.target)}`,
    figure.floor && `floor ${number(figure.floor)}`,
    figure.cohort && `out of ${number(figure.cohort)}`,
    figure.share && `share ${number(figure.share)}`,
    figure.rank &&
      `rank ${figure.rank.position} of ${figure.rank.of ?? '?'}${figure.rank.among ? ` ${figure.rank.among}` : ''}`,
    figure.travel?.reading,
    ...figure.marks,
    ...figure.comparators.map(
      (other) => `${other.who} ${number(other)}${other.gap ? ` gap ${number(other.gap)}` : ''}`,
    ),
  ]
    .filter(Boolean)
    .join(', ');

/** The figures of a made-up passage, each on a line, for tables of tests. */
export const toldProse = (text: string): string =>
  readProseFigures({ blocks: readMarkdown(text).blocks, paper: null, title: null })
    .map(one)
    .join(' | ');
