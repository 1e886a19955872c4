import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { load } from 'cheerio';
import { inReport } from '../../../test/rule-cases.ts';
import type { Waiver } from '../../checks/waivers.ts';
import { readZip } from '../../documents/zip.ts';
import { paperDocx } from '../../publishing/paper-docx.ts';
import { openStore } from '../../store/open-store.ts';
import { buildApp } from '../app.ts';
import { readSettings } from '../settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-check-'));
const store = await openStore({ folder });
const app = await buildApp({
  store,
  settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }),
  today: () => '2026-03-02',
});
after(async () => {
  await app.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const REPORT = inReport(
  '1.1 In May 117 of the 200 cases (48.5%) were closed.\n\n1.2 Visits fell to 53.4% (decreased by -2.6%). <script>alert(1)</script>',
);

const send = (
  file: Uint8Array | string | null,
  fields: Record<string, string> = {},
  name = 'report.md',
  waivers?: string,
) => {
  const form = new FormData();
  if (waivers !== undefined) form.append('waivers', new Blob([waivers]), 'report.reasons.json');
  if (file !== null) form.append('file', new Blob([Buffer.from(file)]), name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return sendForm(form);
};

const sendForm = async (form: FormData, url = '/check') => {
  const request = new Request(`http://localhost${url}`, { method: 'POST', body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return app.inject({ method: 'POST', url, headers, payload });
};

test('the form is there without being sent anything', async () => {
  const { statusCode, body } = await app.inject('/check');
  equal(statusCode, 200);
  match(body, /enctype="multipart\/form-data"/);
});

test('findings come back with quote, sum and mend, beside the text, and nothing of it is kept', async () => {
  const before = readdirSync(folder, { recursive: true }).sort();
  const { statusCode, body, headers } = await send(REPORT);
  equal(statusCode, 200);
  match(body, /117 ÷ 200 = 58\.5%/);
  match(body, /To mend it:/);
  const row = load(body)('.checked__row').filter((_, one) => load(one).text().includes('In May 117'));
  equal(row.find('.checked__text mark').text(), '117 of the 200 cases (48.5%)');
  match(
    row.find('.finding').text(),
    /117 of 200 is 58\.5%[\s\S]+117 ÷ 200 = 58\.5%[\s\S]*To mend it:[\s\S]+Why this rule/,
  );
  equal(headers['cache-control'], 'no-store');
  deepEqual(readdirSync(folder, { recursive: true }).sort(), before);
});

test('what stands in the file is shown, not run', async () => {
  const { body } = await send(REPORT, {}, '"><script>.md');
  equal(/<script/i.test(body), false);
});

test('the download is the findings as JSON', async () => {
  const { body } = await send(REPORT);
  const data = /href="data:application\/json;base64,([^"]+)"/.exec(body)?.[1] ?? '';
  const { files } = JSON.parse(Buffer.from(data, 'base64').toString());
  equal(files[0].path, 'report.md');
  equal(
    files[0].findings.some(({ rule }: { rule: string }) => rule === 'arithmetic/share'),
    true,
  );
});

test('a Word file comes back with the findings in its margin, and every file as SARIF', async () => {
  const blocks = REPORT.split('\n\n').map((text) => ({ kind: 'paragraph' as const, text }));
  const word = await paperDocx({
    title: 'A report',
    council: null,
    parts: [{ id: 'report', title: 'Report', blocks }],
  });
  const { body } = await send(word, {}, 'report.docx');
  const [, commented = ''] = /href="data:[^"]*wordprocessingml.document;base64,([^"]+)"/.exec(body) ?? [];
  const parts = readZip(Buffer.from(commented, 'base64'), (name) => name === 'word/comments.xml', 1_000_000);
  match(new TextDecoder().decode(parts.get('word/comments.xml')), /117 ÷ 200/);
  const [, log = ''] = /href="data:application\/sarif\+json;base64,([^"]+)"/.exec(body) ?? [];
  equal(JSON.parse(Buffer.from(log, 'base64').toString()).version, '2.1.0');
  equal(/wordprocessingml/.test((await send(REPORT)).body), false);
});

test('what cannot be checked gets a message on the form, and its reason', async () => {
  for (const [answer, status, words] of [
    [await send(null, { meeting: '' }), 400, /Choose a file to check/],
    [await send(''), 400, /Choose a file to check/],
    [await send(REPORT, { meeting: 'soon' }), 400, /Write the day of the meeting/],
    [await send(new Uint8Array([37, 80, 68, 70, 45, 0, 0, 0]), {}, 'broken.pdf'), 422, /There is a problem/],
    [await send(REPORT, { profile: 'none-such' }), 400, /Choose a template from the list/],
    [
      await send(REPORT, {}, 'report.md', '[{ "rule": "words/doubled-word" }]'),
      400,
      /not one that this page gave: entry 1, quote/,
    ],
    [await send(REPORT, {}, 'report.md', '{'), 400, /not one that this page gave: this is not JSON/],
    [await send(new Uint8Array(21 * 1024 * 1024), {}, 'large.pdf'), 400, /larger than 20 MB/],
  ] as const) {
    equal(answer.statusCode, status);
    match(answer.body, words);
  }
});

/** The reasons form of a page of findings, with a reason typed beside the finding of a rule. */
const reasons = async (body: string, rule: string, because: string) => {
  const $ = load(body);
  const form = new FormData();
  for (const one of $('[form=reasons], #reasons input').toArray())
    form.append($(one).attr('name')!, $(one).attr('value') ?? '');
  const hidden = $('[name^=waived-]')
    .toArray()
    .find((one) => $(one).attr('value')!.includes(rule));
  form.set($(hidden!).attr('name')!.replace('waived', 'waive'), because);
  return sendForm(form, '/check/reasons');
};

test('“not here, because …” comes back as a file, which the next check takes and shows', async () => {
  const kept = await reasons((await send(REPORT)).body, 'arithmetic/share', 'two cases were withdrawn');
  match(String(kept.headers['content-disposition']), /report\.md\.reasons\.json/);
  const waivers: Waiver[] = JSON.parse(kept.body);
  deepEqual(
    waivers.map(({ rule, because, on }) => [rule, because, on]),
    [['arithmetic/share', 'two cases were withdrawn', '2026-03-02']],
  );
  const { body } = await send(REPORT, {}, 'report.md', kept.body);
  match(load(body)('.finding--waived').text(), /Not here[\s\S]+Because: two cases were withdrawn/);
  match(load(body)('.govuk-body-l').text(), /1 not here, with the reason/);
  const sarif = /href="data:application\/sarif\+json;base64,([^"]+)"/.exec(body)?.[1] ?? '';
  match(Buffer.from(sarif, 'base64').toString(), /"justification":"two cases were withdrawn"/);
  const again: Waiver[] = JSON.parse((await reasons(body, 'double-sign', 'so it is')).body);
  deepEqual(again.map(({ because }) => because).sort(), ['so it is', 'two cases were withdrawn']);
});

test('a template that is chosen asks for its sections', async () => {
  const { body } = await send(REPORT, { profile: 'public-report' });
  match(body, /no section &quot;Legal implications&quot;/);
  match(body, /Checked against the template “public-report”/);
});

test('both passages that disagree are marked, and each leads to the other', async () => {
  const twice = inReport('1.1 Lessons began in May.\n\n1.1 The pool was shut.');
  const $ = load((await send(twice)).body);
  const other = $('.checked__other a').attr('href');
  match($(`${other} .finding__other`).text(), /Against: “1\.1 Lessons began in May\.”/);
  equal(
    $($(`${other} .finding__other a`).attr('href')!)
      .find('.checked__text mark')
      .text(),
    '1.1 Lessons began in May.',
  );
});

test('another kind of body is no file', async () => {
  const { statusCode } = await app.inject({
    method: 'POST',
    url: '/check',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'file=x',
  });
  equal(statusCode === 400 || statusCode === 415, true);
});
