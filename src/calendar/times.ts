export type FoundTime = {
  /** Twenty-four hour clock, "17:30". */
  time: string;
  /** Characters `[start, end)` of the text. */
  start: number;
  end: number;
};

const HALF = '([ap])\\.?\\s?m\\b\\.?';
const CLOCK = '(\\d{1,2})(?:\\s?[.:]\\s?(\\d{2}|0(?!\\d)))?';
const NOT_INSIDE = '(?<![\\d.:/£$,-])';

/** "2.00-4.00 p.m.": both ends of a span, the half of the day stated once. */
const SPAN = new RegExp(`${NOT_INSIDE}${CLOCK}\\s?(?:-|–|—|to|until|and)\\s?${CLOCK}\\s?${HALF}`, 'gi');
const WITH_HALF = new RegExp(`${NOT_INSIDE}${CLOCK}\\s?${HALF}`, 'gi');
const NAMED = /\b(?:12(?:[.:]00)?\s?)?(?:(noon|mid-?day)|(midnight))\b/gi;
const MILITARY = /(?<![\d.:/£$,-])([01]\d|2[0-3])[.:]?([0-5]\d)\s?(?:hours|hrs)\b/gi;
/** With a colon the hour needs no "a.m."; with a point it does, or it would be any decimal number. */
const PLAIN = /(?<![\w.:/£$,-])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\w:%]|\.\d)/g;
/** "12.59 - Members agreed …", "at 14.30": a point where the words before or the line's start show a time. */
const AFTER_CUE =
  /\b(?:at|from|until|till|to|time:?|commenced|commencing|starting|concluded|closed|ended|finished|finishing)\s(?:at\s)?([01]?\d|2[0-3])\.([0-5]\d)(?!\d|\.\d|%|\s?(?:per\s?cent|million|m\b|FTE|[ap]\.?\s?m\b))/gi;

/**
 * Times of day in reading order: "5.30 p.m.", "2.00-4.00 p.m." (two), "13.12 pm", "1730 hours", "12 noon", "10:00".
 * What no clock shows ("25.00 pm") is not given. Linear in the length of the text.
 */
export function findTimes(text: string): FoundTime[] {
  const seen: MaybeTime[] = [...text.matchAll(SPAN)].flatMap(spanEnds);
  for (const match of text.matchAll(WITH_HALF)) {
    seen.push({ time: onClock(Number(match[1]), Number(match[2] ?? 0), match[3]), ...span(match) });
  }
  for (const match of text.matchAll(NAMED)) seen.push({ time: match[1] ? '12:00' : '00:00', ...span(match) });
  for (const pattern of [MILITARY, PLAIN, AFTER_CUE])
    for (const match of text.matchAll(pattern)) {
      const { end } = span(match);
      const start = pattern === AFTER_CUE ? end - (match[0].match(/[\d.]+$/)?.[0].length ?? 0) : match.index;
      seen.push({ time: onClock(Number(match[1]), Number(match[2]), undefined), start, end });
    }
  return withoutOverlaps(seen);
}

type MaybeTime = { time: string | null; start: number; end: number };

const span = (match: RegExpMatchArray) => {
  const start = match.index as number;
  return { start, end: start + match[0].length };
};

/** Of two readings of the same characters the one that began first, and of these the one found first, stands. */
function withoutOverlaps(seen: MaybeTime[]): FoundTime[] {
  const found: FoundTime[] = [];
  for (const { time, start, end } of seen.sort((a, b) => a.start - b.start)) {
    if (time && start >= (found.at(-1)?.end ?? 0)) found.push({ time, start, end });
  }
  return found;
}

/** In "10.00-12.00 p.m." the first end is before noon, in "2.00-4.00 p.m." after it: the span runs forward. */
function spanEnds(match: RegExpMatchArray): MaybeTime[] {
  const start = match.index as number;
  const last = start + match[0].length;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const to = onClock(second, Number(match[4] ?? 0), match[5]);
  const sameHalf = onClock(first, Number(match[2] ?? 0), match[5]);
  const otherHalf = onClock(first, Number(match[2] ?? 0), match[5]?.toLowerCase() === 'p' ? 'a' : 'p');
  const from = to && sameHalf && sameHalf <= to ? sameHalf : otherHalf;
  const firstLength = match[0].match(/^\d{1,2}(?:\s?[.:]\s?\d{1,2})?/)?.[0].length ?? 0;
  const secondStart = start + match[0].search(/\d{1,2}(?:\s?[.:]\s?\d{1,2})?\s?[ap]\.?\s?m/i);
  return [
    { time: from, start, end: start + firstLength },
    { time: to, start: secondStart, end: last },
  ];
}

/** "13.12 pm" is 13:12: whoever wrote it meant the hour that he wrote. */
function onClock(hour: number, minute: number, half: string | undefined): string | null {
  if (hour > 23 || minute > 59) return null;
  const afternoon = half?.toLowerCase() === 'p';
  const twelve = half !== undefined && !afternoon && hour === 12 ? 0 : hour;
  const full = afternoon && hour < 12 ? hour + 12 : twelve;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
