import { municipalYear } from '../../calendar/municipal-year.ts';
import { holdsOn } from '../../cycle/membership.ts';
import { allows, type Viewer } from '../../cycle/permissions.ts';
import { type Clash, clashes, type Sitting, yearBounds } from '../../cycle/year-calendar.ts';
import { personKey } from '../../people/names.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import { bodyNames } from './body-names.ts';
import { councilSettings } from './body-records.ts';
import type { Desk } from './desk.ts';
import { textIn } from './form.ts';

/** All meetings of a municipal year, with what clashes. */
export const meetingsPage = (desk: Desk): void => {
  desk.get('/desk/meetings', 'meeting.read', async ({ viewer, store, query, today }) => {
    const { data: council } = await councilSettings(store.desk, viewer);
    const now = municipalYear(today, council.annualMeeting);
    const year = /^\d{4}\/\d{2}$/.test(textIn(query, 'year')) ? textIn(query, 'year') : now;
    const { from, before } = yearBounds(year, council.annualMeeting);
    const records = await store.desk.find(viewer, { kind: 'meeting', from, to: before });
    const meetings = records.filter(({ data }) => data.date < before);
    const names = await bodyNames(store);
    const found = await clashesOf(store, viewer, meetings, names);
    const shown = meetings.map((one) => ({
      ...one,
      names: [one.body ?? '', ...one.data.jointWith].map((slug) => names.get(slug) ?? slug),
      clashes: found.filter(({ id }) => id === one.id).map(({ words }) => words),
      past: one.data.date < today,
    }));
    const begins = Number(year.slice(0, 4));
    const other = (more: number) => `${begins + more}/${String((begins + more + 1) % 100).padStart(2, '0')}`;
    return {
      view: 'desk/meetings.njk',
      context: {
        year,
        previous: other(-1),
        next: other(1),
        coming: shown.filter(({ past }) => !past),
        past: shown.filter(({ past }) => past).toReversed(),
      },
    };
  });
};

/** What clashes with meetings, in words: the same people or the same room at the same hours. */
export const clashesOf = async (
  { desk }: Store,
  viewer: Viewer,
  meetings: readonly DeskRecord<'meeting'>[],
  names: ReadonlyMap<string, string>,
): Promise<(Clash & { words: string })[]> => {
  const memberships = await desk.find(viewer, { kind: 'membership' });
  const nameOf = new Map(memberships.map(({ data }) => [personKey(data.name), data.name]));
  const sittings = meetings
    .filter(({ data }) => data.status === 'planned')
    .map(({ id, body, data }): Sitting => {
      const bodies = [body ?? '', ...data.jointWith];
      const members = memberships.filter((one) => bodies.includes(one.body ?? '') && holdsOn(one.data, data.date));
      return { id, body: body ?? '', ...data, members: [...new Set(members.map((one) => personKey(one.data.name)))] };
    });
  return clashes(sittings).map((clash) => ({
    ...clash,
    words: clashWords(clash, names.get(clash.body) ?? clash.body, nameOf),
  }));
};

const MOST_NAMED = 3;

const clashWords = ({ shared, sameVenue }: Clash, body: string, nameOf: ReadonlyMap<string, string>): string => {
  const named = shared.slice(0, MOST_NAMED).map((key) => nameOf.get(key) ?? key);
  const more = shared.length - named.length;
  const who = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const people = named.length > 0 ? `${who} ${shared.length === 1 ? 'sits' : 'sit'} in both` : null;
  const why = [sameVenue ? 'the same room' : null, people].filter((words) => words !== null).join('; ');
  return `Clashes with ${body}${why === '' ? '' : `: ${why}`}`;
};

/** Whether the viewer may plan, move or call off a body's meetings. */
export const mayPlan = (viewer: Viewer, body: string | null): boolean =>
  allows(viewer, 'meeting.edit', { state: 'public', body, mine: false });
