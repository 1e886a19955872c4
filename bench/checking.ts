import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check } from '../src/checks/check.ts';
import { checkedPaper } from '../src/checks/paper.ts';
import { rules } from '../src/checks/rules.ts';
import { readForChecking } from '../src/reading/read-for-checking.ts';
import type { At } from '../src/record/at.ts';
import type { Finding, FindingKind } from '../src/record/finding.ts';
import type { Bench } from './bench.ts';
import { judged } from './checking/argued.ts';
import { counts, type Fault, lineOf, placesIn, readFaults } from './checking/faults.ts';
import { speed } from './checking/speed.ts';

const shared = process.env.MATTERS_SHARED ?? resolve(import.meta.dirname, '../../shared');
/** `CHECKING_LIST=missed,false,true npm run bench -- checking` prints these findings and faults one by one. */
const list = new Set((process.env.CHECKING_LIST ?? '').split(','));

/**
 * The checker against 399 faults that people found in the seed papers, and its errors on other councils' papers.
 * A fault is found where a finding of a kind that could mean it overlaps its place. A finding that overlaps no fault
 * is false, unless `checking/argued.json` argues it true.
 */
export const bench: Bench = async (print) => {
  await speed(print);
  if (!existsSync(join(shared, 'gold/faults.json'))) return print('recall', `no gold at ${shared}/gold`);
  const seeds = await checkedSeeds(readFaults(shared));
  recall(print, seeds);
  precision(print, 'seeds', seeds, ['error', 'warning']);
  precision(print, 'real', await checkedReal(), ['error']);
};

type Print = Parameters<Bench>[0];
type Placed = { fault: Fault; places: readonly At[] };
type CheckedFile = {
  name: string;
  findings: readonly Finding[];
  faults: readonly Placed[];
  placeOf: (at: At | null) => number;
};

const checked = async (path: string, name: string) => {
  const { document, reading, facts } = await readForChecking(readFileSync(path), path);
  const { findings, broken } = check(checkedPaper(document, reading, { on: '2100-01-01', facts }), rules);
  for (const { rule, why } of broken) console.error(`${name}: ${rule} broke: ${why}`);
  return { name, document, findings };
};

const checkedSeeds = async (faults: readonly Fault[]): Promise<CheckedFile[]> => {
  const folder = join(shared, 'corpus/seeds');
  const out: CheckedFile[] = [];
  for (const name of readdirSync(folder).sort()) {
    const { document, findings } = await checked(join(folder, name), name);
    const raw = readFileSync(join(folder, name), 'utf8');
    const find = placesIn(raw, document.pages[0]!);
    const source = name.slice(0, 3);
    const here = faults.filter((fault) => fault.source === source);
    const placed = here.map((fault) => ({
      fault,
      places: [
        find(fault.quote, fault.line),
        fault.quote2 && fault.source2 === source ? find(fault.quote2, fault.line2 ?? fault.line) : null,
      ].filter((at) => at !== null),
    }));
    for (const { fault, places } of placed)
      if (places.length === 0) console.error(`${fault.id}: its quote was not found in ${name}`);
    out.push({
      name,
      findings,
      faults: placed,
      placeOf: (at) => (at ? lineOf(raw, document.pages[0]!, at) : 0),
    });
  }
  return out;
};

const checkedReal = async (): Promise<CheckedFile[]> => {
  const folder = join(shared, 'corpus/real');
  const out: CheckedFile[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (name === 'README.md') continue;
    const { findings } = await checked(join(folder, name), name);
    out.push({ name, findings, faults: [], placeOf: (at) => at?.page ?? 0 });
  }
  return out;
};

/** The kinds of fault, as the gold calls them, that a rule of a kind can mean. */
const MEANS: Record<FindingKind, readonly string[]> = {
  arithmetic: 'arithmetic sign-direction unit ambiguous-figure rounding inconsistency factual-error'.split(' '),
  consistency:
    'inconsistency name-inconsistency table-heading attendance stale-text arithmetic unsupported-claim omission date terminology ambiguous-figure'.split(
      ' ',
    ),
  dates: ['date', 'stale-text', 'inconsistency'],
  structure:
    'numbering template reference-unresolved resolution-untrackable omission table-heading formatting list-run-on grammar typo conversion-artefact'.split(
      ' ',
    ),
  words:
    'acronym-unexplained acronym-late acronym-clash typo grammar apostrophe tense terminology name-inconsistency factual-error conversion-artefact formatting'.split(
      ' ',
    ),
  law: ['link', 'template', 'omission', 'reference-unresolved', 'inconsistency'],
  disclosure: ['disclosure'],
  memory: ['omission', 'unsupported-claim', 'inconsistency', 'stale-text', 'terminology'],
};

const overlap = (a: At, b: At): boolean => a.page === b.page && a.start < b.end && b.start < a.end;

const placesOf = ({ at, other }: Finding): At[] => [
  ...(at ? [at] : []),
  ...(other && other.path === undefined ? [other.at] : []),
];

const meets = (finding: Finding, { places }: Placed): boolean =>
  placesOf(finding).some((mine) => places.some((theirs) => overlap(mine, theirs)));

const recall = (print: Print, files: readonly CheckedFile[]): void => {
  const kinds = new Map<string, [found: number, all: number]>();
  for (const { name, findings, faults } of files) {
    for (const placed of faults.filter(({ fault }) => counts(fault))) {
      const { kind, severity, id, line, quote } = placed.fault;
      const found = findings.some((finding) => MEANS[finding.kind].includes(kind) && meets(finding, placed));
      const [before, all] = kinds.get(kind) ?? [0, 0];
      kinds.set(kind, [before + (found ? 1 : 0), all + 1]);
      if (!found && list.has('missed'))
        console.log(`missed ${id} ${severity} ${kind} ${name.slice(0, 3)}:${line} ${quote.slice(0, 80)}`);
    }
  }
  const sum = (which: 0 | 1): number => [...kinds.values()].reduce((total, pair) => total + pair[which], 0);
  print('recall', sum(0) / sum(1));
  for (const [kind, [found, all]] of [...kinds].sort((a, b) => b[1][1] - a[1][1]))
    print(`recall_of_${kind}`, `${found} of ${all}`);
};

const precision = (
  print: Print,
  where: string,
  files: readonly CheckedFile[],
  severities: readonly Finding['severity'][],
): void => {
  for (const one of severities) {
    let [right, argued, all] = [0, 0, 0];
    for (const { name, findings, faults, placeOf } of files) {
      for (const finding of findings.filter(({ severity }) => severity === one)) {
        const inGold = faults.some(
          (placed) => MEANS[finding.kind].includes(placed.fault.kind) && meets(finding, placed),
        );
        const judgement = inGold || judged(name, finding);
        all++;
        if (judgement) right++;
        if (judgement && !inGold) argued++;
        if (list.has(judgement ? 'true' : 'false'))
          console.log(
            `${judgement ? 'true' : judgement === null ? 'unlisted' : 'false'} ${one} ${finding.rule} ${name.slice(0, 28)}:${placeOf(finding.at)} “${finding.quote.slice(0, 90)}” ${finding.says}`,
          );
      }
    }
    print(`${where}_${one}s`, all);
    print(`${where}_${one}s_argued_true`, argued);
    print(`${where}_${one}_precision`, all === 0 ? 'none raised' : right / all);
  }
};
