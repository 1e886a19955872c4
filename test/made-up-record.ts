import { Readable } from 'node:stream';
import type { SearchQuery, SearchResult } from '../src/store/search-types.ts';
import type { PublicRecord, Store } from '../src/store/store.ts';
import type { ItemPage, MeetingView } from '../src/store/views.ts';
import { madeUpAskEvents, madeUpReadings } from './made-up-asks.ts';
import { measureView, scorecardView } from './made-up-figures.ts';
import { items } from './made-up-items.ts';
import type { Adjust } from './made-up-links.ts';
import { body, cabinet, document, home, meeting, oldDocument, person, scan } from './made-up-views.ts';

/**
 * A record of a made-up borough, for tests of the pages: one of everything that a page can show.
 *
 * @param adjust what is done to every view before it is given: nothing where not given
 */
export const madeUpRecord = (adjust: Adjust = (view) => view): PublicRecord & { changes: number } => {
  const record = {
    changes: 1,
    version: async () => record.changes,
    home: async () => adjust(home),
    bodies: async () => adjust(home.bodies),
    body: async (slug: string) => adjust([body, cabinet].find((one) => one.slug === slug) ?? null),
    meeting: async (bodySlug: string, slug: string): Promise<MeetingView | null> =>
      adjust(bodySlug === body.slug && slug === meeting.slug ? meeting : null),
    item: async (bodySlug: string, meetingSlug: string, slug: string): Promise<ItemPage | null> =>
      adjust(
        bodySlug === body.slug && meetingSlug === meeting.slug
          ? (items.find((item) => item.slug === (slug === 'agenda-5' ? '31' : slug)) ?? null)
          : null,
      ),
    person: async (slug: string) => adjust(slug === person.slug ? person : null),
    people: async () => adjust(body.members.map(({ slug, name }) => ({ slug, name }))),
    document: async (slug: string) => adjust([document, oldDocument, scan].find((one) => one.slug === slug) ?? null),
    file: async (slug: string) => fileOf(slug),
    search: async (query: SearchQuery) => adjust(found(query)),
    readings: async () => {
      const added = madeUpReadings(adjust).map((source) => ({ id: source.document, source }));
      return { current: new Set(added.map(({ id }) => id)), added };
    },
    askCorrections: async () => [],
    readingOf: async (slug: string) =>
      madeUpReadings(adjust).find(({ document }) => document === slug)?.reading ?? null,
    askEvents: async () => madeUpAskEvents(adjust),
    measures: async () => adjust([{ ...measureView.measure, figures: measureView.figures.length }]),
    measure: async (slug: string) => adjust(slug === measureView.measure.slug ? measureView : null),
    proposedJoins: async () => [],
    figureSources: async () => [],
    scorecard: async (slug: string) => adjust(slug === body.slug ? scorecardView : null),
    notices: async () => [],
    suggest: async (path: string) =>
      adjust(path.startsWith('/children') ? [{ href: `/${body.slug}`, title: body.name }] : []),
  };
  return record;
};

/** A store that holds the made-up record and takes nothing in. */
export const madeUpStore = (record: PublicRecord = madeUpRecord()): Store => {
  const refuse = async () => {
    throw new Error('the made-up store takes nothing in');
  };
  const nobody = async () => null;
  const desk = { accounts: { viewer: nobody, link: nobody, signIn: nobody } };
  return { public: record, desk, addReading: refuse, isKnown: refuse, close: async () => {} } as unknown as Store;
};

const fileOf = (slug: string): Awaited<ReturnType<PublicRecord['file']>> => {
  const files: Record<string, { name: string; mediaType: string }> = {
    [document.slug]: { name: 'Panel pack – “final”.pdf', mediaType: 'application/pdf' },
    [oldDocument.slug]: { name: 'panel.html', mediaType: 'text/html' },
    [scan.slug]: { name: 'notes.md', mediaType: 'text/markdown' },
  };
  const file = files[slug];
  const bytes = Buffer.from(file?.mediaType === 'application/pdf' ? '%PDF-1.4 made up' : '<p>made up</p>');
  return file
    ? { ...file, size: bytes.length, sha256: slug.padEnd(64, '0'), stream: () => Readable.from([bytes]) }
    : null;
};

const found = (query: SearchQuery): SearchResult => {
  const total = query.words.includes('nothing') ? 0 : 45;
  const item = items[0]!;
  const hits = Array.from(
    { length: Math.min(query.limit ?? 20, Math.max(0, total - (query.offset ?? 0))) },
    (_, i) => ({
      kind: (['decision', 'paragraph', 'item', 'report'] as const)[i % 4]!,
      title: i % 4 === 3 ? document.title : item.title,
      item: i % 4 === 3 ? null : item,
      meeting: i % 4 === 3 ? null : item.meeting,
      fragment: [
        { text: '… that a further report on ', marked: false },
        { text: query.words, marked: true },
        { text: ' be brought to the Panel before the summer, with the figures for each ward …', marked: false },
      ],
      place: item.place,
    }),
  );
  return { understood: `the word ${query.words}`, total, totalIsExact: true, hits };
};
