import { type BodySettings, RESTARTS, settingsId } from '../../cycle/body-settings.ts';
import type { DeskStore } from '../../store/desk/desk-store.ts';
import { bodySettings } from './body-records.ts';
import type { Desk, DeskAnswer } from './desk.ts';
import { RESTART_WORDS } from './desk-words.ts';
import { type Errors, errorList, type Form, listIn, textIn, wholeIn } from './form.ts';
import { settingsFromRecord } from './settings-from-record.ts';
import { TEMPLATE_FIELDS, templateItems } from './template-names.ts';
import { dayIn, dayShown, timeTyped } from './typed-dates.ts';

const NUMBERS = ['noticeDays', 'papersDays', 'questionDays', 'quorum', 'next'] as const;
const TEXTS = [
  'name',
  'prefix',
  'restarts',
  'preMeetingDays',
  'venue',
  'startTime',
  'from',
  'until',
  'agendaTemplate',
  'reportTemplate',
  'minutesTemplate',
  'standingItems',
  'why',
] as const;
type Typed = Record<(typeof NUMBERS)[number] | (typeof TEXTS)[number], string> & { successorOf: readonly string[] };

/** What a body goes by. */
export const bodySettingsPages = (desk: Desk): void => {
  desk.get('/desk/bodies/:body/settings', 'body.edit', async ({ viewer, store, params, today }) => {
    const slug = params.body ?? '';
    const settings = await bodySettings(store.desk, viewer, slug);
    if (!settings) return null;
    const data =
      settings.version === null ? await settingsFromRecord(store, slug, settings.data, today) : settings.data;
    return page(store.desk, slug, typedOf(data), settings.version, {});
  });

  desk.post('/desk/bodies/:body/settings', 'body.edit', async ({ viewer, store, params, form }) => {
    const slug = params.body ?? '';
    const present = await bodySettings(store.desk, viewer, slug);
    if (!present) return null;
    const typed = readTyped(form);
    const version = wholeIn(form, 'version', 1, 1e9);
    const { errors, data } = settingsFrom(typed, present.data);
    if (!data) return page(store.desk, slug, typed, version, errors);
    await store.desk.enter(viewer, {
      kind: 'body-settings',
      id: settingsId(slug),
      basedOn: version,
      body: slug,
      data,
      state: 'public',
      what: version === null ? 'set up body' : 'changed settings of body',
      why: typed.why || null,
    });
    return { redirect: `/desk/bodies/${slug}?saved` };
  });
};

const page = async (
  desk: DeskStore,
  slug: string,
  typed: Typed,
  version: number | null,
  errors: Errors,
): Promise<DeskAnswer> => {
  const others = (await desk.bodies()).filter((one) => one.slug !== slug);
  return {
    view: 'desk/body-settings.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      slug,
      typed,
      version,
      errors,
      errorList: errorList(errors),
      templateItems: Object.fromEntries(TEMPLATE_FIELDS.map((field) => [field, templateItems(field, typed[field])])),
      restartItems: RESTARTS.map((value) => ({ value, text: RESTART_WORDS[value] })),
      otherItems: others.map(({ slug: value, name }) => ({
        value,
        text: name,
        checked: typed.successorOf.includes(value),
      })),
    },
  };
};

const typedOf = (data: BodySettings): Typed => ({
  ...data,
  noticeDays: String(data.noticeDays),
  papersDays: String(data.papersDays),
  questionDays: String(data.questionDays),
  quorum: String(data.quorum),
  next: String(data.numbering.next),
  prefix: data.numbering.prefix,
  restarts: data.numbering.restarts,
  preMeetingDays: data.preMeetingDays === null ? '' : String(data.preMeetingDays),
  from: dayShown(data.from),
  until: dayShown(data.until),
  standingItems: data.standingItems.join('\n'),
  why: '',
});

const readTyped = (form: Form): Typed => {
  const text = (name: string) => textIn(form, name);
  return {
    name: text('name'),
    noticeDays: text('noticeDays'),
    papersDays: text('papersDays'),
    questionDays: text('questionDays'),
    quorum: text('quorum'),
    next: text('next'),
    prefix: text('prefix'),
    restarts: text('restarts'),
    preMeetingDays: text('preMeetingDays'),
    venue: text('venue'),
    startTime: text('startTime'),
    from: text('from'),
    until: text('until'),
    agendaTemplate: text('agendaTemplate'),
    reportTemplate: text('reportTemplate'),
    minutesTemplate: text('minutesTemplate'),
    standingItems: text('standingItems'),
    why: text('why'),
    successorOf: listIn(form, 'successorOf'),
  };
};

const BOUNDS: Record<(typeof NUMBERS)[number], [lowest: number, highest: number, what: string]> = {
  noticeDays: [0, 90, 'clear days of notice'],
  papersDays: [0, 90, 'clear days for papers'],
  questionDays: [0, 90, 'clear days for public questions'],
  quorum: [0, 200, 'the quorum'],
  next: [1, 99_999, 'the number of the next minute'],
};

const settingsFrom = (typed: Typed, present: BodySettings): { errors: Errors; data: BodySettings | null } => {
  const errors: Record<string, string> = {};
  if (typed.name === '' || typed.name.length > 300) errors.name = 'Enter the name of the body';
  const number = (name: (typeof NUMBERS)[number]): number => {
    const [lowest, highest, what] = BOUNDS[name];
    const value = wholeIn(typed, name, lowest, highest);
    if (value === null) errors[name] = `Enter ${what}: a whole number from ${lowest} to ${highest}`;
    return value ?? lowest;
  };
  const [noticeDays, papersDays, questionDays] = [number('noticeDays'), number('papersDays'), number('questionDays')];
  const [quorum, next] = [number('quorum'), number('next')];
  const preMeetingDays = typed.preMeetingDays === '' ? null : wholeIn(typed, 'preMeetingDays', 0, 90);
  if (typed.preMeetingDays !== '' && preMeetingDays === null)
    errors.preMeetingDays = 'Enter a whole number of working days, or leave it empty';
  const startTime = timeTyped(typed.startTime);
  if (startTime === null) errors.startTime = 'Enter a time, such as 6.30 pm or 18:30';
  const [from, until] = [dayIn(typed, 'from'), dayIn(typed, 'until')];
  if (from === undefined) errors.from = 'Enter a day, such as 20/5/2031, or leave it empty';
  if (until === undefined) errors.until = 'Enter a day, such as 20/5/2031, or leave it empty';
  if (from && until && until < from) errors.until = 'The last day must not be before the first';
  for (const field of TEMPLATE_FIELDS)
    if (!templateItems(field, present[field]).some(({ value }) => value === typed[field]))
      errors[field] = 'Choose one of these templates';
  const restarts = RESTARTS.find((one) => one === typed.restarts) ?? 'municipal-year';
  if (Object.keys(errors).length > 0) return { errors, data: null };
  return {
    errors,
    data: {
      name: typed.name,
      successorOf: [...typed.successorOf],
      from: from ?? null,
      until: until ?? null,
      numbering: { restarts, prefix: typed.prefix, next },
      noticeDays,
      papersDays,
      questionDays,
      quorum,
      agendaTemplate: typed.agendaTemplate,
      reportTemplate: typed.reportTemplate,
      minutesTemplate: typed.minutesTemplate,
      standingItems: typed.standingItems
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      preMeetingDays,
      venue: typed.venue,
      startTime: startTime ?? '',
    },
  };
};
