import { type At, within } from '../../record/at.ts';
import { dossiersOf } from '../dossiers.ts';
import type { Part } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const QUESTION = /\b(?:is (?:this|it) a )?key decision\b[^.]{0,80}?(\?|:)\s*(?:(yes|no)\b)?/i;
const ANSWER = /^(yes|no)\b/i;
const NOT_KEY = /\bnot a key decision\b/i;
const IS_KEY = /\b(?:this|the) (?:report |decision |matter )?(?:is|constitutes|will be) a key decision\b(?!\s*\?)/i;
/** A question after all: "Is this a key decision? If it is a key decision, …". */
const NO_CLAIM = /\b(?:if|whether|is this|is it|may be|could be|definition|when|where)\b/i;

type Claim = { readonly at: At; readonly key: boolean };

/** A report whose papers say both that its decision is key and that it is not. */
export const keyDecision: Rule = {
  id: 'consistency/key-decision',
  kind: 'consistency',
  severity: 'error',
  source: "SI 2012/2089 regs 8 and 9: a key decision needs 28 days' notice, so a paper must know which it is",
  why: "Whether a decision is key settles how long beforehand it must be published. The cover's answer is held against what the report, its forms and its appendices say; questions and definitions are left alone.",
  *find({ parts }): Iterable<Found> {
    for (const papers of dossiersOf(parts)) {
      const [first, ...others] = papers.flatMap(claimsIn);
      for (const other of others)
        if (first && other.key !== first.key)
          yield {
            at: other.at,
            other: first.at,
            says: `This says that the decision is ${other.key ? 'key' : 'not key'}; elsewhere the same papers say that it is ${first.key ? 'key' : 'not key'}.`,
            mend: 'Settle which it is, and give the same answer in the cover, the forms and the appendices.',
            sure: 0.9,
          };
    }
  },
};

const claimsIn = (part: Part): Claim[] => {
  const passages = part.blocks.flatMap(
    (block): { text: string; at: At }[] => block.rows?.flatMap(({ cells }) => [...cells]) ?? [block],
  );
  return passages.flatMap(({ text, at }, index) => {
    const asked = QUESTION.exec(text);
    if (asked) {
      const next = passages[index + 1];
      const beside = asked[2] ? null : ANSWER.exec(next?.text ?? '');
      const answer = asked[2] ?? beside?.[1];
      const place =
        beside && next ? within(next.at, 0, beside[0].length) : within(at, asked.index, asked.index + asked[0].length);
      return answer ? [{ at: place, key: /yes/i.test(answer) }] : [];
    }
    const match = NOT_KEY.exec(text) ?? IS_KEY.exec(text);
    if (!match || NO_CLAIM.test(text.slice(Math.max(0, match.index - 60), match.index))) return [];
    return [{ at: within(at, match.index, match.index + match[0].length), key: !NOT_KEY.test(match[0]) }];
  });
};
