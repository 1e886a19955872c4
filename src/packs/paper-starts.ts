import type { Block, Document } from '../documents/document.ts';
import { attendanceLabel } from '../minutes/attendance-labels.ts';
import { bodyName, isBodyName } from '../minutes/body-names.ts';
import type { Paper } from '../record/reading.ts';
import { readCover, titleIn } from './cover-fields.ts';
import { coverLabel } from './cover-labels.ts';
import { passagesOf } from './passages.ts';
import { findSectionHeadings } from './section-headings.ts';

/** Where a paper begins: index among the blocks without furniture. */
export type PaperStart = { index: number; kind: Paper['kind']; title: string | null; item?: string };

const AGENDA_TITLE = /^(?:public |supplementary |supplemental )?agenda\b/i;
const SUPPLEMENT =
  /^(?:supplementary|supplemental|additional) (?:agenda|papers?|information|pack)\b|^agenda supplement\b/i;
const PAGES = /\(pages?\s+\d+(?:\s*(?:-|–|to)\s*\d+)?\)\s*$/i;
const MINUTES_OF = /\bminutes\b.{0,40}\b(?:of|from)\b|^(?:draft )?minutes$/i;
const SUMMONS =
  /\b(?:hereby summoned|summoned to attend|notice is hereby given|notice of (?:a )?meeting|date and time\s*:)/i;
const REPORT_TITLE =
  /^(?:(?:public|open|exempt|confidential|restricted|part (?:1|2|i|ii|a|b)|officer|committee|cabinet|decision|information|joint|council|executive) )?reports?$|^(?:(?:public|open|exempt|joint) )?report (?:to|of|for|by|from)\b(?!.*\.$)/i;
export const FORM_TITLE =
  /^(?:part [a-z]\b.{0,8})?(?:initial )?(?:equalit(?:y|ies)|eqia\b|data protection impact|climate (?:change )?impact|carbon impact|health impact|environmental impact)(?=.*(?:screening|assessment|analysis|form|eqia|checklist)).{0,80}$/i;
const APPENDIX = /^(?:appendix|annexe?)\s*(?:no\.?\s*)?([\dA-Z]{1,3})(?![\p{L}\d])/iu;
const BRIEFING = /^(?:member(?:s'?)? |scrutiny |information )?briefing(?: (?:note|paper|report))?\b(?!.*[.;]$)/i;
/** Labels that a cover may begin with; a list of authors or appendices ends a report sooner than it opens one. */
const OPENING_FIELDS = new Set(
  'title committee date from reference classification decision-type key-decision director cabinet-member wards'.split(
    ' ',
  ),
);
/** Forms too have a title, an author and a date; these only a report has. */
const REPORT_FIELDS = 'committee from summary purpose recommendations wards key-decision classification'.split(' ');
const COVER_WINDOW = 16;
const LONGEST_TITLE = 140;
const FEWEST_LABELS = 4;
const AGENDA_WINDOW = 80;
/** A paper of a PDF begins at the top of a page: no more than so many lines stand above. */
const TOP_LINES = 6;
const LONGEST_COVER = 90;

/**
 * Where the papers of a document begin, by the manner of their first lines.
 *
 * @param blocks without furniture, in order
 * @returns starts in order; empty where nothing is recognised
 */
export const paperStarts = (blocks: readonly Block[], mediaType: Document['mediaType']): PaperStart[] => {
  const atTop = topOfPage(blocks, mediaType);
  const minutes = minutesStarts(blocks).filter(({ index }) => atTop(index));
  const agenda = agendaStart(blocks, minutes[0]?.index ?? blocks.length);
  const starts = [...agenda, ...minutes];
  let coverEnd = 0;
  blocks.forEach((block, index) => {
    const kind = index < coverEnd || !atTop(index) ? null : kindAt(blocks, block, index);
    if (!kind) return;
    starts.push({ index, kind, title: titleAt(blocks, index, kind) });
    if (kind === 'report' || kind === 'briefing')
      coverEnd = index + coverLength(blocks.slice(index, index + LONGEST_COVER));
  });
  return inOrder(starts, blocks);
};

/** Whether a paper can begin at a block: in a PDF only near the top of a page. */
export const topOfPage = (blocks: readonly Block[], mediaType: string): ((index: number) => boolean) => {
  if (mediaType !== 'application/pdf') return () => true;
  return (index) => {
    const above = blocks[index - TOP_LINES];
    return above === undefined || above.at.page !== blocks[index]!.at.page;
  };
};

const coverLength = (blocks: readonly Block[]): number => readCover(blocks, findSectionHeadings(blocks)).end;

const agendaStart = (blocks: readonly Block[], before: number): PaperStart[] => {
  const front = blocks.slice(0, Math.min(before, AGENDA_WINDOW));
  const titled = front.some((block) => block.text.length < 60 && AGENDA_TITLE.test(block.text));
  const paged = front.filter((block) => PAGES.test(block.text)).length >= 2;
  const called = front.slice(0, 15).some((block) => SUMMONS.test(block.text));
  if (!(titled || paged || called) || front.length < 4) return [];
  const supplement = front.slice(0, 8).some((block) => SUPPLEMENT.test(block.text));
  return [
    supplement ? { index: 0, kind: 'supplement', title: 'Supplement' } : { index: 0, kind: 'agenda', title: 'Agenda' },
  ];
};

const SAYS_PRESENT = /^(?:members? |councillors? |cllrs? |committee )?present|^there were present|^attendance/i;

/** Minutes begin at their title, found by going back from the line that says who was present. */
const minutesStarts = (blocks: readonly Block[]): PaperStart[] =>
  blocks.flatMap((block, i) => {
    if (!SAYS_PRESENT.test(block.text) || attendanceLabel(block.text)?.status !== 'present') return [];
    for (let j = i - 1; j >= Math.max(0, i - 7); j--) {
      const text = blocks[j]!.text;
      if (text.length > 400 || attendanceLabel(text)?.status === 'present') return [];
      if (MINUTES_OF.test(text) || (text.length <= 140 && isBodyName(bodyName(text))))
        return [{ index: top(blocks, j), kind: 'minutes' as const, title: 'Minutes' }];
    }
    return [];
  });

/** The council's name often stands in a line of its own above the body's. */
const top = (blocks: readonly Block[], at: number): number => {
  let index = at;
  while (
    index > 0 &&
    at - index < 3 &&
    blocks[index - 1]!.text.length <= 100 &&
    !/[.,;]$/.test(blocks[index - 1]!.text) &&
    (isBodyName(bodyName(blocks[index - 1]!.text)) || MINUTES_OF.test(blocks[index - 1]!.text))
  )
    index--;
  return index;
};

/** What kind of paper opens at a block, or null where none does. */
const kindAt = (blocks: readonly Block[], block: Block, index: number): Paper['kind'] | null => {
  const text = block.rows ? (block.rows[0]?.cells.find((cell) => cell.text !== '')?.text ?? '') : block.text;
  if (text.length > LONGEST_TITLE || block.bullet) return null;
  if (BRIEFING.test(text) && fieldsAfter(blocks, index).size >= 2) return 'briefing';
  const opens = REPORT_TITLE.test(text) || opensCover(block);
  if (opens && opensReport(text, fieldsAfter(blocks, index))) return 'report';
  if (FORM_TITLE.test(text) && !/[.;]$/.test(text)) return 'form';
  const appendix = APPENDIX.exec(text);
  return appendix && text.length <= 90 && !/[.;,]$/.test(text) && !inAppendixList(blocks, index) ? 'appendix' : null;
};

const opensReport = (text: string, fields: ReadonlySet<string>): boolean => {
  if (REPORT_TITLE.test(text)) return fields.size >= 2;
  const named = fields.has('title') || (fields.has('committee') && (fields.has('from') || fields.has('author')));
  return fields.size >= FEWEST_LABELS && named && REPORT_FIELDS.some((field) => fields.has(field));
};

/** A table opens a cover only by more than one label: a column headed "Ward" is none. */
const opensCover = (block: Block): boolean => {
  if (!OPENING_FIELDS.has(labelOf(passagesOf([block])[0]?.text ?? '') ?? '')) return false;
  const labels = (block.rows ?? []).filter((row) => labelOf(row.cells[0]?.text ?? '') !== null);
  return !block.rows || block.rows.length < 3 || labels.length >= 2;
};

/** The fields whose labels stand near a block, on its page. */
const fieldsAfter = (blocks: readonly Block[], index: number): Set<string> => {
  const page = blocks[index]!.at.page;
  const near = blocks.slice(index, index + COVER_WINDOW).filter(({ at }) => at.page === page);
  return new Set(
    passagesOf(near).flatMap(({ text }) => {
      const field = labelOf(text);
      return field ? [field] : [];
    }),
  );
};

/** The field of a label that stands alone or before a colon. */
const labelOf = (text: string): string | null =>
  (coverLabel(text) ?? coverLabel(/^([^:]{2,90}):/.exec(text.slice(0, 120))?.[1] ?? ''))?.field ?? null;

const inAppendixList = (blocks: readonly Block[], index: number): boolean =>
  [blocks[index - 1], blocks[index + 1]].some(
    (block) =>
      block !== undefined &&
      /^(?:[-•]\s*)?(?:list of )?(?:appendi(?:x|ces))\b/i.test(block.text) &&
      block.text !== blocks[index]!.text,
  );

const titleAt = (blocks: readonly Block[], index: number, kind: Paper['kind']): string | null => {
  if (kind !== 'report' && kind !== 'briefing') return blocks[index]!.text;
  const cover = blocks.slice(index, index + LONGEST_COVER);
  return titleIn(readCover(cover, findSectionHeadings(cover)).labelled);
};

/** In order of the document; a kind that goes on (an appendix under its running title) starts once. */
const inOrder = (starts: PaperStart[], blocks: readonly Block[]): PaperStart[] => {
  const sorted = starts.sort((a, b) => a.index - b.index);
  const out: PaperStart[] = [];
  for (const start of sorted) {
    const last = out.at(-1);
    const goesOn =
      last &&
      last.kind === start.kind &&
      (start.kind === 'appendix' ? sameAppendix(last.title, start.title) : start.index - last.index < COVER_WINDOW);
    const insideMinutes = last?.kind === 'minutes' && start.kind === 'appendix' && start.index === blocks.length - 1;
    if (!goesOn && !insideMinutes && last?.index !== start.index) out.push(start);
  }
  return out;
};

const sameAppendix = (a: string | null, b: string | null): boolean =>
  APPENDIX.exec(a ?? '')?.[1]?.toLowerCase() === APPENDIX.exec(b ?? '')?.[1]?.toLowerCase();
