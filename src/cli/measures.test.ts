import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanUp } from '../../test/clean-up.ts';
import { emptyFolder } from '../../test/databases.ts';
import { makePaper } from '../../test/made-reading.ts';
import { runProgram } from '../../test/run-program.ts';
import { openStore } from '../store/open-store.ts';

describe('matters measures', async () => {
  const folder = await emptyFolder();
  const store = await openStore({ folder });
  cleanUp(() => store.close());
  const { reading, bytes } = makePaper({
    path: 'pack.md',
    meetings: [{ body: 'Harbour Board', date: '2031-05-20' }],
    figures: [
      { measure: 'Berths let', period: '2030', printed: '70%', in: 'Berths let 70%' },
      { measure: 'Quay places let', period: '2029', printed: '69%', in: 'Quay places let 69%' },
    ],
  });
  await store.addReading(reading, bytes, 1);
  const run = (...args: string[]) => runProgram(['measures', ...args, '--data', folder], { cwd: folder });

  it('lists measures by their words', async () => {
    const { status, stdout } = await run('list', 'berths');
    assert.equal(status, 0);
    assert.match(stdout, /^berths-let {2}Berths let {2}\(percent, figures: 1\)\n$/);
  });

  it('joins two and parts them, with who said so in the trail', async () => {
    assert.match((await run('join', 'berths-let', 'quay-places-let', '--by', 'A. Officer')).stdout, /one measure/);
    assert.equal((await store.public.measure('berths-let'))!.figures.length, 2);
    assert.match((await run('part', 'berths-let', 'quay-places-let', '--by', 'A. Officer')).stdout, /two measures/);
    assert.equal((await store.public.measure('berths-let'))!.figures.length, 1);
    assert.deepEqual(
      (await store.auditTrail(null)).slice(-2).map(({ who, after }) => [who, after]),
      [
        ['A. Officer', 'confirmed'],
        ['A. Officer', 'withdrawn'],
      ],
    );
  });

  for (const [what, args, says] of [
    ['nobody named', ['join', 'berths-let', 'quay-places-let'], /wants --by NAME/],
    ['one measure', ['join', 'berths-let', '--by', 'me'], /wants two measures/],
    ['no such measure', ['join', 'berths-let', 'none', '--by', 'me'], /no measure none/],
    ['no deed', [], /wants list, join or part/],
  ] as const)
    it(`refuses: ${what}`, async () => {
      const { status, stderr } = await run(...args);
      assert.notEqual(status, 0);
      assert.match(stderr, says);
    });
});
