import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';

const MANY =
  'figures|outcomes|results|numbers|children|people|pupils|schools|members|residents|councillors|officers|services|families|parents|recommendations|findings|targets|costs|savings|changes|rates|levels|reports|meetings|plans|actions|challenges|pressures|risks|issues|priorities|statistics';
const ONE = 'is|was|has|shows|suggests|indicates|demonstrates|remains|reflects';
const MORE = 'are|were|have|show|suggest|indicate|demonstrate|remain|continue|reflect';
/** Between the noun and its verb: "for Reception", "in 2026", "of the survey". */
const OF_ONE =
  "(?: (?:in|for|of|from|on|at|to) (?:(?:the|this|our|its|each) )?[\\p{L}\\d’'/-]+(?: \\p{Lu}[\\p{L}’'-]+){0,3})?";

type Pattern = readonly [pattern: RegExp, meant: string];

/** Each opens a sentence, so that no other noun can be the subject. */
const OPENINGS: readonly Pattern[] = [
  [
    new RegExp(
      `^(?:The|These|Those|Our|All) (?:[\\p{Ll}-]+ )?(?:${MANY})${OF_ONE} (?:also |now |still |therefore )?(?:${ONE})(?= )`,
      'u',
    ),
    'one is many: the verb needs its plural form',
  ],
  [
    new RegExp(
      `^(?:The|This) (?:performance|attainment|quality|trend)(?: of| for| in) (?:[\\p{L}-]+ ){1,3}?(?:\\([^)]*\\) )?(?:${MANY}) (?:${MORE})(?= )`,
      'u',
    ),
    'the subject is one thing: the verb needs its singular form',
  ],
  [
    /^(?:Each|Every) (?:\p{L}+ )?(?:families|schools|children|pupils|councillors|members|meetings|reports|services)(?= (?:was|were|is|are|has|have|will|should|must)\b)/u,
    '"each" and "every" go with one',
  ],
];
/** Certain wherever they stand. */
const ANYWHERE: readonly Pattern[] = [
  [
    /(?<!\b(?:did|does|should|would|will|could|may|must|that|lest|make|let|and|or|of|about|with) )\bit have (?:been|had|not|already|made|become)\b/giu,
    '"it has"',
  ],
  [
    /(?<=^|[.,;] |\b(?:and|but|that|because|when|where|which) )they (?:was|is|has)\b/giu,
    '"they were", "they are" or "they have"',
  ],
  [
    /(?<=^|[.,;] |\b(?:and|but|that|because|when|where) )(?:we|you) (?:was|is|has)\b/giu,
    '"we were", "we are" or "we have"',
  ],
  [
    /\bthere (?:is|was) (?:many|several|numerous|(?:two|three|four|five|six|seven|eight|nine|ten) (?:new |other |main |further )?(?:children|people|pupils|schools|members|meetings|reports|options|ways|reasons|areas|issues|recommendations|services|families))\b(?! of\b)/giu,
    '"there are" or "there were"',
  ],
  [
    /\ba (?:full|new|further|single|detailed|regular|separate|revised|draft|final) (?:(?:business|progress|annual|local|action|performance) )?(?:cases|reports|plans|strategies|reviews|updates|meetings|policies)(?=[.,;)]|\s(?:proposing|is|was|will|to the|which|that|showing|setting)\b)/giu,
    'one of them, or no "a"',
  ],
  [
    /\b(?:supports|promotes|provides|ensures|develops|delivers|identifies|improves) and (?:support|promote|provide|ensure|develop|deliver|identify|improve) (?:the|a|our|their|its|all)\b/giu,
    'both verbs in one form',
  ],
  [
    /(?<=^|[.,;] )th(?:is|at) (?:children|people|figures|schools|pupils|meetings|reports|recommendations|families|services)(?= (?:is|are|was|were|has|have|will|should)\b)/giu,
    '"these" or "those"',
  ],
];

/** A verb that does not agree with its subject. */
export const agreement: Rule = {
  id: 'words/agreement',
  kind: 'words',
  severity: 'warning',
  source: 'Proof-reading; members have complained of the grammar of reports',
  why: 'It is left behind when a subject is changed from one to many ("The figures for May was"). Only sentences that begin with their subject and can be read in no other way are looked at; a council, a committee or a team may be one or many, and is left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const [pattern, meant] of ANYWHERE)
        for (const { index, 0: printed } of passage.text.matchAll(pattern))
          yield found(inProse(passage, index, index + printed.length), printed, meant);
      if (passage.cell) continue;
      for (const { text, from } of sentencesOf(passage.text)) {
        const lead = /^\d+(?:\.\d+)*\.?\s/.exec(text)?.[0].length ?? 0;
        for (const [pattern, meant] of OPENINGS) {
          const match = pattern.exec(text.slice(lead));
          if (match) yield found(inProse(passage, from + lead, from + lead + match[0].length), match[0], meant);
        }
      }
    }
  },
};

const found = (at: Found['at'], printed: string, meant: string): Found => ({
  at,
  says: `In "${printed}" one and many do not agree.`,
  mend: `Correct it: ${meant}.`,
  sure: 0.87,
});
