import { subjectOf } from '../memory/earlier-asks.ts';
import type { Found, Rule } from '../rule.ts';

/** The title of a paper stands on its first pages. */
const FIRST_PAGES = 2;
const YEAR = /\b(?:19|20)\d{2}\b/g;

/** A title in the file's properties that was left there by the template, or by last year's paper. */
export const fileTitle: Rule = {
  id: 'consistency/file-title',
  kind: 'consistency',
  severity: 'warning',
  source: 'WCAG 2.2, 2.4.2: the title says what the page is about; PSBAR 2018',
  why: "Browsers show a file's own title in their tab, and search engines list it. A paper written over an older one, or over a template, keeps the title of that. Reported is a title none of whose words stand on the paper's first two pages, and one with a year that the paper never names. Word files are left to the moment they are published.",
  *find({ facts, document }): Iterable<Found> {
    if (!facts?.title || facts.format === 'docx') return;
    const words = subjectOf(facts.title);
    const shown = new Set(
      subjectOf(
        document.pages
          .slice(0, FIRST_PAGES)
          .map(({ text }) => text)
          .join('\n'),
      ),
    );
    if (shown.size === 0) return;
    const elsewhere = words.length > 0 && !words.some((word) => shown.has(word));
    const year = facts.title.match(YEAR)?.find((one) => !document.pages.some(({ text }) => text.includes(one)));
    if (!elsewhere && !year) return;
    yield {
      at: null,
      says: `The title in the file's properties is "${facts.title}", ${year ? `though the paper never names ${year}` : 'which the paper does not bear'}.`,
      mend: "Put the paper's own title into the file's properties (File, Info, Title).",
      sure: year ? 0.9 : 0.8,
    };
  },
};
