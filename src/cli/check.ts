import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { atLeast, check as checkPaper } from '../checks/check.ts';
import { withComments } from '../checks/docx-comments.ts';
import { checkedPaper, type Given } from '../checks/paper.ts';
import type { Profile } from '../checks/profile.ts';
import { knownProfiles, profileOf } from '../checks/profile-files.ts';
import { rules } from '../checks/rules.ts';
import { sarif } from '../checks/sarif.ts';
import { parseWaivers, type Waiver, waiversFor, withWaivers } from '../checks/waivers.ts';
import type { Document } from '../documents/document.ts';
import { WORD_TYPE } from '../publishing/word-type.ts';
import { readForChecking } from '../reading/read-for-checking.ts';
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
    ['./matters check report.docx --comments checked.docx', 'writes the file again with the findings in its margin'],
    ['./matters check report.docx --profile public-report', 'against that template: see the folder templates/checking'],
    [
      "./matters check report.docx --waivers kept.json --waive words/doubled-word --because 'a quotation'",
      'records that what this rule finds in the file is right, and why',
    ],
    ['./matters check --why structure/repeated-number', 'why that rule is there'],
  ],
  options: {
    json: { type: 'boolean', help: 'print the findings as JSON, one object with one entry for each file' },
    sarif: { type: 'boolean', help: 'print the findings as SARIF 2.1.0' },
    comments: {
      type: 'string',
      value: 'FILE',
      help: 'write a Word file again, with the findings as comments in its margin',
    },
    profile: {
      type: 'string',
      value: 'NAME',
      help: 'a template of the folder templates/checking, or a file like those',
    },
    waivers: { type: 'string', value: 'FILE', help: 'findings that were waived, each with the reason' },
    waive: { type: 'string', value: 'RULE', help: 'add what this rule finds to the waivers; needs --because' },
    because: { type: 'string', value: 'REASON', help: 'why the rule does not hold there' },
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
    if (values.comments !== undefined && positionals.length !== 1)
      throw new UsageError('--comments wants one Word file at a time');
    const profile = values.profile === undefined ? undefined : profileFrom(values.profile);
    let waivers = values.waivers === undefined ? [] : await waiversFrom(values.waivers);
    const earlier = await earlierPapers(values.with ?? [], (why) => io.stderr.write(`matters check: --with: ${why}\n`));
    if (values.waive !== undefined) reasonOf(values);
    const results: Result[] = [];
    for (const path of positionals) {
      try {
        const { file, ...checked } = await checkFile(path, { ...given, earlier, profile });
        if (values.waive !== undefined) {
          const more = checked.findings.filter(({ rule }) => rule === values.waive);
          waivers = [...waivers, ...waiversFor(more, reasonOf(values), given.on)];
          await writeFile(values.waivers!, `${JSON.stringify(waivers, null, 2)}\n`);
        }
        const findings = withWaivers(checked.findings, waivers);
        const open = findings.filter(({ waived }) => waived === undefined);
        if (values.comments !== undefined) await writeFile(values.comments, inTheMargin(path, file, open));
        results.push({ ...checked, findings });
      } catch (error) {
        results.push({ path, error: error instanceof Error ? error.message : String(error) });
      }
      const last = results.at(-1)!;
      if ('error' in last) io.stderr.write(`matters check: ${last.error}\n`);
      else for (const { rule, why } of last.broken) io.stderr.write(`matters check: ${path}: ${rule} broke: ${why}\n`);
      if (!values.json && !values.sarif && 'findings' in last) io.stdout.write(plain(last));
    }
    if (values.sarif) io.stdout.write(`${JSON.stringify(sarif(results.filter(isChecked), rules))}\n`);
    else if (values.json) io.stdout.write(`${JSON.stringify({ files: results })}\n`);
    return results.some((result) => fails(result, least)) ? 1 : 0;
  },
});

type CheckedFile = { path: string } & ReturnType<typeof checkPaper>;
type Result = { path: string; error: string } | CheckedFile;

type File = { bytes: Uint8Array; document: Document };

const checkFile = async (path: string, given: Given): Promise<CheckedFile & { file: File }> => {
  const bytes = await readFile(path);
  const { document, reading, facts } = await readForChecking(bytes, path);
  const checked = checkPaper(checkedPaper(document, reading, { ...given, facts }), rules);
  return { path, ...checked, file: { bytes, document } };
};

const inTheMargin = (path: string, { bytes, document }: File, findings: readonly Finding[]): Uint8Array => {
  if (document.mediaType === WORD_TYPE) return withComments(bytes, findings, document.pages);
  throw new Error(
    `--comments wants a Word file (.docx), and ${path} is ${document.mediaType}: check it without --comments, or save it as a Word file first`,
  );
};

const isChecked = (result: Result): result is CheckedFile => 'findings' in result;

const profileFrom = (name: string): Profile => {
  let profile: Profile | null;
  try {
    profile = profileOf(name);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  if (profile) return profile;
  const known = [...knownProfiles().profiles.keys()].join(', ');
  throw new UsageError(`--profile wants a file, or a name of the folder templates/checking (${known}), not '${name}'`);
};

const waiversFrom = async (path: string): Promise<Waiver[]> => {
  if (!existsSync(path)) return [];
  try {
    return parseWaivers(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
};

const reasonOf = ({ waivers, because }: { waivers?: string; because?: string }): string => {
  if (waivers === undefined || !because) throw new UsageError('--waive wants --waivers FILE and --because REASON too');
  return because;
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

const lines = ({ severity, rule, at, quote, says, mend, sum, other, source, waived }: Finding): string[] => [
  '',
  `${waived === undefined ? severity : 'waived'}${at ? `, page ${at.page}` : ''}: ${says}  [${rule}]`,
  ...(quote ? [`  “${shortened(quote)}”`] : []),
  ...(other ? [`  and ${other.path ?? `page ${other.at.page}`}: “${shortened(other.quote)}”`] : []),
  ...(sum ? [`  Sum: ${sum}`] : []),
  ...(waived === undefined ? [] : [`  Not here, because: ${waived}`]),
  `  Mend: ${mend}`,
  `  Source: ${source}`,
];

const LONGEST_QUOTE = 160;

const shortened = (quote: string): string => {
  const line = quote.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
};
