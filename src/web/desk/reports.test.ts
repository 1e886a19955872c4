import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { isExempt, templateOf } from './report-record.ts';

let store: Store;
let app: FastifyInstance;
let ada: Person;
let officer: ReturnType<typeof browserOf>;
let author: ReturnType<typeof browserOf>;
let legal: ReturnType<typeof browserOf>;
let stranger: ReturnType<typeof browserOf>;
let report: string;
const MEETING = 'harbour-panel.2031-06-24';
const CANARY = 'Quillfeather';

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  officer = browserOf(app, ada.session);
  author = browserOf(app, (await person(store, ada.viewer, 'Ivo Marsh', [held('report-author')])).session);
  legal = browserOf(
    app,
    (await person(store, ada.viewer, 'Lea Quarrie', [held('clearing-officer', null, 'legal')])).session,
  );
  stranger = browserOf(app, null);
  await officer.fill('/desk/bodies', { name: 'Harbour Panel' });
  await officer.fill('/desk/bodies/harbour-panel/meetings/new', {
    date: '24/6/2031',
    startTime: '18:00',
    venue: 'Town Hall',
  });
  const meeting = await store.desk.record(ada.viewer, 'meeting', MEETING);
  await store.desk.enter(ada.viewer, {
    kind: 'meeting',
    id: MEETING,
    basedOn: meeting!.version,
    data: meeting!.data,
    state: 'public',
    what: 'published meeting',
    why: null,
    action: 'publish',
  });
});

const textOf = (body: string): string => load(body)('main').text().replace(/\s+/g, ' ');
const textAt = async (by: ReturnType<typeof browserOf>, url: string) => textOf((await by.get(url)).body);
/** Sends the form of a page whose button says this. */
const press = async (
  by: ReturnType<typeof browserOf>,
  page: string,
  words: string,
  fields: Record<string, string> = {},
) => {
  const $ = load((await by.get(page)).body);
  const form = $('main form')
    .filter((_, one) => $(one).find('button').text().includes(words))
    .first();
  assert.equal(form.length, 1, `no form “${words}” on ${page}`);
  const kept = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
  return by.post(form.attr('action')!, { ...kept, ...fields });
};

describe('a report', () => {
  it('is begun by its author and seen by nobody without a part in it', async () => {
    assert.equal((await press(author, '/desk/reports', 'Begin', { title: '' })).statusCode, 422);
    const made = await press(author, '/desk/reports', 'Begin', { title: 'Dredging of the harbour', meeting: MEETING });
    report = String(made.headers.location).replace('?saved', '');
    assert.match(report, /^\/desk\/reports\/\w/);
    assert.equal((await legal.get(report)).statusCode, 404);
    assert.match(await textAt(author, report), /Legal is empty.*Legal has not cleared it/);
  });

  it('is written as plain fields, asked for the six Ws, and a Yes opens part B', async () => {
    const template = templateOf({ template: 'report' });
    const fields = {
      ...Object.fromEntries(
        template.cover.map(({ key }) => [`cover-${key}`, key === 'exempt' || key === 'keyDecision' ? 'No' : 'All']),
      ),
      ...Object.fromEntries(
        template.sections.map(({ key, title }) => [`section-${key}`, `Words on ${title.toLowerCase()}.`]),
      ),
      ...Object.fromEntries(template.screening!.questions.map(({ key }) => [`screening-${key}`, 'no'])),
      'screening-staff': 'yes',
      'rec-0': 'That the channel be dredged to four metres by March 2032.',
    };
    assert.equal((await press(author, report, 'Save the report', fields)).statusCode, 303);
    const said = await textAt(author, report);
    assert.match(said, /Recommendation 1 does not say why, who, what, how, where, when/);
    assert.match(said, /Part B of the equality screening: “Who is affected, with figures” is empty/);
    const full = Object.fromEntries(
      template.screening!.full.map(({ key }) => [`screening-full-${key}`, 'Forty berths.']),
    );
    await press(author, report, 'Save the report', full);
    assert.doesNotMatch(await textAt(author, report), /is empty/);
  });

  it('is cleared in parallel, by each office for itself', async () => {
    await press(author, report, 'Send it to all offices');
    assert.match(await textAt(legal, report), /Legal: asked on 1 June 2031, due Wednesday 11 June 2031/);
    assert.equal((await press(legal, report, 'Give your word', { office: 'finance' })).statusCode, 422);
    assert.equal((await press(legal, report, 'Give your word', { outcome: 'returned' })).statusCode, 422);
    await press(legal, report, 'Comment', { comment: CANARY });
    assert.equal(
      (await press(legal, report, 'Give your word', { office: 'legal', outcome: 'cleared' })).statusCode,
      303,
    );
    assert.match(await textAt(author, report), new RegExp(`Legal: cleared by Lea Quarrie on 1 June 2031.*${CANARY}`));
  });

  it('whose words change after that is wanting that word again', async () => {
    await press(author, report, 'Save the report', { 'section-legal': 'Other words.' });
    assert.match(await textAt(author, report), /changed after Legal had cleared it/);
  });

  it('is not published with something wanting, unless with a reason that is kept; its author cannot at all', async () => {
    assert.doesNotMatch(await textAt(author, report), /Publish the report/);
    const refused = await press(officer, report, 'Publish the report');
    assert.equal(refused.statusCode, 422);
    assert.match(textOf(refused.body), /Not published: Finance has not cleared it/);
    const done = await press(officer, report, 'Publish the report', {
      reason: 'The section 151 officer cleared it by telephone.',
    });
    assert.equal(done.statusCode, 303, textOf(done.body));
    assert.match(
      await textAt(officer, report),
      /though something was wanting: The section 151 officer cleared it by telephone/,
    );
  });

  it('then stands in the public record, without comments', async () => {
    const hits = await stranger.get('/search?q=dredged');
    assert.match(textOf(hits.body), /dredged to four metres/i);
    const document = load(hits.body)('main a[href^="/documents/"]').attr('href')!.split('#')[0]!;
    for (const url of [document, `${document}/text`, '/search?q=Quillfeather'])
      assert.doesNotMatch(
        (await stranger.get(url)).body.replaceAll(/value="[^"]*"|<title>.*?<\/title>|“[^”]*”/gs, ''),
        new RegExp(CANARY),
        url,
      );
  });

  it('is open only where its cover plainly says that it is not exempt', () => {
    const said = (exempt: string): boolean => isExempt({ template: 'report', cover: { exempt } });
    assert.deepEqual(['No', 'no.', 'None'].map(said), [false, false, false]);
    assert.deepEqual(['', 'Yes', 'Paragraph 3', 'No, but Appendix 2 is'].map(said), [true, true, true, true]);
  });

  it('that is exempt goes to nobody but members', async () => {
    const made = await press(officer, '/desk/reports', 'Begin', {
      title: 'Secret lease',
      meeting: MEETING,
      template: 'report',
    });
    const secret = String(made.headers.location).replace('?saved', '');
    await press(officer, secret, 'Save the report', { 'cover-exempt': 'Yes, paragraph 3', 'section-summary': CANARY });
    assert.equal((await press(officer, secret, 'Publish the report', { reason: 'Agreed.' })).statusCode, 303);
    const member = browserOf(
      app,
      (await person(store, ada.viewer, 'Mira Oduya', [held('member', 'harbour-panel')])).session,
    );
    assert.match(await textAt(member, secret), new RegExp(CANARY));
    assert.equal((await author.get(secret)).statusCode, 404);
    assert.match(await textAt(stranger, '/search?q=lease'), /[Nn]othing|No /);
  });
});
