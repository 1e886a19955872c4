import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Finding } from '../record/finding.ts';

/** "Not here, because …": a rule, the passage where it does not hold, and why. */
const Waiver = Type.Object({
  rule: Type.String(),
  quote: Type.String(),
  because: Type.String({ minLength: 1 }),
  on: Type.String({ description: 'the day on which it was recorded' }),
});
export type Waiver = Static<typeof Waiver>;

/**
 * Waivers from a file's text.
 *
 * @throws Error naming the first entry that is not as it should be
 */
export const parseWaivers = (json: string): Waiver[] => {
  const given: unknown = JSON.parse(json);
  const wrong = Value.Errors(Type.Array(Waiver), given).First();
  if (wrong) throw new Error(`${wrong.path || 'the list of waivers'}: ${wrong.message.toLowerCase()}`);
  return Value.Decode(Type.Array(Waiver), given);
};

/** Findings with the reason of those that somebody waived; they are shown, and count no more. */
export const withWaivers = (findings: readonly Finding[], waivers: readonly Waiver[]): Finding[] =>
  findings.map((finding) => {
    const waiver = waivers.find(({ rule, quote }) => rule === finding.rule && same(quote, finding.quote));
    return waiver ? { ...finding, waived: waiver.because } : finding;
  });

/** What is to be recorded so that these findings are waived from now on. */
export const waiversFor = (findings: readonly Finding[], because: string, on: string): Waiver[] =>
  findings.map(({ rule, quote }) => ({ rule, quote, because, on }));

const same = (a: string, b: string): boolean => a.replaceAll(/\s+/g, ' ') === b.replaceAll(/\s+/g, ' ');
