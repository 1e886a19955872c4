/** What stands where a passage was taken out. */
export const REDACTED = '[redacted]';

/** Fields that say what a thing is, not what anybody wrote: they stay as they are. */
const STRUCTURE: ReadonlySet<string> = new Set([
  ...['id', 'key', 'template', 'stage', 'office', 'outcome', 'kind', 'from', 'status', 'verb', 'role', 'way', 'level'],
  ...['schedule', 'standing', 'style', 'document', 'report', 'topic', 'at', 'on', 'date', 'deed', 'result'],
]);

/** Shorter passages would be found everywhere. */
const SHORTEST = 2;
const CONTEXT = 60;

/** Where a passage stands, with the words around it. */
export type RedactionPlace = { before: string; passage: string; after: string };

/** The passages to be taken out as somebody typed them, one to a line. */
export const passagesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .filter((line) => line.length >= SHORTEST),
  ),
];

/** Every place of the passages in a record's words, whatever white space is between theirs. */
export const redactionPlaces = (value: unknown, passages: readonly string[]): RedactionPlace[] => {
  const places: RedactionPlace[] = [];
  everyText(value, (text) => {
    for (const { index, 0: passage } of text.matchAll(patternOf(passages)))
      places.push({
        before: text.slice(Math.max(0, index - CONTEXT), index),
        passage,
        after: text.slice(index + passage.length, index + passage.length + CONTEXT),
      });
    return text;
  });
  return places;
};

/** The same with the passages really gone, in capitals too: the mark stands in their place, and nothing of them, not even their length. */
export const redact = <T>(value: T, passages: readonly string[]): T => {
  const pattern = patternOf(passages);
  return everyText(value, (text) => text.replaceAll(pattern, REDACTED)) as T;
};

type Pages = readonly { text: string }[];

/** A record whose facts have places in its pages: both are changed, and every place is where its words now are. */
export const redactWithPlaces = <M, P extends Pages>(
  { meeting, pages }: { meeting: M; pages: P },
  passages: readonly string[],
): { meeting: M; pages: P } => {
  const moves = pages.map(({ text }) => shifts(text, passages));
  const shifted = everyPlace(meeting, (page, offset) => moves[page - 1]?.(offset) ?? offset);
  return { meeting: redact(shifted as M, passages), pages: redact(pages, passages) };
};

const patternOf = (passages: readonly string[]): RegExp => {
  const longestFirst = passages.toSorted((a, b) => b.length - a.length);
  const words = longestFirst.map((one) => one.split(' ').map(escaped).join('\\s+'));
  return new RegExp(words.length === 0 ? '(?!)' : words.join('|'), 'giu');
};

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`);

/** Where a character of a text is once the passages are out; one inside a passage is at its mark. */
const shifts = (text: string, passages: readonly string[]): ((offset: number) => number) => {
  const found = [...text.matchAll(patternOf(passages))].map(({ index, 0: passage }) => ({
    from: index,
    to: index + passage.length,
  }));
  return (offset) => {
    let moved = 0;
    for (const { from, to } of found) {
      if (offset <= from) break;
      if (offset < to) return from + moved;
      moved += REDACTED.length - (to - from);
    }
    return offset + moved;
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const everyText = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => everyText(one, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      STRUCTURE.has(name) && typeof one === 'string' ? one : everyText(one, change),
    ]),
  );
};

const everyPlace = (value: unknown, move: (page: number, offset: number) => number): unknown => {
  if (Array.isArray(value)) return value.map((one) => everyPlace(one, move));
  if (!isRecord(value)) return value;
  const { page, start, end } = value;
  if (typeof page === 'number' && typeof start === 'number' && typeof end === 'number')
    return { ...value, start: move(page, start), end: move(page, end) };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, everyPlace(one, move)]));
};
