import type { Block } from '../documents/document.ts';
import { attendanceLabel } from '../minutes/attendance-labels.ts';
import { bodyName, isBodyName } from '../minutes/body-names.ts';
import type { Paper } from '../record/reading.ts';

export type PaperStart = { index: number; kind: Paper['kind']; title: string | null };

const AGENDA_TITLE = /^(?:public |supplementary )?agenda\b/i;
const PAGES = /\(pages?\s+\d+(?:\s*(?:-|–|to)\s*\d+)?\)\s*$/i;
const MINUTES_OF = /\bminutes\b.{0,40}\b(?:of|from)\b|^(?:draft )?minutes$/i;
const SUMMONS =
  /\b(?:hereby summoned|summoned to attend|notice is hereby given|notice of (?:a )?meeting|date and time\s*:)/i;
const REPORT_TITLE =
  /^(?:(?:public|open|exempt|confidential|part (?:1|2|i|ii)|officer|committee|cabinet|decision|information|joint) )?reports?$|^report (?:to|of|for|by)\b(?!.*\.$)/i;
const COVER_LABEL =
  /^(?:report title|title|subject|report (?:of|to|by|author\(?s?\)?|from)|to|from|date(?: of (?:meeting|committee))?|meeting date|committee(?: name and date.*)?|wards?(?:\(s\))?(?: affected)?|key decision|is this a key decision\b.*|classification|contact(?: officer)?|authors?|lead (?:officer|member|director)|(?:strategic |executive )?director\b.*|cabinet (?:member|portfolio)|portfolio(?: holder)?|purpose(?: of (?:the )?report)?|(?:report |executive )?summary|recommendations?(?:\(s\))?|list of appendices.*|background papers|electoral divisions?|decision (?:type|no\.?))\s*(?::|[-–]|$)/i;
const FORM_TITLE =
  /^(?:part [a-z]\b.{0,8})?(?:initial )?(?:equalit(?:y|ies)|eqia\b|data protection impact|climate impact|carbon impact)(?=.*(?:screening|assessment|analysis|form|eqia)).{0,80}$/i;
const APPENDIX = /^appendix\s*([\dA-Z]{1,3})(?![\p{L}\d])/iu;
const BRIEFING = /^(?:member )?briefing(?: (?:note|paper))?\b/i;
const COVER_WINDOW = 16;
const FEWEST_LABELS = 4;
const AGENDA_WINDOW = 80;

/**
 * Where the papers of a document begin, by the manner of their first lines.
 *
 * @param blocks without furniture, in order
 * @returns starts in order; empty where nothing is recognised
 */
export const paperStarts = (blocks: readonly Block[]): PaperStart[] => {
  const minutes = minutesStarts(blocks);
  const agenda = agendaStart(blocks, minutes[0]?.index ?? blocks.length);
  const starts = [...agenda, ...minutes];
  blocks.forEach((block, index) => {
    const kind = kindAt(blocks, block, index);
    if (kind) starts.push({ index, kind, title: titleAt(blocks, index, kind) });
  });
  return inOrder(starts, blocks);
};

const agendaStart = (blocks: readonly Block[], before: number): PaperStart[] => {
  const front = blocks.slice(0, Math.min(before, AGENDA_WINDOW));
  const titled = front.some((block) => block.text.length < 60 && AGENDA_TITLE.test(block.text));
  const paged = front.filter((block) => PAGES.test(block.text)).length >= 2;
  const called = front.slice(0, 15).some((block) => SUMMONS.test(block.text));
  return (titled || paged || called) && front.length >= 4 ? [{ index: 0, kind: 'agenda', title: 'Agenda' }] : [];
};

/** Minutes begin at their title, found by going back from the line that says who was present. */
const minutesStarts = (blocks: readonly Block[]): PaperStart[] =>
  blocks.flatMap((block, i) => {
    const label = attendanceLabel(block.text);
    if (
      label?.status !== 'present' ||
      !/^(?:members? |councillors? |cllrs? |committee )?present|^there were present|^attendance/i.test(block.text)
    )
      return [];
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
    (isBodyName(bodyName(blocks[index - 1]!.text)) || MINUTES_OF.test(blocks[index - 1]!.text))
  )
    index--;
  return index;
};

const kindAt = (blocks: readonly Block[], block: Block, index: number): Paper['kind'] | null => {
  const text = block.rows ? (block.rows[0]?.cells[0]?.text ?? '') : block.text;
  if (text.length > 140 || block.bullet) return null;
  if (REPORT_TITLE.test(text) && labelsAfter(blocks, index) >= 2) return 'report';
  if (COVER_LABEL.test(text) && labelsAfter(blocks, index) >= FEWEST_LABELS) return 'report';
  if (BRIEFING.test(text) && (block.rows || labelsAfter(blocks, index) >= 2)) return 'briefing';
  if (FORM_TITLE.test(text) && !/[.;]$/.test(text)) return 'form';
  const appendix = APPENDIX.exec(text);
  return appendix && text.length <= 90 && !/[.;,]$/.test(text) && !inAppendixList(blocks, index) ? 'appendix' : null;
};

const labelsAfter = (blocks: readonly Block[], index: number): number =>
  new Set(
    blocks.slice(index, index + COVER_WINDOW).flatMap((block) => {
      const labels = block.rows ? block.rows.map((row) => row.cells[0]?.text ?? '') : [block.text];
      return labels.filter((label) => COVER_LABEL.test(label)).map((label) => label.slice(0, 12).toLowerCase());
    }),
  ).size;

const inAppendixList = (blocks: readonly Block[], index: number): boolean =>
  [blocks[index - 1], blocks[index + 1]].some(
    (block) =>
      block !== undefined &&
      /^(?:[-•]\s*)?(?:list of )?(?:appendi(?:x|ces))\b/i.test(block.text) &&
      block.text !== blocks[index]!.text,
  );

const titleAt = (blocks: readonly Block[], index: number, kind: Paper['kind']): string | null => {
  if (kind !== 'report') return blocks[index]!.rows ? null : blocks[index]!.text;
  const at = blocks
    .slice(index, index + COVER_WINDOW)
    .findIndex((block) => /^(?:report )?(?:title|subject)\s*(?::|$)/i.test(block.text));
  if (at < 0) return null;
  const label = blocks[index + at]!.text;
  return label.replace(/^(?:report )?(?:title|subject)\s*:?\s*/i, '') || (blocks[index + at + 1]?.text ?? null);
};

/** In order of the paper; a kind that goes on (an appendix under its running title) starts once. */
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
