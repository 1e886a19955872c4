import {
  type Agenda,
  type AgendaEntry,
  addEntry,
  agendaProblems,
  blankEntry,
  moveEntry,
  numberEntries,
} from '../../cycle/agenda.ts';
import { EXEMPT_PARAGRAPHS, type Schedule } from '../../cycle/exemption.ts';
import { LATE_WAYS, momentWords } from '../../cycle/late-material.ts';
import { allows } from '../../cycle/permissions.ts';
import { blocksHtml } from '../../publishing/paper-html.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { AskLedger } from '../ask-ledger.ts';
import { entryFrom, entryTyped, lateFrom, typedIn } from './agenda-entry.ts';
import { mattersFor, mattersSince } from './agenda-matters.ts';
import { allowsWhole, lateWords, packAtHand, publishAgenda } from './agenda-publishing.ts';
import { agendaId, agendaPermission, officeNow, withMeeting } from './agenda-record.ts';
import { councilSettings } from './body-records.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import { firstAgenda } from './first-agenda.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import { type MeetingAtHand, meetingAtHand } from './meeting-frame.ts';
import { paperFile } from './publish-paper.ts';

type Record = DeskRecord<'agenda'>;
type Change = { data: Agenda; restricted?: Record['restricted']; what: string; why?: string | null };
const ADDRESS = '/desk/meetings/:id/agenda';
const addressOf = (id: string): string => `/desk/meetings/${id}/agenda`;

/** The agenda of a meeting at the desk: made from the standing items, put in order, restricted, published in time. */
export const agendaPages = (desk: Desk, checks: DeskChecks, ledger: AskLedger): void => {
  desk.get(ADDRESS, 'agenda.read', async (asked) =>
    withAgenda(asked, async (hand, record) =>
      page(asked, hand, record, {}, record && mattersSince(record.data, await mattersFor(asked, ledger, hand))),
    ),
  );
  desk.post(`${ADDRESS}/draft`, 'agenda.edit', async (asked) =>
    withAgenda(asked, async (hand, record) =>
      record
        ? { redirect: addressOf(hand.meeting.id) }
        : enterAgenda(asked, hand, null, {
            data: await firstAgenda(asked, hand),
            what: 'made agenda from the standing items',
          }),
    ),
  );
  change(desk, 'items', addItem);
  change(desk, 'items/:entry/move', ({ form, params }, { data }) => ({
    data: {
      ...data,
      entries: moveEntry(data.entries, params.entry ?? '', textIn(form, 'way') === 'up' ? 'up' : 'down'),
    },
    what: 'moved an item of the agenda',
  }));
  change(desk, 'items/:entry/remove', ({ params }, { data }) => ({
    data: { ...data, entries: data.entries.filter(({ id }) => id !== params.entry) },
    what: 'took an item off the agenda',
  }));
  change(desk, 'late', ({ form }, { data }) => {
    const errors: { [field: string]: string } = {};
    const late = lateFrom(form, errors);
    return Object.keys(errors).length > 0
      ? { errors }
      : { data: { ...data, late }, what: 'recorded how the agenda is late' };
  });
  desk.get(`${ADDRESS}/items/:entry`, 'agenda.edit', async (asked) =>
    withAgenda(asked, async (hand, record) => record && itemPage(asked, hand, record, null, {})),
  );
  desk.post(`${ADDRESS}/items/:entry`, 'agenda.edit', async (asked) =>
    withAgenda(asked, async (hand, record) => record && changeItem(asked, hand, record)),
  );
  desk.post(`${ADDRESS}/publish`, 'publish', async (asked) =>
    withAgenda(asked, async (hand, record) => record && publish(asked, hand, record, checks)),
  );
  desk.get(`${ADDRESS}/file/:form`, 'agenda.read', async (asked) =>
    withAgenda(asked, async (hand, record) => record && file(asked, hand, record)),
  );
};

/** Answers with the meeting of the page's address and its agenda, null where none is made yet. */
export const withAgenda = async (
  asked: DeskAsked,
  answer: (hand: MeetingAtHand, record: Record | null) => Promise<DeskAnswer>,
): Promise<DeskAnswer> => {
  const hand = await meetingAtHand(asked.store, asked.viewer, asked.params.id ?? '');
  if (!hand) return null;
  return answer(hand, await asked.store.desk.record(asked.viewer, 'agenda', agendaId(hand.meeting.id)));
};

const change = (
  desk: Desk,
  deed: string,
  made: (asked: DeskAsked, record: Record) => Change | { errors: Errors },
): void =>
  desk.post(`${ADDRESS}/${deed}`, 'agenda.edit', async (asked) =>
    withAgenda(asked, async (hand, record) => {
      if (!record) return null;
      const to = made(asked, record);
      return 'errors' in to ? page(asked, hand, record, to.errors) : enterAgenda(asked, hand, record, to);
    }),
  );

/** Enters a change of the agenda. What is changed after publication is a new draft's worth of words until it is published again. */
export const enterAgenda = async (
  { store, viewer, form }: DeskAsked,
  hand: MeetingAtHand,
  record: Record | null,
  to: Change,
): Promise<DeskAnswer> => {
  await store.desk.enter(viewer, {
    kind: 'agenda',
    id: agendaId(hand.meeting.id),
    basedOn: record ? wholeIn(form, 'version', 1, 1e9) : null,
    body: hand.body,
    meeting: hand.meeting.id,
    date: hand.meeting.data.date,
    data: to.data,
    ...(to.restricted === undefined ? {} : { restricted: to.restricted }),
    what: to.what,
    why: to.why ?? null,
  });
  return { redirect: `${addressOf(hand.meeting.id)}?saved` };
};

const addItem = ({ form }: DeskAsked, { data }: Record): Change | { errors: Errors } => {
  const title = textIn(form, 'title');
  if (title === '') return { errors: { title: 'Enter the title of the item' } };
  const taken = new Set(data.entries.map(({ id }) => id));
  let number = data.entries.length + 1;
  while (taken.has(`item-${number}`)) number++;
  const entry = blankEntry(`item-${number}`, 'business', title, textIn(form, 'purpose') || null);
  return { data: { ...data, entries: addEntry(data.entries, entry) }, what: 'added an item to the agenda' };
};

const page = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: Record | null,
  errors: Errors,
  matters: ReturnType<typeof mattersSince> | null = null,
): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const thing = { state: record?.state ?? ('draft' as const), body: hand.body, mine: false };
  const mayEdit = allows(viewer, 'agenda.edit', thing);
  const current = record && (record.data.published.length > 0 ? record.data : withMeeting(record.data, hand));
  const permission =
    record && mayEdit ? await agendaPermission(store, viewer, hand, hand.settings, record, officeNow()) : null;
  const pack = record && (await packAtHand(store, viewer, hand, record, 'members'));
  const late = record && mayEdit ? await lateWords(store, viewer, hand, record) : null;
  return {
    view: 'desk/agenda.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      meeting: hand.meeting,
      heading: hand.frame.body,
      date: hand.meeting.data.date,
      record,
      mayEdit,
      matters,
      entries: current ? numberEntries(current.entries, current.startTime) : [],
      problems: current ? agendaProblems(current).map((one) => problemWords(current.entries, one)) : [],
      permission,
      lastMoment: permission && momentWords(permission.verdict.last.moment),
      published:
        record?.data.published.map((one) => ({
          ...one,
          words: momentWords(one.at.slice(0, 16)),
          supplement: /^supplement-(\d+)$/.exec(one.document)?.[1],
        })) ?? [],
      html: pack ? blocksHtml(pack.paper.parts[0]!.blocks) : '',
      held: pack?.held ?? [],
      late,
      ways: LATE_WAYS.filter(({ way }) => way === 'short-notice'),
      isWhole: record !== null && allowsWhole(viewer, hand.body) && hasRestricted(record),
      typed: { ...typedIn(form), why: textIn(form, 'why') },
      errors,
      errorList: errorList(errors),
    },
  };
};

const hasRestricted = ({ restricted, data }: Record): boolean =>
  restricted !== null || data.entries.some(({ restriction }) => restriction !== null);

const problemWords = (entries: readonly AgendaEntry[], { entry, says }: { entry: string | null; says: string }) => ({
  entry,
  says: entry === null ? says : `${entries.find(({ id }) => id === entry)?.title ?? ''}: ${says}`,
});

const scheduleOf = async ({ store, viewer }: DeskAsked): Promise<Schedule> =>
  (await councilSettings(store.desk, viewer)).data.nation === 'wales' ? 'wales-2007' : 'england-2006';

const itemPage = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: Record,
  typed: ReturnType<typeof typedIn> | null,
  errors: Errors,
): Promise<DeskAnswer> => {
  const entry = record.data.entries.find(({ id }) => id === asked.params.entry);
  if (!entry) return null;
  const schedule = await scheduleOf(asked);
  return {
    view: 'desk/agenda-item.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      meeting: hand.meeting,
      heading: hand.frame.body,
      date: hand.meeting.data.date,
      record,
      entry,
      reports: [
        { value: '', text: 'none' },
        ...(await reportsOf(asked, hand)).map(({ id, data }) => ({ value: id, text: data.title })),
      ],
      typed: typed ?? entryTyped(entry, record.restricted?.[entry.id] ?? null),
      paragraphs: Object.entries(EXEMPT_PARAGRAPHS[schedule]).map(([value, words]) => ({
        value,
        text: `${value}: ${words}`,
      })),
      ways: LATE_WAYS,
      errors,
      errorList: errorList(errors),
    },
  };
};

const reportsOf = ({ store, viewer }: DeskAsked, hand: MeetingAtHand) =>
  store.desk.find(viewer, { kind: 'report', meeting: hand.meeting.id });

const changeItem = async (asked: DeskAsked, hand: MeetingAtHand, record: Record): Promise<DeskAnswer> => {
  const entry = record.data.entries.find(({ id }) => id === asked.params.entry);
  if (!entry) return null;
  const read = entryFrom(entry, asked.form, await scheduleOf(asked));
  if ('errors' in read) return itemPage(asked, hand, record, typedIn(asked.form), read.errors);
  const report = (await reportsOf(asked, hand)).find(({ id }) => id === textIn(asked.form, 'report'))?.id ?? null;
  const { [entry.id]: _before, ...others } = record.restricted ?? {};
  const restricted = read.secret ? { ...others, [entry.id]: read.secret } : others;
  return enterAgenda(asked, hand, record, {
    data: {
      ...record.data,
      entries: record.data.entries.map((one) => (one.id === entry.id ? { ...read.entry, report } : one)),
    },
    restricted: Object.keys(restricted).length > 0 ? restricted : null,
    what: 'changed an item of the agenda',
  });
};

const publish = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: Record,
  checks: DeskChecks,
): Promise<DeskAnswer> => {
  const answer = await publishAgenda(asked, hand, record, checks);
  return answer && 'errors' in answer ? page(asked, hand, record, answer.errors) : answer;
};

/** The pack as a file: the public's, or with `?whole` that of those who may see what is restricted. */
const file = async (
  { store, viewer, query, params }: DeskAsked,
  hand: MeetingAtHand,
  record: Record,
): Promise<DeskAnswer> => {
  const whole = 'whole' in query && allowsWhole(viewer, hand.body);
  const { paper } = await packAtHand(store, viewer, hand, record, whole ? 'members' : 'public');
  return paperFile(paper, params.form ?? '', `agenda-${hand.meeting.id}${whole ? '-restricted' : ''}`);
};
