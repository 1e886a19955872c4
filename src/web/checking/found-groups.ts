import type { At } from '../../record/at.ts';
import type { Finding, Passage, Severity } from '../../record/finding.ts';
import type { ShownBlock } from './check-job.ts';

/** A piece of a passage: marked where findings are about it, with their numbers. */
export type Piece = { readonly text: string; readonly marks: readonly number[] };

/** A quote with the words of its line before and after it: "0.0" alone tells nobody where to look. */
export type InContext = { readonly before: string; readonly quote: string; readonly after: string };

/** A finding as the page shows it: with a number, and its words within the passage they stand in. */
export type ShownFinding = {
  readonly number: number;
  readonly finding: Finding;
  readonly words: InContext | null;
  /** The block it stands in; null where it is about the file itself. */
  readonly block: number | null;
  readonly other: {
    readonly words: InContext;
    readonly block: number | null;
    readonly page: number;
    readonly path: string | null;
  } | null;
};

export type RuleGroup = {
  readonly rule: string;
  readonly why: string;
  readonly first: readonly ShownFinding[];
  readonly rest: readonly ShownFinding[];
};
export type SeverityGroup = {
  readonly severity: Severity;
  readonly count: number;
  readonly rules: readonly RuleGroup[];
};

export type ShownPassage = {
  readonly id: number;
  readonly kind: ShownBlock['kind'];
  readonly page: number;
  /** The first of its page: a page number is shown before it. */
  readonly turns: boolean;
  readonly pieces: readonly Piece[];
  readonly rows: readonly (readonly { readonly pieces: readonly Piece[] }[])[] | null;
  readonly findings: readonly ShownFinding[];
};

/** Findings of one rule that are shown at once; the others are behind a click. */
const AT_ONCE = 3;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** The findings numbered in the order in which the page shows them, gravest first and surest first. */
export const numbered = (findings: readonly Finding[], blocks: readonly ShownBlock[]): ShownFinding[] => {
  const sorted = findings
    .filter(({ waived }) => !waived)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || rank(a) - rank(b));
  return sorted.map((finding, index) => ({
    number: index + 1,
    finding,
    ...placed(finding.quote, finding.at, blocks),
    other: finding.other && otherOf(finding.other, blocks),
  }));
};

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
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    quote,
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
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

export const grouped = (shown: readonly ShownFinding[], why: Readonly<Record<string, string>>): SeverityGroup[] =>
  SEVERITIES.flatMap((severity) => {
    const those = shown.filter(({ finding }) => finding.severity === severity);
    if (those.length === 0) return [];
    const byRule = Map.groupBy(those, ({ finding }) => finding.rule);
    const rules = [...byRule].map(([rule, all]) => ({
      rule,
      why: why[rule] ?? '',
      first: all.slice(0, AT_ONCE),
      rest: all.slice(AT_ONCE),
    }));
    return [{ severity, count: those.length, rules }];
  });

/** The file's passages with its findings at their places. */
export const passagesOf = (blocks: readonly ShownBlock[], shown: readonly ShownFinding[]): ShownPassage[] => {
  const at = Map.groupBy(shown, ({ block }) => block);
  return blocks.map((block, id) => {
    const findings = at.get(id) ?? [];
    return {
      id,
      kind: block.kind,
      page: block.page,
      turns: blocks[id - 1]?.page !== block.page,
      pieces: block.rows ? [] : piecesOf(block.text, block.start, findings),
      rows:
        block.rows?.map((cells) => cells.map(({ text, start }) => ({ pieces: piecesOf(text, start, findings) }))) ??
        null,
      findings,
    };
  });
};

/** A text cut where findings begin and end. */
const piecesOf = (text: string, start: number, findings: readonly ShownFinding[]): Piece[] => {
  const places = findings.flatMap(({ finding: { at }, number }) => {
    const from = Math.max(0, (at?.start ?? 0) - start);
    const to = Math.min(text.length, (at?.end ?? 0) - start);
    return from < to ? [{ from, to, number }] : [];
  });
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    marks: places.filter((place) => place.from <= from && from < place.to).map(({ number }) => number),
  }));
};

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
