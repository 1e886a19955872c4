import { findDates } from '../../calendar/dates.ts';
import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const JOINS = /^\s?(?:to|until|till|through|[-–—])\s(?:the\s)?$|^\s?[-–—]\s?$/i;
const AND = /^\sand\s$/i;
/** Something was moved from one date to another: that may go back. */
const MOVED =
  /\b(?:mov\w+|chang\w+|brought|bring\w*|forward|postpon\w+|revis\w+|rearrang\w+|reschedul\w+|defer\w+|amend\w+|earlier|compar\w+|back|correct\w*|reduc\w+|shorten\w*)\b/i;
const SPAN_OF =
  /\b(?:period|years|covers|covering|runs|running|strategy|plan|programme|framework|term|contract|funding|policy)(?: \p{L}+)?,?(?: \(| from | for | of | between | )(20\d\d) ?(?:[-–—]|to|until|and) ?(20\d\d)(?![\d/.,-]|\s?[-–—])/giu;
const AGES =
  /\b(?:aged?|ages|ages? of|children|people|pupils) (?:from |between )?(\d{1,2}) ?(?:[-–—]|to|and) ?(\d{1,2})(?: years?(?: old)?)?(?![\d%:.,/]\d|\d|%|\s?[-–—])/gi;
const AFTERNOON =
  /(?<![\d.:])(1[01]|[1-9])(?:[.:]([0-5]\d))?\s?p\.?\s?m\.? ?(?:[-–—]|to|until|till) ?(1[01]|[1-9])(?:[.:]([0-5]\d))?\s?p\.?\s?m\b/gi;
const NEAR = 80;

/** A range that ends before it begins. */
export const backwardsRange: Rule = {
  id: 'dates/backwards-range',
  kind: 'dates',
  severity: 'warning',
  source: 'The calendar and the clock: a range runs from the earlier to the later',
  why: 'In "from 1 April 2026 to 31 March 2025" one year is a slip, and nobody can tell which. Found are two full dates joined by "to", "until" or a dash, the years of a period or strategy, ages, and two times of one afternoon. Where the sentence moves something from one date to another ("brought forward from June to May"), lists and opening hours over midnight are left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      const { text } = passage;
      for (const { from, to, first, last } of ranges(text)) {
        if (MOVED.test(text.slice(Math.max(0, from - NEAR), to + NEAR))) continue;
        yield {
          at: inProse(passage, from, to),
          says: `"${text.slice(from, to)}" runs backwards: ${last} comes before ${first}.`,
          mend: 'Find out which of the two is wrong and correct it, or put them in their order.',
          sure: 0.9,
        };
      }
    }
  },
};

type Range = { readonly from: number; readonly to: number; readonly first: string; readonly last: string };

function* ranges(text: string): Iterable<Range> {
  const dates = findDates(text);
  for (const [i, second] of dates.entries()) {
    const first = dates[i - 1];
    if (!first?.yearStated || !second.yearStated || first.precision !== second.precision || second.date >= first.date)
      continue;
    const between = text.slice(first.end, second.start);
    const spans =
      JOINS.test(between) || (AND.test(between) && /\bbetween (?:the )?$/i.test(text.slice(0, first.start)));
    // "… - May 2024 - June 2023": a list.
    if (!spans || /[-–—]\s?$/.test(text.slice(0, first.start)) || /^\s?[-–—]/.test(text.slice(second.end))) continue;
    yield {
      from: first.start,
      to: second.end,
      first: text.slice(first.start, first.end),
      last: text.slice(second.start, second.end),
    };
  }
  for (const pattern of [SPAN_OF, AGES])
    for (const { index, 0: printed, 1: first = '', 2: last = '' } of text.matchAll(pattern)) {
      if (Number(last) >= Number(first)) continue;
      const from = index + printed.indexOf(first);
      yield { from, to: index + printed.length, first, last };
    }
  for (const { index, 0: printed, 1: hour, 2: minutes = '0', 3: lastHour, 4: lastMinutes = '0' } of text.matchAll(
    AFTERNOON,
  )) {
    if (Number(lastHour) * 60 + Number(lastMinutes) >= Number(hour) * 60 + Number(minutes)) continue;
    const [first = '', last = ''] = printed.split(/\s?(?:[-–—]|\bto\b|\buntil\b|\btill\b)\s?/);
    yield { from: index, to: index + printed.length, first, last };
  }
}
