import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

type Step = {
  step: string;
  body: string;
  date: string;
  minute: string | null;
  clause: string | null;
  quote: string;
  paper: string;
  part?: string;
};
type Thread = { id: string; kind: string; state?: string; steps: Step[] };

const here = import.meta.dirname;
const { asOf, threads, facts }: { asOf: string; threads: Thread[]; facts: Thread[] } = JSON.parse(
  await readFile(join(here, 'threads.json'), 'utf8'),
);

const STATES = ['due', 'late', 'answered', 'answered in part', 'overtaken', 'refused', 'never', 'contradicted'];
const ITEM_HEAD = /^(?:#{2,3} \**|\*\*)(\d+(?:\/\d+)?)\.?[ *]/;

const plain = (text: string): string => text.replace(/<\/?sup>|\*\*/g, '').replace(/\s+/g, ' ');

/** The Markdown behind a paper, or behind one part of a pack. */
const sourceOf = async ({ paper, part }: Step): Promise<string> => {
  if (!part)
    return readFile(join(here, paper.endsWith('.pdf') ? 'sources' : 'papers', paper.replace(/\.pdf$/, '.md')), 'utf8');
  const manifest = join(here, 'sources', paper.replace(/\.pdf$/, ''), 'pack.json');
  const { parts }: { parts: { id: string; source: string }[] } = JSON.parse(await readFile(manifest, 'utf8'));
  const { source } = parts.find(({ id }) => id === part)!;
  return readFile(source.includes('/') ? join(here, source) : join(dirname(manifest), source), 'utf8');
};

const itemOf = (markdown: string, minute: string): string => {
  const lines = markdown.split('\n');
  const numberAt = (line: string) => ITEM_HEAD.exec(line)?.[1];
  const from = lines.findIndex((line) => numberAt(line) === minute);
  const length = lines.slice(from + 1).findIndex((line) => numberAt(line) !== undefined);
  return from < 0 ? '' : lines.slice(from, length < 0 ? undefined : from + 1 + length).join('\n');
};

describe('the threads of the sample borough', () => {
  test('each has its own id, and its steps stand in the order of time', () => {
    const all = [...threads, ...facts];
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    for (const { id, steps } of threads) {
      const dates = steps.map(({ date }) => date);
      assert.deepEqual(dates, dates.toSorted(), `${id}: steps out of order`);
      assert.equal(steps[0]!.step, 'asked', id);
    }
    for (const { id, steps } of all) assert.ok(steps.length > 0, id);
  });

  test('every state that an ask can come to is there', () => {
    assert.equal(asOf, '2026-11-24');
    assert.deepEqual([...new Set(threads.map(({ state }) => state))].toSorted(), STATES.toSorted());
  });

  for (const { id, steps } of [...threads, ...facts]) {
    test(`${id}: every quote stands where it is said to`, async () => {
      for (const step of steps) {
        const source = await sourceOf(step);
        const place = step.minute ? itemOf(source, step.minute) : source;
        assert.ok(
          plain(place).includes(plain(step.quote)),
          `${step.paper} ${step.minute ?? step.part ?? ''}: not found: ${step.quote}`,
        );
      }
    });
  }
});
