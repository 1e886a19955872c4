import { holdsOn } from '../../cycle/membership.ts';
import type { Officer } from '../../cycle/officer.ts';
import { OFFICES } from '../../cycle/permissions.ts';
import { mayEdit } from './bodies.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { OFFICE_WORDS } from './desk-words.ts';
import { type Errors, errorList, type Form, textIn, wholeIn } from './form.ts';
import { dayIn, dayShown } from './typed-dates.ts';

type Typed = Record<'name' | 'post' | 'office' | 'from' | 'until' | 'why', string>;

/** Officers and their posts, over time: who is asked, who clears, who signs the summons. */
export const officerPages = (desk: Desk): void => {
  desk.get('/desk/officers', 'people.read', (asked) =>
    page(asked, null, { name: '', post: '', office: '', from: dayShown(asked.today), until: '', why: '' }, null, {}),
  );
  desk.post('/desk/officers', 'people.edit', (asked) => enter(asked, null));
  desk.get('/desk/officers/:id', 'people.edit', async (asked) => {
    const record = await asked.store.desk.record(asked.viewer, 'officer', asked.params.id ?? '');
    return record && page(asked, record.id, typedOf(record.data), record.version, {});
  });
  desk.post('/desk/officers/:id', 'people.edit', (asked) => enter(asked, asked.params.id ?? ''));
};

const enter = async (asked: DeskAsked, id: string | null): Promise<DeskAnswer> => {
  const typed = readTyped(asked.form);
  const version = id === null ? null : wholeIn(asked.form, 'version', 1, 1e9);
  const { errors, data } = officerFrom(typed);
  if (!data) return page(asked, id, typed, version, errors);
  await asked.store.desk.enter(asked.viewer, {
    kind: 'officer',
    ...(id === null ? {} : { id }),
    basedOn: version,
    date: data.from,
    state: 'public',
    data,
    what: id === null ? 'entered officer' : 'changed officer',
    why: typed.why || null,
  });
  return { redirect: '/desk/officers?saved' };
};

const page = async (
  { viewer, store, today }: DeskAsked,
  id: string | null,
  typed: Typed,
  version: number | null,
  errors: Errors,
): Promise<DeskAnswer> => {
  const officers = (await store.desk.find(viewer, { kind: 'officer' })).map(({ id: one, data }) => ({
    id: one,
    ...data,
    isNow: holdsOn(data, today),
    clears: data.office && OFFICE_WORDS[data.office],
  }));
  return {
    view: 'desk/officers.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      officers: officers.toSorted((a, b) => Number(b.isNow) - Number(a.isNow) || a.post.localeCompare(b.post, 'en-GB')),
      id,
      typed,
      version,
      errors,
      errorList: errorList(errors),
      mayEdit: mayEdit(viewer, null),
      officeItems: [{ value: '', text: 'Nothing' }, ...OFFICES.map((value) => ({ value, text: OFFICE_WORDS[value] }))],
    },
  };
};

const typedOf = (data: Officer): Typed => ({
  ...data,
  office: data.office ?? '',
  from: dayShown(data.from),
  until: dayShown(data.until),
  why: '',
});

const readTyped = (form: Form): Typed => {
  const text = (name: string) => textIn(form, name);
  return {
    name: text('name'),
    post: text('post'),
    office: text('office'),
    from: text('from'),
    until: text('until'),
    why: text('why'),
  };
};

const officerFrom = (typed: Typed): { errors: Errors; data: Officer | null } => {
  const errors: Record<string, string> = {};
  if (typed.name === '' || typed.name.length > 200) errors.name = 'Enter the officer’s name';
  if (typed.post === '' || typed.post.length > 200) errors.post = 'Enter the post';
  const [from, until] = [dayIn(typed, 'from'), dayIn(typed, 'until')];
  if (!from) errors.from = 'Enter the first day, such as 20/5/2031';
  if (until === undefined) errors.until = 'Enter the last day, such as 14/5/2032, or leave it empty';
  if (from && until && until < from) errors.until = 'The last day must not be before the first';
  if (!from || until === undefined || Object.keys(errors).length > 0) return { errors, data: null };
  const office = OFFICES.find((one) => one === typed.office) ?? null;
  return { errors, data: { name: typed.name, post: typed.post, office, from, until } };
};
