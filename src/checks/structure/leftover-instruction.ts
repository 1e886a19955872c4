import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const INSTRUCTIONS: readonly RegExp[] = [
  /\((?:this section )?(?:is )?to be (?:written|drafted|completed|filled in|provided|supplied|inserted|populated)\s+by\b[^)\n]{0,200}\)/gi,
  /[[(<](?:(?:drafting|author(?:'s)?) note|guidance(?: note)?(?= ?[:–-])|notes? (?:to|for) (?:the )?(?:report )?authors?|(?:report )?authors? (?:to|should|must)|officers? to (?:complete|insert|provide|confirm)|delete (?:this|these|if|before|as)|please (?:delete|complete|insert|fill in))\b[^\])>\n]{0,300}[\])>]/gi,
  /\b(?:delete|remove) (?:this|these) (?:text|guidance|instructions?|notes?|paragraphs?|section) (?:before|when|once|prior to)\b[^.\n]{0,80}\.?/gi,
];

/** An instruction of the template to the author, left in what the public will read. */
export const leftoverInstruction: Rule = {
  id: 'structure/leftover-instruction',
  kind: 'structure',
  severity: 'error',
  source: 'The report template: its guidance to authors is deleted before a report is cleared',
  why: 'A note such as "(to be written by the Head of Finance)" in a published report makes members ask whether the officer named ever saw it. Forms, which keep their guidance, and ordinary remarks in brackets are left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      if (passage.part.kind === 'form') continue;
      for (const pattern of INSTRUCTIONS) {
        for (const { index, 0: printed } of passage.text.matchAll(pattern)) {
          yield {
            at: inProse(passage, index, index + printed.length),
            says: "An instruction of the template to the report's author was left in.",
            mend: 'See that it was followed, then delete it.',
            sure: 0.96,
          };
        }
      }
    }
  },
};
