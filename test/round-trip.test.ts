import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSample } from '../sample/build.ts';
import type { PrintStyle } from '../src/publishing/minutes-blocks.ts';
import { readDocument } from '../src/reading/read-document.ts';
import type { Meeting } from '../src/record/meeting.ts';
import { generatedMinutes } from './generated-meetings.ts';
import { generatedDraft, HOUSE_STYLES } from './generated-notes.ts';
import { type Facts, FORMS, factsOf, lacking, publishedAndRead } from './round-trip.ts';

/** What a fact-by-fact comparison finds amiss; nothing where both say the same. */
const amiss = (expected: Facts, found: Facts): string[] =>
  Object.keys(expected).flatMap((kind) => [
    ...lacking(expected[kind]!, found[kind]!).map((fact) => `${kind} lost: ${fact}`),
    ...lacking(found[kind]!, expected[kind]!).map((fact) => `${kind} made up: ${fact}`),
  ]);

const backAgain = async (meeting: Meeting, form: (typeof FORMS)[number], style?: PrintStyle): Promise<Meeting> => {
  const meetings = await publishedAndRead(meeting, form, style);
  assert.equal(meetings.length, 1);
  assert.equal(meetings[0]!.from, meeting.from);
  return meetings[0]!;
};

describe('what was generated comes back from its own publication', () => {
  for (const form of FORMS)
    test(form, async () => {
      for (let seed = 1; seed <= 8; seed++) {
        const { meeting, asked, referred } = generatedMinutes(seed);
        const back = await backAgain(meeting, form);
        const { asks, references, ...expected } = factsOf(meeting);
        assert.deepEqual(amiss(expected, factsOf(back)), [], `seed ${seed}`);
        assert.deepEqual(
          back.items.flatMap((item) => item.asks.map(({ quote }) => quote)),
          asked,
        );
        assert.deepEqual(
          back.items.flatMap((item) => item.references.map(({ minute }) => minute)),
          referred,
        );
      }
    });
});

describe('minutes drafted from notes come back from their publication in the house style', () => {
  for (const name of HOUSE_STYLES)
    for (const form of FORMS)
      test(`${name}, ${form}`, async () => {
        for (let seed = 1; seed <= 8; seed++) {
          const { meeting, notes, style } = generatedDraft(seed, name);
          assert.deepEqual(notes.contradictions, [], `seed ${seed}`);
          const back = await backAgain(meeting, form, style);
          assert.deepEqual(amiss(factsOf(meeting), factsOf(back)), [], `seed ${seed}`);
        }
      });
});

describe("the sample borough's papers, published again, give the same record", () => {
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  const meetings: Meeting[] = [];
  before(async () => {
    await buildSample(folder);
    for (const file of globSync(join(folder, '*', '*.{md,pdf}'))) {
      const reading = await readDocument(readFileSync(file), file);
      meetings.push(...reading.meetings.filter(({ from }) => from === 'minutes' || from === 'agenda'));
    }
  });
  after(() => rmSync(folder, { recursive: true }));
  for (const form of FORMS)
    test(form, async () => {
      assert.ok(meetings.length > 30);
      for (const meeting of meetings) {
        const back = await backAgain(meeting, form);
        assert.deepEqual(amiss(factsOf(meeting), factsOf(back)), [], `${meeting.body} ${meeting.date}`);
      }
    });
});
