import type { Ask } from '../record/meeting.ts';

const SAME_REPORT =
  /\b(?:the|this|that|such)\s(?:above|said|aforementioned|further|same)?\s?(?:report|update|review|briefing|paper)\b/i;
const A_REPORT = /\b(?:a|the)\s(?:[a-z]+\s){0,3}?(?:report|update|briefing|paper|presentation)\b/i;
/** "a report be submitted to the August meeting": a report of which nothing but the time is said. */
const BARE =
  /^that\s(?:a|the|this)\s(?:further\s|progress\s)?(?:report|update|paper)\s(?:be|is)\s(?:submitted|presented|brought|provided|made)\b/i;
const SUBJECT = /\b(?:on|of|about|regarding|concerning|detailing|covering|including|setting\sout|into|relating\sto)\b/i;

/**
 * Reads the asks of one decision together: a clause that gives only the date, or only the details, of a report
 * another clause asks for is joined to it by `with`, and the date passes over marked as inferred.
 */
export function linkClauses(asks: Ask[]): void {
  for (const [i, ask] of asks.entries()) {
    if (ask.where !== 'decision') continue;
    const refers = /^that\s/i.test(ask.quote) && SAME_REPORT.test(ask.quote.slice(0, 60)) && ask.due?.date == null;
    const target = refers
      ? asks.slice(0, i).findLast(isReport)
      : BARE.test(ask.quote)
        ? undatedBefore(asks, i)
        : undefined;
    if (!target) continue;
    target.with = [...(target.with ?? []), ask.at];
    ask.with = [...(ask.with ?? []), target.at];
    if (refers) inherit(ask, target);
    else inherit(target, ask);
  }
}

const isReport = (ask: Ask): boolean => ask.where === 'decision' && A_REPORT.test(ask.quote);

/** The report asked for above that has details but no date, where this clause has a date but no details. */
function undatedBefore(asks: Ask[], index: number): Ask | undefined {
  const dated = asks[index]!;
  if (!dated.due || SUBJECT.test(dated.quote.replace(/\b(?:meeting|agenda)\sof\b/gi, ''))) return undefined;
  return asks.slice(0, index).findLast((ask) => isReport(ask) && ask.due === null);
}

function inherit(to: Ask, from: Ask): void {
  if (to.due?.date || !from.due) return;
  to.due = {
    ...from.due,
    inferred: true,
    rule: `stated for the same report in another clause: ${from.due.rule ?? ''}`,
  };
}
