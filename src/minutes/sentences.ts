const ABBREVIATION =
  /(?:\b(?:mr|mrs|ms|dr|prof|rev|revd|cllr|cllrs|no|nos|st|sgt|insp|approx|dept|e\.g|i\.e|etc|vs|para|paras|fig|ltd|co|hon|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])|\b[ap]\.m)$/i;

/**
 * Sentences of a passage as places in it. A full stop after an abbreviation, an initial or inside a
 * number ends nothing. One pass.
 */
export const sentencesOf = (text: string): { from: number; to: number }[] => {
  const out: { from: number; to: number }[] = [];
  let from = 0;
  const close = (to: number) => {
    while (from < to && /\s/.test(text[from]!)) from++;
    if (to > from) out.push({ from, to });
    from = to;
  };
  for (const { index: i } of text.matchAll(/[.!?]/g)) {
    if (i < from) continue;
    let end = i + 1;
    while (end < text.length && /["')\]]/.test(text[end]!)) end++;
    if (end < text.length && !/\s/.test(text[end]!)) continue;
    const next = text.slice(end).trimStart()[0] ?? '';
    const before = text.slice(Math.max(0, i - 8), i);
    if (
      text[i] === '.' &&
      (/[a-z]/.test(next) || (ABBREVIATION.test(before) && !/^[ap]\.m$/i.test(before.slice(-3)) && next !== ''))
    )
      continue;
    close(end);
  }
  close(text.length);
  return out;
};
