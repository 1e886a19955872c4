import type { AskEventName } from '../../asks/ask-states.ts';
import type { AskRow } from '../../asks/ledger-view.ts';
import { RESPONSES, responseFault, type SentRecommendation } from '../../cycle/executive-response.ts';
import { allows } from '../../cycle/permissions.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { bodySlugOf } from '../../store/slugs.ts';
import type { AskLedger } from '../ask-ledger.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import { OUTCOME_WORDS, shownRecommendation } from './recommendations.ts';
import { dayIn } from './typed-dates.ts';

type Kept = DeskRecord<'recommendation'>;
type Done = { data: SentRecommendation; what: string };

const EVENTS: Record<(typeof RESPONSES)[number], AskEventName> = {
  accepted: 'accept',
  'accepted-in-part': 'accept-in-part',
  refused: 'refuse',
};

/** A recommendation to the executive: sent with both dates of the clock, its way between bodies, and the response. */
export const recommendationPages = (desk: Desk, ledger: AskLedger): void => {
  const ADDRESS = '/desk/recommendations/:id';
  desk.get('/desk/recommendations/new', 'ask.edit', (asked) => sendPage(asked, ledger, {}));
  desk.post('/desk/recommendations/new', 'ask.edit', (asked) => send(asked, ledger));
  desk.get(ADDRESS, 'ask.read', async (asked) => {
    const kept = await keptOf(asked);
    return kept && page(asked, kept, {});
  });
  desk.post(`${ADDRESS}/hop`, 'ask.edit', (asked) => change(asked, hop));
  desk.post(`${ADDRESS}/response`, 'response.write', (asked) => change(asked, respond, 'response.write', ledger));
};

const keptOf = ({ store, viewer, params }: DeskAsked): Promise<Kept | null> =>
  store.desk.record(viewer, 'recommendation', params.id ?? '');

const rowOf = async ({ store, today }: DeskAsked, ledger: AskLedger, key: string): Promise<AskRow | null> =>
  (await ledger(store.public, today)).rows.find((row) => row.key === key) ?? null;

const sendPage = async (asked: DeskAsked, ledger: AskLedger, errors: Errors): Promise<DeskAnswer> => {
  const { form, query, store } = asked;
  const row = await rowOf(asked, ledger, textIn(query, 'ask') || textIn(form, 'ask'));
  if (!row) return null;
  const bodies = [...(await bodyNames(store))].map(([value, text]) => ({ value, text }));
  const executive = bodies.find(({ text }) => /\b(?:cabinet|executive)\b/i.test(text) && !/\bmember\b/i.test(text));
  return {
    view: 'desk/recommendation-send.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      row,
      words: row.entry.ask.quote,
      bodies: [{ value: '', text: 'choose' }, ...bodies],
      typed: { to: executive?.value ?? '', ...form },
      errors,
      errorList: errorList(errors),
    },
  };
};

/** Sending starts the clock on the ask too, so that its own page gives the same last day. */
const send = async (asked: DeskAsked, ledger: AskLedger): Promise<DeskAnswer> => {
  const { form, store, viewer, today } = asked;
  const row = await rowOf(asked, ledger, textIn(form, 'ask'));
  if (!row) return null;
  const body = bodySlugOf(row.entry.body ?? '');
  const to = (await bodyNames(store)).get(textIn(form, 'to'));
  const [received, notice] = [dayIn(form, 'received'), dayIn(form, 'notice')];
  const errors: Record<string, string> = {};
  if (!to) errors.to = 'Choose the body that it is sent to';
  const isPossible = (day: string): boolean => day >= row.entry.date && day <= today;
  if (!received || !isPossible(received))
    errors.received = 'Enter the day of receipt, not before it was asked nor to come';
  if (notice === undefined || (notice && !isPossible(notice)))
    errors.notice = 'Enter the day of the notice, or leave it empty where it came with the recommendation';
  if (!to || !received || notice === undefined || Object.keys(errors).length > 0)
    return sendPage(asked, ledger, errors);
  const made = await store.desk.enter(viewer, {
    kind: 'recommendation',
    basedOn: null,
    data: {
      ask: row.key,
      words: row.entry.ask.quote.slice(0, 4000),
      from: row.entry.body ?? '',
      to,
      received,
      notice,
      hops: [],
      response: null,
    },
    body,
    parent: row.key,
    date: received,
    state: 'public',
    what: 'sent recommendation to the executive',
    why: null,
  });
  const starts = notice && notice > received ? notice : received;
  if (row.state.response === 'none') await tellAsk(asked, row, { name: 'send', happened: starts, why: null });
  return { redirect: `/desk/recommendations/${made.id}?saved` };
};

const tellAsk = async (
  { store, viewer }: DeskAsked,
  { key, entry }: AskRow,
  event: { name: AskEventName; happened: string; why: string | null },
): Promise<void> => {
  await store.enterAskEvent({ key, document: entry.document }, { ...event, who: viewer.name, evidence: null });
};

const change = async (
  asked: DeskAsked,
  made: (asked: DeskAsked, kept: Kept) => Done | Errors,
  action: 'ask.edit' | 'response.write' = 'ask.edit',
  ledger: AskLedger | null = null,
): Promise<DeskAnswer> => {
  const kept = await keptOf(asked);
  if (!kept) return null;
  const to = made(asked, kept);
  if (!isDone(to)) return page(asked, kept, to);
  await asked.store.desk.enter(asked.viewer, {
    kind: 'recommendation',
    id: kept.id,
    basedOn: wholeIn(asked.form, 'version', 1, 1e9),
    ...to,
    why: null,
    action,
  });
  const { response } = to.data;
  const row = ledger && response ? await rowOf(asked, ledger, to.data.ask) : null;
  if (row && response && row.state.response === 'awaited')
    await tellAsk(asked, row, {
      name: EVENTS[response.outcome],
      happened: response.published,
      why: response.reasons || response.words,
    });
  return { redirect: `/desk/recommendations/${kept.id}?saved` };
};

const isDone = (to: Done | Errors): to is Done => typeof to.data === 'object';

const hop = ({ form, today }: DeskAsked, { data }: Kept): Done | Errors => {
  const [body, what, on] = [textIn(form, 'body').slice(0, 300), textIn(form, 'what').slice(0, 4000), dayIn(form, 'on')];
  if (body === '') return { body: 'Enter which body took it up' };
  if (!on || on > today) return { on: 'Enter the day, not one to come' };
  if (what === '') return { what: 'Enter what it did with it' };
  const made = { body, on, minute: textIn(form, 'minute').slice(0, 300), what };
  return { data: { ...data, hops: [...data.hops, made] }, what: 'entered where the recommendation went' };
};

const respond = ({ form, today }: DeskAsked, { data }: Kept): Done | Errors => {
  const outcome = RESPONSES.find((one) => one === textIn(form, 'outcome'));
  const decided = dayIn(form, 'decided');
  if (!outcome) return { outcome: 'Choose what the executive decided' };
  if (!decided) return { decided: 'Enter the day on which it decided, such as 10/6/2031' };
  const [words, reasons] = [textIn(form, 'words').slice(0, 4000), textIn(form, 'reasons').slice(0, 4000)];
  const response = { outcome, words, reasons, decided, published: data.response?.published ?? today };
  const fault = responseFault(data, response);
  if (fault) return { [fault.field]: fault.says };
  return { data: { ...data, response }, what: data.response ? 'put the response right' : 'published the response' };
};

const page = async (asked: DeskAsked, kept: Kept, errors: Errors): Promise<DeskAnswer> => {
  const { viewer, form, today } = asked;
  const mine = (await asked.store.desk.find(viewer, { kind: 'recommendation', id: kept.id, mine: true })).length > 0;
  const thing = { state: kept.state, body: kept.body, mine };
  return {
    view: 'desk/recommendation.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      one: shownRecommendation(kept, today),
      may: { edit: allows(viewer, 'ask.edit', thing), respond: allows(viewer, 'response.write', thing) },
      outcomes: [{ value: '', text: 'choose' }, ...RESPONSES.map((value) => ({ value, text: OUTCOME_WORDS[value] }))],
      typed: { ...kept.data.response, decided: '', ...form },
      errors,
      errorList: errorList(errors),
    },
  };
};
