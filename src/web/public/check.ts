import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { knownProfiles } from '../../checks/profile-files.ts';
import { parseWaivers, type Waiver } from '../../checks/waivers.ts';
import { WORD_TYPE } from '../../publishing/word-type.ts';
import type { CheckJob, CheckOutcome } from '../checking/check-job.ts';
import { type Checker, makeChecker } from '../checking/checker.ts';
import { grouped, numbered } from '../checking/found-groups.ts';
import { passagesOf } from '../checking/passages.ts';
import { waiversIn } from '../checking/typed-waivers.ts';
import type { Pages } from '../pages.ts';
import type { Renderer } from '../render.ts';
import { askedDate } from './asked-date.ts';
import { LARGEST_FILE, plainName, type SentCheck, sentIn } from './sent-check.ts';

/** Text that the page shows with its findings; of a longer file only the passages with findings. */
const MOST_TEXT = 600_000;
const MOST_REASONS = 8000;
/** A check costs the site as much as so many pages. */
const REQUESTS_FOR_ONE = 50;
const WHICH_DAY = 'Write the day of the meeting, such as 10 March 2026 or 10/3/2026';
const HTML = 'text/html; charset=utf-8';

export type CheckPageOptions = { render: Renderer; today: () => string; requestsPerMinute: number };

/**
 * `/check`: a report is sent, and its findings come back beside its text. Nothing of it is written to disk, to the
 * store or to a log: what the page offers for download stands in the page itself. Reasons why a finding does not hold
 * come back as a file (`/check/reasons`), which is given again with the next check.
 */
export const checkPages = async (app: FastifyInstance, pages: Pages, options: CheckPageOptions): Promise<void> => {
  const checker = makeChecker();
  const { profiles, broken } = knownProfiles();
  for (const why of broken) app.log.warn(`a profile of the checks cannot be used: ${why}`);
  app.addHook('onClose', () => checker.close());
  const form = (typed: Typed = {}, errors: readonly Problem[] = []): Record<string, unknown> => ({
    typed,
    errors,
    problems: Object.fromEntries(errors.map(({ href, text }) => [href.slice(1), text])),
    largest: LARGEST_FILE / 1024 / 1024,
    profiles: [...profiles].map(([value, { describes }]) => ({ value, text: describes })),
  });
  await app.register(async (scope) => {
    await scope.register(multipart);
    const guarded = {
      bodyLimit: LARGEST_FILE + 2 * 1024 * 1024,
      config: { rateLimit: { max: Math.ceil(options.requestsPerMinute / REQUESTS_FOR_ONE), timeWindow: '1 minute' } },
    };
    scope.get(
      '/check',
      pages(async () => ({ view: 'check.njk', context: form() })),
    );
    scope.post('/check', guarded, async (request, reply) => {
      const asked = askedIn(await sentIn(request, 6), profiles, options.today());
      const answer = 'job' in asked ? await outcomeOf(checker, asked) : asked;
      const html =
        'findings' in answer
          ? resultPage(options.render, asked.sent, answer)
          : options.render('check.njk', { ...form(asked.sent.fields, answer.problems), path: '/check' });
      const status = 'findings' in answer ? 200 : 'job' in asked ? 422 : 400;
      return reply.code(status).header('cache-control', 'no-store').type(HTML).send(html);
    });
    scope.post('/check/reasons', guarded, async (request, reply) => {
      const { name, waivers } = await reasonsIn(request, options.today());
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.reasons.json`)}`)
        .type('application/json')
        .send(`${JSON.stringify(waivers, null, 2)}\n`);
    });
  });
};

type Typed = SentCheck['fields'];
type Problem = { readonly text: string; readonly href: string };
type Asked = { sent: SentCheck; job: CheckJob } | { sent: SentCheck; problems: Problem[] };
type Profiles = ReturnType<typeof knownProfiles>['profiles'];
type Found = Exclude<CheckOutcome, { unread: string }>;

/** What is to be checked, or all that is wrong with the form. */
const askedIn = (sent: SentCheck, profiles: Profiles, on: string): Asked => {
  const { file, fields, trouble } = sent;
  const meeting = askedDate(fields.meeting ?? '', 'Date of the meeting');
  const profile = profiles.get(fields.profile ?? '');
  const waivers = waiversOf(sent.waivers);
  const problems: Problem[] = [
    ...(trouble || !file?.bytes.length ? [{ text: trouble ?? 'Choose a file to check.', href: '#file' }] : []),
    ...(meeting.error || (meeting.date && meeting.date.length < 10) ? [{ text: WHICH_DAY, href: '#meeting' }] : []),
    ...(fields.profile && !profile ? [{ text: 'Choose a template from the list.', href: '#profile' }] : []),
    ...('wrong' in waivers ? [{ text: waivers.wrong, href: '#waivers' }] : []),
  ];
  if (problems.length > 0 || !file || 'wrong' in waivers) return { sent, problems };
  const job = { bytes: file.bytes, name: file.name, on, meetingDate: meeting.date, profile, waivers: waivers.known };
  return { sent, job };
};

const waiversOf = (json: string | null): { known: Waiver[] } | { wrong: string } => {
  try {
    return { known: json === null ? [] : parseWaivers(json) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { wrong: `The file of reasons is not one that this page gave: ${why}. Choose it again, or leave it out.` };
  }
};

const outcomeOf = async (checker: Checker, { job }: { job: CheckJob }): Promise<Found | { problems: Problem[] }> => {
  const outcome = await checker.check(job);
  return 'unread' in outcome ? { problems: [{ text: outcome.unread, href: '#file' }] } : outcome;
};

const resultPage = (render: Renderer, { file, fields, waivers }: SentCheck, outcome: Found): string => {
  const { findings, broken, blocks, pages, why } = outcome;
  const name = file?.name ?? 'report';
  const shown = numbered(findings, blocks);
  const passages = passagesOf(blocks, shown);
  const long = blocks.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT;
  const json = JSON.stringify({ files: [{ path: name, findings, broken }] }, null, 2);
  return render('check-result.njk', {
    path: '/check',
    name,
    pages,
    broken,
    why,
    profile: fields.profile,
    groups: grouped(shown),
    aboutFile: shown.filter(({ block }) => block === null),
    passages: long ? passages.filter((one) => one.findings.length > 0 || one.others.length > 0) : passages,
    long,
    waivers,
    json: inPage('application/json', Buffer.from(json)),
    sarif: inPage('application/sarif+json', Buffer.from(outcome.sarif)),
    commented: outcome.commented && inPage(WORD_TYPE, Buffer.from(outcome.commented)),
  });
};

/** A download that stands in the page itself: nothing is kept from which it could be fetched. */
const inPage = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`;

/** The reasons typed beside findings, joined to those that were given with the check. */
const reasonsIn = async (request: FastifyRequest, today: string): Promise<{ name: string; waivers: Waiver[] }> => {
  const { fields } = await sentIn(request, MOST_REASONS);
  const before = waiversOf(fields.before || null);
  return { name: plainName(fields.name), waivers: waiversIn(fields, 'known' in before ? before.known : [], today) };
};
