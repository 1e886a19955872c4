import { askingClause } from './clause-asks.ts';
import type { SentenceGrammar } from './spoken.ts';

/** "It was agreed that …", "Members agreed that …", "agreed to …": what follows is a clause of a decision. */
const AGREED =
  /\b(?:it\swas\s(?:also\s|further\s|then\s|subsequently\s|unanimously\s)?(?:agreed|resolved|decided|requested)|(?:members|councillors|the\s(?:committee|commission|board|panel|council|group|partnership|meeting))\s(?:also\s|then\s|unanimously\s)?(?:agreed|resolved|decided|requested)|^(?:agreed|resolved|decided|action)\b[\s:–-]{0,3})\s?(that\s|to\s)/i;

/** Agreements in the narrative, read by the grammar of clauses. */
export const agreements: SentenceGrammar = (sentence) => {
  const match = AGREED.exec(sentence);
  if (!match) return null;
  const from = match.index + match[0].length - (match[1] as string).length;
  const asking = askingClause(sentence.slice(from));
  if (!asking) return null;
  return { at: from + asking.at, manner: 'clause', owner: asking.owner, confidence: Math.min(asking.confidence, 0.85) };
};
