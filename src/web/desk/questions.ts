import cycleRules from '../../../templates/cycle-rules.json' with { type: 'json' };
import { dayProfile } from '../../cycle/council-settings.ts';
import { keyDates } from '../../cycle/desk-meeting.ts';
import { questionFault, questionWords, settleQuestion } from '../../cycle/public-question.ts';
import { dateWords } from '../words.ts';
import { agendaId } from './agenda-record.ts';
import { bodyNames } from './body-names.ts';
import { bodySettings, councilSettings } from './body-records.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import { agendaChange, withQuestions } from './programme-agenda.ts';

/** A published meeting to which questions can be put, with the last day for them. */
type Open = { id: string; body: string; date: string; name: string; lastDay: string };

/** Questions from the public: the form with the council's rules, and admitting or refusing them at the desk. */
export const questionPages = (desk: Desk): void => {
  desk.get('/ask-a-question', 'question.ask', (asked) => askPage(asked, {}));
  desk.post('/ask-a-question', 'question.ask', async (asked) => {
    const { form, store, viewer, today } = asked;
    const meeting = (await openMeetings(asked)).find(({ id }) => id === textIn(form, 'meeting'));
    const text = textIn(form, 'text').slice(0, 4000);
    const errors: Record<string, string> = {};
    if (!meeting) errors.meeting = 'Choose the meeting';
    const fault = questionFault(text, {
      today,
      lastDay: meeting?.lastDay ?? '9999',
      longestWords: cycleRules.questions.longestWords,
    });
    if (fault) errors.text = fault;
    const name = textIn(form, 'name').slice(0, 300);
    if (name === '') errors.name = 'Enter your name: it is printed only if you agree';
    if (!meeting || Object.keys(errors).length > 0) return askPage(asked, errors);
    await store.desk.enter(viewer, {
      kind: 'question',
      basedOn: null,
      data: {
        text,
        named: textIn(form, 'named') === 'yes',
        askedBy: null,
        received: today,
        meeting: { id: meeting.id, date: meeting.date },
        status: 'received',
        reason: null,
      },
      restricted: { name, contact: textIn(form, 'contact').slice(0, 300) },
      body: meeting.body,
      meeting: meeting.id,
      date: meeting.date,
      state: 'draft',
      what: 'asked question',
      why: null,
      action: 'question.ask',
    });
    return { redirect: '/ask-a-question?saved' };
  });
  desk.get('/desk/questions', 'question.admit', (asked) => list(asked, {}));
  desk.post('/desk/questions', 'question.admit', settle);
};

const openMeetings = async ({ store, viewer, today }: DeskAsked): Promise<Open[]> => {
  const names = await bodyNames(store);
  const { data: council } = await councilSettings(store.desk, viewer);
  const meetings = await store.desk.find(viewer, { kind: 'meeting', from: today, states: ['public'] });
  const open: Open[] = [];
  for (const { id, body, data } of meetings) {
    const settings = body === null || data.status !== 'planned' ? null : await bodySettings(store.desk, viewer, body);
    if (!settings || body === null) continue;
    const lastDay = keyDates(data.date, settings.data, dayProfile(council)).questions;
    if (lastDay >= today) open.push({ id, body, date: data.date, name: names.get(body) ?? body, lastDay });
  }
  return open;
};

const askPage = async (asked: DeskAsked, errors: Errors): Promise<DeskAnswer> => ({
  view: 'desk/ask-question.njk',
  status: Object.keys(errors).length > 0 ? 422 : 200,
  context: {
    rule: cycleRules.questions.rule,
    meetings: (await openMeetings(asked)).map(({ id, date, name, lastDay }) => ({
      value: id,
      text: `${name}, ${dateWords(date)} (questions until ${dateWords(lastDay)})`,
    })),
    typed: Object.fromEntries(
      ['meeting', 'text', 'name', 'contact', 'named'].map((one) => [one, textIn(asked.form, one)]),
    ),
    errors,
    errorList: errorList(errors),
  },
});

const list = async ({ store, viewer }: DeskAsked, errors: Errors): Promise<DeskAnswer> => {
  const names = await bodyNames(store);
  const questions = await store.desk.find(viewer, { kind: 'question' });
  const shown = questions.map((one) => ({ ...one, bodyName: names.get(one.body ?? '') ?? one.body }));
  return {
    view: 'desk/questions.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      waiting: shown.filter(({ data }) => data.status === 'received'),
      settled: shown.filter(({ data }) => data.status !== 'received').toReversed(),
      errors,
      errorList: errorList(errors),
    },
  };
};

const settle = async (asked: DeskAsked): Promise<DeskAnswer> => {
  const { form, store, viewer } = asked;
  const question = await store.desk.record(viewer, 'question', textIn(form, 'question'));
  if (!question) return null;
  const status = textIn(form, 'status') === 'admitted' ? ('admitted' as const) : ('refused' as const);
  const reason = textIn(form, 'reason').slice(0, 4000);
  const data = settleQuestion(question.data, { status, reason, name: question.restricted?.name ?? '' });
  if (typeof data === 'string') return list(asked, { [`reason-${question.id}`]: data });
  const agenda =
    status === 'admitted' && question.meeting !== null
      ? await store.desk.record(viewer, 'agenda', agendaId(question.meeting))
      : null;
  await store.desk.enterAll(viewer, [
    {
      kind: 'question',
      id: question.id,
      basedOn: wholeIn(form, 'version', 1, 1e9),
      data,
      state: status === 'admitted' ? 'public' : 'draft',
      what: `${status} question`,
      why: data.reason,
    },
    ...(agenda
      ? [
          agendaChange(
            agenda,
            withQuestions(agenda.data, [questionWords(data)]),
            'put a question of the public on the agenda',
          ),
        ]
      : []),
  ]);
  return { redirect: '/desk/questions?saved' };
};
