// Everything that must hold before a change lands: `npm test`. Static checks side by side, then every test.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runTests } from './run-tests.ts';

type Step = { name: string; passed: boolean; seconds: number };

const checks: Record<string, string[]> = {
  types: ['tsc', '--noEmit'],
  lint: ['biome', 'check', '.'],
  rooms: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src'],
  unused: ['knip'],
};

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

const line = ({ name, passed, seconds }: Step): string =>
  `${passed ? 'passed' : 'FAILED'}  ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s\n`;

/** Runs one program of node_modules/.bin, which npm has put on the path; shows its output when it fails. */
const check = ([name, [program, ...args]]: [string, string[]]): Promise<Step> =>
  new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      const step = { name, passed: code === 0, seconds: secondsSince(start) };
      process.stdout.write(line(step));
      if (!step.passed) process.stdout.write(Buffer.concat(output));
      resolve(step);
    });
  });

parseArgs({ options: {}, strict: true });
const steps = await Promise.all(Object.entries(checks).map(check));
const start = performance.now();
const counts = await runTests(['src', 'test', 'scripts', 'sample', 'bench'], process.stdout);
steps.push({ name: 'tests', passed: counts.tests > 0 && counts.failed === 0, seconds: secondsSince(start) });

process.stdout.write(`\n${steps.map(line).join('')}\n`);
process.stdout.write(
  `# tests ${counts.tests}\n# pass ${counts.passed}\n# fail ${counts.failed}\n# skipped ${counts.skipped}\n`,
);
process.exitCode = steps.every(({ passed }) => passed) ? 0 : 1;
