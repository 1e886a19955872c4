import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf, meetingOf, page } from '../../test/made-up-minutes.ts';
import { findAsks } from './find-asks.ts';

const find = (item: ReturnType<typeof itemOf>) => findAsks(item, meetingOf(item));

const KINDS: [string, string][] = [
  ['That a report on the quay be submitted to the Panel.', 'report-request'],
  ['That the figures for each berth be circulated to Members.', 'information-request'],
  ['That tide tables be submitted to each meeting of the Panel.', 'standing-request'],
  ['That the matter be referred to the Planning Committee.', 'referral'],
  ['That a sub-group be established.', 'committee-action'],
  ['That the Clerk write to the ferry company.', 'committee-action'],
  ['That Cabinet be recommended to reduce the fees and a letter be sent.', 'recommendation'],
];
for (const [text, kind] of KINDS)
  test(`kind of "${text}"`, () => {
    const p = page();
    assert.equal(find(itemOf('Item', [], [p.decision([p.clause(text)])])).asks[0]?.kind, kind);
  });

const RECIPIENTS: [string, string | null][] = [
  ['That a paper be submitted to the August meeting of the Harbour Panel.', 'the Harbour Panel'],
  ['That information relating to fees be provided to Members.', 'Members'],
  ['That the survey be forwarded to the Scrutiny Management Board for comment.', 'the Scrutiny Management Board'],
  ['That a report be submitted to a future meeting.', null],
  ['That feedback be provided to the Harbour Co-ordinator in relation to the plan.', 'the Harbour Co-ordinator'],
];
for (const [text, recipient] of RECIPIENTS)
  test(`recipient of "${text}"`, () => {
    const p = page();
    assert.equal(find(itemOf('Item', [], [p.decision([p.clause(text)])])).asks[0]?.recipient, recipient);
  });
