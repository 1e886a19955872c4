import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { enterReport, writtenReport } from '../../../test/written-report.ts';
import { paperDocx } from '../../publishing/paper-docx.ts';
import { paperPdf } from '../../publishing/paper-pdf.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { blankReport, reportPaper } from './report-record.ts';

const MEETING = { id: 'harbour-panel.2099-09-15', date: '2099-09-15' };
const sent = writtenReport('Dredging of the channel', MEETING, 'silt');
const paper = reportPaper(sent, 'Harbour Panel', null);

let store: Store;
let app: FastifyInstance;
let ada: Person;
let id: string;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  await browserOf(app, ada.session).fill('/desk/bodies', { name: 'Harbour Panel' });
  const blank = blankReport('report', 'Working title', MEETING);
  id = await enterReport(store, ada.viewer, { ...blank, sections: { risks: 'What stood here.' } }, 'harbour-panel');
});

const upload = async (name: string, bytes: Uint8Array, by = ada.session) => {
  const address = `/desk/reports/${id}/upload`;
  const page = load((await browserOf(app, by).get(address)).body);
  const field = (one: string) => page(`input[name="${one}"]`).attr('value') ?? '';
  const part = (head: string, body: string | Uint8Array) =>
    Buffer.concat([
      Buffer.from(`--kelp\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
  const payload = Buffer.concat([
    part('name="_csrf"', field('_csrf')),
    part('name="version"', field('version')),
    part(`name="file"; filename="${name}"`, bytes),
    Buffer.from('--kelp--\r\n'),
  ]);
  const headers = { cookie: `desk=${by}`, 'content-type': 'multipart/form-data; boundary=kelp' };
  return app.inject({ method: 'POST', url: address, headers, payload });
};
const report = async () => (await store.desk.record(ada.viewer, 'report', id))!;

describe('a report from a file', () => {
  for (const [name, wrong, says] of [
    ['notes.txt', 'Nothing of a report.', /neither a Word file \(DOCX\) nor a PDF/],
    ['torn.pdf', '%PDF-1.7 torn off here', /torn\.pdf could not be read/],
    ['torn.docx', 'PK\u0003\u0004 torn off here', /torn\.docx (?:could not be read|was read, but no report)/],
    ['empty.pdf', '', /Choose the report/],
  ] as const)
    it(`that is ${name} is told of, and loses nothing`, async () => {
      const before = await report();
      const answer = await upload(name, Buffer.from(wrong));
      assert.equal(answer.statusCode, 422);
      assert.match(load(answer.body)('.govuk-error-summary').text(), says);
      assert.deepEqual(await report(), before);
    });

  for (const form of ['docx', 'pdf'] as const)
    it(`fills the fields from a ${form}, to be looked through before anything of them is saved`, async () => {
      const bytes = form === 'pdf' ? paperPdf(paper).bytes : await paperDocx(paper);
      const answer = await upload(`dredging.${form}`, bytes);
      assert.equal(answer.statusCode, 200, load(answer.body)('.govuk-error-summary').text());
      const $ = load(answer.body);
      assert.equal($('#title').attr('value'), sent.title);
      assert.equal($('#rec-0').text().trim(), sent.recommendations[0]!.text);
      assert.equal($('#backgroundPapers').text().trim(), 'Survey of silt');
      for (const [key, words] of Object.entries(sent.sections))
        assert.equal($(`#section-${key}`).text().trim(), words, key);
      for (const [key, words] of Object.entries(sent.cover)) assert.equal($(`#cover-${key}`).attr('value'), words, key);
      assert.match($('main').text(), /not saved yet/);
      assert.match($('main').text(), /Approvals that the file tells of.*Finance: Lea Quarrie/s);
      const kept = await report();
      assert.deepEqual([kept.data.title, kept.data.sections], ['Working title', { risks: 'What stood here.' }]);
      assert.equal(kept.data.clearances.length, 0, 'a word in a file clears nothing');
      assert.equal(kept.data.source?.name, `dredging.${form}`);
      const source = await browserOf(app, ada.session).get(`/desk/reports/${id}/source`);
      assert.deepEqual(source.rawPayload, Buffer.from(bytes));
    });

  it('is kept for those who may write the report, and for nobody else', async () => {
    for (const roles of [[held('member', 'harbour-panel')], [held('report-author')]]) {
      const { session } = await person(store, ada.viewer, `Ines ${roles[0]!.role}`, roles);
      const { statusCode } = await browserOf(app, session).get(`/desk/reports/${id}/source`);
      assert.ok([403, 404].includes(statusCode), String(statusCode));
    }
    assert.equal((await app.inject(`/desk/reports/${id}/source`)).statusCode, 303);
    assert.equal((await upload('dredging.pdf', Buffer.from('%PDF'), 'no session')).statusCode, 303);
  });
});
