import { askingClause } from '../../asks/clause-asks.ts';
import { findDates } from '../../calendar/dates.ts';
import type { Clause } from '../../record/meeting.ts';
import type { Found, Rule } from '../rule.ts';

const LEAD =
  /^(?:\d+[.)]\s|\([a-z\d]+\)\s)?(?:it is (?:therefore )?recommended that|(?:the )?(?:[\p{Lu}][\p{L}&’'-]*\s|and |of ){1,8}(?:members )?(?:is|are) (?:asked|recommended|invited|requested) (?:to|that))\s*:?\s*/iu;
/** What the meeting itself does there and then has its owner and its day. */
const OWN_DEED =
  /^(?:to )?(?:that )?(?:(?:the )?(?:members|committee|commission|panel|board|cabinet|council) )?(?:to )?(?:consider|comment|scrutinis|review|identif|discuss|agree|approv|delegat|endors|support|refer|recommend|note|receiv|determin|decide|adopt|examin|question|challeng|offer|provide (?:any )?(?:comment|feedback|view)|make (?:any )?(?:recommendation|comment|observation)|advis|accept|appoint|authoris|grant|welcom|thank|acknowledg|confirm|exclude)/i;
const WHEN =
  /\b(?:by|in|before|until|within|from|after|at (?:its|the|each|every)|each|every|next|annual(?:ly)?|quarterly|monthly|weekly|months?|weeks?|days?|spring|summer|autumn|winter|term|immediate(?:ly)?|year|meeting)\b/i;

/** A recommendation that asks for something and says neither who does it nor by when. */
export const untrackableRecommendation: Rule = {
  id: 'structure/untrackable-recommendation',
  kind: 'structure',
  severity: 'advice',
  source: "Maidstone's six Ws (why, who, what, how, where, when); CfGS: recommendations that can be followed up",
  why: 'A recommendation becomes the resolution word for word. If it names nobody and no date, nobody can be asked later what became of it. What the meeting does itself (to note, approve, comment, delegate) is left alone, and so is a recommendation that has an owner or a time.',
  *find({ parts }): Iterable<Found> {
    for (const { kind, report } of parts) {
      if (kind !== 'report' && kind !== 'briefing') continue;
      for (const clause of (report?.recommendations ?? []).flatMap(withNested)) {
        const text = clause.text.replace(LEAD, '');
        if (OWN_DEED.test(text) || WHEN.test(text) || findDates(text).length > 0) continue;
        const asking = askingClause(text);
        if (!asking || asking.owner) continue;
        yield {
          at: clause.at,
          says: 'The recommendation asks for something and says neither who does it nor by when.',
          mend: 'Name the officer or body that answers for it, and a date or a meeting.',
          sure: 0.7,
        };
      }
    }
  },
};

const withNested = (clause: Clause): Clause[] => [clause, ...clause.clauses.flatMap(withNested)];
