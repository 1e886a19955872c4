import type { Figure } from '../../record/figure.ts';
import { type CheckedPaper, quoteAt } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { riskyRows } from './risky-rows.ts';

/** A number of people so small that those who know the place know who is meant. */
export const smallCount: Rule = {
  id: 'disclosure/small-count',
  kind: 'disclosure',
  severity: 'advice',
  source: 'UK GDPR Art 5(1)(f); Government Analysis Function and DfE practice: small counts of people are held back',
  why: 'A count of people below the threshold of the council, or the size of a group that is itself below it, may tell about single people where it is split by place, group or need. Only children, pupils, patients, families and the like are looked at, not staff. A small number is not always a secret, so this is advice; a number is never shown in a finding.',
  *find(paper): Iterable<Found> {
    for (const { risks } of riskyRows(paper, ['small-count', 'small-group'])) {
      // What a rule of its own reports is not said twice.
      const small = risks.filter(
        ({ figure, reasons }) => !reasons.some((reason) => OTHERS.has(reason)) && isOfPeople(paper, figure),
      );
      const [first] = small;
      if (!first) continue;
      yield {
        at: first.figure.passage,
        says: `${small.length === 1 ? 'A number' : `${small.length} numbers`} of people here ${small.length === 1 ? 'is' : 'are'} below the threshold of ${paper.profile.smallNumber}.`,
        mend: 'If readers could tell who is meant, put [c] in its place, or join groups, places or years.',
        sure: 0.6,
      };
    }
  },
};

/** Those about whom a council knows more than their neighbours do; not its staff, and not the homes they live in. */
const PEOPLE =
  /^\s*(?:(?:of|the|these|those|their|our|looked|after|new|more|other|further|disabled|young|older|vulnerable|local)\s+){0,3}(?:children|pupils|young people|babies|students|learners|patients|residents|adults|families|victims|carers|care leavers|service users|boys|girls)\b/i;
const COUNTS_PEOPLE = /\b(?:children|pupils|young people|learners|patients|victims|care leavers|families)\b/i;
const AFTER = 60;

const isOfPeople = (paper: CheckedPaper, { at, where, measure, passage }: Figure): boolean =>
  where === 'table'
    ? COUNTS_PEOPLE.test(measure ?? '')
    : PEOPLE.test(quoteAt(paper, { ...at, start: at.end, end: Math.min(passage.end, at.end + AFTER) }));

const OTHERS: ReadonlySet<string> = new Set(['small-share', 'small-remainder', 'school-and-group', 'recoverable']);
