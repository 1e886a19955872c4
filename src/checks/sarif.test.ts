import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { findingsOf, inReport } from '../../test/rule-cases.ts';
import type { Finding } from '../record/finding.ts';
import { share } from './arithmetic/share.ts';
import { rules } from './rules.ts';
import { sarif } from './sarif.ts';
import { repeatedNumber } from './structure/repeated-number.ts';
import { doubledWord } from './words/doubled-word.ts';

test('a finding becomes a result with its rule, place and level', async () => {
  const findings = await findingsOf(doubledWord, 'The pool was was shut.');
  const log = JSON.parse(JSON.stringify(sarif([{ path: 'my report.md', findings }], [doubledWord])));
  equal(log.version, '2.1.0');
  const [result] = log.runs[0].results;
  equal(result.ruleId, log.runs[0].tool.driver.rules[result.ruleIndex].id);
  equal(result.level, 'warning');
  deepEqual(result.locations[0].physicalLocation, {
    artifactLocation: { uri: 'my%20report.md' },
    region: { charOffset: 9, charLength: 7, snippet: { text: 'was was' } },
  });
});

test('a finding that was waived is suppressed with its reason', async () => {
  const [finding] = await findingsOf(doubledWord, 'The pool was was shut.');
  const log = JSON.parse(
    JSON.stringify(sarif([{ path: 'a.md', findings: [{ ...finding!, waived: 'a quotation' }] }], [doubledWord])),
  );
  equal(log.runs[0].results[0].suppressions[0].justification, 'a quotation');
});

const closed = { additionalProperties: false };
const Text = Type.Object({ text: Type.String({ minLength: 1 }) }, closed);
const Level = Type.Union(['none', 'note', 'warning', 'error'].map((one) => Type.Literal(one)));
/** `location` of the published schema: a region counts characters from 0, an address has no spaces. */
const Location = Type.Object(
  {
    physicalLocation: Type.Object(
      {
        artifactLocation: Type.Object({ uri: Type.String({ pattern: '^[^\\s#?\\\\]+$' }) }, closed),
        region: Type.Optional(
          Type.Object(
            { charOffset: Type.Integer({ minimum: 0 }), charLength: Type.Integer({ minimum: 0 }), snippet: Text },
            closed,
          ),
        ),
      },
      closed,
    ),
    logicalLocations: Type.Optional(Type.Array(Type.Object({ name: Type.String() }, closed), { uniqueItems: true })),
  },
  closed,
);
/** What SARIF 2.1.0 requires, and what it allows, of the objects that a log of ours has; its schema is closed too. */
const Log = Type.Object(
  {
    $schema: Type.String({ pattern: '^https://' }),
    version: Type.Literal('2.1.0'),
    runs: Type.Array(
      Type.Object(
        {
          tool: Type.Object(
            {
              driver: Type.Object(
                {
                  name: Type.String({ minLength: 1 }),
                  rules: Type.Array(
                    Type.Object(
                      {
                        id: Type.String({ minLength: 1 }),
                        shortDescription: Text,
                        fullDescription: Text,
                        defaultConfiguration: Type.Object({ level: Level }, closed),
                      },
                      closed,
                    ),
                    { uniqueItems: true },
                  ),
                },
                closed,
              ),
            },
            closed,
          ),
          columnKind: Type.Union([Type.Literal('utf16CodeUnits'), Type.Literal('unicodeCodePoints')]),
          results: Type.Array(
            Type.Object(
              {
                ruleId: Type.String(),
                ruleIndex: Type.Integer({ minimum: 0 }),
                level: Level,
                rank: Type.Number({ minimum: 0, maximum: 100 }),
                message: Text,
                locations: Type.Array(Location),
                relatedLocations: Type.Optional(Type.Array(Location, { uniqueItems: true })),
                suppressions: Type.Optional(
                  Type.Array(
                    Type.Object(
                      {
                        kind: Type.Union([Type.Literal('inSource'), Type.Literal('external')]),
                        status: Type.Union(['accepted', 'underReview', 'rejected'].map((one) => Type.Literal(one))),
                        justification: Type.String(),
                      },
                      closed,
                    ),
                    { uniqueItems: true },
                  ),
                ),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);

test('a log of all rules has the shape that SARIF 2.1.0 requires, and nothing that it does not know', async () => {
  const paper = inReport('1.1 The pool was was shut.\n\n1.1 In May 117 of the 200 cases (48.5%) were closed.');
  const found = await Promise.all([doubledWord, repeatedNumber, share].map((rule) => findingsOf(rule, paper)));
  const findings: Finding[] = [
    ...found.flat(),
    { ...found[0]![0]!, waived: 'so it is' },
    { ...found[0]![0]!, at: null },
  ];
  equal(findings.length, 5);
  const log = JSON.parse(JSON.stringify(sarif([{ path: 'July\\report #2?.md', findings }], rules)));
  deepEqual(
    [...Value.Errors(Log, log)].map(({ path, message }) => `${path}: ${message}`),
    [],
  );
  equal(
    log.runs[0].results.every(
      ({ ruleId, ruleIndex }: { ruleId: string; ruleIndex: number }) =>
        log.runs[0].tool.driver.rules[ruleIndex].id === ruleId,
    ),
    true,
  );
});
