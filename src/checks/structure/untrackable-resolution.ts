import type { Ask, Due } from '../../record/meeting.ts';
import { quoteAt } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

/** Words that give a date away again, or name no rhythm. */
const VAGUE =
  /\b(?:if possible|where possible|as appropriate|as required|regular(?:ly)?|periodic(?:ally)?|from time to time|in due course|continued|ongoing|on-going|when available|as (?:and )?when)\b/i;
/** The usual words over a report that is taken and closed. */
const RECEIVED = /\bbe (?:received|noted|accepted)\b.{0,20}\bconsideration\b/i;
/** A referral however it is worded, and the order of the agenda itself. */
const REFERRED = /\bbe (?:referred (?:back )?to|considered as (?:an? )?(?:late|urgent))\b/i;
const LONGEST_DUE = 400;

/** A resolution that asks for something and does not say by when. */
export const untrackableResolution: Rule = {
  id: 'structure/untrackable-resolution',
  kind: 'structure',
  severity: 'warning',
  source: "Maidstone's six Ws (why, who, what, how, where, when); CfGS: recommendations that can be followed up",
  why: 'A resolution without a date cannot be overdue, and one without an owner is nobody\'s. Resolutions that only note, approve, thank or fix the next meeting are left alone, and so are referrals to another body, which meets when it meets. "To each meeting" is a date; "periodically", "if possible" and "as appropriate" are none.',
  *find(paper): Iterable<Found> {
    for (const { items } of paper.parts.flatMap(({ meetings }) => meetings)) {
      for (const ask of items.flatMap(({ asks }) => asks)) {
        const quote = quoteAt(paper, ask.at);
        if (ask.where !== 'decision' || ask.kind === 'referral' || RECEIVED.test(quote) || REFERRED.test(quote))
          continue;
        const vague = VAGUE.exec(quote.slice(0, LONGEST_DUE));
        const dated = hasDate(ask.due);
        if (dated && !vague) continue;
        yield {
          at: ask.at,
          says: saysOf(ask, vague?.[0] ?? null),
          mend: `Say ${ask.owner ? '' : 'who does it and '}by which date or meeting.`,
          sure: ask.owner ? 0.75 : 0.85,
        };
      }
    }
  },
};

const saysOf = ({ owner, due }: Ask, vague: string | null): string => {
  const phrase = vague ?? (due?.kind === 'undated' || due?.kind === 'conditional' ? due.phrase : null);
  const date = phrase ? `"${phrase}" is no date` : 'no date';
  return owner
    ? `This asks for something and gives ${phrase ? `a time that cannot be held to: ${date}` : date}.`
    : `This asks for something and names no owner${phrase ? `; ${date}` : ` and ${date}`}.`;
};

const hasDate = (due: Due | null): boolean => due !== null && !['none', 'undated', 'conditional'].includes(due.kind);
