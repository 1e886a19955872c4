import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readAll } from '../src/reading/pool.ts';
import { readDocument } from '../src/reading/read-document.ts';
import type { Bench } from './bench.ts';

const corpus = process.env.MATTERS_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const ROUNDS = 3;

/** Bytes to record against `pdftotext -layout` and pdf.js, on the same files in the same run. */
export const bench: Bench = async (print) => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'));
  try {
    const packs = new Map([50, 200, 500, 800].map((pages) => [pages, madeUpPack(folder, pages)]));
    const real = pdfs();
    const report = real.find((path) => path.includes('performance-report'));
    if (report) await compare(print, 'performance_report', [report]);
    await compare(print, 'pack_500', [packs.get(500)!]);
    if (real.length > 0) await compare(print, 'corpus_pdfs', real);
    for (const [pages, path] of packs) print(`ms_a_page_at_${pages}`, (await timed(() => readOne(path))) / pages);
    print('memory_of_800_pages_mb', memoryOf(packs.get(800)!));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

type Print = Parameters<Bench>[0];

const compare = async (print: Print, name: string, paths: readonly string[]): Promise<void> => {
  const ours = await timed(async () => {
    for (const path of paths) await readOne(path);
  });
  const twoCores = paths.length > 1 ? await timed(() => readAll(paths, () => {}, 2)) : null;
  const theirs = await pdftotext(paths);
  const pdfjs = await timed(async () => {
    for (const path of paths) await pdfjsText(path);
  });
  print(`${name}_ms`, ours);
  print(`${name}_to_pdftotext_ratio`, theirs === null ? 'pdftotext is not here: install poppler-utils' : ours / theirs);
  if (twoCores !== null && theirs !== null) print(`${name}_two_threads_to_pdftotext_ratio`, twoCores / theirs);
  print(`${name}_to_pdfjs_ratio`, ours / pdfjs);
};

const pdfs = (): string[] => {
  try {
    return readdirSync(join(corpus, 'real'))
      .filter((name) => name.endsWith('.pdf') && !name.includes('scanned'))
      .map((name) => join(corpus, 'real', name));
  } catch {
    return [];
  }
};

const readOne = async (path: string): Promise<void> => {
  await readDocument(readFileSync(path), path);
};

/** The best of some rounds, in milliseconds: other programs only ever make one slower. */
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
};

const pdftotext = async (paths: readonly string[]): Promise<number | null> => {
  try {
    return await timed(async () => {
      for (const path of paths) execFileSync('pdftotext', ['-layout', path, '/dev/null']);
    });
  } catch {
    return null;
  }
};

const pdfjsText = async (path: string): Promise<void> => {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent();
  await task.destroy();
};

/** A pack of so many pages of headings, paragraphs, lists and tables, typeset here. */
const madeUpPack = (folder: string, pages: number): string => {
  const page = (n: number): string => `= ${n}. Report on service number ${n}
#lorem(120)

+ That the report be noted.
+ That a further report be submitted in ${(n % 9) + 2} months.

#table(columns: 4, [Measure], [Target], [Result], [Rating], ..range(8).map(i => ([Measure #i], [#(70 + i)%], [#(64 + i)%], [Amber])).flatten())

#lorem(140)
#pagebreak()
`;
  const source = `#set page(paper: "a4", numbering: "1", header: [Harrowby Scrutiny Board])\n${Array.from({ length: pages }, (_, i) => page(i + 1)).join('\n')}`;
  const path = join(folder, `pack-${pages}.pdf`);
  writeFileSync(path, NodeCompiler.create().pdf({ mainFileContent: source }));
  return path;
};

/** Most memory that a process of its own takes to read a file, in megabytes; Linux alone tells. */
const memoryOf = (path: string): number | string => {
  if (process.platform !== 'linux') return 'only Linux tells';
  const script = `const { readDocument } = await import(${JSON.stringify(new URL('../src/reading/read-document.ts', import.meta.url).href)});
const { readFileSync } = await import('node:fs');
await readDocument(readFileSync(${JSON.stringify(path)}), 'pack.pdf');
const peak = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
console.log(Number(peak[1]) / 1024);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
};
