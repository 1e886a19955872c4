import type { Item } from '../../record/meeting.ts';
import type { Found, Rule } from '../rule.ts';

const URGENT = /\burgent (?:business|items?|matters?)\b|\bmatters? of urgency\b|\bany other urgent\b/i;
/** A body or a power that is called urgent: its minutes and decisions are business like any other. */
const NAMED = /\b(?:committee|sub-committee|panel|board|procedures?|powers?|decisions?|minutes)\b/i;
const NONE =
  /\b(?:no|not any|without|none)\b.{0,60}\b(?:urgent|urgency|business|items?|matters?)\b|\bthere (?:was|were) none\b|^none\b|\bnil\b/i;
/** Words that give the circumstances, or the reason for not waiting. */
const REASON =
  /\b(?:special circumstances|by reason of|because|in order (?:to|that)|since|due to|so that|could not (?:wait|be delayed|await)|before the next meeting|reasons? (?:for|of)|deadline|prior to|necessary|urgent (?:as|in that|for)|to (?:enable|allow|avoid|reduce|ensure|meet|prevent))\b/i;
/** Shorter text is a bare heading and its answer. */
const TELLS = 60;

/** An urgent item in minutes that do not say why it could not wait. */
export const urgentWithoutReason: Rule = {
  id: 'law/urgent-without-reason',
  kind: 'law',
  severity: 'warning',
  source: 'LGA 1972 s100B(4)(b): the special circumstances are specified in the minutes',
  why: 'An item that was not on the published agenda may be taken only if the chair finds it urgent by reason of special circumstances, and the minutes must give these. Where minutes record something under urgent business, with a decision, and no reason in it, they are reported. "There was no urgent business" is left alone, and so is what was only told.',
  *find({ parts }): Iterable<Found> {
    for (const { from, items } of parts.flatMap(({ meetings }) => meetings)) {
      if (from !== 'minutes') continue;
      for (const item of items) {
        if (!URGENT.test(item.title) || NAMED.test(item.title) || item.decisions.length === 0 || isNone(item)) continue;
        yield {
          at: item.at,
          says: 'Something was decided as urgent business, and the minutes do not say why it could not wait.',
          mend: 'Give the special circumstances by reason of which the chair took it as urgent.',
          sure: 0.8,
        };
      }
    }
  },
};

/** Nothing was taken, or the reason is given. */
const isNone = ({ paragraphs }: Item): boolean => {
  const text = paragraphs.map((one) => one.text).join('\n');
  return text.length < TELLS || NONE.test(text) || REASON.test(text);
};
