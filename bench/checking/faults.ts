import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { At } from '../../src/record/at.ts';
import type { Severity } from '../../src/record/finding.ts';
import type { PageText } from '../../src/record/reading.ts';

/** One fault that a person found in a seed paper. */
export type Fault = {
  readonly id: string;
  readonly source: string;
  readonly line: number;
  readonly kind: string;
  readonly severity: Severity;
  readonly quote: string;
  readonly quote2?: string;
  readonly source2?: string;
  readonly line2?: number;
  readonly confidence: number;
  readonly needsOutsideKnowledge: boolean;
};

/** Faults that a rule can find in the papers alone and that somebody was sure of: what recall counts. */
export const counts = (fault: Fault): boolean =>
  fault.severity !== 'advice' && fault.confidence >= 0.8 && !fault.needsOutsideKnowledge;

export const readFaults = (shared: string): Fault[] =>
  JSON.parse(readFileSync(join(shared, 'gold/faults.json'), 'utf8')) as Fault[];

/** The letters and digits of a text, with where each stands. */
type Stream = { readonly letters: string; readonly places: readonly number[] };

const streamOf = (text: string): Stream => {
  const letters: string[] = [];
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const lower = text[i]!.toLowerCase();
    if (!/[\p{L}\p{N}%]/u.test(lower)) continue;
    letters.push(lower[0]!);
    places.push(i);
  }
  return { letters: letters.join(''), places };
};

/**
 * Finds the passages of a text file in the one page that its reading has. Mark-up and white space differ between the
 * two, so letters and digits alone are compared; of several places the one nearest to the line is meant.
 */
export const placesIn = (raw: string, page: PageText): ((quote: string, line: number) => At | null) => {
  const stream = streamOf(page.text);
  const total = streamOf(raw).letters.length;
  const lines = raw.split('\n');
  const until: number[] = [0];
  for (const line of lines) until.push(until.at(-1)! + streamOf(line).letters.length);
  return (quote, line) => {
    const wanted = streamOf(quote).letters;
    const near = ((until[line - 1] ?? 0) / total) * stream.letters.length;
    let best = -1;
    for (let at = stream.letters.indexOf(wanted); at >= 0 && wanted; at = stream.letters.indexOf(wanted, at + 1))
      if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
    if (best < 0) return null;
    return { page: page.page, start: stream.places[best]!, end: stream.places[best + wanted.length - 1]! + 1 };
  };
};

/** The line of the file at which a place of the page begins, near enough to find it by eye. */
export const lineOf = (raw: string, page: PageText, at: At): number => {
  const before = streamOf(page.text.slice(0, at.start)).letters.length;
  const share = (before / streamOf(page.text).letters.length) * streamOf(raw).letters.length;
  let letters = 0;
  const lines = raw.split('\n');
  for (const [index, line] of lines.entries()) {
    letters += streamOf(line).letters.length;
    if (letters > share) return index + 1;
  }
  return lines.length;
};
