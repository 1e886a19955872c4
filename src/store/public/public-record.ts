import type { Connection } from '../connection.ts';
import type { FileStore } from '../file-store.ts';
import type { SearchQuery } from '../search-types.ts';
import type { PublicRecord } from '../store.ts';
import { bodyView } from './body.ts';
import { documentFile, documentView } from './document.ts';
import { askCorrections, currentReadings, enteredEvents, readingOf } from './following.ts';
import { bodySummaries, homeView } from './home.ts';
import { itemPage } from './item.ts';
import type { Reader } from './links.ts';
import { figureSources, measureList, measureView } from './measures.ts';
import { meetingView } from './meeting.ts';
import { noticesAbout } from './notices.ts';
import { peopleList, personView } from './person.ts';
import { proposedJoins } from './proposed-joins.ts';
import { scorecardView } from './scorecard.ts';
import { searchRecord } from './search.ts';
import { suggestions } from './suggest.ts';

/** The record as the public may see it. Each page is read from the record as it stood at one moment. */
export const publicRecord = ({ reader, index }: Connection, files: FileStore): PublicRecord => {
  const atOneMoment = <T>(read: (db: Reader) => Promise<T>): Promise<T> =>
    reader.transaction().setIsolationLevel('repeatable read').execute(read);
  return {
    version: async () => (await reader.selectFrom('record_state').select('version').executeTakeFirstOrThrow()).version,
    home: (today) => atOneMoment((db) => homeView(db, today)),
    bodies: () => atOneMoment(bodySummaries),
    body: (slug, today) => atOneMoment((db) => bodyView(db, sendable(slug), today)),
    meeting: (body, meeting) => atOneMoment((db) => meetingView(db, sendable(body), sendable(meeting))),
    item: (body, meeting, item) => atOneMoment((db) => itemPage(db, sendable(body), sendable(meeting), sendable(item))),
    person: (slug) => atOneMoment((db) => personView(db, sendable(slug))),
    people: () => atOneMoment(peopleList),
    document: (slug) => atOneMoment((db) => documentView(db, sendable(slug))),
    file: (slug) => documentFile(reader, files, sendable(slug)),
    notices: (about) =>
      atOneMoment((db) =>
        noticesAbout(db, 'document' in about ? about : { body: sendable(about.body), date: sendable(about.date) }),
      ),
    search: (query) => atOneMoment((db) => searchRecord(db, index, sendableFields(query))),
    readings: (known) => atOneMoment((db) => currentReadings(db, known)),
    readingOf: (slug) => atOneMoment((db) => readingOf(db, sendable(slug))),
    askEvents: () => atOneMoment(enteredEvents),
    askCorrections: () => atOneMoment(askCorrections),
    measures: (wanted) => atOneMoment((db) => measureList(db, { ...wanted, words: sendable(wanted.words) })),
    measure: (slug) => atOneMoment((db) => measureView(db, sendable(slug))),
    proposedJoins: () => atOneMoment(proposedJoins),
    figureSources: () => atOneMoment(figureSources),
    scorecard: (body, today) => atOneMoment((db) => scorecardView(db, sendable(body), today)),
    suggest: (path) => atOneMoment((db) => suggestions(db, path)),
  };
};

/** PostgreSQL takes no text with a NUL in it, and nothing in the record has one. */
const sendable = (text: string): string => text.replaceAll('\0', '\ufffd');

const sendableFields = (query: SearchQuery): SearchQuery =>
  Object.fromEntries(
    Object.entries(query).map(([field, value]) => [field, typeof value === 'string' ? sendable(value) : value]),
  ) as SearchQuery;
