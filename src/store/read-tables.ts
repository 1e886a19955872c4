import type { Generated } from 'kysely';
import type { AttendanceStatus, Meeting, Role } from '../record/meeting.ts';
import type { Kind, Paper } from '../record/reading.ts';
import type { Flag, PlaceColumns, Visibility } from './columns.ts';
import type { SearchKind } from './search-types.ts';
import type { AppearanceKind } from './views.ts';

/**
 * A file's content as it was read. `reading` is what is kept (a `Reading` as JSON, compressed); the rows
 * of every table that has a `document_id` are made from it and replaced with it.
 */
export type DocumentTable = {
  id: Generated<number>;
  sha256: string;
  slug: string;
  file_name: string;
  media_type: string;
  title: string;
  kind: Kind;
  pages: number;
  size: number;
  reader: number;
  reading: Uint8Array;
  read_at: string;
  added_at: string;
  /** Newest at one of its paths at least; only then are rows made from it. */
  current: Flag;
  visibility: Visibility;
  blocks: number;
  blocks_read: number;
  blocks_furniture: number;
  blocks_unread: number;
  /** JSON of the reading's doubts. */
  doubts: string;
};

/** Where a document was found. The last row of a path is the path's newest version. */
export type DocumentPathTable = { id: Generated<number>; path: string; document_id: number; added_at: string };

export type PaperTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  position: number;
  kind: Paper['kind'];
  title: string | null;
  item: string | null;
  first_page: number;
  last_page: number;
  first_printed: number | null;
  last_printed: number | null;
};

/** Bodies and persons are never removed, so that their addresses hold; without public rows they do not show. */
export type BodyTable = {
  id: Generated<number>;
  slug: string;
  name: string;
  name_key: string;
  council: string | null;
  council_key: string;
};

/** What its sources say of it together. */
export type MeetingTable = {
  id: Generated<number>;
  body_id: number;
  slug: string;
  date: string | null;
  start_time: string | null;
  end_time: string | null;
  venue: string | null;
  status: Meeting['status'];
  webcast_url: string | null;
  visibility: Visibility;
};

/** One document's account of one meeting. */
export type SourceTable = {
  id: Generated<number>;
  document_id: number;
  meeting_id: number;
  /** Index into the reading's `meetings`. */
  position: number;
  origin: Meeting['from'];
  status: Meeting['status'];
  start_time: string | null;
  /** The one of its kind that the meeting's page shows and that search looks in. */
  shown: Flag;
  /** JSON of the meeting without its items and attendance. */
  heading: string;
};

export type AttendanceTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  source_id: number;
  position: number;
  name: string | null;
  person_id: number | null;
  status: AttendanceStatus;
  role: Role | null;
  post: string | null;
  organisation: string | null;
  substitute_for: string | null;
  item: string | null;
  note: string | null;
};

export type ItemTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  source_id: number;
  meeting_id: number;
  position: number;
  slug: string;
  number: string | null;
  /** `number` as references are compared with it: "53" for "53." */
  number_key: string | null;
  agenda_number: string | null;
  title: string;
  title_key: string;
  decisions: number;
  visibility: Visibility;
  /** JSON of the item as read. */
  detail: string;
  /** SHA-256 of `detail`: what a confirmation confirms. */
  digest: string;
};

/** What search finds: a title, a paragraph, a clause, a paragraph of a report. */
export type PassageTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  source_id: number | null;
  item_id: number | null;
  meeting_id: number | null;
  body_id: number | null;
  date: string | null;
  kind: SearchKind;
  text: string;
  /** In the search index: public, current and shown. */
  indexed: Flag;
};

export type PersonTable = {
  id: Generated<number>;
  slug: string;
  name: string;
  /** Council, or body where no paper names its council: within it one key is one person. */
  scope: string;
  key: string;
  council: string | null;
};

export type AppearanceTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  item_id: number;
  passage_id: number | null;
  person_id: number;
  kind: AppearanceKind;
  printed: string;
  quote: string;
};

export type ReferenceTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  item_id: number;
  position: number;
  quote: string;
  minute: string | null;
  /** `minute` as numbers are compared: "53" for "No. 53." */
  minute_key: string | null;
  clause: string | null;
  body: string | null;
  body_key: string | null;
  date: string | null;
  inferred: Flag;
};
