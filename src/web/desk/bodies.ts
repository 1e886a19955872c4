import { settingsId } from '../../cycle/body-settings.ts';
import { allows, type Viewer } from '../../cycle/permissions.ts';
import { bodyNames } from './body-names.ts';
import { bodySettings, councilSettings, membersOfBody } from './body-records.ts';
import type { Desk, DeskAsked } from './desk.ts';
import { errorList, textIn } from './form.ts';

/** Whether the viewer may change what belongs to a body. */
export const mayEdit = (viewer: Viewer, body: string | null): boolean =>
  allows(viewer, 'body.edit', { state: 'public', body, mine: false });

/** Every body, read from papers or made here, and a new one. */
export const bodiesPages = (desk: Desk): void => {
  desk.get('/desk/bodies', 'body.read', (asked) => bodiesPage(asked, '', {}));

  desk.post('/desk/bodies', 'body.edit', async (asked) => {
    const name = textIn(asked.form, 'name');
    if (name === '' || name.length > 200) return bodiesPage(asked, name, { name: 'Enter the name of the body' });
    const { data } = await councilSettings(asked.store.desk, asked.viewer);
    const slug = await asked.store.desk.makeBody(asked.viewer, { name, council: data.name || null });
    return { redirect: `/desk/bodies/${slug}/settings` };
  });

  desk.get('/desk/bodies/:body', 'body.read', async ({ viewer, store, params, today }) => {
    const slug = params.body ?? '';
    const settings = await bodySettings(store.desk, viewer, slug);
    if (!settings) return null;
    const members = await membersOfBody(store.desk, viewer, slug, today);
    const planned = await store.desk.find(viewer, { kind: 'meeting', from: today });
    const meetings = planned.filter(({ body, data }) => body === slug || data.jointWith.includes(slug));
    const names = await bodyNames(store);
    const settled = await store.desk.find(viewer, { kind: 'body-settings' });
    const named = (one: string) => ({ slug: one, name: names.get(one) ?? one });
    const lineage = {
      before: settings.data.successorOf.map(named),
      after: settled.flatMap(({ body, data }) => (body && data.successorOf.includes(slug) ? [named(body)] : [])),
    };
    const shown = { slug, lineage, settings: settings.data, isSetUp: settings.version !== null };
    return { view: 'desk/body.njk', context: { ...shown, members, meetings, mayEdit: mayEdit(viewer, slug) } };
  });
};

const bodiesPage = async ({ viewer, store }: DeskAsked, name: string, errors: Record<string, string>) => {
  const settled = new Set((await store.desk.find(viewer, { kind: 'body-settings' })).map(({ id }) => id));
  const bodies = (await store.desk.bodies()).map((one) => ({ ...one, isSetUp: settled.has(settingsId(one.slug)) }));
  return {
    view: 'desk/bodies.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: { bodies, typed: { name }, errors, errorList: errorList(errors), mayMake: mayEdit(viewer, null) },
  };
};
