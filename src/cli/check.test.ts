import { equal, match } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inReport } from '../../test/rule-cases.ts';
import { matters } from './matters.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-check-'));
after(() => rmSync(folder, { recursive: true }));

const paper = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const run = async (...args: string[]) => {
  const out = { stdout: '', stderr: '' };
  const to = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      out[name] += text;
    },
  });
  const code = await matters(['check', ...args], {
    stdout: to('stdout'),
    stderr: to('stderr'),
    env: {},
    isTerminal: false,
    untilStopped: async () => {},
  });
  return { code, ...out };
};

const WRONG = paper('wrong.md', inReport('1.1 Lessons began in May.\n\n1.1 The pool was shut.'));
const SLIP = paper('slip.md', 'The pool was was shut.');

test('an error gives exit code 1, a place, a quote and how to mend it', async () => {
  const { code, stdout } = await run(WRONG);
  equal(code, 1);
  match(stdout, /error, page 1: Two paragraphs are numbered 1\.1\. {2}\[structure\/repeated-number\]/);
  match(stdout, /“1\.1 The pool was shut\.”\n {2}and page 1: “1\.1 Lessons began in May\.”\n {2}Mend: Number/);
});

test('a warning fails only where warnings are chosen', async () => {
  equal((await run(SLIP)).code, 0);
  equal((await run(SLIP, '--severity', 'warning')).code, 1);
});

test('JSON has an entry for each file, also for one that cannot be read', async () => {
  const { code, stdout, stderr } = await run('--json', paper('empty.md', ''), WRONG);
  const { files } = JSON.parse(stdout);
  equal(code, 1);
  match(files[0].error, /empty/);
  match(stderr, /empty\.md/);
  equal(files[1].findings[0].rule, 'structure/repeated-number');
});

test('why a rule is there is told, and an unknown rule named', async () => {
  match((await run('--why', 'words/doubled-word')).stdout, /^words\/doubled-word \(warning\)\n\n.+\n\nSource: /);
  const unknown = await run('--why', 'words/none');
  equal(unknown.code, 2);
  match(unknown.stderr, /words\/doubled-word/);
});

test('what was waived is shown with its reason and counts no more', async () => {
  const waivers = join(folder, 'waivers.json');
  const slip = paper('quoted.md', 'She said the pool was was shut.');
  equal((await run(slip, '--waivers', waivers, '--waive', 'words/doubled-word')).code, 2);
  const because = ['--because', 'so she said'];
  equal((await run(slip, '--waivers', waivers, '--waive', 'words/doubled-word', ...because)).code, 0);
  const next = await run(slip, '--severity', 'warning', '--waivers', waivers);
  equal(next.code, 0);
  match(next.stdout, /0 warnings[\s\S]+waived, page 1[\s\S]+Not here, because: so she said/);
});

test('SARIF is printed instead', async () => {
  const log = JSON.parse((await run('--sarif', WRONG)).stdout);
  equal(log.version, '2.1.0');
  equal(
    log.runs[0].results.some(({ ruleId }: { ruleId: string }) => ruleId === 'structure/repeated-number'),
    true,
  );
});

test('a profile asks for the sections of its template', async () => {
  match((await run(WRONG, '--profile', 'public-report')).stdout, /no section "Legal implications"/);
  const unknown = await run(WRONG, '--profile', 'none-such');
  equal(unknown.code, 2);
  match(unknown.stderr, /folder templates\/checking/);
});

test('comments in the margin are for Word files: another is told so', async () => {
  const { code, stderr } = await run(SLIP, '--comments', join(folder, 'checked.docx'));
  equal(code, 1);
  match(stderr, /--comments wants a Word file \(\.docx\), and .*slip\.md is text\/\S+: check it without --comments/);
});
