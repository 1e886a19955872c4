import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { Severity } from '../record/finding.ts';

const words = Type.Array(Type.String());

/** A council's own ways, as one file of `templates/` holds them. What is left out has the default below. */
const Profile = Type.Object(
  {
    name: Type.String({ description: 'what `--profile` takes' }),
    describes: Type.String(),
    /** Sections that a report of this council must have: a title, or several of which one will do. */
    sections: Type.Array(Type.Object({ oneOf: words, why: Type.Optional(Type.String()) })),
    /** Abbreviations that the council explains elsewhere, with what they stand for. */
    glossary: Type.Record(Type.String(), Type.String()),
    /** Words that its dictionary lacks: places, schemes, partners. */
    dictionary: words,
    /** Rule to severity, or "off". */
    severities: Type.Record(Type.String(), Type.Union([Severity, Type.Literal('off')])),
    /** Which Schedule 12A and which holidays. */
    nation: Type.Union([
      Type.Literal('england'),
      Type.Literal('wales'),
      Type.Literal('scotland'),
      Type.Literal('northern-ireland'),
    ]),
    /** Whether every report comes with a screening or analysis of equality. */
    equalityForm: Type.Boolean(),
    /** Clear days before a meeting that its papers must be out; LGA 1972 s100B(3). */
    clearDays: Type.Integer({ minimum: 0 }),
    /** Counts of people above 0 and below this are small: see the disclosure rules. */
    smallNumber: Type.Integer({ minimum: 2 }),
    /** Sentences with more words are long. */
    longSentence: Type.Integer({ minimum: 10 }),
  },
  { additionalProperties: false },
);
export type Profile = Static<typeof Profile>;

/** What holds where a profile says nothing. */
export const defaultProfile: Profile = {
  name: 'any council',
  describes: 'Rules for any council, without a template of its own',
  sections: [],
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
 * @throws Error naming the first field that is not as it should be
 */
export const parseProfile = (json: string): Profile => {
  const given: unknown = { ...defaultProfile, ...JSON.parse(json) };
  const wrong = Value.Errors(Profile, given).First();
  if (wrong) throw new Error(`${wrong.path || 'the profile'}: ${wrong.message.toLowerCase()}`);
  return Value.Decode(Profile, given);
};
