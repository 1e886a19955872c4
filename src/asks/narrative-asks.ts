import { agreements } from './narrative-agreements.ts';
import { promises } from './narrative-promises.ts';
import { requests } from './narrative-requests.ts';
import type { Hints, SentenceGrammar, Spoken } from './spoken.ts';

const GRAMMARS: SentenceGrammar[] = [requests, agreements, promises];
/** Votes, thanks, minutes and procedure: whatever their verbs, nothing is owed. */
const NO_ASK =
  /\b(?:in\s(?:proposing|seconding)\sthe\smotion|wished?\sto\s(?:thank|acknowledge)|vote\sof\sthanks|declare[ds]?\s(?:an?\s)?(?:\w+\s){0,3}interest|apologies\s(?:for\sabsence|were)|true\srecord|correct\srecord|no\sitems?\sof\s(?:urgent\s)?business|exclusion\sof\sthe\s(?:press|public)|(?:taken?|considered|item|matter)\b[^.]{0,40}\bas\s(?:a\smatter\sof\s)?urgen(?:t|cy)|take\s(?:one|an?|the|this)\s(?:\w+\s)?(?:item|matter)\sas|standing\sorders\sbe|put\sto\sthe\svote|roll-?call|recorded\svote)\b/i;
/** "if it continued it would be": a supposition. "would not": nothing will come. */
const SUPPOSED =
  /^(?:if|should|were|had)\b[^,]{0,140},\s[^.]{0,100}\b(?:would|could)\b|\b(?:if|unless)\b[^.]{0,80}\b(?:continued|were|was\snot|had\snot|happened|failed|did\snot)\b/i;

/** Whether a sentence of the narrative asks for something or promises it, and how surely. */
export function spokenAsk(sentence: string, hints: Hints): Spoken | null {
  if (NO_ASK.test(sentence)) return null;
  let best: Spoken | null = null;
  for (const grammar of GRAMMARS) {
    const spoken = grammar(sentence, hints);
    if (spoken && (!best || spoken.confidence > best.confidence)) best = spoken;
  }
  if (best && SUPPOSED.test(sentence)) return { ...best, confidence: Math.min(best.confidence, 0.4) };
  return best;
}
