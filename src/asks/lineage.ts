import type { Passage } from './passage-index.ts';

/**
 * Bodies that took over from one another, as their minutes show it: a body's papers refer, without naming another
 * body, to minutes of a day before it first met, on which another body of the council met for the last time.
 *
 * @param passages of every paper
 * @returns for each body with predecessors the names of all of them, nearest first
 */
export const lineageOf = (passages: readonly Passage[]): Map<string, string[]> => {
  const spans = new Map<string, { council: string | null; first: string; last: string }>();
  for (const { body, council, date, minute } of passages) {
    if (body === null || minute === null) continue;
    const known = spans.get(body);
    spans.set(body, {
      council,
      first: known && known.first < date ? known.first : date,
      last: known && known.last > date ? known.last : date,
    });
  }
  const before = new Map<string, string>();
  for (const { body, references } of passages) {
    const own = body === null ? undefined : spans.get(body);
    if (!own || before.has(body!)) continue;
    for (const { date, body: named } of references) {
      if (date === null || named !== null || date >= own.first) continue;
      const found = [...spans].find(
        ([name, span]) => name !== body && span.council === own.council && span.last === date,
      );
      if (found) before.set(body!, found[0]);
    }
  }
  return new Map([...before.keys()].map((body) => [body, chainOf(body, before)]));
};

const chainOf = (body: string, before: ReadonlyMap<string, string>): string[] => {
  const chain: string[] = [];
  for (let name = before.get(body); name !== undefined && !chain.includes(name); name = before.get(name))
    chain.push(name);
  return chain;
};

/** A body's name with those of its predecessors. */
export const lineageNames = (lineage: ReadonlyMap<string, readonly string[]>, name: string): string[] => [
  name,
  ...(lineage.get(name) ?? []),
];
