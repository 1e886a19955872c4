import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, inReport } from '../../../test/rule-cases.ts';
import { parseProfile } from '../profile.ts';
import { missingSection } from './missing-section.ts';

const profile = parseProfile(
  JSON.stringify({ sections: [{ oneOf: ['Legal Implications', 'Law'] }, { oneOf: ['Background'] }] }),
);
const sections = '1. Background\n\n1.1 Lessons began.\n\n2. Costs\n\n2.1 None.';

test('a section of the template that the report has not is named', async () => {
  const findings = await findingsOf(missingSection, inReport(sections), { profile });
  equal(findings.map(({ says }) => says).join(), 'The report has no section "Legal Implications".');
});

test('any of the titles that the template allows will do', async () => {
  const findings = await findingsOf(missingSection, inReport(sections.replace('Costs', 'Law and rights')), { profile });
  equal(findings.length, 0);
});

test('without a profile nothing is asked for', async () => {
  equal((await findingsOf(missingSection, inReport(sections))).length, 0);
});
