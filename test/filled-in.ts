import { Kind, type TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

/** Texts that schemas with a pattern take, tried in turn. */
const PATTERNED = ['2031-07-01', '18:30', '05-15', '2031-07-01T18:30', '2031-07-01T18:30:00.000Z', '1', 'a'];

/**
 * A value of a schema with a word in every text that may hold any: so a kind of record that is added later is planted
 * like all others. Lists have one entry, what may be null is not.
 */
export const filledIn = (schema: TSchema, word: string): unknown => {
  switch (schema[Kind]) {
    case 'Object':
      return Object.fromEntries(
        Object.entries<TSchema>(schema.properties).map(([name, of]) => [name, filledIn(of, word)]),
      );
    case 'Array':
      // A list of its own kind within itself would have no end.
      return schema.items[Kind] === 'This' ? [] : [filledIn(schema.items, word)];
    case 'Record':
      return { one: filledIn(Object.values<TSchema>(schema.patternProperties)[0]!, word) };
    case 'Union':
      return schema.anyOf.map((of: TSchema) => filledIn(of, word)).find((one: unknown) => Value.Check(schema, one));
    case 'Tuple':
      return schema.items.map((of: TSchema) => filledIn(of, word));
    case 'String':
      return [word, word.slice(0, schema.maxLength ?? word.length), ...PATTERNED].find((text) =>
        Value.Check(schema, text),
      );
    default:
      return Value.Create(schema);
  }
};
