import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import { DocumentError } from '../src/documents/document-error.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { Reading } from '../src/record/reading.ts';
import { corpus } from './corpus.ts';
import { misplaced } from './places.ts';

/** Share of a paper's blocks that may be left without a place in its record. */
const MOST_UNREAD = 0.03;

for (const path of corpus()) {
  test(`every place holds its words, the record its contract, and little is left over: ${basename(path)}`, async (t) => {
    const bytes = readFileSync(path);
    const reading = await readDocument(bytes, path).catch((error: unknown) => {
      if (error instanceof DocumentError) return error;
      throw error;
    });
    if (reading instanceof DocumentError) {
      t.diagnostic(`not read: ${reading.message}`);
      assert.equal(reading.code, 'not-supported');
      return;
    }
    assert.deepEqual(misplaced(reading).slice(0, 5), []);
    const { blocks, unread } = reading.coverage;
    assert.ok(unread.length <= blocks * MOST_UNREAD, `${unread.length} of ${blocks} blocks are not understood`);
    assert.deepEqual(
      [...Value.Errors(Reading, reading)].slice(0, 3).map(({ path: at, message }) => `${at}: ${message}`),
      [],
    );
    assert.equal(
      JSON.stringify(await readDocument(bytes, path)),
      JSON.stringify(reading),
      'read twice, the record is the same to the byte',
    );
  });
}

test('a place that is off by one is noticed', async () => {
  const reading = await readDocument(
    Buffer.from(
      'MILLBRIDGE PARISH COUNCIL\n\n4 May 2021\n\nPresent: Cllrs Ash and Birch\n\n1. APOLOGIES\n\nNone.\n\n2. MINUTES\n\nResolved:- That the minutes be approved.',
    ),
    'minutes.md',
  );
  assert.deepEqual(misplaced(reading), []);
  const clause = reading.meetings[0]?.items[1]?.decisions[0]?.clauses[0];
  assert.ok(clause);
  clause.at.start += 1;
  assert.equal(misplaced(reading).length, 1);
});
