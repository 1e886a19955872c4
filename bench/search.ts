import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../src/store/open-store.ts';
import { ftsQuery } from '../src/store/search-index-sqlite.ts';
import { parseSearch } from '../src/store/search-query.ts';
import type { Bench } from './bench.ts';
import { growStore, wordOf } from './grown-store.ts';

const PARAGRAPHS = 200_000;
/** So many rare words are looked for first, as in a server that has been answering for a while. */
const WARM_UP = 1000;
const RAREST = 20_000;
/** Each query is timed as often, in turns, and its best time taken: the others tell of what else the machine did. */
const ROUNDS = 15;

/** From frequent words to rare ones, alone and together, as phrases, beginnings and exclusions. */
const queries = (): string[] => {
  const ranks = [20, 60, 150, 400, 900, 2000, 5000, 12_000];
  const words = ranks.map(wordOf);
  return [
    ...words,
    ...words.slice(1).map((word, index) => `${words[index]} ${word}`),
    ...words.slice(2).map((word, index) => `${words[index]} -${word}`),
    ...words.slice(2).map((word) => `${word.slice(0, 5)}*`),
    ...words.slice(1, 5).map((word, index) => `"${words[index]} ${word}"`),
  ];
};

/**
 * Search over a store grown to 200,000 paragraphs, against the bare database: the ranked matches with
 * their text and titles, and how many there are, asked of SQLite directly, in turns with it.
 */
export const bench: Bench = async (print) => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'));
  const store = await openStore({ folder });
  try {
    print('paragraphs', await growStore(store, PARAGRAPHS));
    const bare = bareSearch(join(folder, 'matters.db'));
    const asked = queries();
    for (let rank = RAREST - WARM_UP; rank < RAREST; rank += 1) await store.public.search({ words: wordOf(rank) });
    const ours = asked.map(() => Number.POSITIVE_INFINITY);
    const theirs = asked.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, words] of asked.entries()) {
        ours[index] = Math.min(ours[index]!, await timed(() => store.public.search({ words })));
        theirs[index] = Math.min(theirs[index]!, await timed(() => bare(words)));
      }
    }
    print('search_p50_ms', percentile(ours, 0.5));
    print('search_p95_ms', percentile(ours, 0.95));
    print('bare_query_p50_ms', percentile(theirs, 0.5));
    print('bare_query_p95_ms', percentile(theirs, 0.95));
    print('ratio_to_bare_query_p50', percentile(ours, 0.5) / percentile(theirs, 0.5));
    print('ratio_to_bare_query_p95', percentile(ours, 0.95) / percentile(theirs, 0.95));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
};

const bareSearch = (path: string): ((words: string) => unknown[]) => {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec('pragma cache_size = -65536');
  const ranked = database.prepare(
    `select passage.*, item.slug, item.title, meeting.slug, meeting.date, body.slug, body.name
      from (select rowid as id, rank from passage_words where passage_words match ? order by rank limit 20) as found
      join passage on passage.id = found.id join item on item.id = passage.item_id
      join meeting on meeting.id = passage.meeting_id join body on body.id = meeting.body_id`,
  );
  const counted = database.prepare(
    'select count(*) as total from (select 1 from passage_words where passage_words match ? limit 1001)',
  );
  return (words) => {
    const query = ftsQuery(parseSearch(words));
    return [...ranked.all(query), counted.get(query)];
  };
};

const timed = async (job: () => unknown): Promise<number> => {
  const start = performance.now();
  await job();
  return performance.now() - start;
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
