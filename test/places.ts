import type { At } from '../src/record/at.ts';
import type { Reading } from '../src/record/reading.ts';

export type Misplaced = { path: string; at: At; expected: string; found: string };

/** Fields whose words stand at their fact's place to the letter. */
const EXACT = ['quote', 'text', 'title', 'value', 'printed'] as const;

/**
 * Every fact of a reading whose place does not hold its words: text and quotes to the letter, names
 * by their last word (a name under "Councillors" is given its own title).
 */
export const misplaced = (reading: Reading): Misplaced[] => {
  const out: Misplaced[] = [];
  walk(reading, '', (path, fact, at) => {
    const page = reading.pages[at.page - 1]?.text;
    const found = page?.slice(at.start, at.end) ?? '(no such page)';
    const inside = page !== undefined && at.start >= 0 && at.end <= page.length && at.start <= at.end;
    for (const field of EXACT) {
      const expected = fact[field];
      // A value that is not stated has nothing printed: its place is where the words are that speak of it.
      if (typeof expected === 'string' && !(field === 'printed' && expected === '') && found !== expected)
        out.push({ path: `${path}.${field}`, at, expected, found });
    }
    // A comparator's place is that of its number; whose it is stands elsewhere in the passage.
    const last =
      typeof fact.name === 'string' && typeof fact.printed !== 'string'
        ? (fact.name.match(/[\p{L}\d']+/gu)?.at(-1) ?? '')
        : '';
    if (!inside || !found.includes(last)) out.push({ path: `${path}.name`, at, expected: String(fact.name), found });
  });
  return out;
};

const walk = (
  value: unknown,
  path: string,
  visit: (path: string, fact: Record<string, unknown>, at: At) => void,
): void => {
  if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, `${path}[${i}]`, visit);
  else if (value !== null && typeof value === 'object') {
    const fact = value as Record<string, unknown>;
    if (isAt(fact.at)) visit(path, fact, fact.at);
    for (const [name, inner] of Object.entries(fact))
      if (name !== 'at' && name !== 'pages') walk(inner, `${path}.${name}`, visit);
  }
};

const isAt = (value: unknown): value is At =>
  value !== null && typeof value === 'object' && 'page' in value && 'start' in value && 'end' in value;
