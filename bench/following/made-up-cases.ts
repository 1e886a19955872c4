import { entryOf, passagesOf, THREADS } from '../../test/made-up-threads.ts';
import type { Case } from './cases.ts';

/** The made-up threads as cases: each wants the passage that tells what became of it, or none where nothing does. */
export const madeUpCases = (): Case[] =>
  THREADS.map((thread) => {
    const passages = passagesOf(thread);
    const telling = passages.filter(({ tells }) => tells !== null);
    const expected =
      telling.length > 0
        ? telling.map(({ document, text }) => ({ document, quote: text, absent: false }))
        : passages.map(({ document }) => ({ document, quote: null, absent: true }));
    return { id: thread.name, entry: entryOf(thread), expected };
  });
