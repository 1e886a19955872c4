import { Type } from '@sinclair/typebox';

/** That somebody was reminded of an ask. Kept at the desk in state draft, and never published. */
export const Chase = Type.Object({
  /** Key of the ask. */
  ask: Type.String({ maxLength: 100 }),
  to: Type.String({ maxLength: 300 }),
  words: Type.String({ maxLength: 4000 }),
});
