import { dayProfile } from '../../cycle/council-settings.ts';
import { type DeskMeeting, keyDates } from '../../cycle/desk-meeting.ts';
import { mayAnywhere } from '../../cycle/permissions.ts';
import { whyShut } from '../../cycle/year-calendar.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { bodyNames } from './body-names.ts';
import { bodySettings, councilSettings } from './body-records.ts';
import { type WhenTyped, whenFrom, whenTyped } from './calendar.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, listIn, textIn, wholeIn } from './form.ts';
import { clashesOf, mayPlan } from './meetings.ts';
import { MEETING_ROOMS } from './navigation.ts';
import { dayShown } from './typed-dates.ts';

type Meeting = DeskRecord<'meeting'>;
type Change = { data: DeskMeeting; what: string; why: string | null; state?: 'public'; date?: string };

/** A meeting: by when what must be done, and moving it, calling it off, holding it jointly, publishing its day. */
export const meetingPage = (desk: Desk): void => {
  desk.get('/desk/meetings/:id', 'meeting.read', async (asked) => {
    const meeting = await asked.store.desk.record(asked.viewer, 'meeting', asked.params.id ?? '');
    return meeting && page(desk, asked, meeting, {}, {});
  });

  const change = (deed: string, made: (asked: DeskAsked, meeting: Meeting) => Promise<Change | Errors>): void =>
    desk.post(`/desk/meetings/:id/${deed}`, 'meeting.edit', async (asked) => {
      const meeting = await asked.store.desk.record(asked.viewer, 'meeting', asked.params.id ?? '');
      if (!meeting) return null;
      const to = await made(asked, meeting);
      if (!isChange(to)) return page(desk, asked, meeting, to, whenTyped(asked.form));
      await asked.store.desk.enter(asked.viewer, {
        kind: 'meeting',
        id: meeting.id,
        basedOn: wholeIn(asked.form, 'version', 1, 1e9),
        ...to,
        ...(to.state ? { action: 'publish' as const } : {}),
      });
      return { redirect: `/desk/meetings/${meeting.id}?saved` };
    });

  change('move', async ({ form, store, viewer }, { data }): Promise<Change | Errors> => {
    const why = textIn(form, 'why');
    const { errors, when } = whenFrom(whenTyped(form));
    if (!when) return errors;
    if (why === '') return { why: 'Enter why it is moved: the public is told' };
    const { data: council } = await councilSettings(store.desk, viewer);
    const shut = when.date === data.date ? null : whyShut(when.date, dayProfile(council));
    if (shut) return { date: `That day is ${shut}: choose another` };
    const { date, startTime, venue } = data;
    const moved = [...data.moved, { date, startTime, venue, why }];
    return {
      data: { ...data, ...when, moved, status: 'planned', cancelledWhy: null },
      date: when.date,
      what: 'moved meeting',
      why,
    };
  });
  change('cancel', async ({ form }, { data }): Promise<Change | Errors> => {
    const why = textIn(form, 'cancelledWhy');
    if (why === '') return { cancelledWhy: 'Enter why it is called off: the public is told' };
    return { data: { ...data, status: 'cancelled', cancelledWhy: why }, what: 'cancelled meeting', why };
  });
  change('joint', async ({ form }, { data }) => ({
    data: { ...data, jointWith: listIn(form, 'jointWith').slice(0, 10) },
    what: 'changed the bodies that hold it jointly',
    why: null,
  }));
  change('publish', async (_asked, { data }) => ({ data, what: 'published meeting', why: null, state: 'public' }));
};

const isChange = (to: Change | Errors): to is Change => typeof to.data === 'object';

const page = async (
  desk: Desk,
  asked: DeskAsked,
  meeting: Meeting,
  errors: Errors,
  typed: Partial<WhenTyped>,
): Promise<DeskAnswer> => {
  const { viewer, store } = asked;
  const [names, { data: council }] = [await bodyNames(store), await councilSettings(store.desk, viewer)];
  const settings = await bodySettings(store.desk, viewer, meeting.body ?? '');
  const sameDay = await store.desk.find(viewer, { kind: 'meeting', from: meeting.data.date, to: meeting.data.date });
  const found = await clashesOf(store, viewer, sameDay, names);
  const [agenda] = await store.desk.find(viewer, { kind: 'agenda', meeting: meeting.id });
  const holders = [meeting.body ?? '', ...meeting.data.jointWith];
  return {
    view: 'desk/meeting.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      meeting,
      names: holders.map((slug) => names.get(slug) ?? slug),
      dates: settings && keyDates(meeting.data.date, settings.data, dayProfile(council)),
      clashes: found.filter(({ id }) => id === meeting.id).map(({ words }) => words),
      rooms: MEETING_ROOMS.filter(
        ({ at, action }) => desk.stands(`/desk/meetings/:id/${at}`) && mayAnywhere(viewer, action),
      ),
      agenda: agenda ? agenda.state : null,
      mayPlan: mayPlan(viewer, meeting.body),
      jointItems: [...names]
        .filter(([slug]) => slug !== meeting.body)
        .map(([value, text]) => ({ value, text, checked: holders.includes(value) })),
      typed: {
        ...meeting.data,
        date: dayShown(meeting.data.date),
        cancelledWhy: textIn(asked.form, 'cancelledWhy'),
        why: textIn(asked.form, 'why'),
        ...typed,
      },
      errors,
      errorList: errorList(errors),
    },
  };
};
