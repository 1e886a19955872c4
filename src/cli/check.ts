import { readFile } from 'node:fs/promises';
import { atLeast, check as checkPaper } from '../checks/check.ts';
import { checkedPaper, type Given } from '../checks/paper.ts';
import { rules } from '../checks/rules.ts';
import { readWithDocument } from '../reading/read-document.ts';
import type { Finding, Severity } from '../record/finding.ts';
import { command, UsageError } from './command.ts';
import { earlierPapers } from './earlier-papers.ts';
import { dayValue, mustBeFile, oneOf } from './values.ts';

export const check = command({
  name: 'check',
  summary: 'check a paper before it is published',
  usage: '[options] FILE…',
  examples: [
    ['./matters check report.docx', 'says what is wrong in it, where, and how to mend it'],
    ['./matters check pack.pdf --severity warning', 'fails for warnings too: exit code 1'],
    ['./matters check report.docx --meeting 2026-03-10', 'for the meeting on that day'],
    ['./matters check pack.pdf --with minutes/', 'also says what earlier minutes asked for and it lacks'],
    ['./matters check --why structure/repeated-number', 'why that rule is there'],
  ],
  options: {
    json: { type: 'boolean', help: 'print the findings as JSON, one object with one entry for each file' },
    severity: {
      type: 'string',
      value: 'LEAST',
      default: 'error',
      help: 'exit with 1 where a finding is so grave or graver: error, warning or advice',
    },
    meeting: { type: 'string', value: 'DATE', help: 'day of the meeting that the paper is for' },
    on: { type: 'string', value: 'DATE', help: 'day on which it is to be published; today if left out' },
    with: {
      type: 'string',
      value: 'PATH',
      multiple: true,
      help: 'earlier papers of the same bodies, a folder of them, or a data folder; may be given again',
    },
    why: { type: 'string', value: 'RULE', help: 'say why a rule is there, and check nothing' },
  },
  run: async ({ values, positionals }, io) => {
    if (values.why !== undefined) {
      io.stdout.write(why(values.why));
      return 0;
    }
    if (positionals.length === 0) throw new UsageError('no file given');
    const least = oneOf('--severity', values.severity, ['error', 'warning', 'advice']);
    const given: Given = {
      on: values.on === undefined ? Temporal.Now.plainDateISO().toString() : dayValue('--on', values.on),
      meetingDate: values.meeting === undefined ? undefined : dayValue('--meeting', values.meeting),
    };
    for (const path of positionals) mustBeFile(path);
    const earlier = await earlierPapers(values.with ?? [], (why) => io.stderr.write(`matters check: --with: ${why}\n`));
    const results: Result[] = [];
    for (const path of positionals) {
      try {
        results.push(await checkFile(path, { ...given, earlier }));
      } catch (error) {
        results.push({ path, error: error instanceof Error ? error.message : String(error) });
      }
      const last = results.at(-1)!;
      if ('error' in last) io.stderr.write(`matters check: ${last.error}\n`);
      else for (const { rule, why } of last.broken) io.stderr.write(`matters check: ${path}: ${rule} broke: ${why}\n`);
      if (!values.json && 'findings' in last) io.stdout.write(plain(last));
    }
    if (values.json) io.stdout.write(`${JSON.stringify({ files: results })}\n`);
    return results.some((result) => fails(result, least)) ? 1 : 0;
  },
});

type Result = { path: string } & ({ error: string } | ReturnType<typeof checkPaper>);

const checkFile = async (path: string, given: Given): Promise<Result> => {
  const { document, reading } = await readWithDocument(await readFile(path), path);
  return { path, ...checkPaper(checkedPaper(document, reading, given), rules) };
};

const fails = (result: Result, least: Severity): boolean =>
  'error' in result || result.findings.some(({ severity, waived }) => !waived && atLeast(severity, least));

const why = (id: string): string => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new UsageError(`--why wants one of: ${rules.map((one) => one.id).join(', ')}; not '${id}'`);
  return `${rule.id} (${rule.severity})\n\n${rule.why}\n\nSource: ${rule.source}\n`;
};

const plain = ({ path, findings }: { path: string; findings: readonly Finding[] }): string =>
  [`${path}: ${counted(findings)}`, ...findings.flatMap(lines), ''].join('\n');

const counted = (findings: readonly Finding[]): string => {
  const of = (one: Severity): number => findings.filter(({ severity, waived }) => severity === one && !waived).length;
  const [errors, warnings, advice] = [of('error'), of('warning'), of('advice')];
  if (findings.length === 0) return 'nothing found';
  return `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}, ${advice} of advice`;
};

const lines = ({ severity, rule, at, quote, says, mend, sum, other, source }: Finding): string[] => [
  '',
  `${severity}${at ? `, page ${at.page}` : ''}: ${says}  [${rule}]`,
  ...(quote ? [`  “${shortened(quote)}”`] : []),
  ...(other ? [`  and ${other.path ?? `page ${other.at.page}`}: “${shortened(other.quote)}”`] : []),
  ...(sum ? [`  Sum: ${sum}`] : []),
  `  Mend: ${mend}`,
  `  Source: ${source}`,
];

const LONGEST_QUOTE = 160;

const shortened = (quote: string): string => {
  const line = quote.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
};
