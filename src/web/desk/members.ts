import { holdsOn, type Membership, membersOn, SEATS } from '../../cycle/membership.ts';
import { personKey } from '../../people/names.ts';
import { mayEdit } from './bodies.ts';
import { bodySettings } from './body-records.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { SEAT_WORDS } from './desk-words.ts';
import { type Errors, errorList, type Form, listIn, textIn, wholeIn } from './form.ts';
import { dayIn, dayShown } from './typed-dates.ts';

type Typed = Record<
  'name' | 'role' | 'group' | 'from' | 'until' | 'substituteFor' | 'votes' | 'votesOnlyOn' | 'why',
  string
>;
const EMPTY: Typed = {
  name: '',
  role: 'member',
  group: '',
  from: '',
  until: '',
  substituteFor: '',
  votes: 'yes',
  votesOnlyOn: '',
  why: '',
};

/** Who sits in a body, over time: entered one by one, or taken over from whom the minutes show. */
export const memberPages = (desk: Desk): void => {
  const list = '/desk/bodies/:body/members';
  desk.get(list, 'people.read', (asked) => listPage(asked, { ...EMPTY, from: dayShown(asked.today) }, {}));

  desk.post(list, 'people.edit', async (asked) => {
    const { viewer, store, params, form } = asked;
    const slug = params.body ?? '';
    const typed = readTyped(form);
    const { errors, data } = membershipFrom(typed);
    if (!data) return listPage(asked, typed, errors);
    await store.desk.enter(viewer, {
      kind: 'membership',
      basedOn: null,
      body: slug,
      date: data.from,
      state: 'public',
      data,
      what: 'entered member',
      why: typed.why || null,
    });
    return { redirect: `/desk/bodies/${slug}/members?saved` };
  });

  desk.post(`${list}/from-minutes`, 'people.edit', async (asked) => {
    const { viewer, store, params, form, today } = asked;
    const slug = params.body ?? '';
    const chosen = new Set(listIn(form, 'chosen'));
    const offered = (await offeredMembers(asked)).filter(({ name }) => chosen.has(name));
    const from = dayIn(form, 'since') ?? today;
    await store.desk.enterAll(
      viewer,
      offered.map(({ name, role }) => ({
        kind: 'membership' as const,
        basedOn: null,
        body: slug,
        date: from,
        state: 'public' as const,
        data: { name, role, group: '', from, until: null, substituteFor: '', votes: true, votesOnlyOn: null },
        what: 'took member over from the minutes',
        why: null,
      })),
    );
    return { redirect: `/desk/bodies/${slug}/members?saved` };
  });

  desk.get(`${list}/:id`, 'people.edit', async (asked) => {
    const record = await asked.store.desk.record(asked.viewer, 'membership', asked.params.id ?? '');
    return record && record.body === asked.params.body
      ? memberPage(asked, typedOf(record.data), record.version, {})
      : null;
  });

  desk.post(`${list}/:id`, 'people.edit', async (asked) => {
    const { viewer, store, params, form } = asked;
    const typed = readTyped(form);
    const version = wholeIn(form, 'version', 1, 1e9);
    const { errors, data } = membershipFrom(typed);
    if (!data) return memberPage(asked, typed, version, errors);
    await store.desk.enter(viewer, {
      kind: 'membership',
      id: params.id ?? '',
      basedOn: version,
      date: data.from,
      data,
      what: 'changed member',
      why: typed.why || null,
    });
    return { redirect: `/desk/bodies/${params.body}/members?saved` };
  });
};

const roleItems = SEATS.map((value) => ({ value, text: SEAT_WORDS[value] }));

const listPage = async (asked: DeskAsked, typed: Typed, errors: Errors): Promise<DeskAnswer> => {
  const { viewer, store, params, today } = asked;
  const slug = params.body ?? '';
  const settings = await bodySettings(store.desk, viewer, slug);
  if (!settings) return null;
  const records = await store.desk.find(viewer, { kind: 'membership', body: slug });
  const shown = records.map(({ id, data }) => ({ id, ...data }));
  const may = mayEdit(viewer, slug);
  return {
    view: 'desk/members.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      slug,
      name: settings.data.name,
      now: membersOn(shown, today),
      others: shown.filter((one) => !holdsOn(one, today)).toSorted((a, b) => b.from.localeCompare(a.from)),
      offered: may ? await offeredMembers(asked) : [],
      mayEdit: may,
      today: dayShown(today),
      typed,
      errors,
      errorList: errorList(errors),
      roleItems,
    },
  };
};

const memberPage = async (
  { viewer, store, params }: DeskAsked,
  typed: Typed,
  version: number | null,
  errors: Errors,
): Promise<DeskAnswer> => {
  const slug = params.body ?? '';
  const settings = await bodySettings(store.desk, viewer, slug);
  return {
    view: 'desk/member.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      slug,
      id: params.id,
      name: settings?.data.name,
      typed,
      version,
      errors,
      errorList: errorList(errors),
      roleItems,
    },
  };
};

/** Whom the minutes show as members and the desk does not have yet. */
const offeredMembers = async ({ viewer, store, params, today }: DeskAsked) => {
  const slug = params.body ?? '';
  const read = await store.public.body(slug, today);
  const entered = await store.desk.find(viewer, { kind: 'membership', body: slug });
  const known = new Set(entered.map(({ data }) => personKey(data.name)));
  const members = read?.members ?? [];
  const latest = members
    .map(({ last }) => last)
    .toSorted()
    .at(-1);
  return members
    .flatMap(({ name, role, present, last }) => {
      const seat = SEATS.find((one) => one === (role ?? 'member'));
      // Who was named in the latest minutes likely still sits: ticked, unless only as somebody's substitute.
      const isLikely = last === latest && seat !== 'substitute';
      return seat && !known.has(personKey(name)) ? [{ name, role: seat, present, last, isLikely }] : [];
    })
    .toSorted((a, b) => b.last.localeCompare(a.last) || a.name.localeCompare(b.name));
};

const typedOf = (data: Membership): Typed => ({
  ...data,
  from: dayShown(data.from),
  until: dayShown(data.until),
  votes: data.votes ? 'yes' : '',
  votesOnlyOn: data.votesOnlyOn ?? '',
  why: '',
});

const readTyped = (form: Form): Typed => {
  const text = (name: string) => textIn(form, name);
  return {
    name: text('name'),
    role: text('role'),
    group: text('group'),
    from: text('from'),
    until: text('until'),
    substituteFor: text('substituteFor'),
    votes: text('votes'),
    votesOnlyOn: text('votesOnlyOn'),
    why: text('why'),
  };
};

const membershipFrom = (typed: Typed): { errors: Errors; data: Membership | null } => {
  const errors: Record<string, string> = {};
  if (typed.name === '' || typed.name.length > 200) errors.name = 'Enter the member’s name';
  const role = SEATS.find((one) => one === typed.role);
  if (!role) errors.role = 'Choose a role';
  const [from, until] = [dayIn(typed, 'from'), dayIn(typed, 'until')];
  if (!from) errors.from = 'Enter the first day, such as 20/5/2031';
  if (until === undefined) errors.until = 'Enter the last day, such as 14/5/2032, or leave it empty';
  if (from && until && until < from) errors.until = 'The last day must not be before the first';
  for (const name of ['group', 'substituteFor'] as const)
    if (typed[name].length > 200) errors[name] = 'Use at most 200 characters';
  if (typed.votesOnlyOn.length > 500) errors.votesOnlyOn = 'Use at most 500 characters';
  if (!role || !from || until === undefined || Object.keys(errors).length > 0) return { errors, data: null };
  const { name, group, substituteFor } = typed;
  return {
    errors,
    data: {
      name,
      role,
      group,
      from,
      until,
      substituteFor,
      votes: typed.votes === 'yes',
      votesOnlyOn: typed.votesOnlyOn || null,
    },
  };
};
