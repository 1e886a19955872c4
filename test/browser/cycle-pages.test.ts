import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Viewer } from '../../src/cycle/permissions.ts';
import { newTaskGroup } from '../../src/cycle/task-group.ts';
import { openStore } from '../../src/store/open-store.ts';
import { emptyFolder } from '../databases.ts';
import { firstAdministrator } from '../desk-people.ts';
import { browserOf, deskSite } from '../desk-site.ts';
import { openBrowser } from './open-browser.ts';
import { checkFocus, checkStructure } from './page-checks.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MISSING =
  'no Chromium on this machine (on Debian: apt-get install chromium): the pages were not tried in a browser';
/** Where to leave pictures of the pages; none are made where it is not set. */
const PICTURES = process.env.MATTERS_PICTURES;
const MEETING = 'harbour-panel.2031-06-24';

const browser = await openBrowser();
const store = await openStore({ folder: await emptyFolder() });
const { app } = await deskSite(store);
const origin = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';
after(async () => {
  await browser?.close();
  await app.close();
  await store.close();
});

const enterTaskGroup = (viewer: Viewer, topic: string) =>
  store.desk.enter(viewer, {
    kind: 'task-group',
    id: 'ferries',
    basedOn: null,
    data: {
      ...newTaskGroup('Night ferries', 'Sailings after eight', topic, '2031-06-01'),
      members: ['Cllr Wren', 'Cllr Pellow'],
      chair: 'Cllr Wren',
      sessions: [{ id: 's', date: '2031-06-10', about: 'Timetables', inPublic: true, witnesses: ['Oona Ferryman'] }],
      recommendations: [
        { id: 'recommendation-1', words: 'That night ferries run until midnight.', to: 'Executive', ask: null },
      ],
    },
    restricted: { s: { witnesses: [], notes: 'Bring the timetable.' } },
    body: 'harbour-panel',
    state: 'public',
    what: 'set up',
    why: null,
    action: 'publish',
  });

/** A recommendation that was sent and not answered in time, and a meeting in private of which the first notice is out. */
const enterAfterMeeting = async (viewer: Viewer) => {
  const change = { basedOn: null, body: 'harbour-panel', state: 'public', what: 'entered', why: null } as const;
  const common = { ...change, action: 'publish' } as const;
  await store.desk.enter(viewer, {
    ...common,
    kind: 'recommendation',
    id: 'ferries-sent',
    data: {
      ask: 'f00d',
      words: 'That night ferries run until midnight.',
      from: 'Harbour Panel',
      to: 'Cabinet',
      received: '2031-03-10',
      notice: '2031-03-17',
      hops: [{ body: 'Management Board', on: '2031-03-12', minute: '31', what: 'sent it on' }],
      response: null,
    },
  });
  await store.desk.enter(viewer, {
    ...common,
    kind: 'private-notice',
    id: 'lease',
    data: {
      decisionMaker: 'Cabinet',
      meeting: '2031-06-20',
      matter: 'Lease of the fish market',
      reasons: 'Paragraph 3: terms of the lease.',
      first: '2031-05-12',
      second: null,
      representations: [],
      urgent: null,
    },
    restricted: {
      received: [{ id: 'r-1', from: 'Oona Fell', on: '2031-05-20', words: 'Keep it open.', response: '' }],
    },
  });
};

describe('programme, reports and questions', { skip: browser ? false : MISSING }, () => {
  it('pass axe, keep their structure and fit 320 pixels', async () => {
    const ada = await firstAdministrator(store);
    const officer = browserOf(app, ada.session);
    await officer.fill('/desk/bodies', { name: 'Harbour Panel' });
    await officer.fill('/desk/bodies/harbour-panel/meetings/new', {
      date: '24/6/2031',
      startTime: '18:00',
      venue: 'Town Hall',
    });
    const { version, data } = (await store.desk.record(ada.viewer, 'meeting', MEETING))!;
    await store.desk.enter(ada.viewer, {
      kind: 'meeting',
      id: MEETING,
      basedOn: version,
      data,
      state: 'public',
      what: 'published meeting',
      why: null,
      action: 'publish',
    });
    const stranger = browserOf(app, null);
    await stranger.fill('/suggest-a-topic', {
      body: 'harbour-panel',
      title: 'Night ferries',
      why: 'None go after eight.',
      name: 'Oona Fell',
    });
    await stranger.fill('/ask-a-question', {
      meeting: MEETING,
      text: 'When will the north slip open?',
      name: 'Oona Fell',
      named: 'yes',
    });
    const [topic] = await store.desk.find(ada.viewer, { kind: 'topic' });
    await store.desk.enter(ada.viewer, {
      kind: 'report',
      id: 'dredging',
      basedOn: null,
      data: {
        template: 'report',
        title: 'Dredging of the harbour',
        meeting: { id: MEETING, date: '2031-06-24' },
        stage: 'draft',
        cover: {},
        sections: {},
        recommendations: [{ text: 'That the channel be dredged.', ws: {} }],
        appendices: [],
        backgroundPapers: [],
        screening: { staff: 'yes' },
        clearances: [],
        comments: [],
        override: null,
      },
      body: 'harbour-panel',
      meeting: MEETING,
      date: '2031-06-24',
      state: 'draft',
      what: 'began report',
      why: null,
    });
    await enterTaskGroup(ada.viewer, topic!.id);
    await enterAfterMeeting(ada.viewer);
    const context = await browser!.newContext();
    await context.addCookies([{ name: 'desk', value: ada.session, url: origin }]);
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const address of [
      '/desk/programme',
      `/desk/programme/${topic!.id}`,
      `/desk/programme/${topic!.id}/links`,
      '/desk/groups',
      '/desk/groups/ferries',
      '/desk/groups/ferries/recommendations/recommendation-1',
      '/harbour-panel/task-groups/ferries',
      '/desk/forward-plan',
      '/forward-plan',
      '/desk/private-meetings',
      '/private-meetings',
      '/desk/recommendations',
      '/desk/recommendations/ferries-sent',
      '/recommendations',
      '/desk/reports',
      '/desk/reports/dredging',
      '/desk/questions',
      '/suggest-a-topic',
      '/ask-a-question',
      '/harbour-panel/work-programme',
    ]) {
      await page.setViewportSize({ width: 1100, height: 900 });
      await page.goto(origin + address);
      await checkStructure(page);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      wrong.push(
        ...violations.map(({ id, nodes }) => `${address}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      );
      await checkFocus(page);
      if (PICTURES)
        await page.screenshot({ path: `${PICTURES}/cycle${address.replaceAll('/', '-')}.png`, fullPage: true });
      await page.setViewportSize({ width: 320, height: 700 });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (PICTURES)
        await page.screenshot({ path: `${PICTURES}/cycle${address.replaceAll('/', '-')}-320.png`, fullPage: true });
      if (wide > 320) wrong.push(`${address}: ${wide} pixels wide on a screen of 320`);
    }
    assert.deepEqual(wrong, []);
    await context.close();
    await checkWriting(ada.session);
  });
});

/** A section is marked by buttons and by keys, and what was done is undone again. */
const checkWriting = async (session: string) => {
  const context = await browser!.newContext();
  await context.addCookies([{ name: 'desk', value: session, url: origin }]);
  const page = await context.newPage();
  await page.goto(`${origin}/desk/reports/dredging`);
  const section = page.locator('textarea[name^="section-"]').first();
  const bar = page.locator('.writing-bar').first();
  const written = async (text: string, selected: string, act: () => Promise<void>): Promise<string> => {
    await section.fill(text);
    const from = text.indexOf(selected);
    await page.evaluate(
      `document.querySelector('textarea[name^="section-"]').setSelectionRange(${from}, ${from + selected.length})`,
    );
    await act();
    return section.inputValue();
  };
  const press = (name: string) => () => bar.getByRole('button', { name }).click();
  const key = (keys: string) => () => section.press(keys);
  assert.equal(await written('The slip is open.', 'slip', press('Bold')), 'The **slip** is open.');
  assert.equal(await written('The slip is open.', 'slip', key('Control+i')), 'The *slip* is open.');
  assert.equal(await written('The slip is open.', 'slip', key('Control+k')), 'The [slip](https://) is open.');
  assert.equal(await written('Two\nThree\n\nOn.', 'Two\nThree', press('Points')), '- Two\n- Three\n\nOn.');
  assert.equal(await written('- Two\n- Three', '- Two\n- Three', press('Numbers')), '1. Two\n2. Three');
  assert.equal(await written('- Two\n- Three', '- Two\n- Three', press('Points')), 'Two\nThree');
  assert.equal(await written('Costs', 'Costs', press('Heading')), '## Costs');
  await section.press('Control+z');
  assert.equal(await section.inputValue(), 'Costs');
  await context.close();
};
