import { COUNCIL, type CouncilSettings } from '../../cycle/council-settings.ts';
import { councilSettings } from './body-records.ts';
import type { Desk, DeskAnswer } from './desk.ts';
import { type Errors, errorList, type Form, textIn, wholeIn } from './form.ts';
import { dayShown, dayTyped, timeTyped } from './typed-dates.ts';

type Typed = Record<
  'name' | 'nation' | 'saturdayCounts' | 'closures' | 'officeCloses' | 'longNotice' | 'annualMeeting' | 'why',
  string
>;

/** What holds for every body: which council this is, and how it counts days. */
export const councilPage = (desk: Desk): void => {
  desk.get('/desk/council', 'body.edit', async ({ viewer, store }) => {
    const { data, version } = await councilSettings(store.desk, viewer);
    return page(typedOf(data), version, {});
  });

  desk.post('/desk/council', 'body.edit', async ({ viewer, store, form }) => {
    const typed = readTyped(form);
    const { errors, data } = settingsFrom(typed);
    const version = wholeIn(form, 'version', 1, 1e9);
    if (!data) return page(typed, version, errors);
    await store.desk.enter(viewer, {
      kind: 'council',
      id: COUNCIL,
      basedOn: version,
      data,
      state: 'public',
      what: 'changed settings of the council',
      why: typed.why || null,
    });
    return { redirect: '/desk/council?saved' };
  });
};

const page = (typed: Typed, version: number | null, errors: Errors): DeskAnswer => ({
  view: 'desk/council.njk',
  status: Object.keys(errors).length > 0 ? 422 : 200,
  context: { typed, version, errors, errorList: errorList(errors) },
});

const typedOf = (data: CouncilSettings): Typed => ({
  ...data,
  saturdayCounts: data.saturdayCounts ? 'yes' : '',
  closures: data.closures.map(dayShown).join('\n'),
  officeCloses: data.officeCloses ?? '',
  annualMeeting: `${Number(data.annualMeeting.slice(3))}/${Number(data.annualMeeting.slice(0, 2))}`,
  why: '',
});

const readTyped = (form: Form): Typed => ({
  name: textIn(form, 'name'),
  nation: textIn(form, 'nation'),
  saturdayCounts: textIn(form, 'saturdayCounts'),
  closures: textIn(form, 'closures'),
  officeCloses: textIn(form, 'officeCloses'),
  longNotice: textIn(form, 'longNotice'),
  annualMeeting: textIn(form, 'annualMeeting'),
  why: textIn(form, 'why'),
});

const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const;

const settingsFrom = (typed: Typed): { errors: Errors; data: CouncilSettings | null } => {
  const errors: Record<string, string> = {};
  if (typed.name === '' || typed.name.length > 200) errors.name = 'Enter the name of the council';
  const nation = NATIONS.find((one) => one === typed.nation);
  if (!nation) errors.nation = 'Choose a nation';
  const lines = typed.closures
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const closures = lines.map(dayTyped);
  const wrong = lines.find((_, index) => closures[index] === null);
  if (wrong !== undefined) errors.closures = `Enter one day a line, such as 24/12/2031; not '${wrong.slice(0, 40)}'`;
  const officeCloses = typed.officeCloses === '' ? null : timeTyped(typed.officeCloses);
  if (typed.officeCloses !== '' && officeCloses === null) errors.officeCloses = 'Enter a time, such as 5 pm or 17:00';
  const begins = dayTyped(`${typed.annualMeeting}/2030`);
  if (begins === null) errors.annualMeeting = 'Enter a day and month, such as 15/5';
  if (!nation || begins === null || Object.keys(errors).length > 0) return { errors, data: null };
  return {
    errors,
    data: {
      name: typed.name,
      nation,
      saturdayCounts: typed.saturdayCounts === 'yes',
      closures: closures.filter((day) => day !== null).toSorted(),
      officeCloses,
      longNotice: typed.longNotice === 'working' ? 'working' : 'calendar',
      annualMeeting: begins.slice(5),
    },
  };
};
