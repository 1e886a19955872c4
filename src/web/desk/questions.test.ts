import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, type Person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { agendaId } from './agenda-record.ts';

let store: Store;
let app: FastifyInstance;
let ada: Person;
let officer: ReturnType<typeof browserOf>;
let stranger: ReturnType<typeof browserOf>;
const MEETING = 'harbour-panel.2031-06-24';

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  officer = browserOf(app, ada.session);
  stranger = browserOf(app, null);
  await officer.fill('/desk/bodies', { name: 'Harbour Panel' });
  for (const date of ['24/6/2031', '3/6/2031']) {
    await officer.fill('/desk/bodies/harbour-panel/meetings/new', { date, startTime: '18:00', venue: 'Town Hall' });
    const id = `harbour-panel.2031-06-${date.startsWith('24') ? '24' : '03'}`;
    const { version, data } = (await store.desk.record(ada.viewer, 'meeting', id))!;
    await store.desk.enter(ada.viewer, {
      kind: 'meeting',
      id,
      basedOn: version,
      data,
      state: 'public',
      what: 'published meeting',
      why: null,
      action: 'publish',
    });
  }
  await officer.fill(`/desk/meetings/${MEETING}/agenda`, {}, `/desk/meetings/${MEETING}/agenda/draft`);
});

const textOf = (body: string): string => load(body)('main').text().replace(/\s+/g, ' ');
const ask = (fields: Record<string, string>) =>
  stranger.fill('/ask-a-question', { meeting: MEETING, name: 'Oona Fell', contact: 'oona@canary.example', ...fields });

it('is taken in for meetings whose last day has not passed, within the rules', async () => {
  const form = load((await stranger.get('/ask-a-question')).body);
  assert.equal(form('select[name="meeting"] option').length, 2);
  assert.match(form('main').text(), /24 June 2031 \(questions until 16 June 2031\)/);
  assert.equal((await ask({ text: '' })).statusCode, 422);
  assert.equal((await ask({ text: 'word '.repeat(151) })).statusCode, 422);
  assert.equal((await ask({ text: 'When will the north slip open?', named: 'yes' })).statusCode, 303);
  assert.equal((await ask({ text: 'Why is the moon so far?' })).statusCode, 303);
});

it('is admitted onto the agenda or refused with a reason, and nobody is reached through a page', async () => {
  assert.match(textOf((await officer.get('/desk/questions')).body), /from Oona Fell \(oona@canary\.example\)/);
  const questions = await store.desk.find(ada.viewer, { kind: 'question' });
  const settle = (words: RegExp, fields: Record<string, string>) => {
    const { id, version } = questions.find(({ data }) => words.test(data.text))!;
    return officer.fill('/desk/questions', { question: id, version: String(version), ...fields });
  };
  assert.equal((await settle(/moon/, { status: 'refused', reason: '' })).statusCode, 422);
  assert.equal((await settle(/moon/, { status: 'refused', reason: 'Not a matter for the Panel.' })).statusCode, 303);
  assert.equal((await settle(/slip/, { status: 'admitted' })).statusCode, 303);
  const agenda = await store.desk.record(ada.viewer, 'agenda', agendaId(MEETING));
  assert.deepEqual(agenda?.data.entries.find(({ key }) => key === 'public-questions')?.points, [
    'Question from Oona Fell: When will the north slip open?',
  ]);
  assert.doesNotMatch(JSON.stringify(agenda), /canary|moon/);
});

it('that was admitted before there was an agenda stands on the one that is then made', async () => {
  const other = 'harbour-panel.2031-07-22';
  await officer.fill('/desk/bodies/harbour-panel/meetings/new', {
    date: '22/7/2031',
    startTime: '18:00',
    venue: 'Town Hall',
  });
  const { version, data } = (await store.desk.record(ada.viewer, 'meeting', other))!;
  const published = { kind: 'meeting' as const, id: other, basedOn: version, data, state: 'public' as const };
  await store.desk.enter(ada.viewer, { ...published, what: 'published meeting', why: null, action: 'publish' });
  await ask({ meeting: other, text: 'Who paints the buoys?', named: 'yes' });
  await ask({ meeting: other, text: 'Who waits still?', named: 'yes' });
  const questions = await store.desk.find(ada.viewer, { kind: 'question', meeting: other });
  const buoys = questions.find((one) => /buoys/.test(one.data.text))!;
  const fields = { question: buoys.id, version: String(buoys.version), status: 'admitted' };
  assert.equal((await officer.fill('/desk/questions', fields)).statusCode, 303);
  await officer.fill(`/desk/meetings/${other}/agenda`, {}, `/desk/meetings/${other}/agenda/draft`);
  const agenda = await store.desk.record(ada.viewer, 'agenda', agendaId(other));
  assert.deepEqual(agenda?.data.entries.find(({ key }) => key === 'public-questions')?.points, [
    'Question from Oona Fell: Who paints the buoys?',
  ]);
});
