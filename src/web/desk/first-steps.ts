import { allows, mayAnywhere, type Viewer } from '../../cycle/permissions.ts';
import type { Store } from '../../store/store.ts';
import { agendaId } from './agenda-record.ts';
import { bodySettings, councilSettings, membersOfBody } from './body-records.ts';

export type Step = { href: string; text: string; done: boolean };

/** The way from an empty desk to a first published agenda, for who may go it; nothing once all is done. */
export const firstSteps = async ({ desk }: Store, viewer: Viewer, today: string): Promise<Step[]> => {
  if (!allows(viewer, 'body.edit', { state: 'public', body: null, mine: false })) return [];
  // Whoever has published an agenda knows the way: nothing more is looked up.
  const published = await desk.find(viewer, { kind: 'agenda', states: ['public'], limit: 1 });
  const steps = published.length > 0 ? [] : await stepsToAgenda(desk, viewer, today);
  if (mayAnywhere(viewer, 'account.manage'))
    steps.push({
      href: '/desk/accounts',
      text: 'Make accounts for your colleagues',
      done: (await desk.accounts.list(viewer)).length > 1,
    });
  return steps.every(({ done }) => done) ? [] : steps;
};

/**
 * The first of them that is not done: what a page says after something was saved. Null where it is on this very page, or
 * would lead from one meeting to another.
 */
export const nextStep = async (store: Store, viewer: Viewer, today: string, path: string): Promise<Step | null> => {
  const next = (await firstSteps(store, viewer, today)).find(({ done }) => !done) ?? null;
  const isElsewhere = path.startsWith(MEETINGS) && next?.href.startsWith(MEETINGS) && !next.href.startsWith(path);
  return isElsewhere || next?.href.split('#')[0] === path ? null : next;
};

const MEETINGS = '/desk/meetings/';

const stepsToAgenda = async (desk: Store['desk'], viewer: Viewer, today: string): Promise<Step[]> => {
  const council = await councilSettings(desk, viewer);
  const settled = await desk.find(viewer, { kind: 'body-settings', limit: 1 });
  const slug = settled[0]?.body ?? null;
  const members = slug === null ? [] : await membersOfBody(desk, viewer, slug, today);
  const isSetUp = slug !== null && (await bodySettings(desk, viewer, slug)) !== null;
  const [meeting] = await desk.find(viewer, { kind: 'meeting', from: today, limit: 1 });
  const agenda = meeting && `/desk/meetings/${meeting.id}/agenda`;
  const isMade = meeting !== undefined && (await desk.record(viewer, 'agenda', agendaId(meeting.id))) !== null;
  const ofBody = (page: string): string => (slug === null ? '/desk/bodies' : `/desk/bodies/${slug}/${page}`);
  return [
    {
      href: '/desk/council',
      text: 'Say which council this is, and when its offices are shut',
      done: council.version !== null,
    },
    { href: '/desk/bodies', text: 'Choose or make a body, and set it up', done: isSetUp },
    { href: ofBody('members'), text: 'Enter its members', done: members.length > 0 },
    { href: ofBody('calendar'), text: 'Plan its meetings', done: meeting !== undefined },
    { href: agenda ?? '/desk/meetings', text: 'Make the agenda of its next meeting', done: isMade },
    { href: agenda ? `${agenda}#publish` : '/desk/meetings', text: 'Publish that agenda', done: false },
  ];
};
