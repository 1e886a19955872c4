/** A run of words that stayed, came or went. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** Beyond this many single changes the two are told as one replaced by the other: the cost grows with its square. */
const MOST_CHANGES = 1000;

/**
 * What changed from one text to another, word by word, as few changes as can be (Myers 1986). Joined, what stayed and what was removed give the first text exactly, what stayed
 * and what was added the second.
 */
export const compareWords = (before: string, after: string): WordChange[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = changesOf(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]);
};

const wordsOf = (text: string): string[] => text.match(/\S+|\s+/g) ?? [];
const same = (words: readonly string[]): WordChange[] => words.map((text) => ({ kind: 'same', text }));

const changesOf = (a: readonly string[], b: readonly string[]): WordChange[] => {
  const trace = shortest(a, b);
  if (trace === null) return [...a.map(removed), ...b.map(added)];
  const changes: WordChange[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reached = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(reached, k - 1) < at(reached, k + 1));
    const fromX = d === 0 ? 0 : at(reached, down ? k + 1 : k - 1);
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0) && a[x - 1] === b[y - 1]) {
      changes.push({ kind: 'same', text: a[x - 1]! });
      x -= 1;
      y -= 1;
    }
    if (d === 0) break;
    changes.push(down ? added(b[y - 1]!) : removed(a[x - 1]!));
    [x, y] = [fromX, fromY];
  }
  return changes.reverse();
};

const added = (text: string): WordChange => ({ kind: 'added', text });
const removed = (text: string): WordChange => ({ kind: 'removed', text });
const at = (reached: ReadonlyMap<number, number>, k: number): number => reached.get(k) ?? -1;

/** How far each diagonal was reached before each further change; null where there are too many changes. */
const shortest = (a: readonly string[], b: readonly string[]): Map<number, number>[] | null => {
  const trace: Map<number, number>[] = [];
  const reached = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_CHANGES); d += 1) {
    trace.push(new Map([...reached].filter(([k]) => Math.abs(k) <= d + 1)));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reached, k - 1) < at(reached, k + 1));
      let x = down ? at(reached, k + 1) : at(reached, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
};

const joined = (changes: readonly WordChange[]): WordChange[] => {
  const out: WordChange[] = [];
  for (const change of changes) {
    const last = out.at(-1);
    if (last?.kind === change.kind) last.text += change.text;
    else out.push({ ...change });
  }
  return out;
};
