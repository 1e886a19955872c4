import { type Static, Type } from '@sinclair/typebox';
import { orNull } from '../record/or-null.ts';
import { OFFICES } from './permissions.ts';

const Line = Type.String({ maxLength: 200 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** An officer's post for a time: who clears, who is asked, who signs the summons. */
export const Officer = Type.Object({
  name: Line,
  post: Line,
  /** What reports need this post's word for; null for none. */
  office: orNull(Type.Union(OFFICES.map((one) => Type.Literal(one)))),
  from: Day,
  until: orNull(Day),
});
export type Officer = Static<typeof Officer>;
