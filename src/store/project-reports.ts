import type { Report } from '../record/report.ts';
import { clausePassages, type ProjectedPassage } from './project-item.ts';

/** A report's title, recommendations and paragraphs as passages that search finds. */
export const reportPassages = (reports: readonly Report[]): ProjectedPassage[] =>
  reports.flatMap(({ recommendations, sections }) => [
    ...clausePassages(recommendations).map((passage): ProjectedPassage => ({ ...passage, kind: 'report' })),
    ...sections.flatMap((section) => [
      ...(section.title === '' ? [] : [{ kind: 'report' as const, text: section.title, at: section.at }]),
      ...section.paragraphs.map(({ text, at }): ProjectedPassage => ({ kind: 'report', text, at })),
    ]),
  ]);
