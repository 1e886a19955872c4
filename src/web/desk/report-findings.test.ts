import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { earlierMinutes } from '../../../test/earlier-minutes.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import type { CheckOutcome } from '../checking/check-job.ts';
import { waiversIn } from '../checking/typed-waivers.ts';
import type { DeskAsked } from './desk.ts';
import { makeDeskChecks } from './desk-checks.ts';

const MEETING = 'harbour-panel.2031-06-24';
let store: Store;
let app: FastifyInstance;
let ada: Person;
let officer: ReturnType<typeof browserOf>;
let author: ReturnType<typeof browserOf>;
let report: string;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  officer = browserOf(app, ada.session);
  author = browserOf(app, (await person(store, ada.viewer, 'Ivo Marsh', [held('report-author')])).session);
  await officer.fill('/desk/bodies', { name: 'Harbour Panel' });
  await officer.fill('/desk/bodies/harbour-panel/meetings/new', {
    date: '24/6/2031',
    startTime: '18:00',
    venue: 'Hall',
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

const form = async (by: ReturnType<typeof browserOf>, page: string, words: string) => {
  const $ = load((await by.get(page)).body);
  const found = $('main form')
    .filter((_, one) => $(one).find('button').text().includes(words))
    .first();
  return {
    action: found.attr('action') ?? page,
    fields: Object.fromEntries(found.serializeArray().map(({ name, value }) => [name, value])),
  };
};
const press = async (by: ReturnType<typeof browserOf>, page: string, words: string, more: Record<string, string>) => {
  const { action, fields } = await form(by, page, words);
  return by.post(action, { ...fields, ...more });
};
/** The report's page once its checks have run: on a busy machine the first answer may be that they are running. */
const checkedPage = async () => {
  for (;;) {
    const $ = load((await author.get(report)).body);
    if (!$('main').text().includes('still running')) return $;
  }
};
/** What stands right below the field of a section. */
const beside = async (section: string): Promise<string> => {
  const found = (await checkedPage())(`#section-${section}`).closest('.govuk-form-group').next('.findings');
  return found.text().replaceAll(/\s+/g, ' ');
};

describe('the findings of a report', () => {
  it('stand below the section that they are about', async () => {
    const made = await press(author, '/desk/reports', 'Begin', { title: 'Dredging of the harbour', meeting: MEETING });
    report = String(made.headers.location).replace('?saved', '');
    await press(author, report, 'Save the report', {
      'cover-exempt': 'No',
      'section-background': 'In May 117 of the 200 berths (48.5%) were let.',
      'section-risks': 'The the quay may flood.',
    });
    assert.match(await beside('background'), /Error 117 of 200 is 58\.5%.*117 ÷ 200 = 58\.5%.*To mend it/);
    assert.doesNotMatch(await beside('background'), /stands twice/);
    assert.match(await beside('risks'), /Warning The word "the" stands twice.*Why this rule/);
    assert.match((await checkedPage())('main').text(), /1 error, [1-9]\d* warnings?/);
  });

  it('are waived with a reason, which is kept with the report and shown the next time', async () => {
    await checkedPage();
    const { fields } = await form(author, report, 'Save the report');
    const name = Object.keys(fields).find((one) => one.startsWith('waived-') && fields[one]!.includes('doubled-word'))!;
    await press(author, report, 'Save the report', { [name.replace('waived', 'waive')]: 'a band of that name' });
    assert.match(await beside('risks'), /Not here The word "the" stands twice.*Because: a band of that name/);
    await press(author, report, 'Save the report', { [name.replace('waived', 'waive')]: '' });
    assert.match(await beside('risks'), /Warning The word "the" stands twice/);
  });

  it('keep a report with an error in it from being published without a reason', async () => {
    const refused = await press(officer, report, 'Publish the report', {});
    assert.equal(refused.statusCode, 422);
    const done = await press(officer, report, 'Publish the report', { reason: 'The lettings are counted anew.' });
    assert.equal(done.statusCode, 303);
    const id = report.split('/').at(-1)!;
    const kept = await store.desk.record(ada.viewer, 'report', id);
    assert.ok(kept?.data.override?.wanting.some((one) => one.startsWith('An error stands in it: 117 of 200 is 58.5%')));
    const trail = load((await officer.get(`/desk/trail?about=${id}`)).body)('main').text();
    assert.match(trail, /The lettings are counted anew/);
  });
});

describe('a paper of the desk', () => {
  const asked = (): DeskAsked => ({ store, viewer: ada.viewer, today: '2031-06-01' }) as DeskAsked;
  const paper = {
    paper: { title: 'A', council: null, parts: [] },
    name: 'a',
    body: 'harbour-panel',
    meetingDate: '2031-06-24',
  };
  const found: CheckOutcome = { findings: [], broken: [], blocks: [], pages: 1, sarif: '', commented: null, why: {} };
  const checksOf = (check: () => Promise<CheckOutcome>) => makeDeskChecks({ check, close: async () => {} });

  it('is shown all the same when the checks are slow, and with its findings once they are there', async () => {
    const { promise, resolve } = Promise.withResolvers<CheckOutcome>();
    const checks = checksOf(() => promise);
    assert.match(JSON.stringify(await checks(asked(), paper, 5)), /still running/);
    resolve(found);
    assert.ok('findings' in (await checks(asked(), paper, 60_000)));
  });

  it('is shown all the same when they fail, and is checked again the next time', async () => {
    let times = 0;
    const checks = checksOf(async () => {
      times++;
      if (times === 1) throw new Error('out of memory');
      return times === 2 ? { unread: 'Too many files.' } : found;
    });
    assert.deepEqual(await checks(asked(), paper), { unchecked: 'The checks could not be run.' });
    assert.deepEqual(await checks(asked(), paper), { unchecked: 'The checks could not be run: Too many files.' });
    assert.ok('findings' in (await checks(asked(), paper)));
    assert.ok('findings' in (await checks(asked(), paper)));
    assert.equal(times, 3);
  });

  it('is held against what earlier meetings of its body asked for', async () => {
    const minutes = await earlierMinutes('DREDGING', '(1) That a report on dredging be submitted in June 2031.');
    const bytes = new TextEncoder().encode('the paper of these minutes');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await store.addReading({ ...minutes, document: { ...minutes.document, sha256 } }, bytes, 1);
    const slug = (await store.desk.bodies()).find(({ name }) => name === minutes.meetings[0]!.body)!.slug;
    let earlier: readonly unknown[] | undefined;
    const checks = makeDeskChecks({
      check: async (job) => {
        earlier = job.earlier;
        return found;
      },
      close: async () => {},
    });
    await checks(asked(), { ...paper, body: slug });
    assert.equal(earlier?.length, 1);
  });
});

it('a reason that stands beside no finding is left out, and one for a finding that is gone is kept', () => {
  const before = [{ rule: 'words/doubled-word', quote: 'had had', because: 'grammar', on: '2031-05-01' }];
  const typed = { 'waive-1': 'x', 'waived-1': 'no JSON', 'waive-2': 'y', 'waived-2': '{"rule":7}', 'waive-3': 'z' };
  assert.deepEqual(waiversIn(typed, before, '2031-06-01'), before);
});
