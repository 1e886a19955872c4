import { dayProfile } from '../../cycle/council-settings.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { NoticeRules } from '../../cycle/publication.ts';
import type { Store } from '../../store/store.ts';
import { bodySettings, councilSettings } from './body-records.ts';

/** How many clear days a body's papers need, and how its council counts days. */
export const noticeRules = async (store: Store, viewer: Viewer, body: string): Promise<NoticeRules> => {
  const { data: council } = await councilSettings(store.desk, viewer);
  const settings = await bodySettings(store.desk, viewer, body);
  return {
    noticeDays: settings?.data.noticeDays ?? 5,
    papersDays: settings?.data.papersDays ?? 5,
    profile: dayProfile(council),
  };
};
