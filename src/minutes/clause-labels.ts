export type LabelKind = 'number' | 'letter' | 'capital' | 'roman';
export type Label = { label: string; kind: LabelKind; length: number };

const LABEL =
  /^(?:\((\d{1,2}|[a-zA-Z]|[ivx]{1,5})\)|(\d{1,2}|[a-zA-Z]|[ivx]{1,5})\)|(\d{1,2}|[a-z]|[ivx]{1,5})\.(?=\s|\p{L})|([A-H])\.?(?=\s+(?:That|To)\b))\s*(?:[-–:]\s*)?/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The label that a clause begins with: digits or letter alone. "i" is read as roman; see `follows`. */
export const labelAt = (text: string): Label | null => {
  const match = LABEL.exec(text);
  const label = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  if (!match || label === undefined) return null;
  return { label, kind: kindOf(label), length: match[0].length };
};

const kindOf = (label: string): LabelKind => {
  if (/^\d/.test(label)) return 'number';
  if (/^[A-Z]$/.test(label)) return 'capital';
  return ROMAN.includes(label) ? 'roman' : 'letter';
};

/** Whether `b` is the label that comes after `a` in the same list. */
export const follows = (a: string, b: string): boolean => {
  const [x, y] = [Number(a), Number(b)];
  if (x > 0 && y > 0) return y === x + 1;
  if (a.length === 1 && b.length === 1 && b.charCodeAt(0) === a.charCodeAt(0) + 1) return true;
  const [i, j] = [ROMAN.indexOf(a.toLowerCase()), ROMAN.indexOf(b.toLowerCase())];
  return i >= 0 && j === i + 1;
};

/** Whether a label opens a list: 1, a, A, i. */
export const opensList = (label: string): boolean => /^(?:1|a|A|i)$/.test(label);

const RUN_IN = /(?:^|[\s;,:–-])(\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\)(?=\s)|\d{1,2}\.(?=\s+That\b))\s*/g;

/**
 * Splits "(1) That … (2) That …", run in one passage, at its labels.
 *
 * @returns pieces with their place in `text`; one unlabelled piece where there is no list inside
 */
export const splitRunIn = (text: string): { label: string | null; from: number; to: number }[] => {
  const found: { label: string; at: number; from: number }[] = [];
  for (const match of text.matchAll(RUN_IN)) {
    const label = match[1]!.replace(/[().]/g, '');
    const last = found.at(-1);
    const fits = last ? follows(last.label, label) : opensList(label);
    const at = match.index + match[0].indexOf(match[1]!);
    if (fits && (found.length > 0 || at === 0 || /[:\s–-]\s*$/.test(text.slice(0, at))))
      found.push({ label, at, from: match.index + match[0].length });
  }
  const first = found[0];
  if (first && ONLY_THAT.test(text.slice(0, first.at))) return piecesFrom(text, found);
  if (!first || (found.length < 2 && first.at > 0)) return [{ label: null, from: 0, to: text.length }];
  const lead = first.at > 0 ? [trimmed(text, { label: null, from: 0, to: first.at })] : [];
  return [...lead, ...piecesFrom(text, found)];
};

/** "That (1) the rate be set; (2) …": the word belongs to every clause. */
const ONLY_THAT = /^["'(]*that[\s:,–-]*$/i;

const piecesFrom = (text: string, found: readonly { label: string; at: number; from: number }[]) =>
  found.map((piece, i) => trimmed(text, { label: piece.label, from: piece.from, to: found[i + 1]?.at ?? text.length }));

const trimmed = <T extends { from: number; to: number }>(text: string, piece: T): T => {
  let { from, to } = piece;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { ...piece, from, to };
};
