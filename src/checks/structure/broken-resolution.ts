import { within } from '../../record/at.ts';
import type { Clause } from '../../record/meeting.ts';
import type { Found, Rule } from '../rule.ts';

/** "That the completion of phase 1 and commit to …": a verb of command where the subject still goes on. */
const BROKEN =
  /^that the (?:(?!\b(?:is|are|be|was|were|has|have|will|would|note|notes|agree|agrees|ask|asks|consider|considers|continue|continues|work|works|support|supports|receive|receives|review|reviews|report|explore|explores|ensure|ensures)\b)[\p{L}\d'’/-]+,?\s){2,20}?and (?:commit|agree|endorse|undertake|recommend|resolve)s? (?:to|that|the)\b/iu;

/** A resolution whose sentence does not hold together. */
export const brokenResolution: Rule = {
  id: 'structure/broken-resolution',
  kind: 'structure',
  severity: 'warning',
  source: 'A resolution is the decision itself: it must be possible to read it in one way',
  why: 'A resolution put together from two motions ("That the completion of the work and commit to more be supported") leaves open what was resolved. Only the joining of a subject with a command is found.',
  *find({ parts }): Iterable<Found> {
    const items = parts.flatMap(({ meetings }) => meetings).flatMap(({ items: all }) => all);
    for (const clause of items.flatMap(({ decisions }) => decisions).flatMap(({ clauses }) => clauses))
      yield* broken(clause);
  },
};

function* broken({ text, at, clauses }: Clause): Iterable<Found> {
  const match = BROKEN.exec(text);
  if (match)
    yield {
      at: within(at, 0, match[0].length),
      says: 'The resolution does not hold together: a command is joined to a subject.',
      mend: 'Make two resolutions of it, each with its own verb.',
      sure: 0.8,
    };
  for (const one of clauses) yield* broken(one);
}
