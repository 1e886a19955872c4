import { DESK_PAPERS, type DeskPaperKind } from '../../cycle/paper-notice.ts';
import type { State, Viewer } from '../../cycle/permissions.ts';
import { passagesIn, redactionPlaces } from '../../cycle/redaction.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import { redactedPaper, redactionFault, withdrawnPaper } from './redacted-paper.ts';
import { type PublishedPaper, withholdPaper } from './withhold-paper.ts';

const ADDRESS = '/desk/published';
const MOST_PASSAGES = 8000;
const KIND_WORDS: Record<DeskPaperKind, string> = { agenda: 'Agenda', report: 'Report', minutes: 'Minutes' };

/** What the desk has published, and withdrawing a paper of it or taking passages out. */
export const publishedPapersPages = (desk: Desk): void => {
  desk.get(ADDRESS, 'withdraw', list);
  desk.get(`${ADDRESS}/:kind/:id`, 'withdraw', async (asked) => {
    const paper = await found(asked);
    return paper && page(asked, paper, {});
  });
  desk.post(`${ADDRESS}/:kind/:id/withdraw`, 'withdraw', (asked) => withhold(asked, 'withdrawn'));
  desk.post(`${ADDRESS}/:kind/:id/redact`, 'withdraw', (asked) => withhold(asked, 'redacted'));
};

const list = async ({ store, viewer }: DeskAsked): Promise<DeskAnswer> => {
  const names = await bodyNames(store);
  const papers = await publishedPapers(store, viewer, ['public', 'withdrawn']);
  return {
    view: 'desk/published.njk',
    context: {
      papers: papers.map((one) => ({ ...one, name: nameOf(one), bodyName: names.get(one.body ?? '') ?? one.body })),
    },
  };
};

/** The papers of the desk in these states that went out, the latest meeting first. */
export const publishedPapers = async (
  store: Store,
  viewer: Viewer,
  states: readonly State[],
): Promise<PublishedPaper[]> => {
  const papers: PublishedPaper[] = [];
  for (const kind of DESK_PAPERS) papers.push(...(await store.desk.find(viewer, { kind, states })));
  return papers.filter(wentOut).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
};

/** An agenda that is public from its making, as some are that were not made here, went out only once it was published. */
const wentOut = ({ kind, data }: PublishedPaper): boolean =>
  kind !== 'agenda' || (data as DeskRecord<'agenda'>['data']).published.length > 0;

/** What a published paper is called in lists. */
export const nameOf = ({ kind, data }: PublishedPaper): string => {
  const title = kind === 'report' ? `: ${(data as DeskRecord<'report'>['data']).title}` : '';
  return KIND_WORDS[kind] + title;
};

const found = async ({ store, viewer, params }: DeskAsked): Promise<PublishedPaper | null> => {
  const kind = DESK_PAPERS.find((one) => one === params.kind);
  const paper = kind && (await store.desk.record(viewer, kind, params.id ?? ''));
  return paper && ['public', 'withdrawn'].includes(paper.state) && wentOut(paper) ? paper : null;
};

const page = async (asked: DeskAsked, paper: PublishedPaper, errors: Errors, preview = false): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const notices = await store.desk.find(viewer, { kind: 'paper-notice', parent: paper.id });
  const passages = passagesIn(textIn(form, 'passages').slice(0, MOST_PASSAGES));
  return {
    view: 'desk/published-paper.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      paper,
      name: nameOf(paper),
      bodyName: (await bodyNames(store)).get(paper.body ?? '') ?? paper.body,
      notices: notices.map(({ data }) => data),
      places: preview ? redactionPlaces(paper.data, passages) : [],
      typed: {
        name: textIn(form, 'name') || nameOf(paper),
        reason: textIn(form, 'reason') || textIn(asked.query, 'reason'),
        passages: passages.join('\n'),
      },
      errors,
      errorList: errorList(errors),
    },
  };
};

const withhold = async (asked: DeskAsked, deed: 'withdrawn' | 'redacted'): Promise<DeskAnswer> => {
  const { store, viewer, form, today } = asked;
  const paper = await found(asked);
  if (!paper || paper.state === 'withdrawn') return null;
  const name = textIn(form, 'name').slice(0, 300);
  const reason = textIn(form, 'reason').slice(0, 2000);
  const passages = passagesIn(textIn(form, 'passages').slice(0, MOST_PASSAGES));
  const errors: Record<string, string> = {};
  if (name === '') errors.name = 'Enter what the public is told that it was';
  if (reason === '') errors.reason = 'Enter why: the public is told';
  const fault = deed === 'redacted' ? await redactionFault(asked, paper, passages, { name, reason }) : null;
  if (fault) errors.passages = fault;
  if (Object.keys(errors).length > 0) return page(asked, paper, errors);
  if (deed === 'redacted' && textIn(form, 'sure') === '') return page(asked, paper, {}, true);
  const amendment = { deed, on: today, reason };
  const after =
    deed === 'withdrawn' ? withdrawnPaper(paper, amendment) : redactedPaper(paper, passages, amendment, viewer.name);
  await withholdPaper(store, viewer, {
    after,
    basedOn: wholeIn(form, 'version', 1, 1e9),
    notice: { name, deed, on: today, reason },
  });
  return { redirect: `${ADDRESS}/${paper.kind}/${paper.id}?saved` };
};
