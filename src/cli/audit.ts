import type { AuditHead, AuditVerdict } from '../store/verify-audit.ts';
import { command, UsageError } from './command.ts';
import { dataOption } from './data-folder.ts';
import { openData } from './open-data.ts';
import { oneOf } from './values.ts';

const DEEDS = ['verify', 'list', 'head'] as const;

export const audit = command({
  name: 'audit',
  summary: 'the trail of who entered what: whether it is whole, and what it says',
  usage: '[options] verify|list|head',
  examples: [
    ['./matters audit verify', 'exit code 1 and the number of the first entry that was changed or taken out'],
    ['./matters audit head', 'where the trail ends, in one line to be noted elsewhere'],
    ['./matters audit verify --head 412:9f86d081…', 'also says whether the trail still leads to a line that was noted'],
    ['./matters audit list --about 3f9c01ab77', 'every change of one ask, oldest first'],
  ],
  options: {
    ...dataOption,
    head: { type: 'string', value: 'LINE', help: 'with verify: a line that audit head printed earlier' },
    about: {
      type: 'string',
      value: 'WORDS',
      help: 'with list: only entries about this ask, meeting, item or document',
    },
  },
  run: async ({ values, positionals: [word, ...more] }, io) => {
    if (word === undefined || more.length > 0) throw new UsageError('audit wants verify, list or head');
    const deed = oneOf('audit', word, DEEDS);
    const store = await openData(values, io.env);
    try {
      if (deed === 'list') {
        for (const { id, at, who, what, about, before, after, why } of await store.auditTrail(values.about ?? null))
          io.stdout.write(
            `${id}  ${at}  ${who}  ${what}  ${about}${(before ?? after) ? `  ${before ?? '–'} -> ${after ?? '–'}` : ''}${why ? `  (${why})` : ''}\n`,
          );
        return 0;
      }
      if (deed === 'head') {
        const head = await store.auditHead();
        io.stdout.write(head ? `${head.entry}:${head.hash}\n` : 'the trail is empty\n');
        return 0;
      }
      const verdict = await store.verifyAudit(values.head === undefined ? null : headOf(values.head));
      const wrong = faultsOf(verdict);
      for (const says of wrong) io.stderr.write(`matters audit: ${says}\n`);
      if (wrong.length > 0) return 1;
      io.stdout.write(`${verdict.entries} entries, each following from the one before\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
});

const headOf = (line: string): AuditHead => {
  const [, entry, hash = ''] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(line.trim()) ?? [];
  if (entry === undefined) throw new UsageError(`--head wants a line that audit head printed, not '${line}'`);
  return { entry: Number(entry), hash };
};

const faultsOf = ({ entries, broken, lost, note }: AuditVerdict): string[] => [
  ...(broken === null
    ? []
    : [
        `entry ${broken} of ${entries} does not follow from the one before: it, or one before it, was changed or taken out`,
      ]),
  ...(lost === null
    ? []
    : [
        `entry ${lost.entry}, which was the last when it was noted, is not there as it was: the end was cut off, or the trail made anew`,
      ]),
  ...(note === null ? [] : [`the note ${note} is not as the trail tells of it: it was changed, taken out or put in`]),
];
