import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, inReport } from '../../../test/rule-cases.ts';
import { parseProfile } from '../profile.ts';
import { missingApproval } from './missing-approval.ts';
import { missingCoverField } from './missing-cover-field.ts';

const profile = parseProfile(
  JSON.stringify({
    approvals: [{ oneOf: ['Legal Services', 'Monitoring Officer'] }, { oneOf: ['Finance', 'Section 151'] }],
    cover: [{ oneOf: ['Ward(s) Affected', 'Wards'] }, { oneOf: ['Key Decision'] }, { oneOf: ['Report Author'] }],
  }),
);
const report = (row: string) =>
  inReport(`1. Background

1.1 The pool opened.

13. Accountable Officer(s)

Una Marsh, Head of Leisure

Approvals obtained on behalf of:-

| | Named Officer | Date |
| --- | --- | --- |
| Chief Executive | Ada Hale | 03/02/26 |
${row}

Report Author: Una Marsh
`);
const says = async (rule: typeof missingApproval, text: string, given = {}) =>
  (await findingsOf(rule, text, given)).map((one) => one.says);

test('an office of the template whose approval is not shown is named', async () => {
  deepEqual(await says(missingApproval, report('| Section 151 Officer | Bo Hale | 03/02/26 |'), { profile }), [
    'The report does not show the approval of: Legal Services.',
  ]);
});

test('any of the names that the template allows will do, and an empty row is left to another rule', async () => {
  const rows = '| Head of Legal (Monitoring Officer) | | |\n| Head of Finance | Bo Hale | 03/02/26 |';
  deepEqual(await says(missingApproval, report(rows), { profile }), []);
});

test('a field of the cover that is not there is named', async () => {
  deepEqual(await says(missingCoverField, report(''), { profile }), ['The cover does not say "Key Decision".']);
});

test('a field under another label of the template is there', async () => {
  const text = report('')
    .replace('Ward(s) Affected', 'Wards')
    .replace('Report Summary', 'Key Decision\n\nNo\n\nReport Summary');
  deepEqual(await says(missingCoverField, text, { profile }), []);
});

test('without a profile nothing is asked for', async () => {
  deepEqual(await says(missingApproval, report('')), []);
  deepEqual(await says(missingCoverField, report('')), []);
});
