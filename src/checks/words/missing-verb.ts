import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';

/** Participles that are no infinitives: "could transferred" lacks its "be". */
const NO_BE =
  /\b(?:could|would|should|will|must|cannot) (?:been|borne|done|given|taken|shown|seen|transferred|submitted|considered|presented|discussed|reviewed|published|required|needed|established|shared|invited|referred)\b/gi;
const TO_BE =
  /\b(?:has|had|have|need|needs|needed|is|was|are) to (?:borne|been|considered|submitted|given|taken|done)\b/gi;
/** "the way that the recruitment strategy." ends before its verb. */
const NO_VERB =
  /\bthe way (?:that|in which) (?:the|our|its|a) (?:[\p{L}-]+ ){0,5}(?:strategy|policy|service|framework|programme|process|system|team|council|budget|scheme)\.$/u;
/** "The number of lessons and increase the fees": a command stands where the verb should. */
const COMMAND =
  /^(?:The|Our) (?:number|range|level|quality|performance|rate|use|amount) of (?:[\p{L}()’'-]+ ){1,14}?and (?:increase|improve|reduce|raise|ensure|develop|strengthen|provide) (?:the|our|its)\b/u;
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|must|do|does|did|[\p{L}-]+(?:ed|es))\b/u;

/** A sentence from which the verb, or a part of it, has been lost. */
export const missingVerb: Rule = {
  id: 'words/missing-verb',
  kind: 'words',
  severity: 'warning',
  source: 'Proof-reading; members have complained of the grammar of reports',
  why: 'Editing leaves sentences without their verb: "the item could deferred", "the way that the strategy.". Only what cannot be read in any other way is found.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const pattern of [NO_BE, TO_BE]) {
        for (const { index, 0: printed } of passage.text.matchAll(pattern)) {
          yield {
            at: inProse(passage, index, index + printed.length),
            says: `A word is missing in "${printed}".`,
            mend: 'Read the sentence aloud and put the word in: most often it is "be".',
            sure: 0.9,
          };
        }
      }
      if (passage.cell) continue;
      for (const { text, from } of sentencesOf(passage.text)) {
        const command = COMMAND.exec(text);
        if (command && !VERB.test(text.replaceAll(/\p{Lu}\p{L}+/gu, '')))
          yield {
            at: inProse(passage, from, from + command[0].length),
            says: 'The sentence has no verb of its own: a command is joined to its subject.',
            mend: 'Say what happens to the first, or make two sentences of it.',
            sure: 0.85,
          };
        const end = NO_VERB.exec(text);
        if (!end || VERB.test(end[0].slice('the way that '.length))) continue;
        yield {
          at: inProse(passage, from + end.index, from + text.length),
          says: 'The sentence stops before its verb.',
          mend: 'Finish the sentence.',
          sure: 0.85,
        };
      }
    }
  },
};
