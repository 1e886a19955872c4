import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { WORD_TYPE } from '../../publishing/word-type.ts';
import type { CheckOutcome } from '../checking/check-job.ts';
import { type Checker, makeChecker } from '../checking/checker.ts';
import { grouped, numbered, passagesOf } from '../checking/found-groups.ts';
import type { Pages } from '../pages.ts';
import type { Renderer } from '../render.ts';
import { askedDate } from './asked-date.ts';

const LARGEST_FILE = 20 * 1024 * 1024;
/** Text that the page shows with its findings; of a longer file only the passages with findings. */
const MOST_TEXT = 600_000;
const WHICH_DAY = 'Write the day of the meeting, such as 10 March 2026 or 10/3/2026';
const HTML = 'text/html; charset=utf-8';

export type CheckPageOptions = { render: Renderer; today: () => string; requestsPerMinute: number };

/**
 * `/check`: a report is sent, and its findings come back beside its text. Nothing of it is written to disk, to the
 * store or to a log: what the page offers for download stands in the page itself.
 */
export const checkPages = async (app: FastifyInstance, pages: Pages, options: CheckPageOptions): Promise<void> => {
  const checker = makeChecker();
  app.addHook('onClose', () => checker.close());
  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: 1, fileSize: LARGEST_FILE, fields: 4, fieldSize: 200, parts: 6, headerPairs: 50 },
    });
    scope.get(
      '/check',
      pages(async () => ({ view: FORM, context: formContext() })),
    );
    scope.post(
      '/check',
      {
        bodyLimit: LARGEST_FILE + 64 * 1024,
        config: { rateLimit: { max: Math.min(12, options.requestsPerMinute), timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { status, html } = await answer(request, checker, options);
        return reply.code(status).header('cache-control', 'no-store').type(HTML).send(html);
      },
    );
  });
};

type Sent = { name: string; bytes: Uint8Array; meeting: string };
type Answer = { status: number; html: string };

const FORM = 'check.njk';

const formContext = (meeting = '', errors: { text: string; href: string }[] = []): Record<string, unknown> => ({
  meeting,
  errors,
  largest: LARGEST_FILE / 1024 / 1024,
});

const formAgain = (render: Renderer, meeting: string, errors: { text: string; href: string }[]): string =>
  render(FORM, { ...formContext(meeting, errors), path: '/check' });

const answer = async (
  request: FastifyRequest,
  checker: Checker,
  { render, today }: CheckPageOptions,
): Promise<Answer> => {
  const sent = await sentIn(request);
  const meeting = askedDate('meeting' in sent ? sent.meeting : undefined, 'Date of the meeting');
  const wrong = [
    ...('error' in sent ? [{ text: sent.error, href: '#file' }] : []),
    ...(meeting.error || (meeting.date && meeting.date.length < 10) ? [{ text: WHICH_DAY, href: '#meeting' }] : []),
  ];
  if ('error' in sent || wrong.length > 0)
    return { status: 400, html: formAgain(render, 'meeting' in sent ? sent.meeting : '', wrong) };
  const outcome = await checker.check({ bytes: sent.bytes, name: sent.name, on: today(), meetingDate: meeting.date });
  if ('unread' in outcome)
    return { status: 422, html: formAgain(render, sent.meeting, [{ text: outcome.unread, href: '#file' }]) };
  return { status: 200, html: resultPage(render, sent.name, outcome) };
};

const resultPage = (render: Renderer, name: string, outcome: Exclude<CheckOutcome, { unread: string }>): string => {
  const { findings, broken, blocks, pages, why } = outcome;
  const shown = numbered(findings, blocks);
  const passages = passagesOf(blocks, shown);
  const long = blocks.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT;
  const json = JSON.stringify({ files: [{ path: name, findings, broken }] }, null, 2);
  return render('check-result.njk', {
    path: '/check',
    name,
    pages,
    broken,
    groups: grouped(shown, why),
    count: (severity: string) => shown.filter(({ finding }) => finding.severity === severity).length,
    passages: long ? passages.filter((passage) => passage.findings.length > 0) : passages,
    long,
    json: inPage('application/json', Buffer.from(json)),
    sarif: inPage('application/sarif+json', Buffer.from(outcome.sarif)),
    commented: outcome.commented && inPage(WORD_TYPE, Buffer.from(outcome.commented)),
  });
};

/** A download that stands in the page itself: nothing is kept from which it could be fetched. */
const inPage = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`;

/** The file and what was written beside it; a message where there is none, or it is too large. */
const sentIn = async (request: FastifyRequest): Promise<Sent | { error: string }> => {
  if (!request.isMultipart()) return { error: 'Choose a file to check.' };
  let file: { name: string; bytes: Uint8Array } | null = null;
  let meeting = '';
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { name: plainName(part.filename), bytes: await part.toBuffer() };
      else if (part.fieldname === 'meeting') meeting = String(part.value).trim();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'FST_REQ_FILE_TOO_LARGE')
      return { error: `The file is larger than ${LARGEST_FILE / 1024 / 1024} MB. Send it in parts.` };
    return { error: 'The file did not arrive whole. Choose it again.' };
  }
  if (!file || file.bytes.length === 0) return { error: 'Choose a file to check.' };
  return { ...file, meeting };
};

/** Without folders and signs that no name needs: it is shown, and downloads are named after it. */
const plainName = (name: string | undefined): string =>
  (name ?? '')
    .replace(/^.*[\\/]/, '')
    .replaceAll(/[^\p{L}\p{N} ._()-]+/gu, '')
    .slice(0, 120) || 'report';
