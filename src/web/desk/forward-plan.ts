import cycleRules from '../../../templates/cycle-rules.json' with { type: 'json' };
import { dayProfile } from '../../cycle/council-settings.ts';
import { allows } from '../../cycle/permissions.ts';
import { callInEnds, callInFault, noticeVerdict, type PlanEntry } from '../../cycle/plan-entry.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { dateWords } from '../words.ts';
import { bodyNames } from './body-names.ts';
import { councilSettings } from './body-records.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, listIn, textIn, wholeIn } from './form.ts';
import { dayIn } from './typed-dates.ts';

type Kept = DeskRecord<'plan-entry'>;
type Done = { data: PlanEntry; what: string };
type Deed = (entry: PlanEntry, asked: DeskAsked) => Promise<Done | Errors>;

/** The forward plan: decisions to come with the time for their notice, decisions taken, and call-in. */
export const forwardPlanPages = (desk: Desk): void => {
  desk.get('/forward-plan', 'programme.read', (asked) => list(asked, {}, true));
  desk.get('/desk/forward-plan', 'programme.read', (asked) => list(asked, {}, false));
  desk.post('/desk/forward-plan', 'programme.edit', async (asked) => {
    const { form, store, viewer } = asked;
    const entry = await store.desk.record(viewer, 'plan-entry', textIn(form, 'entry'));
    if (entry) return change(asked, entry);
    const errors: Record<string, string> = {};
    const [title, body, decision] = [
      textIn(form, 'title').slice(0, 300),
      textIn(form, 'body'),
      dayIn(form, 'decision'),
    ];
    if (title === '') errors.title = 'Enter what is to be decided';
    if (!decision) errors.decision = 'Enter the first day on which it may be taken, such as 10/6/2031';
    if (!(await bodyNames(store)).has(body)) errors.body = 'Choose who decides';
    if (!decision || Object.keys(errors).length > 0) return list(asked, errors, false);
    const name = (await bodyNames(store)).get(body) ?? body;
    const data: PlanEntry = {
      title,
      matter: textIn(form, 'matter').slice(0, 4000),
      decisionMaker: name,
      decision,
      key: textIn(form, 'key') === 'yes',
      documents: textIn(form, 'documents').slice(0, 4000),
      contact: textIn(form, 'contact').slice(0, 300),
      noticed: null,
      urgent: null,
      taken: null,
      calledIn: null,
    };
    await store.desk.enter(viewer, {
      kind: 'plan-entry',
      basedOn: null,
      data,
      body,
      date: decision,
      state: 'draft',
      what: 'entered decision to come',
      why: null,
    });
    return { redirect: '/desk/forward-plan?saved' };
  });
};

const change = async (asked: DeskAsked, entry: Kept): Promise<DeskAnswer> => {
  const deed = textIn(asked.form, 'deed');
  const to = await DEEDS[deed]?.(entry.data, asked);
  if (!to) return null;
  if (!isDone(to))
    return list(
      asked,
      Object.fromEntries(Object.entries(to).map(([field, says]) => [`${field}-${entry.id}`, says])),
      false,
    );
  const { data, what } = to;
  await asked.store.desk.enter(asked.viewer, {
    kind: 'plan-entry',
    id: entry.id,
    basedOn: wholeIn(asked.form, 'version', 1, 1e9),
    data,
    what,
    why: data.urgent,
    ...(deed === 'notice' ? { state: 'public' as const, action: 'publish' as const } : {}),
  });
  return { redirect: '/desk/forward-plan?saved' };
};

const profileOf = async ({ store, viewer }: DeskAsked) => dayProfile((await councilSettings(store.desk, viewer)).data);

const isDone = (to: Done | Errors): to is Done => typeof to.data === 'object';

const DEEDS: Readonly<Record<string, Deed>> = {
  notice: async (entry, asked): Promise<Done | Errors> => {
    const urgent = textIn(asked.form, 'reason').slice(0, 4000) || null;
    const chair = textIn(asked.form, 'chair').slice(0, 300);
    const { enough, way, words } = noticeVerdict(entry, asked.today, await profileOf(asked));
    if (!enough && !urgent) return { reason: `${words} Say why it cannot wait: the reason is published.` };
    if (way !== null && chair === '')
      return { reason: `${words} Enter the chair of scrutiny who ${way === 'general' ? 'was told' : 'agreed'}.` };
    const exception = way === null ? null : { way, chair };
    return {
      data: { ...entry, noticed: asked.today, urgent: enough ? null : urgent, exception },
      what: 'published notice of decision',
    };
  },
  taken: async (entry, { form, today }): Promise<Done | Errors> => {
    const words = textIn(form, 'reason').slice(0, 4000);
    return words === ''
      ? { reason: 'Enter what was decided' }
      : { data: { ...entry, taken: { words, published: today } }, what: 'entered decision taken' };
  },
  'call-in': async (entry, asked): Promise<Done | Errors> => {
    const { form, today } = asked;
    const members = textIn(form, 'reason')
      .split(/[\n,;]/)
      .map((one) => one.trim().slice(0, 300))
      .filter((one) => one !== '')
      .slice(0, 60);
    const grounds = listIn(form, 'grounds').slice(0, 20);
    const fault = callInFault(entry, { on: today, members, grounds }, cycleRules.callIn, await profileOf(asked));
    return fault
      ? { reason: fault }
      : { data: { ...entry, calledIn: { on: today, members, grounds, reason: '' } }, what: 'called in decision' };
  },
};

const list = async (asked: DeskAsked, errors: Errors, open: boolean): Promise<DeskAnswer> => {
  const { store, viewer, today, form } = asked;
  const profile = await profileOf(asked);
  const entries = await store.desk.find(viewer, {
    kind: 'plan-entry',
    ...(open ? { states: ['public' as const] } : {}),
  });
  return {
    view: 'desk/forward-plan.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      open,
      entries: entries.map((one) => ({
        ...one,
        mayEdit: !open && allows(viewer, 'programme.edit', { state: one.state, body: one.body, mine: false }),
        verdict: one.data.noticed ? null : noticeVerdict(one.data, today, profile),
        callInEnds: one.data.taken && dateWords(callInEnds(one.data.taken.published, cycleRules.callIn, profile), true),
      })),
      grounds: cycleRules.callIn.grounds.map((text) => ({ value: text, text })),
      callInMembers: cycleRules.callIn.members,
      bodies: [...(await bodyNames(store))].map(([value, text]) => ({ value, text })),
      mayAdd: !open && viewer.roles.some(({ role }) => role === 'governance-officer'),
      typed: Object.fromEntries(
        ['title', 'body', 'decision', 'matter', 'key', 'documents', 'contact'].map((one) => [one, textIn(form, one)]),
      ),
      errors,
      errorList: errorList(errors),
    },
  };
};
