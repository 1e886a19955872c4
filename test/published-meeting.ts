import assert from 'node:assert/strict';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../src/store/store.ts';
import type { Person } from './desk-people.ts';
import { browserOf } from './desk-site.ts';
import { itemOf, meetingOf, page } from './made-up-minutes.ts';
import { day } from './planned-meeting.ts';
import { enterReport, writtenReport } from './written-report.ts';

export type PublishedMeeting = { body: string; meeting: string; date: string; lease: string; quay: string };

const BODY = 'slipway-panel';
const [DATE, NEXT] = ['2099-09-15', '2099-11-10'];

/**
 * A meeting at the desk with everything published: a pack with two reports, of which one holds a secret word, and minutes
 * that stand in the pack of the next meeting too.
 */
export const publishedMeeting = async (
  store: Store,
  app: FastifyInstance,
  { viewer, session }: Person,
  { secret, withdrawn, said }: { secret: string; withdrawn: string; said: string },
): Promise<PublishedMeeting> => {
  const officer = browserOf(app, session);
  await officer.fill('/desk/bodies', { name: 'Slipway Panel' });
  for (const date of [DATE, NEXT]) await store.desk.enter(viewer, { ...day(date), id: `${BODY}.${date}`, body: BODY });
  const meeting = { id: `${BODY}.${DATE}`, date: DATE };
  const report = (title: string, word: string) => enterReport(store, viewer, writtenReport(title, meeting, word), BODY);
  const lease = await report('Lease of the slipway', `tallow and ${secret}`);
  const quay = await report('Repair of the quay', withdrawn);
  await publishAgenda(officer, meeting.id);
  await publishMinutes(store, officer, viewer, { ...meeting, said });
  await publishAgenda(officer, `${BODY}.${NEXT}`);
  return { body: BODY, meeting: meeting.id, date: DATE, lease, quay };
};

const publishAgenda = async (officer: ReturnType<typeof browserOf>, meeting: string): Promise<void> => {
  const address = `/desk/meetings/${meeting}/agenda`;
  await officer.fill(address, {}, `${address}/draft`);
  const answer = await officer.fill(address, { why: 'The checks were waived.' }, `${address}/publish`);
  assert.equal(answer.statusCode, 303, load(answer.body)('.govuk-error-summary').text());
};

const publishMinutes = async (
  store: Store,
  officer: ReturnType<typeof browserOf>,
  viewer: Person['viewer'],
  { id, date, said }: { id: string; date: string; said: string },
): Promise<void> => {
  const { paragraph, at, text } = page();
  const chair = at('Councillor Ash');
  const told = paragraph(`Members spoke of the ${said} and of what it costs.`);
  const minutes = meetingOf(itemOf('The ferry', [told]));
  const person = { post: null, organisation: null, substituteFor: null, item: null, note: null };
  await store.desk.enter(viewer, {
    kind: 'minutes',
    id: `minutes-${id}`,
    basedOn: null,
    body: BODY,
    meeting: id,
    date,
    data: {
      standing: 'draft',
      style: 'continuing',
      firstNumber: 1,
      meeting: {
        ...minutes,
        body: 'Slipway Panel',
        date,
        startTime: '10:00',
        status: 'draft',
        attendance: [{ ...person, name: 'Councillor Ash', status: 'present', role: 'chair', at: chair }],
        nextMeeting: null,
      },
      pages: [{ page: 1, printed: null, text: text(), recognised: null }],
      corrections: [],
      approval: null,
    },
    what: 'drafted minutes',
    why: null,
  });
  const address = `/desk/meetings/${id}/minutes`;
  const answer = await officer.fill(address, {}, `${address}/publish`);
  assert.equal(answer.statusCode, 303, load(answer.body)('.govuk-error-summary').text());
};
