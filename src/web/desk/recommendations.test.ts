import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite, TODAY } from '../../../test/desk-site.ts';
import { READER_VERSION, readDocument } from '../../reading/read-document.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { makeAskLedger } from '../ask-ledger.ts';

const MINUTES = `# SALTMARSH BOROUGH COUNCIL

# Harbour Panel

## Minutes of the meeting held on Tuesday 4 March 2031 at 6.00 pm

Present: Councillors Wren (in the Chair) and Pellow.

**4. FERRIES AT NIGHT**

**Resolved:** That the Cabinet be recommended to run night ferries until midnight.
`;
let store: Store;
let app: FastifyInstance;
let officer: ReturnType<typeof browserOf>;
let member: ReturnType<typeof browserOf>;
let stranger: ReturnType<typeof browserOf>;
let key = '';

const textOf = (body: string): string => load(body)('main').text().replace(/\s+/g, ' ');
const open = async (): Promise<string> => textOf((await stranger.get('/recommendations')).body);

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  const bytes = new TextEncoder().encode(MINUTES);
  await store.addReading(await readDocument(bytes, 'march.md'), bytes, READER_VERSION);
  const ada = await firstAdministrator(store);
  const wren = await person(store, ada.viewer, 'Bea Wren', [held('member', 'harbour-panel')]);
  [officer, member, stranger] = [browserOf(app, ada.session), browserOf(app, wren.session), browserOf(app, null)];
  await officer.fill('/desk/bodies', { name: 'Cabinet' });
  key = (await makeAskLedger()(store.public, TODAY)).rows[0]!.key;
});

it('a recommendation is sent with both dates, travels, and is answered with reasons, for everybody to see', async () => {
  const SEND = `/desk/recommendations/new?ask=${key}`;
  assert.match(textOf((await officer.get(`/desk/asks/${key}`)).body), /Send it to the executive/);
  assert.equal((await officer.get('/desk/recommendations/new?ask=made-up')).statusCode, 404);
  assert.equal((await member.get(SEND)).statusCode, 403);
  const dates = { received: '10/3/2031', notice: '17/3/2031' };
  const to = '/desk/recommendations/new';
  assert.equal((await officer.fill(SEND, { ...dates, received: '3/3/2031' }, to)).statusCode, 422);
  const sent = await officer.fill(SEND, dates, to);
  const here = String(sent.headers.location).split('?')[0]!;
  assert.match(
    await open(),
    /Response late.*Received 10 March 2031, notice 17 March 2031; response due by Friday 16 May/,
  );
  const row = (await makeAskLedger()(store.public, TODAY)).rows.find((one) => one.key === key)!;
  assert.deepEqual([row.state.response, row.journey.response?.ends], ['awaited', '2031-05-16']);

  const hop = { body: 'Management Board', on: '7/3/2031', minute: '31', what: 'sent it on' };
  assert.equal((await officer.fill(here, hop, `${here}/hop`)).statusCode, 303);
  assert.equal((await officer.fill(here, { ...hop, on: '7/3/2032' }, `${here}/hop`)).statusCode, 422);
  const answer = { outcome: 'refused', decided: '12/5/2031', words: 'Ferries end at ten.', reasons: '' };
  assert.match((await officer.fill(here, answer, `${here}/response`)).body, /Enter why it is not accepted whole/);
  const reasons = 'Crews cannot be had.';
  assert.equal((await officer.fill(here, { ...answer, reasons }, `${here}/response`)).statusCode, 303);
  assert.match(
    await open(),
    /Answered late.*Not accepted on 12 May 2031.*Crews cannot be had.*Management Board, minute 31/,
  );
  assert.match(
    textOf((await officer.get(here)).body),
    /7 March 2031: Management Board.*10 March 2031: Received.*12 May 2031: Cabinet decided: not accepted.*published/,
  );
  const answered = (await makeAskLedger()(store.public, TODAY)).rows.find((one) => one.key === key)!;
  assert.equal(answered.state.response, 'refused');
});

const textOfPrivate = async (by: ReturnType<typeof browserOf>, at: string) => textOf((await by.get(at)).body);

it('a meeting in private is announced twice, in time or by agreement, with what was said against it', async () => {
  const AT = '/desk/private-meetings';
  /** Sends the form of a deed, or the last of the page. */
  const send = async (deed: string, fields: Record<string, string>) => {
    const $ = load((await officer.get(AT)).body);
    const form = deed === '' ? $('main form').last() : $(`[name=deed][value=${deed}]`).first().closest('form');
    const kept = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
    return officer.post(AT, { ...kept, ...fields });
  };
  const lease = { body: 'cabinet', matter: 'Lease of the fish market', reasons: 'Paragraph 3: terms of the lease.' };
  assert.equal((await send('', { ...lease, meeting: 'soon' })).statusCode, 422);
  assert.equal((await send('', { ...lease, meeting: '20/6/2031' })).statusCode, 303);
  assert.match(await textOfPrivate(stranger, '/private-meetings'), /No meeting in private is announced/);
  assert.match((await send('publish', {})).body, /Too late: 28 clear days/);
  assert.equal((await send('urgent', { agreedBy: 'Cllr Wren', why: '' })).statusCode, 422);
  assert.equal((await send('urgent', { agreedBy: 'Cllr Wren', why: 'The lease ends in June.' })).statusCode, 303);
  assert.equal((await send('publish', {})).statusCode, 303);
  assert.match(await textOfPrivate(stranger, '/private-meetings'), /First notice published 1 June 2031.*Cllr Wren/);
  assert.equal((await send('received', { from: 'Oona Canary', words: 'It should be open.' })).statusCode, 303);
  assert.match((await send('publish', {})).body, /Answer every representation first/);
  assert.doesNotMatch(await textOfPrivate(stranger, '/private-meetings'), /It should be open/);
  assert.equal((await send('answer', { response: 'The terms stay closed until signed.' })).statusCode, 303);
  assert.equal((await send('publish', {})).statusCode, 303);
  const shown = await textOfPrivate(stranger, '/private-meetings');
  assert.match(shown, /Second notice.*It should be open\. Response: The terms stay closed until signed/);
  assert.doesNotMatch((await stranger.get('/private-meetings')).body, /Canary/);
});
