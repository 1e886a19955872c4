import { hasPassed, openUntil, RETENTION } from '../../cycle/retention.ts';
import { dateWords } from '../words.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { textIn, wholeIn } from './form.ts';
import { nameOf, publishedPapers } from './published-papers.ts';

const ADDRESS = '/desk/published/retention';

/** What has been open as long as it must be, and may be taken down by an officer: never by itself. */
export const retentionPage = (desk: Desk): void => {
  desk.get(ADDRESS, 'withdraw', page);
  desk.post(ADDRESS, 'withdraw', async ({ store, viewer, form, today }) => {
    const report = await store.desk.record(viewer, 'report', textIn(form, 'report'));
    if (!report?.date || !hasPassed(report.date, RETENTION.background, today)) return null;
    await store.desk.enter(viewer, {
      kind: 'report',
      id: report.id,
      basedOn: wholeIn(form, 'version', 1, 1e9),
      data: { ...report.data, backgroundClosed: { on: today, by: viewer.name } },
      what: 'closed background papers',
      why: `open until ${openUntil(report.date, RETENTION.background)}`,
      action: 'withdraw',
    });
    return { redirect: `${ADDRESS}?saved` };
  });
};

const page = async ({ store, viewer, today }: DeskAsked): Promise<DeskAnswer> => {
  const names = await bodyNames(store);
  const head = ({ body, date }: { body: string | null; date: string | null }) =>
    `${names.get(body ?? '') ?? body}, ${dateWords(date)}`;
  const papers = (await publishedPapers(store, viewer, ['public'])).filter(
    ({ date }) => date !== null && hasPassed(date, RETENTION.papers, today),
  );
  const reports = await store.desk.find(viewer, { kind: 'report', states: ['public', 'restricted'] });
  const background = reports.filter(
    ({ date, data }) =>
      date !== null &&
      data.stage === 'published' &&
      data.backgroundPapers.length > 0 &&
      !data.backgroundClosed &&
      hasPassed(date, RETENTION.background, today),
  );
  return {
    view: 'desk/retention.njk',
    context: {
      retention: RETENTION,
      papers: papers.map((one) => {
        const until = dateWords(openUntil(one.date!, RETENTION.papers));
        const reason = `It had to be open until ${until} (${RETENTION.papers.source}).`;
        return {
          href: `/desk/published/${one.kind}/${one.id}?reason=${encodeURIComponent(reason)}`,
          name: nameOf(one),
          head: head(one),
          until,
        };
      }),
      background: background.map((one) => ({
        id: one.id,
        version: one.version,
        title: one.data.title,
        head: head(one),
        until: dateWords(openUntil(one.date!, RETENTION.background)),
        papers: one.data.backgroundPapers,
      })),
    },
  };
};
