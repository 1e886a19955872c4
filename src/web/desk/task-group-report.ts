import type { ReportAtParent, TaskGroup } from '../../cycle/task-group.ts';
import type { DeskAsked } from './desk.ts';

/** The report of a group as its parent has it; null where none is begun, or the viewer may not see it. */
export const reportOfGroup = async (
  { store, viewer }: Pick<DeskAsked, 'store' | 'viewer'>,
  { report }: Pick<TaskGroup, 'report'>,
): Promise<(ReportAtParent & { id: string; title: string; meeting: string }) | null> => {
  const kept = report === null ? null : await store.desk.record(viewer, 'report', report);
  if (!kept?.data.meeting) return null;
  const { id, date } = kept.data.meeting;
  const meeting = await store.desk.record(viewer, 'meeting', id);
  return {
    id: kept.id,
    title: kept.data.title,
    stage: kept.data.stage,
    meeting: id,
    date: meeting?.data.date ?? date,
    isCancelled: meeting?.data.status === 'cancelled',
  };
};
