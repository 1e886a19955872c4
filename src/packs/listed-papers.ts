import { within } from '../record/at.ts';
import type { Listed } from '../record/report.ts';
import type { Passage } from './passages.ts';

const APPENDIX =
  /^((?:appendix|annexe?|enclosure|attachment|schedule)\s*(?:no\.?\s*)?[\dA-Z]{0,3}(?:\.\d+)?)(?![\p{L}\d])\s*[:.–-]?\s*/iu;
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})?[.)]?|\(?[a-z\d]{1,2}\))\s+/i;
const NONE = /^(?:there (?:are|is) )?(?:none|no\b|nil|n\/?a|not applicable).{0,60}$/i;
const LINK_ALONE = /^https?:\S+$/i;

/** The appendices that a report lists, each with its label as printed ("Appendix A"). */
export const readAppendices = (passages: readonly Passage[]): Listed[] =>
  passages.flatMap(({ text, at }) => {
    const label = APPENDIX.exec(text);
    if (NONE.test(text) || (!label && text.length > 200)) return [];
    const from = label?.[0].length ?? NUMBER.exec(text)?.[0].length ?? 0;
    const whole = from >= text.length;
    return [
      {
        label: label ? label[1]!.trim() : null,
        title: whole ? text : text.slice(from),
        at: whole ? at : within(at, from, text.length),
      },
    ];
  });

/** The background papers that a report lists (LGA 1972 s100D), one an entry; links alone are left to the entry above. */
export const readBackgroundPapers = (passages: readonly Passage[]): Listed[] =>
  passages.flatMap(({ text, at }) => {
    if (NONE.test(text) || LINK_ALONE.test(text)) return [];
    const from = NUMBER.exec(text)?.[0].length ?? 0;
    return [{ label: null, title: text.slice(from), at: within(at, from, text.length) }];
  });
