import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildPdf, linesAt } from './build-pdf.ts';

const program = fileURLToPath(new URL('../matters', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'matters-bad-'));
after(() => rmSync(folder, { recursive: true }));

type User = { uid: number; gid: number };
const run = (args: string[], as: User | object = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    ...as,
  });
  return { status, stdout, stderr };
};

/** Root may do everything, so that what rights forbid is tried as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
chmodSync(folder, 0o777);
const outOfReach = run(['--version'], nobody).status !== 0 && 'this folder is closed to the user nobody';

const paper = buildPdf([{ texts: linesAt(60, 60, ['Harbour Committee', 'Minutes of 3 March 2020']) }]);
const lockedPaper = (): Buffer => {
  const sign = `<${'00'.repeat(32)}>`;
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O ${sign} /U ${sign} /P -4 >>`;
  const text = Buffer.from(paper).toString('latin1');
  return Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R /ID [<00> <00>] /Encrypt ${encrypt}`), 'latin1');
};

const file = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
file('empty.pdf', '');
file('blank.txt', ' \n\n');
file('cut.pdf', paper.subarray(0, paper.length / 2));
file('locked.pdf', lockedPaper());
file(
  'noise.md',
  Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 7919) & 0xff),
);
file('big.pdf', paper);
truncateSync(join(folder, 'big.pdf'), 201_000_000);
file('really-a-pdf.txt', paper);
file('closed.txt', 'Minutes');
chmodSync(join(folder, 'closed.txt'), 0);
mkdirSync(join(folder, 'folder.pdf'));

/** What each says after its name, and the exit code: 2 where the command line is at fault, 1 where the file is. */
const files: [name: string, status: number, says: RegExp][] = [
  ['missing.pdf', 2, /no such file/],
  ['folder.pdf', 2, /is a folder/],
  ['empty.pdf', 1, /empty file/],
  ['blank.txt', 1, /white space/],
  ['cut.pdf', 1, /cut short/],
  ['locked.pdf', 1, /password/],
  ['noise.md', 1, /neither text nor a known format/],
  ['big.pdf', 1, /201 MB is more than/],
];

describe('./matters read with a file that cannot be read', () => {
  for (const [name, status, says] of files) {
    it(`${name}: one line that names it, exit code ${status}`, () => {
      const result = run(['read', name]);
      assert.equal(result.status, status, result.stderr);
      assert.equal(result.stdout, '');
      assert.match(result.stderr, /^matters read: [^\n]+\n$/);
      assert.match(result.stderr, says);
      assert.ok(result.stderr.includes(name), result.stderr);
    });
  }

  it('goes by the content where the name is wrong', () => {
    const { status, stdout } = run(['read', 'really-a-pdf.txt', '--json']);
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).document.mediaType, 'application/pdf');
  });

  it('says that it has no right to a file', { skip: outOfReach }, () => {
    const { status, stderr } = run(['read', 'closed.txt'], nobody);
    assert.equal(status, 2);
    assert.match(stderr, /cannot read closed\.txt/);
  });
});
