import { isSeries, seriesOf } from '../../asks/title-series.ts';
import type { Block } from '../../documents/document.ts';
import type { Passage } from '../../record/finding.ts';
import type { Reading } from '../../record/reading.ts';
import type { Section } from '../../record/report.ts';

const PRIORITIES = /\bpriorit(?:y|ies)\b/i;

/** A heading or a line before a list that speaks of priorities. */
export const mentionsPriorities = ({ text, rows, kind }: Block): boolean =>
  !rows && PRIORITIES.test(text) && (kind === 'heading' || text.trimEnd().endsWith(':') || text.length < 80);

/** The priorities listed in the latest earlier report of the same series of titles. */
export const prioritiesOf = (earlier: readonly Reading[], title: string): Required<Passage>[] => {
  const series = seriesOf(title);
  if (!isSeries(title, series)) return [];
  const last = earlier
    .flatMap(({ reports, document }) => reports.map((report) => ({ report, path: document.path })))
    .findLast(({ report }) => report.title !== null && seriesOf(report.title) === series);
  return last?.report.sections.flatMap(listedIn).map((point) => ({ ...point, path: last.path })) ?? [];
};

/** The list under a heading that says "priorities", or under a line that announces them. */
const listedIn = ({ title, paragraphs }: Section): Passage[] => {
  const out: Passage[] = [];
  let listing = PRIORITIES.test(title);
  for (const { text, kind, number, at } of paragraphs) {
    const announces = PRIORITIES.test(text) && text.trimEnd().endsWith(':');
    if (kind === 'list-item' && number === null && listing && !announces) out.push({ quote: text, at });
    else if (kind !== 'list-item' || number !== null || announces) listing = announces || PRIORITIES.test(title);
  }
  return out;
};
