import type { Found, Rule } from '../rule.ts';

const NOTE =
  /\b(?:be |are |is )?(?:asked |requested |invited |recommended )?(?:to )?(?:note|noted|receive|received)\b/i;
const MORE =
  /\b(?:approve|agree|endorse|recommend (?:that|to)|comment|consider|identify|support|delegate|authori[sz]e|refer|submit|provide|adopt|review|decide|determine|advise|make)\w*\b/i;

/** A report that asks its readers only to note it. */
export const noteOnly: Rule = {
  id: 'structure/note-only',
  kind: 'structure',
  severity: 'advice',
  source: 'Maidstone: recommendations that only note a matter fail the test of the six Ws',
  why: '"That the report be noted" asks members for nothing, and a meeting has better use for its time. Where noting is all that is meant, the report could go out as a briefing.',
  *find({ parts }): Iterable<Found> {
    for (const { kind, report } of parts) {
      const clauses = kind === 'report' ? (report?.recommendations ?? []) : [];
      const [first] = clauses;
      if (
        !first ||
        !clauses.every(({ text, clauses: more }) => NOTE.test(text) && !MORE.test(text) && more.length === 0)
      )
        continue;
      yield {
        at: first.at,
        says: 'The report asks its readers only to note it.',
        mend: 'Say what members are asked to decide, test or ask for; or send it as a briefing.',
        sure: 0.8,
      };
    }
  },
};
