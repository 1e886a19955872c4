import type { Block, Document } from '../documents/document.ts';
import type { FileFacts } from '../documents/file-facts.ts';
import { type At, within } from '../record/at.ts';
import type { Meeting } from '../record/meeting.ts';
import type { Paper, Reading } from '../record/reading.ts';
import type { Report } from '../record/report.ts';
import { defaultProfile, type Profile } from './profile.ts';

/** One paper of the file, without page furniture. */
export type Part = {
  /** Index into the reading's `papers`; a file in which no paper was found is one part, of kind unknown. */
  readonly index: number;
  readonly kind: Paper['kind'];
  readonly title: string | null;
  /** Number of the agenda item that it belongs to. */
  readonly item: string | null;
  readonly blocks: readonly Block[];
  readonly report: Report | null;
  readonly meetings: readonly Meeting[];
};

/** A passage of prose: a block that is not a table, or a table's cell. `text` stands at `at`, to the character. */
export type Prose = {
  readonly text: string;
  readonly at: At;
  readonly part: Part;
  readonly block: Block;
  /** In a table's cell. */
  readonly cell: boolean;
};

/** All that a rule is given. */
export type CheckedPaper = {
  readonly document: Document;
  readonly reading: Reading;
  readonly parts: readonly Part[];
  readonly prose: readonly Prose[];
  /** What the file says of itself; null where its format says nothing, or nobody asked. */
  readonly facts: FileFacts | null;
  readonly profile: Profile;
  /** The day for which it is checked: today, or when it is to be published. */
  readonly on: string;
  /** The meeting that it is for, where that is known: as told, or as an agenda or a cover says. */
  readonly meetingDate: string | null;
  /** Earlier papers of the same bodies, oldest first; empty where there is no record. */
  readonly earlier: readonly Reading[];
};

export type Given = {
  readonly facts?: FileFacts | null;
  readonly profile?: Profile;
  readonly on: string;
  readonly meetingDate?: string;
  readonly earlier?: readonly Reading[];
};

/** Puts together what the rules are given, from the document and what was read in it. */
export const checkedPaper = (document: Document, reading: Reading, given: Given): CheckedPaper => {
  const parts = partsOf(document, reading);
  return {
    document,
    reading,
    parts,
    prose: parts.flatMap(proseOf),
    facts: given.facts ?? null,
    profile: given.profile ?? defaultProfile,
    on: given.on,
    meetingDate: given.meetingDate ?? meetingDateOf(reading),
    earlier: given.earlier ?? [],
  };
};

/** The characters at a place of the file. */
export const quoteAt = ({ document }: Pick<CheckedPaper, 'document'>, { page, start, end }: At): string =>
  document.pages[page - 1]?.text.slice(start, end) ?? '';

/** The place of characters `[from, to)` of a passage. */
export const inProse = ({ at }: Prose, from: number, to: number): At => within(at, from, to);

const before = (a: At, b: At): boolean => a.page < b.page || (a.page === b.page && a.start < b.start);

const partsOf = (document: Document, { papers, reports, meetings }: Reading): Part[] => {
  const all = papers.length > 0 ? papers : [null];
  let next = 0;
  return all.map((paper, index) => {
    const following = papers[index + 1];
    const from = next;
    while (next < document.blocks.length && !(following && !before(document.blocks[next]!.at, following.from))) next++;
    const blocks = document.blocks.slice(from, next).filter(({ kind }) => kind !== 'furniture');
    const holds = (at: At | null): boolean =>
      at !== null && !(paper && before(at, paper.from)) && !(following && !before(at, following.from));
    return {
      index,
      kind: paper?.kind ?? 'unknown',
      title: paper?.title ?? null,
      item: paper?.item ?? null,
      blocks,
      report: reports.find((report) => report.paper === index) ?? null,
      meetings: papers.length === 1 ? meetings : meetings.filter(({ at, items }) => holds(at ?? items[0]?.at ?? null)),
    };
  });
};

const proseOf = (part: Part): Prose[] => part.blocks.flatMap((block) => passagesOf(block, part));

const passagesOf = (block: Block, part: Part): Prose[] =>
  block.rows
    ? block.rows.flatMap(({ cells }) => cells.map(({ text, at }) => ({ text, at, part, block, cell: true })))
    : [{ text: block.text, at: block.at, part, block, cell: false }];

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The first full date that an agenda says its meeting is on; minutes of one meeting are for the next, which is not known. */
const meetingDateOf = ({ meetings }: Reading): string | null =>
  meetings.find(({ from, date }) => from !== 'minutes' && date !== null && FULL_DATE.test(date))?.date ?? null;
