import { check } from '../../checks/check.ts';
import { type CheckedPaper, checkedPaper } from '../../checks/paper.ts';
import { rules } from '../../checks/rules.ts';
import { readWithDocument } from '../../reading/read-document.ts';
import type { CheckJob, CheckOutcome, ShownBlock } from './check-job.ts';

/** Reads and checks one file in a worker thread; nothing of it is kept. */
export default async ({ bytes, name, on, meetingDate }: CheckJob): Promise<CheckOutcome> => {
  try {
    const { document, reading } = await readWithDocument(bytes, name);
    const paper = checkedPaper(document, reading, { on, ...(meetingDate ? { meetingDate } : {}) });
    const { findings, broken } = check(paper, rules);
    const met = new Set(findings.map(({ rule }) => rule));
    return {
      findings,
      broken,
      blocks: document.blocks.flatMap(shownBlock),
      pages: document.pages.length,
      why: Object.fromEntries(rules.filter(({ id }) => met.has(id)).map(({ id, why }) => [id, why])),
    };
  } catch (error) {
    return { unread: error instanceof Error ? error.message : String(error) };
  }
};

const shownBlock = ({ kind, text, at, rows }: CheckedPaper['document']['blocks'][number]): ShownBlock[] =>
  kind === 'furniture'
    ? []
    : [
        {
          kind,
          page: at.page,
          start: at.start,
          text,
          rows: rows?.map(({ cells }) => cells.map((cell) => ({ text: cell.text, start: cell.at.start }))) ?? null,
        },
      ];
