import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualSettings } from '../src/cycle/body-settings.ts';
import type { DeskMeeting } from '../src/cycle/desk-meeting.ts';
import type { Entry, MeetingEvent } from '../src/cycle/meeting-event.ts';
import type { Viewer } from '../src/cycle/permissions.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { buildApp } from '../src/web/app.ts';
import { readSettings } from '../src/web/settings.ts';
import type { Bench } from './bench.ts';

const YEARS = 20;
const BODIES = 15;
const MEETINGS_A_YEAR = 12;
const MEMBERS = 14;
/** Entries of the trail that each meeting gathers. */
const CHANGES = 8;
const ROUNDS = 40;
/** What an evening's meeting leaves in its notes. */
const NOTES = 300;
const NOTED = 'body-3.2031-07-10';
const TODAY = '2031-06-01';

/** How long the desk's own pages take with twenty years of meetings, members and trail, on one connection. */
export const bench: Bench = async (print) => {
  const folder = await mkdtemp(join(tmpdir(), 'matters-desk-'));
  const store = await openStore({ folder });
  const settings = readSettings({ REQUESTS_PER_MINUTE: '1000000' });
  const app = await buildApp({ store, settings, today: () => TODAY });
  try {
    const { accounts } = store.desk;
    const roles = (['administrator', 'governance-officer'] as const).map((role) => ({
      role,
      body: null,
      office: null,
    }));
    const first = { email: 'ada@saltmarsh.example', name: 'Ada Thornbury', roles };
    const session = await accounts.useFirstLink(
      (await accounts.inviteFirst()) ?? '',
      first,
      'kelp lantern harbour ferry',
    );
    const viewer = await accounts.viewer(session);
    if (!viewer) throw new Error('the first administrator is not signed in');
    await fill(store, viewer);
    await store.desk.keepNotes(viewer, NOTED, notesOf(viewer.name));
    print('trail_entries', (await store.verifyAudit()).entries);
    const all: number[] = [];
    for (const address of ADDRESSES) {
      const took = await timesOf(async () => {
        const { statusCode } = await app.inject({ url: address, cookies: { desk: session } });
        if (statusCode !== 200) throw new Error(`${address} answers ${statusCode}`);
      });
      all.push(...took);
      print(`${address}_p95_ms`, percentile(took, 0.95));
    }
    print('all_pages_p50_ms', percentile(all, 0.5));
    print('all_pages_p95_ms', percentile(all, 0.95));
    print('all_pages_slowest_ms', Math.max(...all));
  } finally {
    await app.close();
    await store.close();
    await rm(folder, { recursive: true });
  }
};

const ADDRESSES = [
  '/desk',
  '/desk/meetings',
  '/desk/meetings/body-3.2031-07-10',
  '/desk/meetings/body-3.2031-07-10/agenda',
  `/desk/meetings/${NOTED}/notes`,
  `/desk/meetings/${NOTED}/notes?all=yes`,
  `/desk/meetings/${NOTED}/minutes`,
  '/desk/bodies',
  '/desk/bodies/body-3',
  '/desk/bodies/body-3/settings',
  '/desk/bodies/body-3/members',
  '/desk/bodies/body-3/calendar?week=2&weekday=2',
  '/desk/officers',
  '/desk/trail',
  '/desk/trail?about=body-3',
  '/desk/trail?about=body-3.2031-07-10',
  '/desk/accounts',
];

const timesOf = async (deed: () => Promise<void>): Promise<number[]> => {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await deed();
    took.push(performance.now() - began);
  }
  return took;
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? 0;

const fill = async (store: Store, viewer: Viewer): Promise<void> => {
  const { desk } = store;
  const common = { basedOn: null, state: 'public', what: 'entered', why: null } as const;
  for (let number = 1; number <= BODIES; number++) {
    const body = await desk.makeBody(viewer, { name: `Body ${number}`, council: 'Saltmarsh Borough Council' });
    await desk.enter(viewer, {
      ...common,
      kind: 'body-settings',
      id: `body-${body}`,
      body,
      data: usualSettings(`Body ${number}`),
    });
    const members = Array.from({ length: MEMBERS * (YEARS / 4) }, (_, index) => {
      const from = `${2012 + 4 * Math.floor(index / MEMBERS)}-05-20`;
      const until = index >= MEMBERS * (YEARS / 4 - 1) ? null : `${Number(from.slice(0, 4)) + 4}-05-19`;
      const name = `Cllr ${String.fromCharCode(65 + (index % 26))} Member${(number * 7 + index) % 60}`;
      const data = {
        name,
        role: 'member',
        group: '',
        from,
        until,
        substituteFor: '',
        votes: true,
        votesOnlyOn: null,
      } as const;
      return { ...common, kind: 'membership' as const, body, date: from, data };
    });
    await desk.enterAll(viewer, members);
    await desk.enterAll(
      viewer,
      meetingsOf(body).map((data) => ({
        ...common,
        kind: 'meeting' as const,
        id: `${body}.${data.date}`,
        body,
        meeting: `${body}.${data.date}`,
        date: data.date,
        data,
      })),
    );
    for (let version = 1; version <= CHANGES; version++)
      await desk.enterAll(
        viewer,
        meetingsOf(body).map((data) => ({
          ...common,
          kind: 'meeting' as const,
          id: `${body}.${data.date}`,
          basedOn: version,
          date: data.date,
          data: { ...data, venue: `Room ${version}` },
        })),
      );
  }
};

/** Members come and go, and every so often one moves what is then voted on. */
const notesOf = (by: string): MeetingEvent[] =>
  Array.from({ length: NOTES }, (_, index) => ({
    id: `n${index}`,
    rev: 0,
    at: new Date(Date.UTC(2031, 6, 10, 18) + index * 30_000).toISOString(),
    by,
    what: entryOf(index),
  }));

const entryOf = (index: number): Entry => {
  const person = `Cllr ${String.fromCharCode(65 + (index % 26))} Member${(3 * 7 + index) % 60}`;
  if (index === 0) return { kind: 'open' };
  if (index < MEMBERS) return { kind: 'arrive', person, role: 'member', post: null, organisation: null };
  if (index % 20 === 0) return { kind: index % 40 === 0 ? 'leave' : 'arrive', person, ...NOBODY };
  return {
    kind: 'note',
    item: null,
    words: `Point ${index} was made on what had been spent, and on what was to come.`,
  };
};

const NOBODY = { role: null, post: null, organisation: null };

const meetingsOf = (body: string): DeskMeeting[] =>
  Array.from({ length: YEARS * MEETINGS_A_YEAR }, (_, index) => {
    const year = 2012 + Math.floor(index / MEETINGS_A_YEAR);
    const month = String((index % MEETINGS_A_YEAR) + 1).padStart(2, '0');
    const day = String(7 + Number(body.slice(5))).padStart(2, '0');
    return {
      date: `${year}-${month}-${day}`,
      startTime: '18:00',
      venue: 'Custom House',
      kind: 'ordinary',
      status: 'planned',
      jointWith: [],
      cancelledWhy: null,
      moved: [],
    };
  });
