import { municipalYear, splitYear } from '../../calendar/municipal-year.ts';
import { dayProfile } from '../../cycle/council-settings.ts';
import { type DeskMeeting, meetingId } from '../../cycle/desk-meeting.ts';
import { plannedDays, putOffWords, whyShut } from '../../cycle/year-calendar.ts';
import { bodyNames } from './body-names.ts';
import { bodySettings, councilSettings } from './body-records.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, type Form, listIn, textIn, wholeIn } from './form.ts';
import { dayIn, timeTyped } from './typed-dates.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKS = ['first', 'second', 'third', 'fourth', 'last'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Most councils keep August free. */
const USUAL_MONTHS = ['6', '7', '9', '10', '11', '12', '1', '2', '3', '4'];

/** Planning the meetings of a body: a municipal year by a pattern, or one at a time. */
export const calendarPages = (desk: Desk): void => {
  desk.get('/desk/bodies/:body/calendar', 'meeting.edit', async (asked) => {
    const settings = await bodySettings(asked.store.desk, asked.viewer, asked.params.body ?? '');
    if (!settings) return null;
    const { data: council } = await councilSettings(asked.store.desk, asked.viewer);
    const now = municipalYear(asked.today, council.annualMeeting);
    const years = [0, 1, 2].map((more) => splitYear(Number(now.slice(0, 4)) + more));
    const { query } = asked;
    const pattern = { weekday: wholeIn(query, 'weekday', 1, 6) ?? 2, week: wholeIn(query, 'week', 1, 5) ?? 2 };
    const year = years.find((one) => one === textIn(query, 'year')) ?? now;
    const months = (listIn(query, 'months').length > 0 ? listIn(query, 'months') : USUAL_MONTHS).map(Number);
    const days = plannedDays({ ...pattern, months }, year, council.annualMeeting, dayProfile(council));
    const others = await meetingsOn(
      asked,
      days.map(({ date }) => date),
    );
    return {
      view: 'desk/calendar.njk',
      context: {
        slug: asked.params.body,
        name: settings.data.name,
        asked: textIn(query, 'weekday') !== '',
        days: days
          .filter(({ date }) => date >= asked.today)
          .map((day) => ({
            date: day.date,
            hints: [putOffWords(day), ...(others.get(day.date) ?? [])].filter((words) => words !== null),
            known: others.get(`${asked.params.body} ${day.date}`) !== undefined,
          })),
        startTime: settings.data.startTime,
        venue: settings.data.venue,
        typed: { ...pattern, year },
        yearItems: years.map((value) => ({ value, text: value })),
        weekdayItems: WEEKDAYS.map((text, index) => ({ value: index + 1, text })),
        weekItems: WEEKS.map((text, index) => ({ value: index + 1, text })),
        monthItems: MONTHS.map((text, index) => ({
          value: String(index + 1),
          text,
          checked: months.includes(index + 1),
        })),
      },
    };
  });

  desk.post('/desk/bodies/:body/calendar', 'meeting.edit', async (asked) => {
    const { form, params } = asked;
    const startTime = timeTyped(textIn(form, 'startTime')) ?? '18:00';
    const venue = textIn(form, 'venue').slice(0, 300);
    const days = listIn(form, 'days').filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
    await plan(
      asked,
      days.map((date) => meetingOf({ date, startTime, venue, kind: 'ordinary' })),
    );
    return { redirect: `/desk/bodies/${params.body}?saved` };
  });

  desk.get('/desk/bodies/:body/meetings/new', 'meeting.edit', async (asked) => {
    const settings = await bodySettings(asked.store.desk, asked.viewer, asked.params.body ?? '');
    return (
      settings &&
      newPage(asked, { date: '', startTime: settings.data.startTime, venue: settings.data.venue, kind: 'ordinary' }, {})
    );
  });

  desk.post('/desk/bodies/:body/meetings/new', 'meeting.edit', async (asked) => {
    const typed = whenTyped(asked.form);
    const { data: council } = await councilSettings(asked.store.desk, asked.viewer);
    const { errors, when } = whenFrom(typed);
    const shut = when && whyShut(when.date, dayProfile(council));
    if (shut && textIn(asked.form, 'anyway') !== 'yes')
      return newPage(asked, typed, { date: `That day is ${shut}: choose another, or say that it shall be so` }, true);
    if (!when) return newPage(asked, typed, errors);
    const kind = typed.kind === 'extraordinary' || typed.kind === 'annual' ? typed.kind : 'ordinary';
    const [id] = await plan(asked, [meetingOf({ ...when, kind })]);
    return { redirect: `/desk/meetings/${id}?saved` };
  });
};

/** What other bodies do on these days, in words; and under "BODY DATE" that the body itself meets then already. */
const meetingsOn = async (
  { viewer, store, params }: DeskAsked,
  dates: readonly string[],
): Promise<Map<string, string[]>> => {
  const names = await bodyNames(store);
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const on = new Map<string, string[]>();
  for (const { body, data } of await store.desk.find(viewer, { kind: 'meeting', from, to })) {
    if (data.status === 'cancelled') continue;
    const key = body === params.body ? `${body} ${data.date}` : data.date;
    on.set(key, [...(on.get(key) ?? []), `${names.get(body ?? '') ?? body} meets that day at ${data.startTime}`]);
  }
  return on;
};

const meetingOf = (when: Pick<DeskMeeting, 'date' | 'startTime' | 'venue' | 'kind'>): DeskMeeting => ({
  ...when,
  status: 'planned',
  jointWith: [],
  cancelledWhy: null,
  moved: [],
});

/** Enters meetings as drafts, all or none; gives their ids. */
const plan = async ({ viewer, store, params }: DeskAsked, meetings: readonly DeskMeeting[]): Promise<string[]> => {
  const body = params.body ?? '';
  const known = await store.desk.find(viewer, { kind: 'meeting', body });
  const taken = new Set(known.map(({ id }) => id));
  const changes = meetings.map((data) => {
    const id = meetingId(body, data.date, (one) => taken.has(one));
    taken.add(id);
    return {
      kind: 'meeting' as const,
      id,
      basedOn: null,
      body,
      meeting: id,
      date: data.date,
      data,
      what: 'planned meeting',
      why: null,
    };
  });
  return (await store.desk.enterAll(viewer, changes)).map(({ id }) => id);
};

const newPage = async (
  { viewer, store, params }: DeskAsked,
  typed: WhenTyped,
  errors: Errors,
  shut = false,
): Promise<DeskAnswer> => {
  const settings = await bodySettings(store.desk, viewer, params.body ?? '');
  return {
    view: 'desk/meeting-new.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: { slug: params.body, name: settings?.data.name, typed, shut, errors, errorList: errorList(errors) },
  };
};

export type WhenTyped = Record<'date' | 'startTime' | 'venue' | 'kind', string>;

export const whenTyped = (form: Form): WhenTyped => ({
  date: textIn(form, 'date'),
  startTime: textIn(form, 'startTime'),
  venue: textIn(form, 'venue'),
  kind: textIn(form, 'kind'),
});

/** When and where a meeting is, from what was typed. */
export const whenFrom = (
  typed: WhenTyped,
): { errors: Errors; when: { date: string; startTime: string; venue: string } | null } => {
  const errors: Record<string, string> = {};
  const date = dayIn(typed, 'date');
  if (!date) errors.date = 'Enter the day, such as 10/6/2031';
  const startTime = timeTyped(typed.startTime);
  if (startTime === null) errors.startTime = 'Enter the time, such as 6.30 pm or 18:30';
  if (typed.venue.length > 300) errors.venue = 'Use at most 300 characters';
  if (!date || startTime === null || errors.venue) return { errors, when: null };
  return { errors, when: { date, startTime, venue: typed.venue } };
};
