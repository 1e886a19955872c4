import type { AgendaEntry } from '../../cycle/agenda.ts';
import {
  ACCESS_LEVELS,
  EXEMPT_PARAGRAPHS,
  type Restriction,
  restrictionProblems,
  type Schedule,
} from '../../cycle/exemption.ts';
import type { LateMaterial } from '../../cycle/late-material.ts';
import { type Errors, type Form, listIn, textIn, wholeIn } from './form.ts';
import { dayIn, dayTyped, timeTyped } from './typed-dates.ts';

/** What the form of an item shows at first. */
export const entryTyped = (entry: AgendaEntry, secret: { title: string; notes: string } | null) => ({
  title: entry.title,
  purpose: entry.purpose ?? '',
  minutes: entry.minutes === null ? '' : String(entry.minutes),
  presenter: entry.presenters[0]?.name ?? '',
  post: entry.presenters[0]?.post ?? '',
  report: entry.report ?? '',
  level: entry.restriction?.level ?? '',
  paragraphs: entry.restriction?.paragraphs ?? [],
  reasons: entry.restriction?.reasons ?? '',
  publicInterest: entry.restriction?.publicInterest ?? '',
  privateTitle: secret?.title ?? '',
  privateNotes: secret?.notes ?? '',
  ...lateTyped(entry.late),
});

const lateTyped = (late: LateMaterial | null) => {
  const moment = late?.way === 'short-notice' ? late.convened : late?.way === 'added-item' ? late.added : '';
  return {
    way: late?.way ?? '',
    lateReason: late?.reason ?? '',
    lateDay: moment.slice(0, 10),
    lateTime: moment.slice(11),
    chair: late?.way === 'urgent' ? late.chair : '',
    circumstances: late?.way === 'urgent' ? late.circumstances : '',
    deferredTo: late?.way === 'deferral' ? (late.to ?? '') : '',
  };
};

/** The form as it was sent, so that it comes back as typed. */
export const typedIn = (form: Form) => ({
  ...Object.fromEntries(FIELDS.map((name) => [name, textIn(form, name)])),
  paragraphs: listIn(form, 'paragraphs'),
});

const FIELDS = [
  'title',
  'purpose',
  'minutes',
  'presenter',
  'post',
  'report',
  'level',
  'reasons',
  'publicInterest',
  'privateTitle',
  'privateNotes',
  'way',
  'lateReason',
  'lateDay',
  'lateTime',
  'chair',
  'circumstances',
  'deferredTo',
];

export type EntryRead = { entry: AgendaEntry; secret: { title: string; notes: string } | null };

/** An item changed as its form says, or what is wrong with the form. */
export const entryFrom = (entry: AgendaEntry, form: Form, schedule: Schedule): EntryRead | { errors: Errors } => {
  const errors: Record<string, string> = {};
  const title = textIn(form, 'title');
  if (title === '') errors.title = 'Enter a title: it is what the public reads';
  const minutes = wholeIn(form, 'minutes', 1, 600);
  if (textIn(form, 'minutes') !== '' && minutes === null) errors.minutes = 'Enter minutes as a number from 1 to 600';
  const restriction = restrictionFrom(form, schedule, errors);
  const late = lateFrom(form, errors);
  if (Object.keys(errors).length > 0) return { errors };
  const [name, post] = [textIn(form, 'presenter') || null, textIn(form, 'post') || null];
  const secret = { title: textIn(form, 'privateTitle'), notes: textIn(form, 'privateNotes') };
  return {
    entry: {
      ...entry,
      title,
      purpose: textIn(form, 'purpose') || null,
      minutes,
      presenters: name || post ? [{ name, post }] : [],
      restriction,
      late,
    },
    secret: restriction && (secret.title || secret.notes) ? secret : null,
  };
};

const restrictionFrom = (form: Form, schedule: Schedule, errors: Record<string, string>): Restriction | null => {
  const level = ACCESS_LEVELS.find((one) => one === textIn(form, 'level'));
  if (!level) return null;
  const restriction: Restriction = {
    level,
    schedule,
    paragraphs: listIn(form, 'paragraphs').filter((one) => Object.hasOwn(EXEMPT_PARAGRAPHS[schedule], one)),
    reasons: textIn(form, 'reasons'),
    publicInterest: level === 'confidential' ? null : textIn(form, 'publicInterest'),
  };
  const [problem] = restrictionProblems(restriction);
  if (problem) {
    const field =
      restriction.reasons === '' ? 'reasons' : restriction.paragraphs.length === 0 ? 'paragraphs' : 'publicInterest';
    errors[field] = problem;
  }
  return restriction;
};

/** Late material by one of the four lawful ways, with the words that each asks for. */
export const lateFrom = (form: Form, errors: Record<string, string>): LateMaterial | null => {
  const way = textIn(form, 'way');
  const reason = textIn(form, 'lateReason');
  if (way === '') return null;
  if (reason === '') errors.lateReason = 'Enter why it is late';
  if (way === 'urgent') {
    const [chair, circumstances] = [textIn(form, 'chair'), textIn(form, 'circumstances')];
    if (chair === '') errors.chair = 'Enter who presides and takes the item as urgent';
    if (circumstances === '') errors.circumstances = 'Enter the special circumstances: the minutes must give them';
    return { way, chair, circumstances, reason };
  }
  if (way === 'deferral') {
    const to = dayIn(form, 'deferredTo');
    if (to === undefined) errors.deferredTo = 'Enter the day as 10 June 2031, or leave it empty';
    return { way, to: to ?? null, reason };
  }
  const [day, time] = [dayTyped(textIn(form, 'lateDay')), timeTyped(textIn(form, 'lateTime'))];
  if (day === null) errors.lateDay = 'Enter the day, such as 10 June 2031';
  if (time === null) errors.lateTime = 'Enter the time, such as 4.15 pm';
  const moment = `${day}T${time}`;
  return way === 'short-notice' ? { way, convened: moment, reason } : { way: 'added-item', added: moment, reason };
};
