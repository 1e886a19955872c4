import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { program, runProgram } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-cli-'));
after(() => rmSync(folder, { recursive: true }));

const run = (args: string[]) => runProgram(args, { cwd: folder });

/** The names that the program itself lists under "Commands:". */
const commandNames = (): string[] => {
  const listed = run(['--help']).stdout.split('Commands:\n')[1]!.split('\n\n')[0]!;
  return [...listed.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name!);
};

describe('./matters', () => {
  it('prints its help on standard output', () => {
    const { status, stdout, stderr } = run(['--help']);
    assert.equal(status, 0);
    assert.match(stdout, /^Usage: \.\/matters COMMAND/);
    assert.equal(stderr, '');
  });

  it('prints its version', () => {
    assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('finds its own folder through a link, also a link to a link', () => {
    symlinkSync(program, join(folder, 'first'));
    symlinkSync('first', join(folder, 'second'));
    assert.equal(spawnSync(join(folder, 'second'), ['--version']).status, 0);
  });

  it('takes a closed pipe for no failure', async () => {
    const child = spawn('sh', ['-c', `"${program}" --help | true; "${program}" --help 2>&1 >&- | cat`]);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    await new Promise((resolve) => child.on('close', resolve));
    assert.doesNotMatch(said, /EPIPE|at .*:\d+:\d+/);
  });
});

describe('./matters with a wrong command line', () => {
  const wrong: [args: string[], line: RegExp][] = [
    [[], /^matters: no command given; see \.\/matters --help\n$/],
    [['sing'], /^matters: unknown command 'sing'; see \.\/matters --help\n$/],
    [['--sing'], /^matters: unknown option '--sing'; see \.\/matters --help\n$/],
    [['constructor'], /^matters: unknown command 'constructor'/],
    [['read'], /^matters read: no file given; see \.\/matters read --help\n$/],
    [['read', 'nowhere.pdf'], /^matters read: no such file or folder: nowhere\.pdf; see /],
    [['read', 'a.md', 'b.md'], /^matters read: one file at a time, not 2; see /],
    [['serve', '--port', 'http'], /^matters serve: --port wants a whole number from 0 to 65535, not 'http'; see /],
    [['serve', '--port'], /^matters serve: option [^\n]*--port[^\n]* argument missing; see /],
    [['serve', '--data'], /^matters serve: option [^\n]*--data[^\n]* argument missing; see /],
  ];
  for (const [args, line] of wrong) {
    it(`says so in one line and exits 2: ${args.join(' ') || 'nothing'}`, () => {
      assert.deepEqual({ ...run(args), stderr: '' }, { status: 2, stdout: '', stderr: '' });
      assert.match(run(args).stderr, line);
    });
  }
});

describe('each command', () => {
  for (const name of commandNames()) {
    it(`${name} --help shows its usage and examples that name it`, () => {
      const { status, stdout } = run([name, '--help']);
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`^Usage: \\./matters ${name} `));
      assert.match(stdout, new RegExp(`Examples:\\n  .*matters ${name}`));
    });

    it(`${name} refuses an option that it does not know`, () => {
      const { status, stdout, stderr } = run([name, '--no-such-option']);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, new RegExp(`^matters ${name}: unknown option '--no-such-option'; see .*--help\\n$`));
    });
  }
});
