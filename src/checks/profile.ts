import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { type ValueError, ValueErrorType } from '@sinclair/typebox/errors';
import { Value } from '@sinclair/typebox/value';
import { Severity } from '../record/finding.ts';

const words = (description: string) => Type.Array(Type.String({ minLength: 1 }), { description });
/** What a template asks for: something with a title, or with one of several. */
const titled = (what: string) =>
  Type.Array(
    Type.Object(
      {
        oneOf: Type.Array(Type.String({ minLength: 1 }), {
          minItems: 1,
          description: 'a list of titles, at least one',
        }),
        why: Type.Optional(Type.String({ description: 'a line of text' })),
      },
      { additionalProperties: false, description: '{ "oneOf": ["a title"], "why": "what it is for" }' },
    ),
    { description: `a list of ${what}, each as { "oneOf": ["a title"] }` },
  );

/** A council's own ways, as one file of `templates/checking/` holds them. What is left out has the default below. */
const Profile = Type.Object(
  {
    name: Type.String({ minLength: 1, description: 'the name that --profile takes, as text' }),
    describes: Type.String({ description: 'a line of text' }),
    /** Sections that a report of this council must have: a title, or several of which one will do. */
    sections: titled('sections'),
    /** Fields that its cover sheet must have, filled in. */
    cover: titled('fields of the cover'),
    /** Offices whose approval its reports must show. */
    approvals: titled('offices'),
    /** Abbreviations that the council explains elsewhere, with what they stand for. */
    glossary: Type.Record(Type.String(), Type.String({ description: 'what the abbreviation stands for, as text' }), {
      description: 'abbreviations with what they stand for: { "WLC": "Waterside Leisure Centre" }',
    }),
    /** Words that its dictionary lacks: places, schemes, partners. */
    dictionary: words('a list of words'),
    /** Rule to severity, or "off". */
    severities: Type.Record(
      Type.String(),
      Type.Union([Severity, Type.Literal('off')], { description: '"error", "warning", "advice" or "off"' }),
      { description: 'rules with their severity: { "words/long-sentence": "off" }' },
    ),
    /** Which Schedule 12A and which holidays. */
    nation: Type.Union(
      [Type.Literal('england'), Type.Literal('wales'), Type.Literal('scotland'), Type.Literal('northern-ireland')],
      { description: '"england", "wales", "scotland" or "northern-ireland"' },
    ),
    /** Whether every report comes with a screening or analysis of equality. */
    equalityForm: Type.Boolean({ description: 'true or false' }),
    /** Clear days before a meeting that its papers must be out; LGA 1972 s100B(3). */
    clearDays: Type.Integer({ minimum: 0, description: 'a whole number of days, 0 or more' }),
    /** Counts of people above 0 and below this are small: see the disclosure rules. */
    smallNumber: Type.Integer({ minimum: 2, description: 'a whole number, 2 or more' }),
    /** Sentences with more words are long. */
    longSentence: Type.Integer({ minimum: 10, description: 'a whole number of words, 10 or more' }),
  },
  { additionalProperties: false },
);
export type Profile = Static<typeof Profile>;
/** A section, field or approval that a template asks for. */
export type Wanted = Profile['sections'][number];

/** What holds where a profile says nothing. */
export const defaultProfile: Profile = {
  name: 'any council',
  describes: 'Rules for any council, without a template of its own',
  sections: [],
  cover: [],
  approvals: [],
  glossary: {},
  dictionary: [],
  severities: {},
  nation: 'england',
  equalityForm: false,
  clearDays: 5,
  smallNumber: 6,
  longSentence: 45,
};

/**
 * A profile from a file's text.
 *
 * @param rules ids of all rules, so that a severity of none is named; not asked where left out
 * @throws Error with a line for every field that is not as it should be: where, what was expected, what was found
 */
export const parseProfile = (json: string, rules?: readonly string[]): Profile => {
  const own: unknown = parsed(json);
  if (typeof own !== 'object' || own === null || Array.isArray(own))
    throw new Error(`a profile is one object in braces, { "name": "…" }, not ${shown(own)}`);
  const given: unknown = { ...defaultProfile, ...own };
  const seen = new Set<string>();
  const wrong = [...Value.Errors(Profile, given)].filter(({ path }) => !seen.has(path) && seen.add(path)).map(misfit);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const profile = Value.Decode(Profile, given);
  const unknown = Object.keys(profile.severities).filter((id) => rules && !rules.includes(id));
  if (unknown.length > 0)
    throw new Error(unknown.map((id) => `severities: there is no rule '${id}'${nearest(id, rules!)}`).join('\n'));
  return profile;
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`this is not JSON: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
};

const misfit = ({ path, type, schema, value }: ValueError): string => {
  if (type === ValueErrorType.ObjectAdditionalProperties) {
    const steps = path.split('/').slice(1);
    const known = Object.keys((schema as { properties?: Record<string, TSchema> }).properties ?? {});
    return `${place(steps)}: there is no such field; the fields are ${known.join(', ')}`;
  }
  const expected = schema.description ?? `text`;
  return `${place(path.split('/').slice(1))}: expected ${expected}, found ${shown(value)}`;
};

/** "/sections/1/oneOf" as "sections, entry 2, oneOf". */
const place = (steps: readonly string[]): string =>
  steps.map((step) => (/^\d+$/.test(step) ? `entry ${Number(step) + 1}` : step.replaceAll('~1', '/'))).join(', ');

const LONGEST_SHOWN = 60;

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
};

const nearest = (id: string, rules: readonly string[]): string => {
  const name = id.split('/').at(-1)!;
  const near = rules.find((rule) => rule.endsWith(`/${name}`)) ?? rules.find((rule) => rule.includes(name));
  return near ? `; did you mean '${near}'?` : '; ./matters check --why lists them';
};
