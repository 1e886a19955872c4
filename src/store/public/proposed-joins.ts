import { type JoinReason, proposeJoins } from '../../figures/measures/propose-joins.ts';
import { joinKey } from '../enter-join.ts';
import type { MeasureLink } from '../figure-views.ts';
import type { Reader } from './links.ts';
import { MEASURE_LINK, measureLink } from './measure-link.ts';

export type ProposedJoinView = { measure: MeasureLink; other: MeasureLink; reason: JoinReason };

/** Measures of which less is told are compared once there are fewer above them. */
const MOST_COMPARED = 20_000;

/** Pairs of measures that may be one and of which nobody has said so yet: see `PublicRecord.proposedJoins`. */
export const proposedJoins = async (db: Reader): Promise<ProposedJoinView[]> => {
  const measures = await db
    .selectFrom('public_measure')
    .select(MEASURE_LINK)
    .select(['words', 'sorted'])
    .orderBy('weight', 'desc')
    .orderBy('id')
    .limit(MOST_COMPARED)
    .execute();
  const known = await db.selectFrom('public_abbreviation').select(['short', 'long']).distinct().execute();
  const rows = await db
    .selectFrom('public_confirmation')
    .select('about')
    .where('about', '>=', 'join ')
    .where('about', '<', 'join ~')
    .execute();
  const said = new Set(rows.map(({ about }) => about));
  return proposeJoins(measures, known)
    .filter(({ measure, other }) => !said.has(joinKey(measure.slug, other.slug)))
    .map(({ measure, other, reason }) => ({ measure: measureLink(measure), other: measureLink(other), reason }));
};
