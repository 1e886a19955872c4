import type { FileFacts } from '../../documents/file-facts.ts';
import type { CheckedPaper } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

type FileRule = Omit<Rule, 'kind' | 'find'> & {
  /** What is wrong with the file, or null. One finding a rule: a count and the first page, not hundreds. */
  readonly findIn: (facts: FileFacts, paper: CheckedPaper) => Omit<Found, 'at'> | null;
};

/** A rule about what a file tells those who do not see it; silent where the file's facts are not known. */
export const fileRule = ({ findIn, ...rule }: FileRule): Rule => ({
  ...rule,
  kind: 'law',
  *find(paper): Iterable<Found> {
    const found = paper.facts && findIn(paper.facts, paper);
    if (found) yield { at: null, ...found };
  },
});

/** What a council's documents must meet, for the rules' sources. */
export const ACCESSIBILITY_LAW =
  'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018';

/** ", the first on page 3", where the format has pages. */
export const firstOn = (page: number | null): string => (page === null ? '' : `, the first on page ${page}`);
