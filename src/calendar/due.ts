import type { Due } from '../record/meeting.ts';
import type { Candidate, DueContext, DueFamily } from './due-candidate.ts';
import { intervals } from './due-intervals.ts';
import { nextMeetings } from './due-meetings.ts';
import { namedMonths } from './due-months.ts';
import { openPhrases } from './due-open.ts';
import { periods } from './due-periods.ts';
import { recurring } from './due-recurring.ts';
import { statedDates } from './due-stated.ts';

const FAMILIES: DueFamily[] = [statedDates, namedMonths, intervals, nextMeetings, periods, recurring, openPhrases];
/** Words that take the edge off a date. */
const SOFT =
  /\b(?:if\s(?:at\sall\s)?(?:possible|practicable|available|feasible)|where\s(?:possible|practicable)|ideally|hopefully|hope[sd]?\sto|hoped\sthat|aim(?:s|ed|ing)?\s(?:to|for)|approximately|anticipated|provisionally|likely|subject\sto|expected|planned|around|target(?:ed)?|could|might)\b/i;
const SOFT_AFTER =
  /^,?\s?(?:if\s(?:at\sall\s)?(?:possible|practicable|available|feasible)|where\s(?:possible|practicable)|or\s(?:as\s)?soon\s(?:as\spossible\s)?(?:thereafter|after)|at\sthe\slatest)/i;

/**
 * When something asked for is due, from the words that ask for it; null where they say nothing of time. Pure: all
 * that is known of the meeting is in `context`. Where the words allow more than one reading `rule` says which was
 * taken. A date that has passed at the meeting is never a due.
 */
export function readDue(text: string, context: DueContext): Due | null {
  const candidates = FAMILIES.flatMap((family) => family(text, context)).filter(({ start, end }) => end > start);
  const best = candidates.reduce<Candidate | null>((kept, next) => (kept && !isBetter(next, kept) ? kept : next), null);
  return best && asDue(text, firstOf(best, candidates));
}

/** The heavier wins; of two as heavy the one that began first, and of these the longer. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.weight !== b.weight) return a.weight > b.weight;
  return a.start !== b.start ? a.start < b.start : a.end > b.end;
}

/** Something that repeats and has a date too ("quarterly, from December 2019") is first due on that date. */
function firstOf(best: Candidate, candidates: Candidate[]): Candidate {
  if (best.kind !== 'recurring') return best;
  const dated = candidates
    .filter(({ date, kind, start, end }) => date && kind !== 'recurring' && (end <= best.start || start >= best.end))
    .filter((c) => c.kind !== 'interval' || !c.until)
    .sort((a, b) => b.weight - a.weight)[0];
  if (!dated || dated.weight <= 40) return best;
  return { ...best, date: dated.date, precision: dated.precision, rule: `${best.rule}; first ${dated.rule}` };
}

function asDue(text: string, best: Candidate): Due {
  const after = SOFT_AFTER.exec(text.slice(best.end));
  const end = best.end + (after?.[0].length ?? 0);
  const phrase = text.slice(best.start, end).trim();
  const open = best.kind === 'conditional' || best.kind === 'undated';
  const soft = SOFT.test(phrase) || SOFT.test(text.slice(Math.max(0, best.start - 60), best.start));
  return {
    phrase,
    kind: best.kind,
    date: best.date,
    precision: best.precision,
    firm: best.firm ?? (!open && !soft),
    ...(best.until ? { until: best.until } : {}),
    rule: best.rule,
    ...(best.inferred ? { inferred: true } : {}),
  };
}
