import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../src/checks/check.ts';
import { checkedPaper, type Given } from '../src/checks/paper.ts';
import type { Rule } from '../src/checks/rule.ts';
import { readWithDocument } from '../src/reading/read-document.ts';
import type { Finding } from '../src/record/finding.ts';

/** A passage in Markdown, and what the rule quotes of it, in the order of the paper. */
type TrueCase = readonly [passage: string, ...quotes: string[]];
type FalseFriend = readonly [passage: string, why: string];

type Cases = {
  readonly finds: readonly TrueCase[];
  /** As many, and as like: what looks like a fault and is none. */
  readonly leaves: readonly FalseFriend[];
  /** Puts each passage into a paper: `inReport`, or as it is. */
  readonly paper?: (passage: string) => string;
  readonly given?: Partial<Given>;
};

/** What one rule finds in a made-up paper. */
export const findingsOf = async (rule: Rule, text: string, given: Partial<Given> = {}): Promise<readonly Finding[]> => {
  const { document, reading } = await readWithDocument(new TextEncoder().encode(text), 'made-up.md');
  const { findings, broken } = check(checkedPaper(document, reading, { on: '2026-03-02', ...given }), [rule]);
  deepEqual(broken, []);
  return findings;
};

/** Tests a rule on its table of true cases and false friends. */
export const ruleCases = (rule: Rule, { finds, leaves, paper = (passage) => passage, given }: Cases): void => {
  for (const [passage, ...quotes] of finds) {
    test(`${rule.id} finds: ${short(passage)}`, async () => {
      const findings = await findingsOf(rule, paper(passage), given);
      deepEqual(
        findings.map(({ quote }) => quote),
        quotes,
      );
      for (const { says, mend } of findings) equal(/^["“\p{Lu}\d(].*[.?]$/u.test(says) && /\.$/.test(mend), true, says);
    });
  }
  for (const [passage, why] of leaves) {
    test(`${rule.id} leaves: ${why}`, async () => {
      const findings = await findingsOf(rule, paper(passage), given);
      deepEqual(
        findings.map(({ quote }) => quote),
        [],
      );
    });
  }
};

/** A report of a made-up council around a body. */
export const inReport = (body: string): string => `Public Report

Leisure Scrutiny Panel

Committee Name and Date of Committee Meeting

Leisure Scrutiny Panel – 10 March 2026

Report Title

Swimming Lessons in Harrowby

Report Author(s)

Una Marsh, Head of Leisure

Ward(s) Affected

All

Report Summary

The report says how swimming lessons went.

Recommendations

1. That the Head of Leisure report on waiting lists to the meeting of the Panel in June 2026.

Swimming Lessons in Harrowby

${body}
`;

const short = (passage: string): string => passage.replaceAll(/\s+/g, ' ').slice(0, 70);
