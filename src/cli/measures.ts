import { command, UsageError } from './command.ts';
import { dataOption } from './data-folder.ts';
import { openData } from './open-data.ts';
import { oneOf } from './values.ts';

const DEEDS = ['list', 'join', 'part'] as const;
const LISTED = 500;

export const measures = command({
  name: 'measures',
  summary: 'what the papers measure; say that two spellings are one measure, or are not',
  usage: '[options] list [WORDS] | join MEASURE OTHER | part MEASURE OTHER',
  examples: [
    ['./matters measures list absence', 'measures with these words, as their pages are called'],
    ['./matters measures join gld good-level-of-development --by "A. Officer"', 'confirm a proposed join, or make one'],
    ['./matters measures part gld good-level-of-development --by "A. Officer" --why "other cohort"', 'refuse it'],
  ],
  options: {
    ...dataOption,
    by: { type: 'string', value: 'NAME', help: 'with join and part: who says so; kept in the trail only' },
    why: { type: 'string', value: 'WORDS', help: 'with join and part: the reason' },
  },
  run: async ({ values, positionals: [word, ...rest] }, io) => {
    if (word === undefined) throw new UsageError('measures wants list, join or part');
    const deed = oneOf('measures', word, DEEDS);
    const [measure, other, ...more] = rest;
    if (deed !== 'list') {
      if (!measure || !other || more.length > 0)
        throw new UsageError(`measures ${deed} wants two measures, as their pages are called`);
      if (!values.by) throw new UsageError(`measures ${deed} wants --by NAME: who says so`);
    }
    const store = await openData(values, io.env);
    try {
      if (deed === 'list') {
        const found = await store.public.measures({ words: rest.join(' '), skip: 0, limit: LISTED });
        for (const { slug, name, unit, figures } of found)
          io.stdout.write(`${slug}  ${name}  (${unit || 'no unit'}, figures: ${figures})\n`);
        return 0;
      }
      const entered = { who: values.by!, why: values.why ?? null };
      await store.confirmJoin({ measure: measure!, other: other! }, deed === 'join', entered);
      io.stdout.write(`${measure} and ${other} are ${deed === 'join' ? 'one measure' : 'two measures'}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
});
