import { type Static, Type } from '@sinclair/typebox';

/** What a topic may belong to: an ask, an entry of the forward plan, an item of a meeting that was held. */
export const LINK_KINDS = ['ask', 'plan-entry', 'item'] as const;

/**
 * A link to something else of the record by its key alone: an ask's, a desk record's id, or the path of an item
 * (`body/2031-03-04/12`). Its words are looked up for whoever reads them, so that nothing of what is not theirs to see,
 * or was withdrawn since, stands in the record that links.
 */
export const DeskLink = Type.Object({
  kind: Type.Union(LINK_KINDS.map((one) => Type.Literal(one))),
  key: Type.String({ maxLength: 300 }),
});
export type DeskLink = Static<typeof DeskLink>;

/** A link as a form's field holds it: "ask:3f9c01ab77". */
export const linkText = ({ kind, key }: DeskLink): string => `${kind}:${key}`;

/** A link from a form's field; null where it is none. */
export const linkOfText = (text: string): DeskLink | null => {
  const kind = LINK_KINDS.find((one) => text.startsWith(`${one}:`));
  const key = kind ? text.slice(kind.length + 1) : '';
  return kind && key !== '' && key.length <= 300 ? { kind, key } : null;
};
