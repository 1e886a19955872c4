import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import cycleRules from '../../../templates/cycle-rules.json' with { type: 'json' };
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { openStore } from '../../store/open-store.ts';

let app: FastifyInstance;
let officer: ReturnType<typeof browserOf>;
let stranger: ReturnType<typeof browserOf>;

before(async () => {
  const store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  officer = browserOf(app, (await firstAdministrator(store)).session);
  stranger = browserOf(app, null);
  await officer.fill('/desk/bodies', { name: 'Cabinet' });
});

const PLAN = '/desk/forward-plan';
const open = async (): Promise<string> =>
  load((await stranger.get('/forward-plan')).body)('main')
    .text()
    .replace(/\s+/g, ' ');

it('a key decision too near is announced only with a reason, which is published; then taken and called in', async () => {
  const entered = { title: 'Lease of the fish market', body: 'cabinet', decision: '20/6/2031', key: 'yes' };
  const form = load((await officer.get(PLAN)).body)('main form').last();
  const csrf = form.find('[name="_csrf"]').attr('value')!;
  assert.equal((await officer.post(PLAN, { _csrf: csrf, ...entered, decision: 'soon' })).statusCode, 422);
  assert.equal((await officer.post(PLAN, { _csrf: csrf, ...entered })).statusCode, 303);
  assert.match(await open(), /No decision is announced/);
  const late = await officer.fill(PLAN, {});
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /Too late for 28 clear days/);
  assert.match((await officer.fill(PLAN, { reason: 'The lease ends in June.' })).body, /Enter the chair of scrutiny/);
  assert.equal((await officer.fill(PLAN, { reason: 'The lease ends in June.', chair: 'Cllr Wren' })).statusCode, 303);
  assert.match(
    await open(),
    /Lease of the fish market.*Not 28 clear days before, because: The lease ends in June\..*regulation 10.*Cllr Wren/,
  );
  assert.equal((await officer.fill(PLAN, { reason: 'That the lease be renewed.' })).statusCode, 303);
  assert.match(await open(), /can be called in until Monday 9 June 2031|can be called in until Friday 6 June 2031/);
  const ground = cycleRules.callIn.grounds[1]!;
  assert.equal((await officer.fill(PLAN, { reason: 'Cllr A\nCllr B', grounds: ground })).statusCode, 422);
  assert.equal((await officer.fill(PLAN, { reason: 'Cllr A\nCllr B\nCllr C', grounds: ground })).statusCode, 303);
  assert.match(await open(), /Called in on 1 June 2031 by Cllr A, Cllr B, Cllr C/);
});
