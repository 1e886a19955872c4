import { type BodySettings, settingsId, usualSettings } from '../../cycle/body-settings.ts';
import { COUNCIL, type CouncilSettings, USUAL_COUNCIL } from '../../cycle/council-settings.ts';
import { membersOn } from '../../cycle/membership.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { DeskStore } from '../../store/desk/desk-store.ts';

/** Data of a record, or what holds until somebody enters it: then the version is null. */
export type Settled<T> = { data: T; version: number | null };

/** What holds for every body of the council. */
export const councilSettings = async (desk: DeskStore, viewer: Viewer): Promise<Settled<CouncilSettings>> => {
  const record = await desk.record(viewer, 'council', COUNCIL);
  return record ? { data: record.data, version: record.version } : { data: USUAL_COUNCIL, version: null };
};

/** What a body goes by; null where there is no body of this slug. */
export const bodySettings = async (
  desk: DeskStore,
  viewer: Viewer,
  slug: string,
): Promise<Settled<BodySettings> | null> => {
  const record = await desk.record(viewer, 'body-settings', settingsId(slug));
  if (record) return { data: record.data, version: record.version };
  const body = (await desk.bodies()).find((one) => one.slug === slug);
  return body ? { data: usualSettings(body.name), version: null } : null;
};

/** Records of those who sit in a body on a day, the chair first. */
export const membersOfBody = async (
  desk: DeskStore,
  viewer: Viewer,
  slug: string,
  day: string,
): Promise<DeskRecord<'membership'>[]> => {
  const records = await desk.find(viewer, { kind: 'membership', body: slug });
  return membersOn(
    records.map((record) => ({ ...record.data, record })),
    day,
  ).map(({ record }) => record);
};
