import { dayProfile } from '../../cycle/council-settings.ts';
import { allows } from '../../cycle/permissions.ts';
import {
  AGREEING_OFFICES,
  nextNotice,
  noticeFault,
  type PrivateNotice,
  type PrivateNoticeRestricted,
  privateNoticeVerdict,
} from '../../cycle/private-notice.ts';
import { freeId } from '../../cycle/task-group.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { bodyNames } from './body-names.ts';
import { councilSettings } from './body-records.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import { dayIn } from './typed-dates.ts';

type Kept = DeskRecord<'private-notice'>;
type Done = { data: PrivateNotice; restricted?: PrivateNoticeRestricted; what: string };
type Deed = (notice: Kept, asked: DeskAsked) => Promise<Done | Errors>;

/** Notices that the executive will meet in private: 28 clear days before, and again five, with what was said against it. */
export const privateMeetingPages = (desk: Desk): void => {
  desk.get('/private-meetings', 'meeting.read', (asked) => list(asked, {}, true));
  desk.get('/desk/private-meetings', 'meeting.read', (asked) => list(asked, {}, false));
  desk.post('/desk/private-meetings', 'meeting.edit', async (asked) => {
    const { store, viewer, form } = asked;
    const notice = await store.desk.record(viewer, 'private-notice', textIn(form, 'entry'));
    return notice ? change(asked, notice) : begin(asked);
  });
};

const begin = async (asked: DeskAsked): Promise<DeskAnswer> => {
  const { store, viewer, form, today } = asked;
  const [body, matter, meeting] = [textIn(form, 'body'), textIn(form, 'matter').slice(0, 4000), dayIn(form, 'meeting')];
  const name = (await bodyNames(store)).get(body);
  const errors: Record<string, string> = {};
  if (!name) errors.body = 'Choose the body that is to meet in private';
  if (!meeting || meeting < today) errors.meeting = 'Enter the day of the meeting, such as 10/6/2031';
  if (matter === '') errors.matter = 'Enter what is to be taken in private';
  if (!name || !meeting || Object.keys(errors).length > 0) return list(asked, errors, false);
  await store.desk.enter(viewer, {
    kind: 'private-notice',
    basedOn: null,
    data: {
      decisionMaker: name,
      meeting,
      matter,
      reasons: textIn(form, 'reasons').slice(0, 4000),
      first: null,
      second: null,
      representations: [],
      urgent: null,
    },
    body,
    date: meeting,
    state: 'draft',
    what: 'entered meeting in private',
    why: null,
  });
  return { redirect: '/desk/private-meetings?saved' };
};

const profileOf = async ({ store, viewer }: DeskAsked) => dayProfile((await councilSettings(store.desk, viewer)).data);
const receivedOf = ({ restricted }: Kept): PrivateNoticeRestricted['received'] => restricted?.received ?? [];

const DEEDS: Readonly<Record<string, Deed>> = {
  publish: async (notice, asked): Promise<Done | Errors> => {
    const { data } = notice;
    const given = textIn(asked.form, 'reasons').slice(0, 4000);
    const wanted = { ...data, reasons: nextNotice(data) === 'first' && given !== '' ? given : data.reasons };
    const received = receivedOf(notice);
    const fault = noticeFault(wanted, received, asked.today, await profileOf(asked));
    if (fault) return { publish: fault };
    if (nextNotice(data) === 'first')
      return { data: { ...wanted, first: asked.today }, what: 'published first notice of a meeting in private' };
    // The words and the response are part of the second notice; who made them is not.
    const representations = received.map(({ on, words, response }) => ({ on, words, response }));
    const second = { ...wanted, second: asked.today, representations };
    return { data: second, what: 'published second notice of a meeting in private' };
  },
  urgent: async ({ data }, { form, today }): Promise<Done | Errors> => {
    const [agreedBy, why] = [textIn(form, 'agreedBy').slice(0, 300), textIn(form, 'why').slice(0, 4000)];
    const office = AGREEING_OFFICES.find((one) => one === textIn(form, 'office'));
    if (agreedBy === '' || !office || why === '')
      return { urgent: 'Enter who agreed, their office, and why it is urgent and cannot reasonably be deferred' };
    return {
      data: { ...data, urgent: { agreedBy, office, on: today, why } },
      what: 'recorded agreement that it is urgent',
    };
  },
  received: async (notice, { form, today }): Promise<Done | Errors> => {
    const words = textIn(form, 'words').slice(0, 4000);
    if (words === '') return { received: 'Enter what was said' };
    const received = receivedOf(notice);
    const made = {
      id: freeId('r', received),
      from: textIn(form, 'from').slice(0, 300),
      on: today,
      words,
      response: '',
    };
    return { data: notice.data, restricted: { received: [...received, made] }, what: 'entered representation' };
  },
  answer: async (notice, { form }): Promise<Done | Errors> => {
    const response = textIn(form, 'response').slice(0, 4000);
    if (response === '') return { received: 'Enter the response' };
    const received = receivedOf(notice).map((one) => (one.id === textIn(form, 'of') ? { ...one, response } : one));
    return { data: notice.data, restricted: { received }, what: 'answered representation' };
  },
};

const change = async (asked: DeskAsked, notice: Kept): Promise<DeskAnswer> => {
  const deed = textIn(asked.form, 'deed');
  const to = await DEEDS[deed]?.(notice, asked);
  if (!to) return null;
  if (!isDone(to)) {
    const errors = Object.fromEntries(Object.entries(to).map(([field, says]) => [`${field}-${notice.id}`, says]));
    return list(asked, errors, false);
  }
  await asked.store.desk.enter(asked.viewer, {
    kind: 'private-notice',
    id: notice.id,
    basedOn: wholeIn(asked.form, 'version', 1, 1e9),
    ...to,
    why: null,
    ...(deed === 'publish' ? { state: 'public' as const, action: 'publish' as const } : {}),
  });
  return { redirect: '/desk/private-meetings?saved' };
};

const isDone = (to: Done | Errors): to is Done => typeof to.data === 'object';

const list = async (asked: DeskAsked, errors: Errors, open: boolean): Promise<DeskAnswer> => {
  const { store, viewer, today, form } = asked;
  const profile = await profileOf(asked);
  const found = await store.desk.find(viewer, {
    kind: 'private-notice',
    ...(open ? { states: ['public' as const] } : {}),
  });
  return {
    view: 'desk/private-meetings.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      open,
      notices: found.toReversed().map((one) => ({
        ...one,
        mayEdit: !open && allows(viewer, 'meeting.edit', { state: one.state, body: one.body, mine: false }),
        next: nextNotice(one.data),
        verdict: privateNoticeVerdict(one.data, today, profile),
        received: receivedOf(one),
      })),
      offices: AGREEING_OFFICES.map((text) => ({ value: text, text })),
      bodies: [
        { value: '', text: 'choose' },
        ...[...(await bodyNames(store))].map(([value, text]) => ({ value, text })),
      ],
      mayAdd: !open && viewer.roles.some(({ role }) => role === 'governance-officer'),
      typed: Object.fromEntries(['body', 'meeting', 'matter', 'reasons'].map((one) => [one, textIn(form, one)])),
      errors,
      errorList: errorList(errors),
    },
  };
};
