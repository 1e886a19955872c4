import type { Document } from '../documents/document.ts';
import type { Paper } from '../record/reading.ts';
import { readNotice } from './called-off.ts';
import { FORM_TITLE } from './paper-starts.ts';

const REPORT_NAME =
  /^(?!.*\b(?:minutes|agenda)\b)(?:[\p{L}\d'&,/() –-]+\s)?(?:annual|quarterly|monthly|performance|monitoring|progress|outturn|scrutiny|review|inspection|final|interim|investigation|audit|evaluation|consultation|statistical|assurance|information|inquiry) report\b(?:[ ,:–-].{0,60})?$/iu;
const FIRST_LINES = 8;
const LONGEST_NAME = 120;
const FEWEST_BLOCKS = 8;

/**
 * What a paper is that opens like none of the usual ones, by the name on its first page, running headers included.
 */
export const loneKind = (document: Document): { kind: Paper['kind']; title: string | null } => {
  if (readNotice(document.blocks)) return { kind: 'notice', title: 'Notice' };
  const first = document.blocks.filter((block) => block.at.page === document.blocks[0]?.at.page);
  const lines = [...first.filter(({ kind }) => kind === 'furniture'), ...first.slice(0, FIRST_LINES)]
    .map(({ text }) => text)
    .filter((text) => text.length <= LONGEST_NAME && !/[.;]$/.test(text));
  const form = lines.find((text) => FORM_TITLE.test(text));
  if (form) return { kind: 'form', title: form };
  const report = document.blocks.length >= FEWEST_BLOCKS ? lines.find((text) => REPORT_NAME.test(text)) : undefined;
  return report ? { kind: 'report', title: report } : { kind: 'unknown', title: null };
};
