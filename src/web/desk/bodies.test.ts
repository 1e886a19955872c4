import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { makePaper } from '../../../test/made-reading.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

let store: Store;
let app: FastifyInstance;
let ada: Person;
let browser: ReturnType<typeof browserOf>;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  browser = browserOf(app, ada.session);
});

const text = async (url: string): Promise<string> => {
  const answer = await browser.get(url);
  assert.equal(answer.statusCode, 200, url);
  return load(answer.body)('main').text().replace(/\s+/g, ' ');
};

/** Sends the form of a page that posts to an address. */
const submit = async (page: string, to: string, fields: Record<string, string | string[]>) => {
  const $ = load((await browser.get(page)).body);
  const held = Object.fromEntries(
    $(`form[action="${to}"]`)
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  );
  return browser.post(to, { ...held, ...fields });
};

describe('the council and its bodies', () => {
  it('are set up from an empty desk, as the steps on the first page say', async () => {
    assert.match(await text('/desk'), /To begin.*which council.*Choose or make a body/);
    const bad = await browser.fill('/desk/council', { name: '', closures: '24/12/2031\nChristmas' });
    assert.equal(bad.statusCode, 422);
    assert.match(bad.body, /not &#39;Christmas&#39;/);
    const council = {
      name: 'Saltmarsh Borough Council',
      closures: '24/12/2031\n31 December 2031',
      officeCloses: '5 pm',
    };
    assert.equal((await browser.fill('/desk/council', council)).headers.location, '/desk/council?saved');
    const made = await browser.fill('/desk/bodies', { name: 'Harbour Panel' });
    assert.equal(made.headers.location, '/desk/bodies/harbour-panel/settings');
    const settings = '/desk/bodies/harbour-panel/settings';
    const wrong = await browser.fill(settings, { quorum: 'three', startTime: 'soon' });
    const $ = load(wrong.body);
    assert.deepEqual(
      $('.govuk-error-summary a')
        .toArray()
        .map((one) => $(one).attr('href')),
      ['#quorum', '#startTime'],
    );
    assert.equal($('#quorum').val(), 'three');
    const odd = await browser.fill(settings, { minutesTemplate: '../../package' });
    assert.equal(load(odd.body)('.govuk-error-summary a').attr('href'), '#minutesTemplate');
    const right = { quorum: '4', startTime: '6.30 pm', venue: 'Custom House', preMeetingDays: '2' };
    assert.equal((await browser.fill(settings, right)).statusCode, 303);
    assert.match(await text('/desk/bodies/harbour-panel'), /Quorum ?4.*6.30 pm, Custom House/);
  });

  it('are the bodies that papers name: neither is made twice', async () => {
    const add = async (body: string) => {
      const attendance: [string, 'present', 'chair'][] = [['Cllr Ada Quill', 'present', 'chair']];
      const council = 'Saltmarsh Borough Council';
      const { reading, bytes } = makePaper({
        path: `/${body}.md`,
        meetings: [
          {
            council,
            body,
            date: '2031-03-04',
            startTime: '14:00',
            attendance,
            items: [{ number: '12', title: 'Minutes' }],
          },
        ],
      });
      await store.addReading(reading, bytes, 1);
    };
    await add('Quay Board');
    await add('The Harbour Panel');
    const bodies = await store.desk.bodies();
    assert.deepEqual(
      bodies.map(({ slug }) => slug),
      ['harbour-panel', 'quay-board'],
    );
    const made = await browser.fill('/desk/bodies', { name: 'quay board' });
    assert.equal(made.headers.location, '/desk/bodies/quay-board/settings');
    const $ = load((await browser.get('/desk/bodies/quay-board/settings')).body);
    assert.deepEqual([$('#next').val(), $('#startTime').val()], ['13', '14:00'], 'goes on from its minutes');
    assert.match(
      await text('/desk/bodies/quay-board/members'),
      /Cllr Ada Quill\s+Chair, present 1 time, last named in the minutes of 4 March 2031/,
    );
    const members = '/desk/bodies/quay-board/members';
    await submit(members, `${members}/from-minutes`, { chosen: 'Cllr Ada Quill', since: '4/3/2031' });
    assert.match(await text('/desk/bodies/quay-board'), /Members today ?Cllr Ada Quill ?Chair/);
    assert.match((await browser.get('/harbour-panel/2031-03-04')).body, /Minutes/);
  });

  it('show both versions where two officers change the settings at once', async () => {
    const settings = '/desk/bodies/harbour-panel/settings';
    const other = browserOf(app, (await person(store, ada.viewer, 'Olu Brack', [held('governance-officer')])).session);
    const $ = load((await other.get(settings)).body);
    const typed = Object.fromEntries(
      $('main form')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    await browser.fill(settings, { venue: 'Long Room' });
    const late = await other.post(settings, { ...typed, venue: 'Net Loft' });
    assert.equal(late.statusCode, 409);
    assert.match(late.body, /Net Loft/);
    assert.match(late.body, /Long Room/);
    assert.match(await text('/desk/bodies/harbour-panel'), /Long Room/);
  });
});

describe('members', () => {
  const members = '/desk/bodies/harbour-panel/members';
  const enter = (fields: Record<string, string>) => submit(members, members, { from: '20/5/2030', ...fields });

  it('are entered with their role, and end', async () => {
    assert.equal((await enter({ name: 'Cllr Una Reed', role: 'chair' })).statusCode, 303);
    await enter({ name: 'Cllr Mo Finch', role: 'member', group: 'Harbour group' });
    await enter({ name: 'Rev Ann Holt', role: 'co-opted', votesOnlyOn: 'admissions' });
    assert.match(
      await text(members),
      /Cllr Una Reed Chair .*Cllr Mo Finch Member · Harbour group.*Rev Ann Holt Co-opted member · votes on admissions/,
    );
    const wrong = await enter({ name: 'X', from: '2031-06-31', until: '1/1/2030' });
    assert.equal(wrong.statusCode, 422);
    const $ = load((await browser.get(members)).body);
    const mo =
      $('a')
        .filter((_, one) => $(one).text() === 'Cllr Mo Finch')
        .attr('href') ?? '';
    assert.equal((await browser.fill(mo, { until: '31/5/2031', why: 'stood down' })).statusCode, 303);
    assert.match(await text(members), /Earlier and to come ?Cllr Mo Finch/);
    assert.match(
      await text(`/desk/trail?about=${mo.split('/').at(-1)}`),
      /Changed member.*Why: stood down.*until.*2031-05-31/,
    );
  });
});

describe('officers', () => {
  it('hold posts for a time', async () => {
    const fields = { name: 'Dee Marsh', post: 'Monitoring Officer', office: 'legal', from: '1/4/2030' };
    assert.equal((await browser.fill('/desk/officers', fields)).statusCode, 303);
    assert.match(await text('/desk/officers'), /Monitoring Officer Dee Marsh · clears reports for legal/);
    assert.equal((await browser.fill('/desk/officers', { ...fields, post: '' })).statusCode, 422);
  });
});

describe('meetings', () => {
  const calendar = '/desk/bodies/harbour-panel/calendar';

  it('of a municipal year are planned by a pattern, holidays and closures left out', async () => {
    const page = `${calendar}?week=5&weekday=1&year=2031/32&months=6&months=8&months=5`;
    assert.match(
      await text(page),
      /Monday 30 June 2031.*Monday 1 September 2031 Put off from Monday 25 August 2031: Summer bank holiday/,
    );
    const answer = await submit(page, calendar, { days: ['2031-06-30', '2031-09-01'] });
    assert.equal(answer.headers.location, '/desk/bodies/harbour-panel?saved');
    assert.match(await text('/desk/meetings'), /Monday 30 June 2031, Harbour Panel 6.30 pm, Long Room Draft/);
    assert.match(await text(page), /Monday 30 June 2031 \(planned already\)/);
  });

  it('say by when what must be out, and are published, moved, held jointly and called off', async () => {
    const meeting = '/desk/meetings/harbour-panel.2031-06-30';
    assert.match(await text(meeting), /Agenda and papers Friday 20 June 2031.*Pre-meeting Thursday 26 June 2031/);
    await submit(meeting, `${meeting}/publish`, {});
    const shut = await submit(meeting, `${meeting}/move`, { date: '25/12/2031', why: 'clash' });
    assert.match(shut.body, /That day is Christmas Day/);
    await submit(meeting, `${meeting}/move`, { date: '1/7/2031', why: 'The room is needed for a count' });
    assert.match(await text(meeting), /Tuesday 1 July 2031.*Moved from Monday 30 June 2031.*needed for a count/);
    const day = load((await browser.get('/harbour-panel')).body)('main')
      .text()
      .replace(/\s+/g, ' ');
    assert.match(
      day,
      /Monday 30 June 2031, 6.30 pm Long Room ?Postponed Moved to Tuesday 1 July 2031: The room.*Tuesday 1 July 2031, 6.30 pm Long Room/,
    );
    assert.doesNotMatch(day, /1 September 2031/, 'a draft');
    await browser.fill('/desk/bodies', { name: 'Quay Board' });
    await submit(meeting, `${meeting}/joint`, { jointWith: 'quay-board' });
    assert.match(await text(meeting), /Harbour Panel with Quay Board/);
    assert.match(await text('/desk/bodies/quay-board'), /Tuesday 1 July 2031/);
    assert.match((await submit(meeting, `${meeting}/cancel`, { cancelledWhy: '' })).body, /Enter why it is called off/);
    assert.match(await text('/harbour-panel'), /Tuesday 1 July 2031, 6.30 pm Long Room ?Together with Quay Board/);
    await browser.fill(`${meeting}/agenda`, {}, `${meeting}/agenda/draft`);
    await submit(`${meeting}/agenda`, `${meeting}/agenda/publish`, {});
    assert.match(await text('/harbour-panel/2031-07-01'), /Together with Quay Board.*Apologies for absence/);
    await submit(meeting, `${meeting}/cancel`, { cancelledWhy: 'No business' });
    assert.match(await text(meeting), /Called off: No business/);
    assert.match(await text('/harbour-panel'), /Tuesday 1 July 2031, 6.30 pm Long Room ?Cancelled No business/);
    assert.match(await text('/harbour-panel/2031-07-01'), /Cancelled.*No business.*Apologies for absence/);
    assert.match(
      await text('/desk/trail?about=harbour-panel.2031-06-30'),
      /Cancelled meeting.*Moved meeting.*Published meeting.*Planned meeting/,
    );
  });

  it('that share members or a room at the same hours are shown as clashing', async () => {
    const members = '/desk/bodies/quay-board/members';
    await submit(members, members, { name: 'Councillor Una Reed', role: 'member', from: '20/5/2030' });
    const page = '/desk/bodies/quay-board/meetings/new';
    const shut = await browser.fill(page, { date: '25/8/2031', startTime: '7pm' });
    assert.match(shut.body, /That day is Summer bank holiday/);
    const made = await browser.fill(page, { date: '1/9/2031', startTime: '7pm', venue: 'long room' });
    assert.match(
      await text(String(made.headers.location)),
      /Clashes with Harbour Panel: the same room; (?:Cllr|Councillor) Una Reed sits in both/,
    );
  });

  it('of other bodies show on the days of the pattern, and lineage from both ends', async () => {
    const quay = '/desk/bodies/quay-board/calendar?week=5&weekday=1&year=2031/32&months=8';
    assert.match(
      await text(quay),
      /Monday 1 September 2031 ?\(planned already\).*Harbour Panel meets that day at 18:30/,
    );
    await browser.fill('/desk/bodies/quay-board/settings', { successorOf: 'harbour-panel', from: '1/6/2031' });
    assert.match(await text('/desk/bodies/quay-board'), /Replaced ?Harbour Panel.*from 1 June 2031/);
    assert.match(await text('/desk/bodies/harbour-panel'), /Replaced by ?Quay Board/);
    assert.match(await text('/harbour-panel'), /After it: Quay Board.*Members ?Cllr Una Reed ?Chair/);
    assert.match(await text('/quay-board'), /Before it: Harbour Panel/);
  });

  it('are planned by the officer of their body alone, and drafts are for officers and the chair', async () => {
    const meeting = '/desk/meetings/harbour-panel.2031-09-01';
    const roles = [held('governance-officer', 'quay-board')];
    const quay = browserOf(app, (await person(store, ada.viewer, 'Ivo Sand', roles)).session);
    assert.equal((await quay.get(meeting)).statusCode, 404);
    const member = browserOf(
      app,
      (await person(store, ada.viewer, 'Mo Finch', [held('member', 'harbour-panel')])).session,
    );
    assert.equal((await member.get(meeting)).statusCode, 404);
    const chair = browserOf(
      app,
      (await person(store, ada.viewer, 'Una Reed', [held('chair', 'harbour-panel')])).session,
    );
    assert.equal((await chair.get(meeting)).statusCode, 200);
    assert.doesNotMatch((await chair.get(meeting)).body, /Move it/);
    assert.equal((await quay.get('/desk/bodies/harbour-panel/settings')).statusCode, 200);
    const refused = await quay.fill('/desk/bodies/harbour-panel/settings', { venue: 'Taken over' });
    assert.equal(refused.statusCode, 403);
    assert.doesNotMatch(await text('/desk/bodies/harbour-panel'), /Taken over/);
  });
});
