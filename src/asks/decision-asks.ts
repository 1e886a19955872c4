import { sentencesOf } from '../minutes/sentences.ts';
import { within } from '../record/at.ts';
import type { Ask, Clause, Decision } from '../record/meeting.ts';
import type { Manner } from './ask-kind.ts';
import { type AskReader, LONGEST_SENTENCE, makeAsk } from './ask-reader.ts';
import { askingClause, recommendingClause } from './clause-asks.ts';
import { contentsBelow, contentsWithin } from './contents.ts';
import { spokenAsk } from './narrative-asks.ts';
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
  if (!asking) return inLaterSentences(clause, reader);
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

/** "to extend the display. Deputy Clerk to obtain costs.": what was decided asks nothing, the note behind it does. */
const inLaterSentences = ({ text, at, label }: Clause, reader: AskReader): Ask[] =>
  sentencesOf(text)
    .slice(1)
    .flatMap(({ from, to }) => {
      const quote = text.slice(from, to);
      const spoken = spokenAsk(quote.slice(0, LONGEST_SENTENCE), { hasDue: () => false, people: reader.people });
      if (!spoken) return [];
      const { manner, owner, confidence } = spoken;
      return [
        makeAsk(
          { quote, at: within(at, from, to), where: 'decision', manner, clause: label, owner, confidence },
          reader,
        ),
      ];
    });
