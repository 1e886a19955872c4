import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Finding } from '../record/finding.ts';

/** "Not here, because …": a rule, the passage where it does not hold, and why. */
const Waiver = Type.Object({
  rule: Type.String({ description: 'the rule, such as "words/doubled-word"' }),
  quote: Type.String({ description: 'the quote of the finding, as text' }),
  because: Type.String({ minLength: 1, description: 'the reason, as text' }),
  on: Type.String({ description: 'the day on which it was recorded, as text' }),
});
export type Waiver = Static<typeof Waiver>;

/**
 * Waivers from a file's text.
 *
 * @throws Error naming the first entry that is not as it should be
 */
export const parseWaivers = (json: string): Waiver[] => {
  const given = parsed(json);
  if (!Array.isArray(given)) throw new Error('a file of waivers is a list: [{ "rule", "quote", "because", "on" }]');
  const wrong = Value.Errors(Type.Array(Waiver), given).First();
  if (!wrong) return Value.Decode(Type.Array(Waiver), given);
  const [entry = '0', field] = wrong.path.split('/').slice(1);
  const where = `entry ${Number(entry) + 1}${field ? `, ${field}` : ''}`;
  throw new Error(`${where}: expected ${wrong.schema.description ?? '{ "rule", "quote", "because", "on" }'}`);
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`this is not JSON: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
};

/**
 * Findings with the reason of those that somebody waived; they are shown, and count no more. A quote that is longer
 * than a waiver keeps is told by its beginning.
 */
export const withWaivers = (findings: readonly Finding[], waivers: readonly Waiver[]): Finding[] => {
  const known = new Map(waivers.map((one) => [keyOf(one), one.because]));
  return findings.map((finding) => {
    const waived = known.get(keyOf(finding));
    return waived === undefined ? finding : { ...finding, waived };
  });
};

/** What is to be recorded so that these findings are waived from now on. */
export const waiversFor = (findings: readonly Finding[], because: string, on: string): Waiver[] =>
  findings.map(({ rule, quote }) => ({ rule, quote, because, on }));

const LONGEST = 1000;

const keyOf = ({ rule, quote }: Pick<Finding, 'rule' | 'quote'>): string =>
  `${rule} ${quote.slice(0, LONGEST).replaceAll(/\s+/g, ' ').trim()}`;
