import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { day } from '../../../test/planned-meeting.ts';
import { enterReport, writtenReport } from '../../../test/written-report.ts';
import { readDocument } from '../../reading/read-document.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

const BODY = 'harbour-panel';
const MEETING = { id: `${BODY}.2099-09-15`, date: '2099-09-15' };
const AGENDA = `/desk/meetings/${MEETING.id}/agenda`;
const CANARY = 'Quillfeather';

let store: Store;
let app: FastifyInstance;
let ada: Person;
let officer: ReturnType<typeof browserOf>;
let member: ReturnType<typeof browserOf>;
const report: Record<'dredging' | 'quay' | 'lease' | 'late', string> = { dredging: '', quay: '', lease: '', late: '' };

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  officer = browserOf(app, ada.session);
  member = browserOf(app, (await person(store, ada.viewer, 'Ines Marrable', [held('member', BODY)])).session);
  await officer.fill('/desk/bodies', { name: 'Harbour Panel' });
  await store.desk.enter(ada.viewer, { ...day(MEETING.date), id: MEETING.id, body: BODY });
  const written = (title: string, word: string) => writtenReport(title, MEETING, word);
  report.dredging = await enterReport(store, ada.viewer, written('Dredging of the channel', 'silt'), BODY);
  report.quay = await enterReport(store, ada.viewer, written('Repair of the quay', 'granite'), BODY);
  const lease = written('Lease to a named firm', CANARY);
  lease.cover.exempt = 'Yes, paragraph 3';
  report.lease = await enterReport(store, ada.viewer, lease, BODY);
});

const post = (deed: string, fields: Record<string, string> = {}) => officer.fill(AGENDA, fields, `${AGENDA}/${deed}`);
const fileOf = async (by: typeof officer, form: string, whole = '') =>
  (await by.get(`${AGENDA}/file/${form}${whole}`)).rawPayload;
const read = async (form: string, whole = '') => readDocument(await fileOf(officer, form, whole), `pack.${form}`);
/** Title and pages of each item as the front sheet prints them. */
const sheetOf = ({ meetings }: Awaited<ReturnType<typeof read>>) =>
  meetings[0]!.items.flatMap(({ title, printedPages }) => (printedPages ? [[title, printedPages] as const] : []));
/** Documents that search leads the public to. */
const hits = async (words: string): Promise<string[]> => {
  const $ = load((await app.inject(`/search?q=${words}`)).body);
  const links = $('main a[href^="/documents/"]').map((_, one) => $(one).attr('href')!.split(/[?#]/)[0]!);
  return [...new Set(links.get())];
};
const publishAlone = async (id: string, fields: Record<string, string> = {}) => {
  const { version } = (await store.desk.record(ada.viewer, 'report', id))!;
  const page = await officer.get(`/desk/reports/${id}`);
  const _csrf = load(page.body)('input[name="_csrf"]').attr('value')!;
  return officer.post(`/desk/reports/${id}/publish`, { _csrf, version: String(version), ...fields });
};

describe('the pack of a meeting', () => {
  it('holds the reports of its items in the agenda’s order, with the same pages in every form', async () => {
    await post('draft');
    await post('items', { title: 'A lease' });
    const agenda = (await store.desk.record(ada.viewer, 'agenda', `agenda-${MEETING.id}`))!;
    const item = agenda.data.entries.find(({ title }) => title === 'A lease')!;
    await officer.fill(`${AGENDA}/items/${item.id}`, {
      report: report.lease,
      level: 'exempt',
      paragraphs: '3',
      reasons: 'it gives a price',
      publicInterest: 'the council would pay more',
      privateTitle: `Lease to ${CANARY}`,
    });
    // The restricted item comes before an open one.
    await post(`items/${item.id}/move`, { way: 'up' });
    const pdf = await read('pdf');
    const printed = sheetOf(pdf);
    assert.deepEqual(printed.map(([title]) => title).sort(), ['Dredging of the channel', 'Repair of the quay']);
    const reports = pdf.papers.filter(({ kind }) => kind === 'report');
    assert.deepEqual(
      reports.map(({ title, pages }) => [title, pages]),
      printed,
    );
    for (const form of ['docx', 'html']) assert.deepEqual(sheetOf(await read(form)), printed, form);
    const html = load(await fileOf(officer, 'html'));
    assert.deepEqual(
      html('nav li')
        .map((_, one) => html(one).text())
        .get()
        .slice(1)
        .map((words) => /\(Pages? (\d+)/.exec(words)?.[1]),
      printed.map(([, [first]]) => String(first)),
    );
  });

  it('says of a restricted report that it is there; the members’ pack has it behind the open ones, whose pages stay', async () => {
    const open = (await fileOf(officer, 'html')).toString();
    assert.match(open, /The report on this item is not for publication/);
    assert.doesNotMatch(open, new RegExp(CANARY));
    const [public_, whole] = [sheetOf(await read('pdf')), sheetOf(await read('pdf', '?whole'))];
    assert.deepEqual(
      whole.filter(([title]) => !title.includes(CANARY)),
      public_,
    );
    const lease = whole.find(([title]) => title.includes(CANARY))!;
    assert.ok(public_.every(([, [, last]]) => lease[1][0] > last));
  });

  it('makes its reports public with it, and the record tells of each once, though one was published alone before', async () => {
    assert.equal((await publishAlone(report.dredging)).statusCode, 303);
    const [alone, ...more] = await hits('silt');
    assert.ok(alone && more.length === 0);
    const answer = await post('publish');
    assert.equal(answer.statusCode, 303, load(answer.body)('.govuk-error-summary').text());
    const [pack] = await hits('granite');
    assert.deepEqual(await hits('silt'), [pack]);
    assert.notEqual(pack, alone);
    const before = load((await app.inject(alone)).body);
    assert.equal(before('.govuk-inset-text a').attr('href'), pack, 'the report’s own paper leads to the pack');
    const meeting = load((await app.inject(`/${BODY}/${MEETING.date}`)).body)('main').text();
    assert.equal(meeting.match(/Repair of the quay/g)?.length, 2, 'once as an item, once as a paper');
    assert.deepEqual(await hits(CANARY), []);
    const states = await store.desk.find(ada.viewer, { kind: 'report', meeting: MEETING.id });
    assert.deepEqual(new Map(states.map(({ id, state }) => [id, state])).get(report.lease), 'restricted');
    assert.match((await fileOf(member, 'html', '?whole')).toString(), new RegExp(CANARY));
    assert.doesNotMatch((await fileOf(member, 'html')).toString(), new RegExp(CANARY));
  });

  it('is followed by a supplement with a late report, whose pages go on where it ended', async () => {
    const late = { ...writtenReport('Lights on the pier', MEETING, 'lanterns'), stage: 'draft' as const };
    report.late = await enterReport(store, ada.viewer, late, BODY);
    await post('items', { title: 'Lights on the pier' });
    const agenda = (await store.desk.record(ada.viewer, 'agenda', `agenda-${MEETING.id}`))!;
    const item = agenda.data.entries.find(({ title }) => title === 'Lights on the pier')!;
    await officer.fill(`${AGENDA}/items/${item.id}`, { report: report.late });
    await post('publish');
    assert.match((await fileOf(officer, 'html')).toString(), /The report on this item is to follow/);
    assert.deepEqual(await hits('lanterns'), []);
    const [pack] = await hits('granite');
    assert.equal((await publishAlone(report.late, { reason: 'The survey came late.' })).statusCode, 303);
    const [supplement, ...more] = await hits('lanterns');
    assert.deepEqual(more, []);
    assert.notEqual(supplement, pack);
    const reading = await readDocument((await app.inject(`${supplement}/file`)).rawPayload, 'supplement.pdf');
    assert.equal(reading.meetings[0]?.supplement, true);
    const { published } = (await store.desk.record(ada.viewer, 'agenda', agenda.id))!.data;
    const [before, after] = published.slice(-2);
    assert.equal(after!.pages![0], before!.pages![1] + 1);
    assert.deepEqual(sheetOf(reading)[0]?.[1], [after!.pages![0] + 1, after!.pages![1]]);
    assert.match(load((await app.inject(`/${BODY}/${MEETING.date}`)).body)('#papers + *').text(), /Lights on the pier/);
  });

  it('takes the supplement up when it is published again, and the record still tells of it once', async () => {
    const [supplement] = await hits('lanterns');
    await post('publish');
    const [pack, ...more] = await hits('lanterns');
    assert.deepEqual(more, []);
    assert.deepEqual(await hits('granite'), [pack]);
    assert.equal(load((await app.inject(supplement!)).body)('.govuk-inset-text a').attr('href'), pack);
  });

  it('takes a corrected report in the place of what it replaces, which stays at its address, marked', async () => {
    const [before] = await hits('granite');
    const address = `/desk/reports/${report.quay}/correct`;
    const wanting = await officer.fill(address, { 'section-legal': 'The law asks for basalt.' });
    assert.match(load(wanting.body)('.govuk-error-summary').text(), /Enter what was wrong/);
    const exempt = await officer.fill(address, { 'cover-exempt': 'Yes, paragraph 3', reason: 'Wrong.' });
    assert.match(load(exempt.body)('.govuk-error-summary').text(), /cannot change who may read it/);
    const fields = { 'section-legal': 'The law asks for basalt.', reason: 'The wrong stone stood in it.' };
    assert.equal((await officer.fill(address, fields)).statusCode, 303);
    const [after, ...more] = await hits('basalt');
    assert.deepEqual(more, []);
    assert.deepEqual(await hits('granite'), [after], 'the record tells of it once');
    const earlier = load((await app.inject(before!)).body);
    assert.equal(earlier('.govuk-inset-text a').attr('href'), after);
    assert.match((await fileOf(officer, 'html')).toString(), /Corrected version of 1 June 2031:.*The wrong stone/);
    assert.equal((await member.get(address)).statusCode, 403);
  });
});
