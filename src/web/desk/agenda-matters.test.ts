import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator } from '../../../test/desk-people.ts';
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

**Resolved:** (1) That the Head of Ports report on night ferries in June 2031.

(2) That the Head of Highways report on the causeway in December 2031.
`;
const MEETING = 'harbour-panel.2031-06-24';
const AGENDA = `/desk/meetings/${MEETING}/agenda`;
let store: Store;
let app: FastifyInstance;
let browser: ReturnType<typeof browserOf>;

const textOf = (body: string): string => load(body)('main').text().replace(/\s+/g, ' ');
const agenda = async (): Promise<string> => textOf((await browser.get(AGENDA)).body);
const asksKnown = async (): Promise<number> => (await makeAskLedger()(store.public, TODAY)).rows.length;
const ticked = async (): Promise<string[]> => {
  const $ = load((await browser.get(`${AGENDA}/matters`)).body);
  return $('input[name=ask]:checked')
    .toArray()
    .map((one) => String($(one).attr('value')));
};

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  const bytes = new TextEncoder().encode(MINUTES);
  await store.addReading(await readDocument(bytes, 'march.md'), bytes, READER_VERSION);
  browser = browserOf(app, (await firstAdministrator(store)).session);
  const when = { date: '24/6/2031', startTime: '18:00', venue: 'Town Hall' };
  await browser.fill('/desk/bodies/harbour-panel/meetings/new', when);
  await browser.fill(AGENDA, {}, `${AGENDA}/draft`);
});

describe('matters arising on an agenda', () => {
  it('begin on an agenda that knows the last meeting of which there are minutes', async () => {
    assert.match(await agenda(), /minutes of the meeting held on Tuesday 4 March 2031/);
  });

  it('are offered: what is due ticked, what is due later not', async () => {
    assert.match(await agenda(), /1 ask due and not on the agenda/);
    const page = textOf((await browser.get(`${AGENDA}/matters`)).body);
    assert.match(page, /Due at or before this meeting.*night ferries.*due later.*causeway/);
    assert.equal((await ticked()).length, 1);
  });

  it('stand on it with their history, and are offered anew when something happened since', async () => {
    const [key = ''] = await ticked();
    assert.equal((await browser.fill(`${AGENDA}/matters`, { ask: [key, 'made-up'] })).statusCode, 303);
    assert.match(await agenda(), /Minute 4 of 4 March 2031: “That the Head of Ports report on night ferries/);
    assert.doesNotMatch(await agenda(), /due and not on the agenda|Something happened/);
    const row = (await makeAskLedger()(store.public, TODAY)).rows.find((one) => one.key === key)!;
    const subject = { key, document: row.entry.document };
    const sent = { name: 'send', who: 'Ada', why: null, happened: '2031-05-05', evidence: null } as const;
    await store.enterAskEvent(subject, sent);
    assert.match(await agenda(), /Something happened with 1 ask since it was put on/);
    assert.deepEqual(await ticked(), [key]);
    await browser.fill(`${AGENDA}/matters`, {});
    assert.match(await agenda(), /5 May 2031: Sent to whom it asks/);
  });

  it('go with it into the record, and into the minutes, without being asked for again', async () => {
    const before = await asksKnown();
    const $ = load((await browser.get(AGENDA)).body);
    const version = String($('[name=version]').first().val());
    const _csrf = String($('[name=_csrf]').first().val());
    assert.equal((await browser.post(`${AGENDA}/publish`, { _csrf, version, why: '' })).statusCode, 303);
    assert.equal(await asksKnown(), before);
    const drafted = await browser.fill(
      `/desk/meetings/${MEETING}/minutes`,
      {},
      `/desk/meetings/${MEETING}/minutes/draft`,
    );
    assert.equal(drafted.statusCode, 303);
    const minutes = textOf((await browser.get(`/desk/meetings/${MEETING}/minutes`)).body);
    assert.match(minutes, /Minute 4 of 4 March 2031, Ferries at night: Due\. 5 May 2031: Sent to whom it asks\./i);
  });
});
