import { check } from '../../checks/check.ts';
import { withComments } from '../../checks/docx-comments.ts';
import { type CheckedPaper, checkedPaper } from '../../checks/paper.ts';
import { rules } from '../../checks/rules.ts';
import { sarif } from '../../checks/sarif.ts';
import { withWaivers } from '../../checks/waivers.ts';
import { WORD_TYPE } from '../../publishing/word-type.ts';
import { readForChecking } from '../../reading/read-for-checking.ts';
import type { CheckJob, CheckOutcome, ShownBlock } from './check-job.ts';

/** Reads and checks one file in a worker thread; nothing of it is kept. */
export default async ({ bytes, name, waivers = [], meetingDate, ...job }: CheckJob): Promise<CheckOutcome> => {
  try {
    const { document, reading, facts } = await readForChecking(bytes, name);
    const given = { ...job, facts, meetingDate: meetingDate ?? undefined };
    const checked = check(checkedPaper(document, reading, given), rules);
    const findings = withWaivers(checked.findings, waivers);
    const open = findings.filter(({ waived }) => waived === undefined);
    const met = new Set(findings.map(({ rule }) => rule));
    return {
      findings,
      broken: checked.broken,
      blocks: document.blocks.flatMap(shownBlock),
      pages: document.pages.length,
      sarif: JSON.stringify(sarif([{ path: name, findings }], rules)),
      commented: document.mediaType === WORD_TYPE ? inTheMargin(bytes, open, document.pages) : null,
      why: Object.fromEntries(rules.filter(({ id }) => met.has(id)).map(({ id, why }) => [id, why])),
    };
  } catch (error) {
    return { unread: error instanceof Error ? error.message : String(error) };
  }
};

/** The author's file with its findings in the margin; null where it cannot be written, which must not lose the findings. */
const inTheMargin = (...file: Parameters<typeof withComments>): Uint8Array | null => {
  try {
    return withComments(...file);
  } catch {
    return null;
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
