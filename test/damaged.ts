import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DocumentError } from '../src/documents/document-error.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { corpus } from './corpus.ts';
import { misplaced } from './places.ts';

/** A page may take a second, whatever is on it; a file of few pages two, for what every file costs. */
const MS_A_PAGE = 1000;
const MS_A_FILE = 2000;
const LARGEST = 400_000;

const SOUP = [
  'RESOLVED:-',
  'Resolved that',
  '(1) That',
  '(2)',
  'a)',
  'PRESENT:',
  'Present:- Councillors',
  'Apologies',
  'in the Chair',
  'Minute No. 13(3)',
  '12. MINUTES',
  '1. DECLARATIONS OF INTEREST',
  '## Heading',
  '**bold',
  '|',
  '|---|',
  '\t',
  '(Pages 9 - 41)',
  'Tuesday, 31st February, 2019',
  '7th October not 30th September, 2026',
  'ACTION: Clerk',
  '<sup>th</sup>',
  '<table><tr>',
  '&amp;#39;',
  '\\*',
  '---',
  '\f',
  '"',
  '(((((',
  ')))))',
  'For (14)',
  'lost by 3 votes to 5',
  'unanimously',
  'Agenda Item 5',
  'Appendix 3',
  'Public Report',
  'in 4 months',
  'to each meeting',
  'AGENDA',
  'Membership:-',
  'ｗｉｄｅ',
  '\u202e',
  '\ud800',
  '€',
  'the next meeting',
  'and',
  ',',
  ';',
  ':-',
  '- ',
  '1.',
  'exempt',
  'paragraph 3',
  'Schedule 12A',
];

const soup = fc
  .array(fc.tuple(fc.constantFrom(...SOUP), fc.constantFrom(' ', '\n', '\n\n', ''), fc.integer({ min: 1, max: 30 })), {
    minLength: 1,
    maxLength: 300,
  })
  .map((parts) => Buffer.from(parts.map(([word, gap, times]) => (word + gap).repeat(times)).join('')));

const mutated = (files: readonly Uint8Array[]) =>
  fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.nat(2000), fc.nat(255)), {
        minLength: 1,
        maxLength: 8,
      }),
    )
    .map(([file, cuts]) => cuts.reduce(cut, file));

/** One damage: bytes cut out, doubled, overwritten, or the file cut short. */
const cut = (file: Uint8Array, [where, kind, length, byte]: [number, number, number, number]): Uint8Array => {
  const at = Math.floor(where * file.length);
  const end = Math.min(file.length, at + length);
  if (kind === 0) return Buffer.concat([file.subarray(0, at), file.subarray(end)]);
  if (kind === 1) return Buffer.concat([file.subarray(0, end), file.subarray(at)]);
  if (kind === 2)
    return Buffer.concat([
      file.subarray(0, at),
      Buffer.alloc(Math.min(length, 20), byte),
      file.subarray(Math.min(file.length, at + Math.min(length, 20))),
    ]);
  return file.subarray(0, Math.max(1, end));
};

/**
 * Reads so many damaged and made-up files. A file may be refused with a clear error or read; what is
 * read holds its places, and nothing takes longer than its pages allow.
 *
 * @param count how many files
 * @param seed the same seed gives the same files
 */
export const readDamaged = async (count: number, seed: number): Promise<void> => {
  const files = corpus()
    .filter((path) => !path.includes('scanned'))
    .map((path) => readFileSync(path))
    .filter((bytes) => bytes.length <= LARGEST);
  await fc.assert(fc.asyncProperty(fc.oneof(mutated(files), soup), readsOrRefuses), {
    numRuns: count,
    seed,
    endOnFailure: true,
    reporter: report,
  });
};

/** The failing file may be a megabyte: its seed and path find it again. */
const report = ({ failed, seed, counterexamplePath, errorInstance }: fc.RunDetails<[Uint8Array]>): void => {
  if (failed)
    throw new Error(`seed ${seed}, path ${counterexamplePath}: ${String(errorInstance).slice(0, 500)}`, {
      cause: errorInstance,
    });
};

const readsOrRefuses = async (bytes: Uint8Array): Promise<void> => {
  const start = performance.now();
  let pages = 1;
  try {
    const reading = await readDocument(bytes, 'hostile');
    pages = reading.document.pages;
    const wrong = misplaced(reading);
    if (wrong.length > 0) throw new Error(`a place does not hold its words: ${JSON.stringify(wrong[0])}`);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
  }
  const took = performance.now() - start;
  if (took > MS_A_FILE + pages * MS_A_PAGE) throw new Error(`reading ${pages} pages took ${Math.round(took)} ms`);
};
