import { reviewMinutes } from '../../asks/review-minutes.ts';
import type { Found, Rule } from '../rule.ts';

/** A request by those who sit there, and for something: not an invitation, nor what others had been asked before. */
const REQUEST =
  /\b(?:chair(?:man|woman|person)?|members?|committee|commission|panel|board|councillors?|cllrs?)\b.{0,60}?(?<!had )(?<!been )\b(?:asked|requested)\b(?: that| for| if| whether|\b)/i;

/** Asked for the minutes themselves, or as a motion that fell. */
const NO_REQUEST = /\b(?:minuted|recorded|thank(?:s|ed)?)\b|^it was (?:moved|proposed)/i;

/** Something that members asked for in the debate, and that no resolution takes up. */
export const askedNotResolved: Rule = {
  id: 'structure/asked-not-resolved',
  kind: 'structure',
  severity: 'advice',
  source: 'Scrutiny practice: what stands only in the debate is followed up by nobody',
  why: 'A chair asks for case studies, everybody nods, and the resolution says that the report be noted. In minutes, a request by the chair or by members under an item with a resolution is held against every clause that was resolved: where none has half of its words, whoever approves the minutes is asked about it. It may have been met on the spot, so this is advice. What a member of the public asked is left alone.',
  *find({ parts, reading }): Iterable<Found> {
    for (const meeting of parts.flatMap(({ meetings }) => meetings).filter(({ from }) => from === 'minutes'))
      for (const { kind, at, quote } of reviewMinutes(meeting, reading.pages, [])) {
        if (kind !== 'not-resolved' || !REQUEST.test(quote) || NO_REQUEST.test(quote)) continue;
        yield {
          at,
          says: 'This was asked for in the discussion, and no resolution takes it up.',
          mend: 'Add a clause that says who does it and by when, or confirm that it was not meant as a request.',
          sure: 0.65,
        };
      }
  },
};
