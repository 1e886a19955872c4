import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '../src/reading/read-document.ts';
import { digest } from './digest.ts';

const folder = join(import.meta.dirname, 'manners');

/** Minutes of made-up councils, each in another manner, with what a person reads out of them beside it. */
for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
  test(`the manner of ${file.replace('.md', '').replaceAll('-', ' ')}`, async () => {
    const reading = await readDocument(readFileSync(join(folder, file)), file);
    const expected = readFileSync(join(folder, file.replace('.md', '.expected.txt')), 'utf8')
      .trimEnd()
      .split('\n');
    assert.deepEqual(reading.meetings.flatMap(digest), expected);
  });
}
