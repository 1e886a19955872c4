import { closingFault, freeId, type TaskGroup, type TaskGroupRestricted } from '../../cycle/task-group.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { DeskAsked } from './desk.ts';
import { type Errors, linesIn, textIn } from './form.ts';
import { blankReport, REPORT_TEMPLATES } from './report-record.ts';
import { reportOfGroup } from './task-group-report.ts';
import { dayIn } from './typed-dates.ts';

type Kept = DeskRecord<'task-group'>;
export type GroupDone = {
  data: TaskGroup;
  restricted?: TaskGroupRestricted;
  state?: 'public' | 'draft';
  what: string;
  why?: string | null;
};
type Answer = Promise<GroupDone | Errors>;
type Deed = (group: Kept, asked: DeskAsked) => Answer;

/** What an officer does with a task and finish group, by the `deed` of the form. */
export const GROUP_DEEDS: Readonly<Record<string, Deed>> = {
  details: async ({ data }, { form }): Answer => {
    const name = textIn(form, 'name').slice(0, 300);
    const reportBy = dayIn(form, 'reportBy');
    if (name === '') return { name: 'Enter a name' };
    if (reportBy === undefined) return { reportBy: 'Enter a day such as 10 June 2031, or leave it empty' };
    const members = linesIn(form, 'members');
    const chair = textIn(form, 'chair').slice(0, 300);
    return {
      data: { ...data, name, scope: textIn(form, 'scope').slice(0, 4000), members, chair, reportBy },
      state: textIn(form, 'shown') === 'yes' ? 'public' : 'draft',
      what: 'changed task and finish group',
    };
  },
  session: async ({ data, restricted }, { form }): Answer => {
    const date = dayIn(form, 'date');
    const about = textIn(form, 'about').slice(0, 4000);
    if (!date) return { date: 'Enter the day, such as 10 June 2031' };
    if (about === '') return { about: 'Enter what it hears about' };
    const id = freeId('session', data.sessions);
    const inPublic = textIn(form, 'inPublic') === 'yes';
    const [witnesses, notes] = [linesIn(form, 'witnesses'), textIn(form, 'notes').slice(0, 4000)];
    const session = { id, date, about, inPublic, witnesses: inPublic ? witnesses : [] };
    return {
      data: { ...data, sessions: [...data.sessions, session].toSorted((a, b) => a.date.localeCompare(b.date)) },
      restricted: { ...restricted, [id]: { witnesses: inPublic ? [] : witnesses, notes } },
      what: 'entered evidence session',
    };
  },
  'session-out': async ({ data, restricted }, { form }) => {
    const { [textIn(form, 'session')]: _gone, ...kept } = restricted ?? {};
    return {
      data: { ...data, sessions: data.sessions.filter(({ id }) => id !== textIn(form, 'session')) },
      restricted: kept,
      what: 'took evidence session out',
    };
  },
  recommendation: async ({ data }, { form }): Answer => {
    const words = textIn(form, 'words').slice(0, 2000);
    if (words === '') return { words: 'Enter what it recommends' };
    const id = freeId('recommendation', data.recommendations);
    const made = { id, words, to: textIn(form, 'to').slice(0, 300), ask: null };
    return { data: { ...data, recommendations: [...data.recommendations, made] }, what: 'entered recommendation' };
  },
  report: async (group, asked): Answer => {
    const { data } = group;
    if (await reportOfGroup(asked, data)) return { meeting: 'Its report is begun already' };
    const report = await beginReport(group, asked);
    return report === null
      ? { meeting: 'Choose the meeting of its parent that is to have the report' }
      : { data: { ...data, report }, what: 'began report of the group' };
  },
  close: async ({ data }, asked): Answer => {
    const report = await reportOfGroup(asked, data);
    const fault = closingFault(data, report, asked.today);
    if (!report || fault) return { minute: fault ?? 'Its parent has no report of it' };
    const minute = textIn(asked.form, 'minute').slice(0, 300);
    if (minute === '') return { minute: 'Enter the minute in which the parent took the report' };
    return { data: { ...data, closed: { meeting: report.meeting, on: report.date, minute } }, what: 'closed group' };
  },
};

/** The report to the parent with the group's recommendations in it; its id, or null where no meeting is chosen. */
const beginReport = async (
  { id, body, data }: Kept,
  { form, store, viewer, today }: DeskAsked,
): Promise<string | null> => {
  const coming = await store.desk.find(viewer, { kind: 'meeting', body: body ?? '', from: today });
  const meeting = coming.find((one) => one.id === textIn(form, 'meeting') && one.data.status === 'planned');
  if (!meeting) return null;
  const at = { id: meeting.id, date: meeting.data.date };
  const made = await store.desk.enter(viewer, {
    kind: 'report',
    basedOn: null,
    data: {
      ...blankReport(REPORT_TEMPLATES[0]!.key, `Report of the task and finish group: ${data.name}`.slice(0, 300), at),
      recommendations: data.recommendations.slice(0, 40).map(({ words }) => ({ text: words, ws: {} })),
    },
    body,
    meeting: at.id,
    parent: id,
    date: at.date,
    state: 'draft',
    what: 'began report of task and finish group',
    why: null,
  });
  return made.id;
};
