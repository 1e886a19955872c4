import type { AskLedger } from '../ask-ledger.ts';
import { askView } from '../public/ask-view.ts';
import { bodyNames } from './body-names.ts';
import type { Desk } from './desk.ts';
import { reportOfGroup } from './task-group-report.ts';
import { groupWords } from './task-groups.ts';

/** What anybody may see of a task and finish group: scope, members, sessions, recommendations and what became of them. */
export const publicTaskGroupPage = (desk: Desk, ledger: AskLedger): void =>
  desk.get('/:body/task-groups/:id', 'programme.read', async (asked) => {
    const { store, viewer, params, today } = asked;
    const [group] = await store.desk.find(viewer, { kind: 'task-group', id: params.id ?? '', states: ['public'] });
    const name = (await bodyNames(store)).get(params.body ?? '');
    if (!group || group.body !== params.body || name === undefined) return null;
    const { rows } = await ledger(store.public, today);
    const report = await reportOfGroup(asked, group.data);
    return {
      view: 'desk/public-task-group.njk',
      context: {
        group,
        name,
        words: groupWords(group.data, today),
        report: report?.stage === 'published' ? report : null,
        recommendations: group.data.recommendations.map((one) => {
          const row = rows.find(({ key }) => key === one.ask);
          return { ...one, became: row ? askView(row) : null };
        }),
      },
    };
  });
