import { type Agenda, blankEntry } from '../src/cycle/agenda.ts';
import type { Viewer } from '../src/cycle/permissions.ts';
import type { Store } from '../src/store/store.ts';
import { CO_OPTED, FRAME, SEATS } from './made-up-meeting.ts';

export const BODY = 'harbours-and-streets-scrutiny-panel';
export const MEETING = `${BODY}.2026-09-15`;

/** The agenda of the made-up panel's meeting. */
const agenda: Agenda = {
  council: FRAME.council,
  body: FRAME.body,
  date: FRAME.date,
  startTime: '10:00',
  venue: 'Council Chamber, Town Hall',
  preMeeting: null,
  membership: [...SEATS, CO_OPTED].map(({ name, role, organisation }) => ({ name, role, organisation })),
  notices: [],
  calledBy: null,
  entries: FRAME.items.map(({ id, title, exempt }) => ({
    ...blankEntry(id, 'business', title, null),
    restriction: exempt && {
      level: 'exempt',
      schedule: 'england-2006',
      paragraphs: exempt.paragraphs,
      reasons: 'it gives the price',
      publicInterest: 'the council would get a worse price',
    },
  })),
  late: null,
  published: [],
};

/** A meeting on a day, to be entered at the desk. */
export const day = (date: string, kind: 'ordinary' | 'extraordinary' = 'ordinary') => ({
  kind: 'meeting' as const,
  id: `${BODY}.${date}`,
  basedOn: null,
  body: BODY,
  date,
  state: 'public' as const,
  data: {
    date,
    startTime: '10:00',
    venue: 'Council Chamber, Town Hall',
    kind,
    status: 'planned' as const,
    jointWith: [],
    cancelledWhy: null,
    moved: [],
  },
  what: 'planned meeting',
  why: null,
});

/** Plans the made-up meeting at the desk, with its agenda, an extraordinary one after it and the next ordinary one. */
export const planMeeting = async ({ desk }: Store, viewer: Viewer): Promise<void> => {
  await desk.enter(viewer, day('2026-09-15'));
  await desk.enter(viewer, day('2026-10-06', 'extraordinary'));
  await desk.enter(viewer, day('2026-12-01'));
  await desk.enter(viewer, {
    kind: 'agenda',
    basedOn: null,
    body: BODY,
    meeting: MEETING,
    date: FRAME.date,
    state: 'public',
    data: agenda,
    what: 'made agenda',
    why: null,
  });
};
