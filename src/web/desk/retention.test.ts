import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load } from 'cheerio';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { writtenReport } from '../../../test/written-report.ts';
import { openStore } from '../../store/open-store.ts';

const PAGE = '/desk/published/retention';

it('what has been open as long as it must be is listed, and goes only by an officer’s deed', async () => {
  const store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  const { app } = await deskSite(store);
  cleanUp(() => app.close());
  const ada = await firstAdministrator(store);
  const officer = browserOf(app, ada.session);
  await officer.fill('/desk/bodies', { name: 'Harbour Panel' });
  // The tests' day is 1 June 2031.
  for (const [word, date] of [
    ['granite', '2025-05-31'],
    ['basalt', '2025-06-01'],
    ['slate', '2028-01-01'],
  ] as const)
    await store.desk.enter(ada.viewer, {
      kind: 'report',
      id: word,
      basedOn: null,
      data: { ...writtenReport(`Plan of ${word}`, { id: `harbour-panel.${date}`, date }, word), stage: 'published' },
      body: 'harbour-panel',
      date,
      state: 'public',
      what: 'published report',
      why: null,
    });
  const listed = async () => load((await officer.get(PAGE)).body);
  const $ = await listed();
  assert.deepEqual(
    $('main .entry__title')
      .map((_, one) => $(one).text())
      .get(),
    ['Report: Plan of granite'],
  );
  assert.deepEqual(
    $('main h3')
      .map((_, one) => $(one).text())
      .get(),
    ['Plan of granite', 'Plan of basalt'],
  );
  assert.match($('main').text(), /had to be open until 31 May 2031/);
  const form = load((await officer.get($('main .entry__title a').attr('href')!)).body);
  assert.match(form('#reason').text(), /It had to be open until 31 May 2031 \(Local Government Act 1972 s100C\(1\)\)/);
  assert.equal((await officer.fill(PAGE, {})).statusCode, 303);
  const after = await listed();
  assert.deepEqual(
    after('main h3')
      .map((_, one) => after(one).text())
      .get(),
    ['Plan of basalt'],
  );
  assert.equal((await officer.fill(PAGE, { report: 'slate' })).statusCode, 404);
  assert.equal((await store.desk.record(ada.viewer, 'report', 'granite'))?.state, 'public', 'nothing goes by itself');
  const member = await person(store, ada.viewer, 'Ines Marrable', [held('member', 'harbour-panel')]);
  assert.equal((await browserOf(app, member.session).get(PAGE)).statusCode, 403);
});
