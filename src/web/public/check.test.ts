import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inReport } from '../../../test/rule-cases.ts';
import { readZip } from '../../documents/zip.ts';
import { paperDocx } from '../../publishing/paper-docx.ts';
import { openStore } from '../../store/open-store.ts';
import { buildApp } from '../app.ts';
import { readSettings } from '../settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-check-'));
const store = await openStore({ folder });
const app = await buildApp({
  store,
  settings: readSettings({ REQUESTS_PER_MINUTE: '1000' }),
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

const send = (file: Uint8Array | string | null, fields: Record<string, string> = {}, name = 'report.md') => {
  const form = new FormData();
  if (file !== null) form.append('file', new Blob([Buffer.from(file)]), name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return sendForm(form);
};

const sendForm = async (form: FormData) => {
  const request = new Request('http://localhost/check', { method: 'POST', body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return app.inject({ method: 'POST', url: '/check', headers, payload });
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
  match(body, /href="#p\d+">See it in the text/);
  match(body, /<mark>117 of the 200 cases \(48\.5%\)<\/mark>/);
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
    [await send(new Uint8Array(21 * 1024 * 1024), {}, 'large.pdf'), 400, /larger than 20 MB/],
  ] as const) {
    equal(answer.statusCode, status);
    match(answer.body, words);
  }
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
