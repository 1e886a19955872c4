import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { matters } from './matters.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-review-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const head = (date: string): string =>
  `# ASHMERE BOROUGH COUNCIL\n\n# Learning Panel\n\n## Minutes of the meeting held on ${date} at 5.30 pm\n\nPresent: Councillors Ash (in the Chair), Birch and Coe.\n\n`;
const DRAFT = `${head('Tuesday 9 January 2024')}**12. READING ROOMS**

Councillor Birch undertook to circulate the opening hours to members.

**Resolved:** That a report on reading rooms be submitted.

**13. DATE OF NEXT MEETING**

**Resolved:** That the next meeting be held on Tuesday 6 February 2024 at 5.30 pm.
`;
const LATER = `${head('Tuesday 12 March 2024')}**30. READING ROOMS**\n\n**Resolved:** That the report be received.\n`;

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const said = { out: '', err: '' };
  const code = await matters([...args, '--data', join(folder, 'data')], {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    env: {},
    isTerminal: false,
    untilStopped: async () => {},
  });
  return { code, ...said };
};

describe('./matters review', () => {
  it('says what to look at, each with its quote, and what to do', async () => {
    const { code, out } = await run('review', file('draft.md', DRAFT));
    assert.equal(code, 0);
    assert.match(
      out,
      /^12 READING ROOMS \(page 1\)\n {4}Councillor Birch undertook .*\n {4}.*not in the resolution\. .* It names a person: /,
    );
    assert.match(out, /That a report on reading rooms be submitted\.\n {4}Nobody is named to do this\./);
    assert.doesNotMatch(out, /no paper of it/, 'while no later meeting is known nothing is missing');
  });

  it('misses a meeting that was set where papers of a later one are in the store', async () => {
    assert.equal((await run('add', file('march.md', LATER))).code, 0);
    const { out } = await run('review', join(folder, 'draft.md'), '--json');
    const missing = (JSON.parse(out) as { kind: string; says: string }[]).filter(
      ({ kind }) => kind === 'meeting-missing',
    );
    assert.equal(missing.length, 1);
    assert.match(missing[0]!.says, /2024-02-06 .* 2024-03-12/);
  });

  it('says in one line what is wrong', async () => {
    assert.match((await run('review')).err, /review wants one FILE/);
    assert.match((await run('review', file('note.md', 'Nothing here.'))).err, /no minutes were found in /);
  });
});
