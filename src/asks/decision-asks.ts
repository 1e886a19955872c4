import type { Ask, Clause, Decision } from '../record/meeting.ts';
import type { Manner } from './ask-kind.ts';
import { type AskReader, LONGEST_SENTENCE, makeAsk } from './ask-reader.ts';
import { askingClause, recommendingClause } from './clause-asks.ts';
import { contentsBelow, contentsWithin } from './contents.ts';
import { recipientOf } from './recipients.ts';

/** What a decision asks, clause by clause. A motion that fell binds nobody. */
export function inDecision(decision: Decision, reader: AskReader): Ask[] {
  if (decision.verb === 'lost' || decision.outcome === 'lost' || decision.outcome === 'withdrawn') return [];
  const manner: Manner = decision.verb === 'recommended' ? 'recommended' : 'clause';
  return decision.clauses.flatMap((clause) => inClause(clause, manner, null, reader));
}

const RECOMMENDATIONS = /\bfollowing\srecommendations?\b|\brecommend(?:s|ed)?\b[^.]{0,100}:\s?[-–]?\s*$/i;

function inClause(clause: Clause, manner: Manner, recipient: string | null, reader: AskReader): Ask[] {
  const read = manner === 'recommended' ? recommendingClause : askingClause;
  const asking = read(clause.text.slice(0, LONGEST_SENTENCE));
  const heads = clause.clauses.length > 0 && (asking === null || RECOMMENDATIONS.test(clause.text));
  if (heads) {
    const below: Manner = RECOMMENDATIONS.test(clause.text) ? 'recommended' : manner;
    const to = recipientOf(clause.text) ?? recipient;
    const asked = clause.clauses.flatMap((nested) => inClause(nested, below, to, reader));
    if (asked.length > 0 || !asking) return asked;
  }
  if (!asking) return [];
  const contents = clause.clauses.length > 0 ? contentsBelow(clause.clauses) : contentsWithin(clause.text, clause.at);
  return [
    makeAsk(
      {
        quote: clause.text,
        at: clause.at,
        where: 'decision',
        manner,
        clause: clause.label,
        owner: asking.owner,
        recipient,
        contents,
        confidence: asking.confidence,
      },
      reader,
    ),
  ];
}
