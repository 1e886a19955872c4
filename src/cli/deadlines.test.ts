import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matters } from './matters.ts';

const run = async (...args: string[]) => {
  const said = { out: '', err: '' };
  const io = {
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
    env: {},
    isTerminal: false,
    untilStopped: async () => {},
  };
  return { status: await matters(['deadlines', ...args], io), ...said };
};

test('the last lawful moment, with the count', async () => {
  const { status, out } = await run('2022-09-06', '--closes', '17:00');
  assert.equal(status, 0);
  assert.match(out, /^Last lawful moment: Friday 26 August 2022 at 17:00 \(Local Government Act 1972 s100B\(3\)\)/);
});

test('a late moment names the four lawful ways', async () => {
  const { out } = await run('2026-12-08', '--at', '2026-12-02T09:00');
  assert.match(out, /If published then: late\. 3 clear days/);
  assert.equal(out.match(/1972 s100B\S* ?.*\)\n {6}/g)?.length, 4);
});

test('Wales needs three days, a closure costs one', async () => {
  const { out } = await run('2024-07-08', '--nation', 'wales', '--closed', '2024-07-04', '--json');
  assert.equal(JSON.parse(out).last.day, '2024-07-01');
});

for (const [args, says] of [
  [[], /wants one MEETING-DAY/],
  [['2026-02-30'], /wants a day such as/],
  [['2026-12-08', '--closes', '4pm'], /wants a time such as 16:00, not '4pm'/],
  [['2026-12-08', '--at', '2026-12-02'], /wants a time such as 16:00/],
] as const)
  test(`a wrong command line is explained: ${args.join(' ')}`, async () => {
    const { status, err } = await run(...args);
    assert.equal(status, 2);
    assert.match(err, says);
  });
