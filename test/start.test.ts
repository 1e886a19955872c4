import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PLAIN_STATES } from '../src/asks/select-asks.ts';
import { plainEnv, program, runProgram } from './run-program.ts';

const board = fileURLToPath(new URL('../sample/papers/scrutiny-management-board', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'matters-start-'));
after(() => rmSync(folder, { recursive: true }));

type Started = { said: string; complained: string; home: string; seconds: number; code: number | null };

/** Starts the site, waits for its address, fetches its home page and stops it. */
const start = (data: string): Promise<Started> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, ['start', '--port', '0', '--data', join(folder, data)], { env: plainEnv() });
    const started: Started = { said: '', complained: '', home: '', seconds: 0, code: null };
    child.stderr.on('data', (chunk) => (started.complained += chunk));
    child.stdout.on('data', async (chunk) => {
      started.said += chunk;
      const address = /http:\/\/\S+(?=\n$)/.exec(started.said)?.[0];
      if (!address) return;
      started.seconds = (performance.now() - began) / 1000;
      started.home = await fetch(address).then((response) => response.text(), String);
      child.kill('SIGTERM');
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...started, code }));
  });

describe('./matters start', () => {
  it('reads the sample borough first, then prints the address last and serves it', async () => {
    const { said, complained, home, code } = await start('new');
    assert.match(
      said,
      /files read[^\n]*, 0 already known, 0 not read\n[^\n]+\n[^\n]+\n {2}http:\/\/localhost:\d+\/sign-in\/link\/[\w-]{43}\nhttp:\/\/localhost:\d+\n$/,
    );
    assert.match(complained, /made-up borough/);
    assert.doesNotMatch(complained, /no ask of the sample was found/);
    assert.match(home, /Scrutiny Management Board/);
    assert.equal(code, 0);
  });

  it('shows every state that an ask can come to, and every response', () => {
    const { asks } = JSON.parse(runProgram(['asks', '--json', '--data', 'new'], { cwd: folder }).stdout) as {
      asks: { plain: string; state: { response: string }; corrections: unknown[]; events: { evidence: string }[] }[];
    };
    assert.deepEqual(new Set(asks.map(({ plain }) => plain)), new Set(PLAIN_STATES));
    assert.deepEqual(
      new Set(asks.map(({ state }) => state.response)),
      new Set(['none', 'accepted', 'part-accepted', 'refused', 'awaited']),
    );
    assert.ok(asks.some(({ corrections }) => corrections.length > 0));
    assert.ok(
      asks.some(({ events }) => events.some(({ evidence }) => /^E-mail/.test(evidence))),
      'answered outside a meeting',
    );
  });

  it('reads nothing when it is started again', async (t) => {
    const { said, complained, home, seconds } = await start('new');
    assert.match(said, /^The desk has no administrator yet[^\n]*\n[^\n]*\nhttp:\/\/localhost:\d+\n$/);
    assert.equal(complained, '');
    assert.match(home, /Scrutiny Management Board/);
    t.diagnostic(`answered after ${seconds.toFixed(2)} s`);
  });

  it('leaves a store alone that holds other papers', async () => {
    cpSync(board, join(folder, 'papers'), { recursive: true });
    runProgram(['add', 'papers', '--data', 'own'], { cwd: folder });
    const { said, home } = await start('own');
    assert.match(said, /^The desk has no administrator yet[^\n]*\n[^\n]*\nhttp:\/\/localhost:\d+\n$/);
    assert.match(home, /Scrutiny Management Board/);
    assert.doesNotMatch(home, /Young Lives Scrutiny Panel<\/a>/);
  });
});
