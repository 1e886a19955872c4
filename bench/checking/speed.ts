import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/checks/check.ts';
import { checkedPaper } from '../../src/checks/paper.ts';
import { rules } from '../../src/checks/rules.ts';
import { readForChecking } from '../../src/reading/read-for-checking.ts';
import type { Bench } from '../bench.ts';

const SOURCES = join(import.meta.dirname, '../../sample/sources');
/** Words on a printed page of a report. */
const WORDS_ON_A_PAGE = 450;
const TIMES = 5;
const SHOWN_RULES = 3;

/** Reports of 50, 100 and 200 pages made of the sample borough's: how long a check takes, and that it grows as they do. */
export const speed: Bench = async (print) => {
  const passages = passagesOfSample();
  const took = new Map<number, number>();
  for (const pages of [50, 100, 200]) {
    const bytes = new TextEncoder().encode(reportOf(passages, pages));
    const runs: { read: number; rules: number }[] = [];
    for (let time = 0; time < TIMES; time++) runs.push(await timed(bytes));
    const best = runs.reduce((a, b) => (a.read + a.rules < b.read + b.rules ? a : b));
    print(`check_of_${pages}_pages_ms`, best.read + best.rules);
    print(`rules_of_${pages}_pages_ms`, best.rules);
    took.set(pages, best.rules);
    if (pages === 100) for (const [name, ms] of await slowest(bytes)) print(`slowest_${name}_ms`, ms);
  }
  print('rules_ratio_of_100_to_50_pages', took.get(100)! / took.get(50)!);
  print('rules_ratio_of_200_to_100_pages', took.get(200)! / took.get(100)!);
};

const GIVEN = { on: '2026-03-02' };

const timed = async (bytes: Uint8Array): Promise<{ read: number; rules: number }> => {
  const start = performance.now();
  const { document, reading, facts } = await readForChecking(bytes, 'made.md');
  const read = performance.now();
  check(checkedPaper(document, reading, { ...GIVEN, facts }), rules);
  return { read: read - start, rules: performance.now() - read };
};

const slowest = async (bytes: Uint8Array): Promise<[name: string, ms: number][]> => {
  const { document, reading, facts } = await readForChecking(bytes, 'made.md');
  const each = rules.map((rule): [string, number] => {
    const paper = checkedPaper(document, reading, { ...GIVEN, facts });
    const start = performance.now();
    check(paper, [rule]);
    return [rule.id.replace('/', '_').replaceAll('-', '_'), performance.now() - start];
  });
  return each.sort((a, b) => b[1] - a[1]).slice(0, SHOWN_RULES);
};

/** Paragraphs, lists and tables of the sample's reports, without their headings and numbers. */
const passagesOfSample = (): string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /pack\/.*\.md$/.test(name) && !name.endsWith('agenda.md'))
    .sort()
    .flatMap((name) => readFileSync(join(SOURCES, name), 'utf8').split(/\n\s*\n/))
    .map((passage) => passage.trim().replace(/^\d+(?:\.\d+)*\.?\s+/, ''))
    .filter((passage) => passage.length > 60 && !/^[#*{<]/.test(passage));

/** One report of so many pages, its sections and paragraphs numbered through. */
const reportOf = (passages: readonly string[], pages: number): string => {
  const lines = ['Public Report', 'Report Title', 'A made report', 'Report Summary', 'It is long.'];
  let words = 0;
  for (let index = 0; words < pages * WORDS_ON_A_PAGE; index++) {
    const passage = passages[index % passages.length]!;
    const [section, paragraph] = [Math.floor(index / 8) + 1, (index % 8) + 1];
    if (paragraph === 1) lines.push(`## ${section}. Section ${section}`);
    lines.push(/^[|-]/.test(passage) ? passage : `${section}.${paragraph} ${passage}`);
    words += passage.split(/\s+/).length;
  }
  return lines.join('\n\n');
};
