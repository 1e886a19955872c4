import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from '../../test/rule-cases.ts';
import { sarif } from './sarif.ts';
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
