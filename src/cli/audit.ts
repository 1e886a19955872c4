import { command, UsageError } from './command.ts';
import { dataOption } from './data-folder.ts';
import { openData } from './open-data.ts';
import { oneOf } from './values.ts';

const DEEDS = ['verify', 'list'] as const;

export const audit = command({
  name: 'audit',
  summary: 'the trail of who entered what: whether it is whole, and what it says',
  usage: '[options] verify|list',
  examples: [
    ['./matters audit verify', 'exit code 1 and the number of the first entry that was changed or taken out'],
    ['./matters audit list --about 3f9c01ab77', 'every change of one ask, oldest first'],
  ],
  options: {
    ...dataOption,
    about: {
      type: 'string',
      value: 'WORDS',
      help: 'with list: only entries about this ask, meeting, item or document',
    },
  },
  run: async ({ values, positionals: [word, ...more] }, io) => {
    if (word === undefined || more.length > 0) throw new UsageError('audit wants verify or list');
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
      const { entries, broken } = await store.verifyAudit();
      if (broken === null) {
        io.stdout.write(`${entries} entries, each following from the one before\n`);
        return 0;
      }
      io.stderr.write(
        `matters audit: entry ${broken} of ${entries} does not follow from the one before: it, or one before it, was changed or taken out\n`,
      );
      return 1;
    } finally {
      await store.close();
    }
  },
});
