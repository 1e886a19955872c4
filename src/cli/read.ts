import { readFile } from 'node:fs/promises';
import { readDocument } from '../reading/read-document.ts';
import type { Clause } from '../record/meeting.ts';
import type { Reading } from '../record/reading.ts';
import { command, UsageError } from './command.ts';
import { mustBeFile } from './values.ts';

export const read = command({
  name: 'read',
  summary: 'read one paper and print what it says',
  usage: '[options] FILE',
  examples: [
    ['./matters read minutes.pdf', 'a summary for people'],
    ['./matters read minutes.pdf --json', 'the whole reading, as docs/record.schema.json describes it'],
    ['./matters read pack.pdf --coverage', 'what was read, set aside as page furniture, and not understood'],
  ],
  options: {
    json: { type: 'boolean', help: 'print the reading as one JSON object' },
    coverage: { type: 'boolean', help: 'print what became of every block of the document' },
  },
  run: async ({ values, positionals }, io) => {
    const [path, ...more] = positionals;
    if (path === undefined) throw new UsageError('no file given');
    if (more.length > 0) throw new UsageError(`one file at a time, not ${positionals.length}`);
    mustBeFile(path);
    const reading = await readDocument(await readFile(path), path);
    if (values.json) io.stdout.write(`${JSON.stringify(reading)}\n`);
    else io.stdout.write(`${(values.coverage ? coverage(reading) : summary(reading)).join('\n')}\n`);
    return 0;
  },
});

const summary = (reading: Reading): string[] => [
  `${reading.document.path}: ${reading.kind}, ${reading.document.pages} pages`,
  ...(reading.papers.length > 1
    ? reading.papers.map((paper) => `  ${paper.kind}: ${paper.title ?? '(no title)'}, pages ${paper.pages.join('–')}`)
    : []),
  ...reading.meetings.flatMap((meeting) => [
    '',
    `${meeting.body ?? '(body not stated)'}, ${meeting.date ?? '(no date)'}${meeting.startTime ? ` ${meeting.startTime}` : ''} (${meeting.from})`,
    ...meeting.attendance.map(
      (one) =>
        `  ${one.status}: ${one.name ?? one.post}${one.role ? `, ${one.role}` : ''}${one.post && one.name ? `, ${one.post}` : ''}`,
    ),
    ...meeting.items.flatMap((item) => [
      `  ${[item.number, item.title].filter(Boolean).join(' ')}`,
      ...item.decisions.flatMap((decision) => [`    ${decision.verb}:`, ...clauses(decision.clauses, 3)]),
    ]),
    ...(meeting.nextMeeting
      ? [
          `  next meeting: ${[meeting.nextMeeting.date, meeting.nextMeeting.time, meeting.nextMeeting.venue].filter(Boolean).join(' ')}`,
        ]
      : []),
  ]),
  ...(reading.doubts.length > 0 ? ['', 'In doubt:', ...reading.doubts.map((doubt) => `  ${doubt.says}`)] : []),
  '',
  coverageLine(reading),
];

const clauses = (list: readonly Clause[], depth: number): string[] =>
  list.flatMap((clause) => [
    `${'  '.repeat(depth)}${clause.label ? `(${clause.label}) ` : ''}${clause.text}`,
    ...clauses(clause.clauses, depth + 1),
  ]);

const coverage = (reading: Reading): string[] => [
  ...reading.coverage.unread.map(({ at, text }) => `page ${at.page}, characters ${at.start}–${at.end}: ${text}`),
  coverageLine(reading),
];

const coverageLine = ({ coverage: { blocks, read: understood, furniture, unread } }: Reading): string =>
  `${blocks} blocks: ${understood} read, ${furniture} page furniture, ${unread.length} not understood`;
