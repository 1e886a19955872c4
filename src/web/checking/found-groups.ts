import type { At } from '../../record/at.ts';
import type { Finding, Passage, Severity } from '../../record/finding.ts';
import type { ShownBlock } from './check-job.ts';
import { aboutFinding } from './typed-waivers.ts';

/** A finding's severity, or that somebody said why it does not hold here. */
export type Standing = Severity | 'waived';

/** A quote with the words of its line before and after it: "0.0" alone tells nobody where to look. */
export type InContext = { readonly before: string; readonly quote: string; readonly after: string };

/** A finding as the page shows it: with a number, and its words within the passage they stand in. */
export type ShownFinding = {
  readonly number: number;
  readonly finding: Finding;
  readonly standing: Standing;
  readonly words: InContext | null;
  /** The block it stands in; null where it is about the file itself. */
  readonly block: number | null;
  readonly other: {
    readonly words: InContext;
    readonly block: number | null;
    readonly page: number;
    readonly path: string | null;
  } | null;
  /** What a field beside it says that its reason is about. */
  readonly about: string;
};

export type RuleGroup = { readonly rule: string; readonly found: readonly ShownFinding[] };
export type StandingGroup = {
  readonly standing: Standing;
  readonly count: number;
  readonly rules: readonly RuleGroup[];
};

const STANDINGS: readonly Standing[] = ['error', 'warning', 'advice', 'waived'];

/** The findings numbered in the order in which the page lists them, gravest first and surest first. */
export const numbered = (findings: readonly Finding[], blocks: readonly ShownBlock[]): ShownFinding[] =>
  findings
    .map((finding) => ({ finding, standing: finding.waived === undefined ? finding.severity : ('waived' as const) }))
    .toSorted(
      (a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || rank(a.finding) - rank(b.finding),
    )
    .map(({ finding, standing }, index) => ({
      number: index + 1,
      finding,
      standing,
      ...placed(finding.quote, finding.at, blocks),
      other: finding.other && otherOf(finding.other, blocks),
      about: aboutFinding(finding),
    }));

const otherOf = ({ quote, at, path }: Passage, blocks: readonly ShownBlock[]): ShownFinding['other'] => {
  const { block, words } = placed(quote, path === undefined ? at : null, blocks);
  return { block, words: words ?? { before: '', quote, after: '' }, page: at.page, path: path ?? null };
};

const placed = (quote: string, at: At | null, blocks: readonly ShownBlock[]): Pick<ShownFinding, 'block' | 'words'> => {
  if (!at) return { block: null, words: quote ? { before: '', quote, after: '' } : null };
  const block = blockAt(blocks, at.page, at.start);
  return { block, words: inContext(quote, at, block === null ? null : blocks[block]!) };
};

/** Longer quotes stand for themselves. */
const SHORT = 60;
const AROUND = 90;

const inContext = (quote: string, at: At, block: ShownBlock | null): InContext => {
  if (!block || quote.length >= SHORT) return { before: '', quote, after: '' };
  const from = at.start - block.start;
  const line = block.text.slice(block.text.lastIndexOf('\n', from - 1) + 1);
  const start = from - (block.text.length - line.length);
  const after = line.slice(start + quote.length).split('\n')[0] ?? '';
  const before = line.slice(0, start);
  return {
    before: before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before,
    quote,
    after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')} …` : after,
  };
};

/** What misleads a reader comes before what merely looks careless. */
const KINDS: readonly Finding['kind'][] = [
  'disclosure',
  'arithmetic',
  'consistency',
  'law',
  'dates',
  'structure',
  'memory',
  'words',
];
const rank = ({ kind, sure }: Finding): number => KINDS.indexOf(kind) - sure;

export const grouped = (shown: readonly ShownFinding[]): StandingGroup[] =>
  STANDINGS.flatMap((standing) => {
    const those = shown.filter((one) => one.standing === standing);
    if (those.length === 0) return [];
    const byRule = Map.groupBy(those, ({ finding }) => finding.rule);
    return [{ standing, count: those.length, rules: [...byRule].map(([rule, found]) => ({ rule, found })) }];
  });

/** The last block of a page that begins at or before a character. */
const blockAt = (blocks: readonly ShownBlock[], page: number, start: number): number | null => {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle]!;
    if (block.page < page || (block.page === page && block.start <= start)) low = middle + 1;
    else high = middle;
  }
  return low > 0 && blocks[low - 1]!.page === page ? low - 1 : null;
};
