import { type CheckedPaper, inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const RANGE = /\b(?:pages?|pp\.?) (\d{1,4}) ?(?:[-–—]|to) ?(\d{1,4})(?![\d.,]\d|\d|[-–/%])/gi;
const SEE =
  /\b(?:see|refer to|shown on|set out on|detailed on|overleaf on|\() ?(?:the )?(?:pages?|pp?\.) (\d{1,4})(?:(?: ?[-–—] ?| to | and )(\d{1,4}))?(?= ?[.,;:)]|$| (?:of|in) (?:this|the) (?:report|pack|agenda|papers)\b| (?:above|below)\b)/gi;
/** Words before or after that give the page to another document. */
const ELSEWHERE =
  /\b(?:guidance|manual|handbook|guide|strategy|plan|policy|constitution|code|act|minutes?|book|volume|publication|journal|document|website|link|http\w*|appendix|annex|framework|procedure|reports?|study|review|survey|toolkit|statement)\b/i;
const BEFORE = 80;

/** A page that is not there, or pages that run backwards. */
export const pageReference: Rule = {
  id: 'structure/page-reference',
  kind: 'structure',
  severity: 'warning',
  source: 'A reference is there to be followed',
  why: 'A page number is the first thing to go wrong when a report is put into a pack. Found are pages that run backwards ("pages 12-9"; "112-15" is short for 115) and, in a file that has pages, a page after the last. Where the words beside it speak of another document, nothing is said.',
  *find(paper): Iterable<Found> {
    const last = lastPage(paper);
    for (const passage of paper.prose) {
      const { text } = passage;
      for (const { index, 0: printed, 1: first = '', 2: second = '' } of text.matchAll(RANGE)) {
        if (Number(second) >= Number(first) || isShort(first, second)) continue;
        yield {
          at: inProse(passage, index, index + printed.length),
          says: `"${printed}" runs backwards.`,
          mend: 'Correct one of the two pages.',
          sure: 0.9,
        };
      }
      if (last === null) continue;
      for (const { index, 0: printed, 1: first = '', 2: second } of text.matchAll(SEE)) {
        const page = Math.max(Number(first), Number(second ?? 0));
        const around = text.slice(Math.max(0, index - BEFORE), index + printed.length + BEFORE / 2);
        if (page <= last || (ELSEWHERE.test(around) && !/\bthis (?:report|pack|agenda)\b/i.test(around))) continue;
        yield {
          at: inProse(passage, index, index + printed.length),
          says: `There is no page ${page}: the last one here is ${last}.`,
          mend: 'Correct the page, or refer to the paragraph by its number, which does not change in a pack.',
          sum: `${page} > ${last}`,
          sure: 0.85,
        };
      }
    }
  },
};

/** "112-15" is short for 112 to 115. */
const isShort = (first: string, second: string): boolean =>
  first.length > 2 && second.length < first.length && Number(second) > Number(first.slice(-second.length));

/** The highest page number of the file, counted or printed; null where a file is one page without end. */
const lastPage = ({ document: { pages } }: CheckedPaper): number | null =>
  pages.length > 1
    ? Math.max(pages.length, ...pages.map(({ printed }) => Number(/^\d+$/.exec(printed ?? '')?.[0] ?? 0)))
    : null;
