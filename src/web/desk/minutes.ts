import { compareWords } from '../../cycle/compare-words.ts';
import {
  type Approval,
  approvalDoubt,
  approveMinutes,
  editMinutes,
  type Minutes,
  MinutesError,
  mayDo,
  publishMinutes,
  suitableMeeting,
} from '../../cycle/minutes-states.ts';
import { allows } from '../../cycle/permissions.ts';
import { minutesBlocks } from '../../publishing/minutes-blocks.ts';
import { blocksHtml } from '../../publishing/paper-html.ts';
import type { DeskChange, DeskRecord } from '../../store/desk/desk-record.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import type { MeetingAtHand } from './meeting-frame.ts';
import { minutesEditPages } from './minutes-edit.ts';
import { minutesFindings } from './minutes-findings.ts';
import {
  drafted,
  findingsOf,
  headOf,
  houseStyle,
  minutesAddress,
  minutesId,
  minutesPaper,
  standingMinutes,
  withMinutes,
} from './minutes-record.ts';
import { enterWithPaper, paperFile } from './publish-paper.ts';
import { itemWords } from './reread-minutes.ts';

type Record = DeskRecord<'minutes'>;
const ADDRESS = '/desk/meetings/:id/minutes';

/** Minutes at the desk: drafted from the notes, edited, checked, published as a draft, corrected, approved, compared. */
export const minutesPages = (desk: Desk, checks: DeskChecks): void => {
  desk.get(ADDRESS, 'minutes.read', async (asked) =>
    withMinutes(asked, (hand, record) => page(asked, hand, record, {}, checks)),
  );
  desk.post(`${ADDRESS}/draft`, 'minutes.write', async (asked) =>
    withMinutes(asked, (hand, record) => draft(asked, hand, record)),
  );
  minutesEditPages(desk);
  desk.post(`${ADDRESS}/publish`, 'publish', async (asked) =>
    withMinutes(asked, async (hand, record) => record && publish(asked, hand, record, checks)),
  );
  desk.post(`${ADDRESS}/approve`, 'minutes.sign', async (asked) =>
    withMinutes(asked, async (hand, record) => record && approve(asked, hand, record, checks)),
  );
  desk.get(`${ADDRESS}/versions`, 'minutes.read', async (asked) =>
    withMinutes(asked, async (hand, record) => record && versions(asked, hand, record)),
  );
  desk.get(`${ADDRESS}/file/:form`, 'minutes.read', file);
};

const page = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: Record | null,
  errors: Errors,
  checks: DeskChecks,
): Promise<DeskAnswer> => {
  const { viewer, store } = asked;
  const mayWrite = allows(viewer, 'minutes.write', { state: 'draft', body: hand.body, mine: false });
  const shown = record?.restricted?.meeting ?? record?.data.meeting;
  const next = suitableMeeting(hand.frame.date, hand.meetings);
  return {
    view: 'desk/minutes.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      ...headOf(hand),
      record,
      mayWrite,
      maySign: allows(viewer, 'minutes.sign', { state: 'draft', body: hand.body, mine: false }),
      isWhole: record?.restricted !== null && record !== null,
      may: record && {
        edit: mayDo(record.data.standing, 'edit'),
        publish: mayDo(record.data.standing, 'publish'),
        correct: mayDo(record.data.standing, 'correct'),
        approve: mayDo(record.data.standing, 'approve'),
      },
      items: shown?.items.map(({ number, title }, i) => ({ number, title, index: i + 1 })) ?? [],
      html: shown ? blocksHtml(minutesBlocks(shown, houseStyle(record?.data.style ?? ''))) : '',
      findings: record && mayWrite ? await findingsOf(store, viewer, hand, record) : [],
      checked:
        record && mayWrite && record.data.standing !== 'approved'
          ? await minutesFindings(checks, asked, hand, record)
          : null,
      meetings: hand.meetings
        .filter(({ date, cancelled, extraordinary }) => date >= hand.frame.date && !cancelled && !extraordinary)
        .map(({ date }) => date),
      typed: { ...typedApproval(asked), date: textIn(asked.form, 'date') || (next ?? '') },
      errors,
      errorList: errorList(errors),
    },
  };
};

const draft = async ({ store, viewer }: DeskAsked, hand: MeetingAtHand, record: Record | null): Promise<DeskAnswer> => {
  const made = await drafted(store, viewer, hand);
  const data = record ? editMinutes(record.data, made.data) : made.data;
  await store.desk.enter(viewer, {
    kind: 'minutes',
    id: minutesId(hand.meeting.id),
    basedOn: record?.version ?? null,
    body: hand.body,
    meeting: hand.meeting.id,
    date: hand.meeting.data.date,
    data: { ...data, style: made.data.style, firstNumber: made.data.firstNumber },
    restricted: made.restricted,
    what: record ? 'drafted minutes anew from the notes' : 'drafted minutes from the notes',
    why: null,
  });
  return { redirect: `${minutesAddress(hand.meeting.id)}?saved` };
};

const publish = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: Record,
  checks: DeskChecks,
): Promise<DeskAnswer> => {
  const made = (): Minutes => publishMinutes(record.data);
  return enterState(asked, hand, record, made, 'publish', 'published minutes as a draft', null, checks);
};

const typedApproval = ({ form }: Pick<DeskAsked, 'form'>) => ({
  date: textIn(form, 'date'),
  signedBy: textIn(form, 'signedBy'),
  subjectTo: textIn(form, 'subjectTo'),
  sure: textIn(form, 'sure'),
});

const approve = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: Record,
  checks: DeskChecks,
): Promise<DeskAnswer> => {
  const { date, signedBy, subjectTo, sure } = typedApproval(asked);
  const doubt = approvalDoubt(hand.frame.date, date, hand.meetings);
  if (doubt && sure === '') return page(asked, hand, record, { sure: doubt }, checks);
  const approval: Approval = {
    date,
    meeting: hand.meetings.find((one) => one.date === date)?.id ?? null,
    signedBy,
    subjectTo: subjectTo || null,
    enteredBy: asked.viewer.name,
    at: new Date().toISOString(),
  };
  const approved = (): Minutes => approveMinutes(record.data, approval, hand.meetings);
  return enterState(asked, hand, record, approved, 'minutes.sign', 'approved minutes', subjectTo || null, checks);
};

const enterState = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: Record,
  to: () => Minutes,
  action: 'publish' | 'minutes.sign',
  what: string,
  why: string | null,
  checks: DeskChecks,
): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  try {
    const data = to();
    const change: DeskChange = {
      kind: 'minutes',
      id: record.id,
      basedOn: wholeIn(form, 'version', 1, 1e9),
      data,
      restricted: record.restricted && {
        ...record.restricted,
        meeting: { ...record.restricted.meeting, status: data.meeting.status },
      },
      state: 'public',
      what,
      why,
      action,
    };
    await enterWithPaper(store, viewer, change, standingMinutes(hand.meeting.id, data));
    return { redirect: `${minutesAddress(hand.meeting.id)}?saved` };
  } catch (error) {
    if (!(error instanceof MinutesError)) throw error;
    return page(asked, hand, record, { [action === 'publish' ? 'publish' : 'date']: error.message }, checks);
  }
};

/** All versions, and what differs between two of them, word by word. */
const versions = async (asked: DeskAsked, hand: MeetingAtHand, record: Record): Promise<DeskAnswer> => {
  const all = await asked.store.desk.versions(asked.viewer, 'minutes', record.id);
  const of = (name: string, otherwise: number) => {
    const number = wholeIn(asked.query, name, 1, 1e9) ?? otherwise;
    return all.find(({ version }) => version === number);
  };
  const [from, to] = [of('from', all.at(-2)?.version ?? 1), of('to', record.version)];
  const items = (from?.data.meeting.items ?? []).length;
  const changes =
    !from || !to
      ? []
      : Array.from({ length: Math.max(items, to.data.meeting.items.length) }, (_, i) => {
          const words = (one: typeof from) => itemWords(one.restricted ?? one.data, i);
          return {
            title: `${to.data.meeting.items[i]?.number ?? ''} ${to.data.meeting.items[i]?.title ?? ''}`.trim(),
            words: compareWords(words(from), words(to)),
          };
        }).filter(({ words }) => words.some(({ kind }) => kind !== 'same'));
  return {
    view: 'desk/minutes-versions.njk',
    context: {
      ...headOf(hand),
      versions: all
        .toReversed()
        .map(({ version, by, at, why, data }) => ({ version, by, at, why, standing: data.standing })),
      from: from?.version,
      to: to?.version,
      changes,
    },
  };
};

/** The minutes as a page, a PDF/UA-1 or a Word file; the whole of them for those who may see it and ask for it. */
const file = async ({ viewer, store, params, query }: DeskAsked): Promise<DeskAnswer> => {
  const id = params.id ?? '';
  const record = await store.desk.record(viewer, 'minutes', minutesId(id));
  if (!record) return null;
  const isWhole = textIn(query, 'whole') !== '' && record.restricted !== null;
  const paper = minutesPaper(isWhole ? record.restricted!.meeting : record.data.meeting, record.data);
  const name = `minutes-${id}${isWhole ? '-not-for-publication' : ''}`;
  return paperFile(paper, params.form ?? '', name);
};
