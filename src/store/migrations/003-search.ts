import type { Engine } from '../engine.ts';

/**
 * The search index holds words that `words.ts` has already folded, so that both databases find the same.
 * Three weights: titles, decisions, and all other text.
 */
export const search = (engine: Engine): string[] =>
  engine === 'sqlite'
    ? [
        `create virtual table passage_words using fts5 (title, decision, other, content = '', contentless_delete = 1,
          tokenize = 'unicode61')`,
        "insert into passage_words (passage_words, rank) values ('rank', 'bm25(4.0, 2.0, 1.0)')",
      ]
    : [
        'create table passage_words (passage_id integer primary key references passage (id), words tsvector not null)',
        'create index passage_words_words on passage_words using gin (words)',
      ];
