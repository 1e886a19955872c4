import { readFile } from 'node:fs/promises';
import { type ReviewFinding, reviewMinutes } from '../asks/review-minutes.ts';
import { readDocument } from '../reading/read-document.ts';
import type { Meeting } from '../record/meeting.ts';
import { bodySlugOf } from '../store/slugs.ts';
import type { Store } from '../store/store.ts';
import { command, UsageError } from './command.ts';
import { dataOption } from './data-folder.ts';
import { openData } from './open-data.ts';
import { mustBeFile } from './values.ts';

export const review = command({
  name: 'review',
  summary: 'what to look at in minutes before they are approved',
  usage: '[options] FILE',
  examples: [
    ['./matters review draft-minutes.docx', 'asked and not resolved, nobody named, no date, a meeting that is missing'],
    ['./matters review draft-minutes.docx --json', 'the same for other programs, with the place of each quote'],
  ],
  options: {
    ...dataOption,
    json: { type: 'boolean', help: 'print what was found as one JSON array' },
  },
  run: async ({ values, positionals: [path, ...more] }, io) => {
    if (path === undefined || more.length > 0) throw new UsageError('review wants one FILE: the draft minutes');
    mustBeFile(path);
    const reading = await readDocument(await readFile(path), path);
    const minutes = reading.meetings.filter(({ from }) => from === 'minutes');
    if (minutes.length === 0) throw new UsageError(`no minutes were found in ${path}`);
    const store = await openData(values, io.env);
    try {
      const found: ReviewFinding[] = [];
      for (const meeting of minutes)
        found.push(...reviewMinutes(meeting, reading.pages, await datesOf(store, meeting)));
      io.stdout.write(values.json ? `${JSON.stringify(found)}\n` : inWords(found));
      return 0;
    } finally {
      await store.close();
    }
  },
});

/** Days on which the body met or meets, as far as the store has papers of them. */
const datesOf = async (store: Store, { body, date }: Meeting): Promise<string[]> => {
  const known = body === null ? null : await store.public.body(bodySlugOf(body), date ?? '');
  const dates = known?.years.flatMap(({ meetings }) => meetings.flatMap((one) => one.date ?? [])) ?? [];
  return dates.sort();
};

const inWords = (found: readonly ReviewFinding[]): string =>
  found.length === 0
    ? 'Nothing was found that wants a second look.\n'
    : found
        .map(
          ({ item, quote, says, at, isPublic }) =>
            `${item ? [item.number, item.title].filter(Boolean).join(' ') : 'The meeting'} (page ${at.page})\n    ${quote}\n    ${says}${isPublic ? '' : ' It names a person: not shown to the public before it is confirmed.'}\n`,
        )
        .join('\n');
