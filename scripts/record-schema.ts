import { Reading } from '../src/record/reading.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * The contract of a reading as one JSON Schema (2020-12): what stands in `docs/record.schema.json`.
 * The definitions that have a name of their own (`At`, `Clause`) stand once, under `$defs`.
 */
export const recordSchema = (): string => {
  const definitions: { [name: string]: Json } = {};
  const { $id, ...reading } = JSON.parse(JSON.stringify(Reading)) as { [key: string]: Json };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id,
    title: 'What one pass over one document gave: every fact with the place where it stands',
    ...withNamedParts(reading, definitions),
    $defs: definitions,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
};

const withNamedParts = (part: { [key: string]: Json }, definitions: { [name: string]: Json }) =>
  Object.fromEntries(Object.entries(part).map(([key, value]): [string, Json] => [key, referring(value, definitions)]));

const referring = (value: Json, definitions: { [name: string]: Json }): Json => {
  if (Array.isArray(value)) return value.map((each) => referring(each, definitions));
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.$ref === 'string') return { ...value, $ref: `#/$defs/${value.$ref}` };
  if (typeof value.$id !== 'string') return withNamedParts(value, definitions);
  const { $id, ...rest } = value;
  if (!Object.hasOwn(definitions, $id)) {
    definitions[$id] = true; // holds the name's place while its own parts are looked through
    definitions[$id] = withNamedParts(rest, definitions);
  }
  return { $ref: `#/$defs/${$id}` };
};
