import type { Expression, ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { type Action, reachOf, STATES, type State, type Viewer } from '../../cycle/permissions.ts';
import type { Tables } from '../tables.ts';

/**
 * The condition that a row of `desk_record` is one to which the viewer may do this. Every query of the desk
 * has it; there is no other way to the rows.
 */
export const visibleTo =
  (viewer: Viewer, action: Action, states: readonly State[] = STATES) =>
  (where: ExpressionBuilder<Tables, 'desk_record'>): Expression<SqlBool> =>
    where.or(states.flatMap((state) => reached(where, viewer, action, state)));

const reached = (
  where: ExpressionBuilder<Tables, 'desk_record'>,
  viewer: Viewer,
  action: Action,
  state: State,
): Expression<SqlBool>[] => {
  const { all, bodies, allOwn, ownBodies } = reachOf(viewer, action, state);
  const inState = where('desk_record.state', '=', state);
  if (all) return [inState];
  const found: Expression<SqlBool>[] = [];
  if (bodies.length > 0) found.push(where.and([inState, where('desk_record.body', 'in', bodies)]));
  if (viewer.account === null) return found;
  const own = isMine(where, viewer.account);
  if (allOwn) found.push(where.and([inState, own]));
  else if (ownBodies.length > 0) found.push(where.and([inState, own, where('desk_record.body', 'in', ownBodies)]));
  return found;
};

/** The condition that an account has a part in the record. */
export const isMine = (
  where: ExpressionBuilder<Tables, 'desk_record'>,
  account: number,
): ExpressionWrapper<Tables, 'desk_record', SqlBool> =>
  where.exists(
    where
      .selectFrom('desk_party')
      .select('desk_party.record')
      .whereRef('desk_party.record', '=', 'desk_record.id')
      .where('desk_party.account_id', '=', account),
  );
