import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildPdf, linesAt } from './build-pdf.ts';
import { closedToNobody, nobody, runProgram } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-bad-'));
after(() => rmSync(folder, { recursive: true }));
chmodSync(folder, 0o777);

const run = (args: string[], as = {}) => runProgram(args, { cwd: folder, as });
const outOfReach = closedToNobody(folder);

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

const papers = fileURLToPath(new URL('../sample/papers', import.meta.url));

describe('the store’s folder', () => {
  it('is missed in one line where this account may not write', { skip: outOfReach }, () => {
    mkdirSync(join(folder, 'shut'));
    chmodSync(join(folder, 'shut'), 0o555);
    const { status, stderr } = run(['serve', '--port', '0', '--data', 'shut/data'], nobody);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^matters serve: cannot use the folder \S+ for the store: this account has no right to it[^\n]*\n$/,
    );
  });

  it('is refused in one line where a file stands in its place', () => {
    const { status, stderr } = run(['search', 'harbour', '--data', 'blank.txt']);
    assert.equal(status, 1);
    assert.match(stderr, /^matters search: cannot use the folder \S+ for the store: a file stands[^\n]*\n$/);
  });
});

describe('a full disk', () => {
  const all = readdirSync(papers, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const tally = (stdout: string) =>
    stdout
      .match(/^(\d+) files? read, (\d+) already known, (\d+) not read/)!
      .slice(1)
      .map(Number);

  it('leaves each paper wholly in or wholly out, says why, and takes the rest once there is room', () => {
    // The shell's limit on a file's size stands in for the disk: 2,000 blocks of 512 bytes.
    const through = ['sh', '-c', 'ulimit -f 2000; exec "$0" "$@"'];
    const short = runProgram(['add', papers, '--data', 'full'], { cwd: folder, through });
    const [read, known, missed] = tally(short.stdout);
    assert.equal(short.status, 1);
    assert.ok(read! > 0 && known === 0 && missed! > 0 && read! + missed! === all, short.stdout);
    const reasons = short.stdout.split('\n').filter((line) => line.startsWith('  '));
    assert.equal(reasons.length, missed);
    for (const reason of reasons) assert.match(reason, /: .*the disk .*make room and try again/);

    const roomy = run(['add', papers, '--data', 'full']);
    assert.equal(roomy.status, 0);
    assert.deepEqual(tally(roomy.stdout), [missed, read, 0]);
  });
});

describe('./matters serve on a port that another program has', () => {
  it('says which port and what to do', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      const { status, stdout, stderr } = run(['serve', '--port', String(port), '--data', 'port-data']);
      assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
      assert.match(stderr, new RegExp(`^matters serve: port ${port} is in use [^\\n]*PORT=${port + 1}\\n$`));
    } finally {
      other.close();
    }
  });
});
