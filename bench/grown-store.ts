import { createHash } from 'node:crypto';
import type { At } from '../src/record/at.ts';
import type { Item, Meeting } from '../src/record/meeting.ts';
import { type Reading, SCHEMA_ID } from '../src/record/reading.ts';
import type { Store } from '../src/store/store.ts';

const ITEMS = 15;
const PARAGRAPHS = 12;
const WORDS_IN_PARAGRAPH = 45;
const BODIES = 12;
const VOCABULARY = 30_000;

/** Numbers from 0 to 1 that are the same in every run. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi wo xu ha je ki lo mu'.split(' ');

/** The word of a rank: the first is the most frequent. */
export const wordOf = (rank: number): string => {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
};

/** A rank as words of a language fall: the tenth as often as the first by ten (Zipf's law). */
const anyRank = (random: () => number): number => Math.floor(VOCABULARY ** random()) - 1;

/** Minutes of one meeting in made-up words, as long as those of a real one. */
const readingOf = (number: number): { reading: Reading; bytes: Uint8Array } => {
  const random = seeded(number + 1);
  const lines: string[] = [];
  let length = 0;
  const write = (text: string): At => {
    const at = { page: 1, start: length, end: length + text.length };
    lines.push(text);
    length += text.length + 1;
    return at;
  };
  const sentence = (words: number): string => Array.from({ length: words }, () => wordOf(anyRank(random))).join(' ');
  const date = new Date(Date.UTC(2004, 0, 1) + number * 7 * 86_400_000).toISOString().slice(0, 10);
  const items = Array.from({ length: ITEMS }, (_, index) => itemOf(index + 1, sentence, write));
  const meeting: Meeting = {
    from: 'minutes',
    council: 'Wexcombe Borough Council',
    body: `Committee ${wordOf(number % BODIES)}`,
    date,
    startTime: null,
    endTime: null,
    venue: null,
    status: null,
    webcastUrl: null,
    at: null,
    attendance: [],
    preamble: [],
    items,
    nextMeeting: null,
  };
  const text = lines.join('\n');
  const bytes = new TextEncoder().encode(`${number}\n${text}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    bytes,
    reading: {
      schema: SCHEMA_ID,
      document: { path: `${number}.txt`, sha256, mediaType: 'text/plain', pages: 1, title: `Minutes ${number}` },
      kind: 'minutes',
      papers: [],
      meetings: [meeting],
      reports: [],
      figures: [],
      coverage: { blocks: lines.length, read: lines.length, furniture: 0, unread: [] },
      doubts: [],
      pages: [{ page: 1, printed: null, text, recognised: null }],
    },
  };
};

const itemOf = (number: number, sentence: (words: number) => string, write: (text: string) => At): Item => {
  const title = sentence(6);
  const clause = sentence(20);
  return {
    number: String(number),
    agendaNumber: null,
    title,
    at: write(title),
    purpose: null,
    printedPages: null,
    exemption: null,
    presenters: [],
    paragraphs: Array.from({ length: PARAGRAPHS }, () => {
      const text = sentence(WORDS_IN_PARAGRAPH);
      return { text, kind: 'paragraph' as const, at: write(text) };
    }),
    decisions: [
      {
        verb: 'resolved',
        outcome: null,
        clauses: [{ label: '1', text: clause, at: write(clause), clauses: [] }],
        at: write(''),
      },
    ],
    votes: [],
    declarations: [],
    references: [],
    asks: [],
  };
};

/**
 * Adds made-up minutes until the store holds this many paragraphs.
 * @returns how many it holds
 */
export const growStore = async (store: Store, paragraphs: number): Promise<number> => {
  const meetings = Math.ceil(paragraphs / (ITEMS * PARAGRAPHS));
  for (let number = 0; number < meetings; number += 1) {
    const { reading, bytes } = readingOf(number);
    await store.addReading(reading, bytes, 1);
  }
  return meetings * ITEMS * PARAGRAPHS;
};
