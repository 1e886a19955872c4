import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { extractRawText } from 'mammoth';
import { madeUpReadings } from '../../test/made-up-asks.ts';
import { openStore } from '../store/open-store.ts';
import { matters } from './matters.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-asks-'));
after(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const said = { out: '', err: '' };
  const code = await matters(['asks', ...args, '--data', folder], {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    env: {},
    isTerminal: false,
    untilStopped: async () => {},
  });
  return { code, ...said };
};
type Listed = { key: string; plain: string; entry: { ask: { quote: string } }; events: { happened: string }[] };
const listed = async (...args: string[]): Promise<Listed[]> =>
  (JSON.parse((await run('--json', ...args)).out) as { asks: Listed[] }).asks;
const keyOf = async (word: RegExp): Promise<string> =>
  (await listed()).find(({ entry }) => word.test(entry.ask.quote))!.key;

before(async () => {
  const store = await openStore({ folder });
  for (const { reading } of madeUpReadings())
    await store.addReading(reading, new TextEncoder().encode(`minutes\n${reading.pages[0]!.text}`), 1);
  await store.close();
});

describe('./matters asks', () => {
  it('lists them as a table with their counts', async () => {
    const { code, out } = await run();
    assert.equal(code, 0);
    assert.match(
      out,
      /^KEY +STATE +DUE +ASKED +MINUTE +OWNER\n[0-9a-f]{10} +Late +2023-07 +2023-03-14 +8 +nobody named\n/,
    );
    assert.match(out, /proposed 1 \(answered\): Children and Learning Scrutiny Panel, 2023-11-13: /);
    assert.match(out, /not public until confirmed/);
    assert.match(out, /\nAsked 4, answered 0 \(confirmed by a person\), late 2; an answer is proposed for 1\n$/);
  });

  it('lists them as CSV and by filters', async () => {
    assert.match(
      (await run('--csv')).out,
      /^Reference,Council,Body,.*\r\n(?:[0-9a-f]{10},.*\r\n){3}$/,
      'the promise of a named person is not handed out',
    );
    assert.match((await run('--csv')).err, /^1 left out: /);
    assert.equal((await listed('--state', 'late', '--due-before', '2024')).length, 1);
    assert.equal((await run('--body', 'cabinet')).out, 'No ask is so.\n');
  });

  it('shows one in full, with quotes and what is proposed', async () => {
    const { out } = await run('show', await keyOf(/dental assessments/));
    assert.match(out, /\n {2}quote {4}That a report on dental assessments/);
    assert.match(out, /proposed 1 \(answered\): .*2023-11-13.*\n {6}The Panel received the report.*\n {6}because: /);
  });

  it('follows one from answer to closing and back', async () => {
    const key = await keyOf(/dental assessments/);
    const steps: [args: string[], says: RegExp][] = [
      [['answer', key, '--who', 'A. Clerk', '--proposal', '1'], /Late -> Answered\n/],
      [['close', key, '--who', 'A. Clerk'], /Answered -> Agreed closed\n/],
      [['reopen', key, '--who', 'A. Clerk', '--why', 'figures were missing'], /Agreed closed -> Late\n/],
      [['overtake', key, '--who', 'A. Clerk', '--why', 'a new service'], /-> Overtaken\n/],
    ];
    for (const [args, says] of steps) assert.match((await run(...args)).out, says);
    const [ask] = await listed('--state', 'overtaken');
    assert.equal(ask!.events.length, 4);
    assert.equal(ask!.events[0]!.happened, '2023-11-13');
    assert.doesNotMatch(JSON.stringify(ask), /A\. Clerk/);
  });

  for (const end of ['docx', 'html', 'csv'])
    it(`writes a tracker as ${end} without the promise of a named person`, async () => {
      const file = join(folder, `tracker.${end}`);
      assert.match((await run('--tracker', file)).out, /^3 asks written to .*\n1 left out: /);
      const text = end === 'docx' ? (await extractRawText({ path: file })).value : readFileSync(file, 'utf8');
      assert.match(text, /dental assessments/);
      assert.doesNotMatch(text, /undertook|Pike/);
    });

  it('takes one out that asks for nothing, keeps it findable, and takes it back', async () => {
    const key = await keyOf(/school places/);
    const by = ['--who', 'A. Clerk', '--why', 'a heading'];
    assert.match((await run('reject', key, ...by)).out, /-> Not an ask\n/);
    assert.match((await run()).out, /\nAsked 3, /);
    assert.equal((await listed('--state', 'not an ask')).length, 1);
    assert.doesNotMatch((await run('--csv')).out, /school places be brought/);
    assert.match((await run('reopen', key, ...by)).out, /Not an ask -> Late\n/);
  });

  it('lists what one meeting asked', async () => {
    assert.equal((await listed('--meeting', '2024-03')).length, 1);
  });

  it('confirms a promise', async () => {
    assert.equal((await run('confirm', await keyOf(/undertook/), '--who', 'A. Clerk')).code, 0);
    assert.doesNotMatch((await run()).out, /not public until confirmed/);
  });

  it('puts owner and date right, beside what was read', async () => {
    const key = await keyOf(/dental/);
    const { code, out } = await run(
      'correct',
      key,
      '--who',
      'A. Clerk',
      '--owned',
      'Head of Health',
      '--due',
      '2023-09',
    );
    assert.deepEqual([code, out], [0, `${key}: owner is Head of Health, due is 2023-09\n`]);
    assert.match((await run('--owner', 'Head of Health')).out, /2023-09/);
    assert.match((await run('correct', key, '--who', 'A. Clerk')).err, /wants what is to be put right/);
  });

  it('sends a recommendation, from the later of notice and receipt', async () => {
    const key = await keyOf(/dental/);
    assert.equal(
      (await run('send', key, '--who', 'A. Clerk', '--on', '2024-03-08', '--received', '2024-03-10')).code,
      0,
    );
    const { asks } = JSON.parse((await run('--json')).out) as {
      asks: { key: string; journey: { response: { ends: string } } }[];
    };
    assert.equal(asks.find((one) => one.key === key)?.journey.response.ends, '2024-05-09');
    assert.match((await run('close', key, '--who', 'A', '--received', '2024-03-10')).err, /--received goes with send/);
  });

  it('says in one line what is wrong', async () => {
    const key = await keyOf(/timetable/);
    const wrong: [args: string[], code: number, says: RegExp][] = [
      [
        ['sing', key],
        2,
        /wants show, confirm, reject, send, accept, accept-in-part, refuse, answer, reject-answer, close, reopen, overtake or correct, not 'sing'/,
      ],
      [['close'], 2, /close wants the KEY of an ask/],
      [['close', key], 2, /close wants --who/],
      [['close', 'ffff', '--who', 'A'], 2, /no ask has the key 'ffff'/],
      [['close', key, '--who', 'A'], 1, /agree-closed from asked wants a reason/],
      [['reopen', key, '--who', 'A', '--why', 'b'], 1, /cannot reopen; possible: /],
      [['answer', key, '--who', 'A', '--on', '2023-02-30'], 2, /--on wants a day/],
      [['answer', key, '--who', 'A', '--on', '2023-03-01'], 2, /cannot be the day: it was asked on 2023-03-14/],
      [['close', key, '--who', 'A', '--proposal', '1'], 2, /--proposal goes with answer and reject-answer alone/],
      [['--tracker', 'list.pdf'], 2, /--tracker wants a file that ends in \.docx, \.html, \.csv/],
      [['reject', key, '--who', 'A'], 1, /reject-ask from asked wants a reason/],
      [['correct', key, '--who', 'A', '--kind', 'song'], 2, /--kind wants recommendation, /],
      [['--state', 'sung'], 2, /--state wants late, /],
      [['--json', '--csv'], 2, /exclude each other/],
    ];
    for (const [args, code, says] of wrong) {
      const answer = await run(...args);
      assert.deepEqual([answer.code, answer.out], [code, ''], args.join(' '));
      assert.match(answer.err, says);
      assert.equal(answer.err.split('\n').length, 2);
    }
  });
});
