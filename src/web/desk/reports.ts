import { mayAnywhere } from '../../cycle/permissions.ts';
import { remindersOf } from '../../cycle/report-states.ts';
import { dateWords } from '../words.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { OFFICE_WORDS } from './desk-words.ts';
import { type Errors, errorList, textIn } from './form.ts';
import { blankReport, REPORT_TEMPLATES } from './report-record.ts';

export const STAGE_WORDS = {
  draft: 'Being written',
  'in-clearance': 'In clearance',
  cleared: 'Cleared',
  published: 'Published',
} as const;

/** All reports that the viewer may see, what clearances to be reminded of, and beginning a new one. */
export const reportsPage = (desk: Desk): void => {
  desk.get('/desk/reports', 'report.read', (asked) => list(asked, {}));
  desk.post('/desk/reports', 'report.write', async (asked) => {
    const { form, store, viewer } = asked;
    const title = textIn(form, 'title').slice(0, 300);
    const meetings = await coming(asked);
    const meeting = meetings.find(({ id }) => id === textIn(form, 'meeting'));
    const errors: Record<string, string> = {};
    if (title === '') errors.title = 'Enter the title of the report';
    if (!meeting) errors.meeting = 'Choose the meeting that it is for';
    if (!meeting || title === '') return list(asked, errors);
    const template = REPORT_TEMPLATES.find(({ key }) => key === textIn(form, 'template')) ?? REPORT_TEMPLATES[0]!;
    const made = await store.desk.enter(viewer, {
      kind: 'report',
      basedOn: null,
      data: blankReport(template.key, title, { id: meeting.id, date: meeting.data.date }),
      body: meeting.body,
      meeting: meeting.id,
      date: meeting.data.date,
      state: 'draft',
      what: 'began report',
      why: null,
    });
    return { redirect: `/desk/reports/${made.id}?saved` };
  });
};

const coming = async ({ store, viewer, today }: DeskAsked) =>
  (await store.desk.find(viewer, { kind: 'meeting', from: today })).filter(({ data }) => data.status === 'planned');

const list = async (asked: DeskAsked, errors: Errors): Promise<DeskAnswer> => {
  const { store, viewer, form, today } = asked;
  const names = await bodyNames(store);
  const reports = await store.desk.find(viewer, { kind: 'report' });
  return {
    view: 'desk/reports.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      reports: reports.map((one) => ({
        ...one,
        bodyName: names.get(one.body ?? '') ?? one.body,
        stageWords: STAGE_WORDS[one.data.stage],
        reminders: remindersOf(one.data, today).map(
          ({ office, due, late }) =>
            `${OFFICE_WORDS[office]}: ${late ? 'late, was due' : 'due'} ${dateWords(due, true)}`,
        ),
      })),
      mayWrite: mayAnywhere(viewer, 'report.write'),
      templates: REPORT_TEMPLATES.map(({ key, name }) => ({ value: key, text: name })),
      meetings: [
        { value: '', text: 'choose' },
        ...(await coming(asked)).map(({ id, body, data }) => ({
          value: id,
          text: `${dateWords(data.date, true)}, ${names.get(body ?? '') ?? body}`,
        })),
      ],
      typed: { title: textIn(form, 'title'), meeting: textIn(form, 'meeting'), template: textIn(form, 'template') },
      errors,
      errorList: errorList(errors),
    },
  };
};
