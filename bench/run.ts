// Measures one thing: `npm run bench -- NAME` runs bench/NAME.ts and prints its figures, one a line.
import { readdirSync } from 'node:fs';
import type { Bench } from './bench.ts';

const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && file !== 'bench.ts' && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

const list = `npm run bench -- NAME, where NAME is one of: ${names.join(', ')}\n`;

const stopWithList = (complaint: string): never => {
  process.stderr.write(`bench: ${complaint}; ${list}`);
  process.exit(2);
};

const rounded = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? value.toFixed(0) : value.toPrecision(4);

if (name === undefined) {
  process.stdout.write(list);
} else {
  if (!names.includes(name)) stopWithList(`there is no bench '${name}'`);
  if (rest.length > 0) stopWithList(`one name at a time, not also '${rest.join(' ')}'`);
  const { bench }: { bench: Bench } = await import(`./${name}.ts`);
  await bench((figure, value) => {
    process.stdout.write(`${figure} ${typeof value === 'number' ? rounded(value) : value}\n`);
  });
}
