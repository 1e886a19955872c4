import type { Block } from '../documents/document.ts';
import type { Presenter } from '../record/meeting.ts';
import type { Report } from '../record/report.ts';
import { approvalsUnder, readApprovals } from './approvals.ts';
import { authorsInTable, readAuthors } from './authors.ts';
import { fieldsOf, readCover, titleIn } from './cover-fields.ts';
import { coverLabel } from './cover-labels.ts';
import { isQuestion, readAnswers } from './form-answers.ts';
import { readAppendices, readBackgroundPapers } from './listed-papers.ts';
import { type Passage, passagesOf } from './passages.ts';
import { readRecommendations } from './recommendations.ts';
import { findSectionHeadings, type SectionHeading } from './section-headings.ts';
import { readSections } from './sections.ts';

const LONGEST_NAME = 160;

/**
 * Reads an officer's report, a briefing, a form or an appendix: cover, sections, recommendations, approvals.
 *
 * @param source the paper's blocks in order, furniture included
 * @param paper where it stands: kind, title as the pack shows it, index in the reading's papers
 * @returns the report, and the blocks of its cover: labels that the report keeps without a place
 */
export const readReport = (
  source: readonly Block[],
  paper: { kind: Report['kind']; title: string | null; index: number },
): { report: Report; labels: Set<Block> } => {
  const blocks = source.filter((block) => block.kind !== 'furniture');
  const headings = findSectionHeadings(blocks);
  const cover = paper.kind === 'appendix' || paper.kind === 'form' ? null : readCover(blocks, headings);
  if (paper.kind === 'form') dropQuestions(headings, blocks);
  if (cover?.repeated) addHeading(headings, blocks, cover.end);
  else if (!cover) addHeading(headings, blocks, 0);
  const labelled = paper.kind === 'form' ? readAnswers(blocks, headings) : (cover?.labelled ?? []);
  const sections = readSections(blocks, headings, cover?.end ?? 0);
  const under = (field: string) => [
    ...labelled.filter((one) => one.field === field).map((one) => one.values),
    ...sectionPassages(blocks, headings, cover?.end ?? 0, field),
  ];
  return {
    report: {
      kind: paper.kind,
      paper: paper.index,
      title: titleIn(labelled) ?? paper.title,
      cover: fieldsOf(labelled),
      recommendations: firstStated(under('recommendations'), readRecommendations),
      sections,
      approvals: [...readApprovals(blocks), ...approvalsUnder(labelled)],
      authors: authorsOf(blocks, under),
      appendices: firstStated(under('appendices'), readAppendices),
      backgroundPapers: firstStated(under('background-papers'), readBackgroundPapers),
    },
    labels: new Set(blocks.slice(0, cover?.end ?? 0)),
  };
};

/** A form's bold questions are answered one by one and head no section. */
const dropQuestions = (headings: Map<number, SectionHeading>, blocks: readonly Block[]): void => {
  for (const [index, { by }] of headings)
    if (by !== 'number' && blocks[index]!.kind !== 'heading' && isQuestion(blocks[index]!)) headings.delete(index);
};

/** The line that names a paper at its head is a heading, whatever its look. */
const addHeading = (headings: Map<number, SectionHeading>, blocks: readonly Block[], index: number): void => {
  const block = blocks[index];
  if (!block || headings.has(index) || block.kind === 'table' || block.bullet) return;
  if (block.text.length > LONGEST_NAME || /[.;,]$/.test(block.text)) return;
  headings.set(index, { number: null, from: 0, to: block.text.length, level: 1, by: 'look' });
};

const authorsOf = (blocks: readonly Block[], under: (field: string) => Passage[][]): Presenter[] => {
  const stated = firstStated(under('author'), readAuthors);
  if (stated.length > 0) return stated;
  const tabled = blocks.flatMap(authorsInTable);
  return tabled.length > 0 ? tabled : firstStated(under('contact'), readAuthors);
};

/** A report often says a thing on its cover and again in a section of its own: the first that states it counts. */
const firstStated = <T>(places: readonly (readonly Passage[])[], read: (passages: readonly Passage[]) => T[]): T[] => {
  for (const passages of places) {
    const found = read(passages);
    if (found.length > 0) return found;
  }
  return [];
};

/** What stands under the sections whose title is a label of that field. */
const sectionPassages = (
  blocks: readonly Block[],
  headings: ReadonlyMap<number, SectionHeading>,
  from: number,
  field: string,
): Passage[][] => {
  const out: Passage[][] = [];
  for (const [index, heading] of headings) {
    if (index < from) continue;
    if (coverLabel(blocks[index]!.text.slice(heading.from, heading.to))?.field !== field) continue;
    let end = index + 1;
    while (end < blocks.length && !endsSection(headings.get(end), heading)) end++;
    out.push(passagesOf(blocks.slice(index + 1, end)));
  }
  return out;
};

const endsSection = (next: SectionHeading | undefined, open: SectionHeading): boolean =>
  next !== undefined && (next.level <= open.level || next.number === null);
