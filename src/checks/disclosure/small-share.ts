import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { riskyRows } from './risky-rows.ts';

const SAID = /\b(?:suppress(?:ed|ion)?|small numbers?|protect confidentiality|not been provided)\b/i;

/** A percentage with the size of its group beside it, from which a small number of people can be worked out. */
export const smallShare: Rule = {
  id: 'disclosure/small-share',
  kind: 'disclosure',
  severity: 'warning',
  source: 'UK GDPR Art 5(1)(f); ICO and DfE practice on small numbers: counts below the threshold are not published',
  why: 'A percentage and the size of its group, multiplied, give a number of people; where that number is small, or nearly the whole group, those who know the group can tell who is meant. The threshold is a setting of the council. The number itself is never shown in a finding. Where the same papers say that such figures are suppressed, it is an error.',
  *find(paper): Iterable<Found> {
    const said = paper.prose.filter(({ text, cell }) => !cell && SAID.test(text));
    for (const { risks } of riskyRows(paper, ['small-share', 'small-remainder'])) {
      const [{ figure }] = risks as [(typeof risks)[number]];
      const near = said.find(
        ({ part, at }) =>
          part.index === (figure.paper ?? 0) &&
          at.page === figure.passage.page &&
          Math.abs(at.start - figure.passage.start) < 1500,
      );
      const match = near && SAID.exec(near.text);
      yield {
        at: figure.passage,
        ...(near && match && { other: inProse(near, match.index, match.index + match[0].length) }),
        says: `${risks.length === 1 ? 'A percentage' : `${risks.length} percentages`} of this row can be turned back into a number of people below the threshold of ${paper.profile.smallNumber}${near ? ', though the paper says that such figures are held back' : ''}.`,
        mend: 'Put [c] in place of the percentage, leave out the size of the group, or join small groups or years; then see that no total gives it back.',
        severity: near ? 'error' : 'warning',
        sure: 0.9,
      };
    }
  },
};
