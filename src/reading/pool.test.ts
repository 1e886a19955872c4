import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Read, readAll } from './pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-pool-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('every file is answered once, whatever is wrong with some', async () => {
  const good = file(
    'good.md',
    'MILLBRIDGE PARISH COUNCIL\n\n4 May 2021\n\nPresent: Cllrs Ash and Birch\n\n1. APOLOGIES\n\nNone.\n\n2. MINUTES\n\nResolved:- That the minutes be approved.',
  );
  const empty = file('empty.pdf', '');
  const missing = join(folder, 'missing.md');
  const reads: Read[] = [];
  await readAll([good, empty, missing], (read) => void reads.push(read), 2);
  const of = (path: string) => reads.filter((read) => read.path === path);
  assert.equal(reads.length, 3);
  const read = of(good)[0]!;
  assert.ok('reading' in read);
  assert.equal(read.reading.meetings[0]?.items.length, 2);
  const [nothing, none] = [of(empty)[0]!, of(missing)[0]!];
  assert.ok('error' in nothing && 'error' in none);
  assert.match(nothing.error.message, /empty file/);
  assert.match(none.error.message, /no such file/);
});
