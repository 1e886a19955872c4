import type { Generated } from 'kysely';
import type { AskEventName } from '../asks/ask-states.ts';
import type { Correctable } from '../asks/corrections.ts';
import type { Role as DeskRole, Office, State } from '../cycle/permissions.ts';
import type { AttendanceStatus, Meeting, Role } from '../record/meeting.ts';
import type { Kind, Paper } from '../record/reading.ts';
import type { SearchKind } from './search-types.ts';
import type { AppearanceKind } from './views.ts';

export type Visibility = 'public' | 'restricted' | 'draft' | 'withdrawn';

/** Columns of a place in a document's page. */
export type PlaceColumns = { page: number; start_at: number; end_at: number };

/** 0 or 1: SQLite has no booleans. */
export type Flag = 0 | 1;

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

/** What a person entered; reading again never touches it. The newest row of `about` counts. */
export type ConfirmationTable = {
  id: Generated<number>;
  /** `item SHA256 PAGE START` or `meeting SHA256 POSITION`. */
  about: string;
  state: 'confirmed' | 'withdrawn';
  /** Digest of what was confirmed: a different reading is not confirmed by it. */
  digest: string;
  who: string;
  at: string;
  why: string | null;
};

/** Who decided that something is not public, or is again. The newest row of `about` counts. */
export type VisibilityTable = {
  id: Generated<number>;
  /** `document SHA256`, `meeting BODY/MEETING` or `item BODY/MEETING/ITEM`. */
  about: string;
  visibility: Visibility;
  /** For an item: documents that hold it, each to be withheld while it is not public. */
  documents: string;
  who: string;
  at: string;
  why: string | null;
};

/** Only ever added to; each row's hash covers the one before it. */
export type AuditTable = {
  id: Generated<number>;
  at: string;
  who: string;
  what: string;
  about: string;
  before: string | null;
  after: string | null;
  why: string | null;
  previous: string;
  hash: string;
};

/** What a person entered about an ask. Only ever added to; the rows of an ask in order give its state. */
export type AskEventTable = {
  id: Generated<number>;
  /** Key of the ask: see `askKey`. */
  ask: string;
  /** Of a document that holds the ask: the event shows as long as that does. */
  sha256: string;
  event: AskEventName;
  who: string;
  at: string;
  /** The day on which it happened, which may lie before it was entered. */
  happened: string;
  why: string | null;
  evidence: string | null;
};

/** What a person put right about an ask. Only ever added to; the last of a field counts. */
export type AskCorrectionTable = {
  id: Generated<number>;
  ask: string;
  sha256: string;
  field: Correctable;
  value: string | null;
  who: string;
  at: string;
  why: string | null;
};

/** Whoever signs in at the desk. `password` is an argon2id hash; `subject` who it is at the council's own sign-in. */
export type AccountTable = {
  id: Generated<number>;
  email: string;
  name: string;
  password: string | null;
  subject: string | null;
  disabled: Flag;
  /** Wrong passwords since the last right one. */
  failures: number;
  locked_until: string | null;
  created_at: string;
};

/** `body` is a slug; null: in every body. `office` is what a clearing officer clears. */
export type AccountRoleTable = {
  id: Generated<number>;
  account_id: number;
  role: DeskRole;
  body: string | null;
  office: Office | null;
};

/** `token` is the hash of what the browser holds. */
export type SessionTable = {
  token: string;
  account_id: number;
  created_at: string;
  seen_at: string;
  ends_at: string;
};

export type LinkPurpose = 'first-administrator' | 'set-password';

export type OneTimeLinkTable = {
  token: string;
  account_id: number | null;
  purpose: LinkPurpose;
  made_at: string;
  ends_at: string;
  used_at: string | null;
};

type DeskContent = { state: State; version: number; data: string; restricted: string | null };

export type DeskRecordTable = DeskContent & {
  id: string;
  kind: string;
  body: string | null;
  meeting: string | null;
  parent: string | null;
  date: string | null;
  by_name: string;
  at: string;
};

export type DeskVersionTable = DeskContent & { record: string; by_name: string; at: string; why: string | null };

/** Who has a part in a record: wrote it, is asked to clear it, is invited to it. */
export type DeskPartyTable = { record: string; account_id: number };

export type MeetingNoteTable = {
  number: Generated<number>;
  meeting: string;
  event_id: string;
  rev: number;
  by_name: string;
  received_at: string;
  event: string;
};

export type AuditAboutTable = { word: string; audit_id: number };

/** What is measured, in what unit. Never removed, so that its address holds; without public figures it does not show. */
export type MeasureTable = {
  id: Generated<number>;
  slug: string;
  /** As first printed. */
  name: string;
  /** See `MeasureIdentity`. */
  words: string;
  sorted: string;
  standard: string;
  unit: string;
  /** How much the papers tell of it: see `021-measure-weight`. */
  weight: Generated<number>;
};

/** A document with figures: the meeting that it went to, and by which rule small numbers in it were guarded. */
export type FigureSourceTable = {
  document_id: number;
  body_id: number | null;
  council: string | null;
  date: string | null;
  figures: number;
  /** Figures whose values were taken out. */
  withheld: number;
  /** "5 withhold" or "5 flag". */
  rule: string;
};

export type FigureTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  /** Index into the reading's `figures`. */
  position: number;
  measure_id: number | null;
  period: string | null;
  value: number | null;
  /** Has a target, a rating or a direction of travel. */
  scored: Flag;
  /** Why it may tell about single people: reasons with a space between. */
  risk: string | null;
  /** JSON of the figure: see `packFigure`. */
  detail: string;
};

export type AbbreviationTable = PlaceColumns & {
  id: Generated<number>;
  document_id: number;
  short: string;
  long: string;
  short_words: string;
  long_words: string;
};

export type RecordStateTable = { id: number; version: number };
export type MigrationTable = { name: string; at: string };

export type Tables = {
  document: DocumentTable;
  document_path: DocumentPathTable;
  paper: PaperTable;
  body: BodyTable;
  meeting: MeetingTable;
  source: SourceTable;
  attendance: AttendanceTable;
  item: ItemTable;
  passage: PassageTable;
  person: PersonTable;
  appearance: AppearanceTable;
  reference: ReferenceTable;
  confirmation: ConfirmationTable;
  visibility: VisibilityTable;
  ask_event: AskEventTable;
  ask_correction: AskCorrectionTable;
  measure: MeasureTable;
  figure_source: FigureSourceTable;
  figure: FigureTable;
  abbreviation: AbbreviationTable;
  audit: AuditTable;
  audit_about: AuditAboutTable;
  account: AccountTable;
  account_role: AccountRoleTable;
  session: SessionTable;
  one_time_link: OneTimeLinkTable;
  desk_record: DeskRecordTable;
  desk_version: DeskVersionTable;
  desk_party: DeskPartyTable;
  meeting_note: MeetingNoteTable;
  record_state: RecordStateTable;
  migration: MigrationTable;
};

/**
 * All that public queries can name: views that hold the one rule of what is public (see
 * `migrations/public-views.ts`). No table is here, so no public query can pass the rule by.
 */
export type PublicTables = {
  public_document: Omit<DocumentTable, 'visibility'>;
  public_document_path: DocumentPathTable;
  public_paper: PaperTable;
  public_body: BodyTable;
  public_meeting: Omit<MeetingTable, 'visibility'>;
  public_source: SourceTable & { sha256: string; document_slug: string };
  public_attendance: AttendanceTable;
  public_item: Omit<ItemTable, 'visibility'> & { document_slug: string };
  public_passage: PassageTable;
  public_person: PersonTable;
  public_appearance: AppearanceTable;
  public_reference: ReferenceTable;
  public_confirmation: Omit<ConfirmationTable, 'who' | 'why'>;
  public_ask_event: Omit<AskEventTable, 'who' | 'sha256'>;
  public_ask_correction: Omit<AskCorrectionTable, 'who' | 'sha256'>;
  public_desk_record: Omit<DeskRecordTable, 'state' | 'restricted' | 'by_name'>;
  public_desk_withdrawn: Omit<DeskRecordTable, 'state' | 'restricted' | 'by_name' | 'version' | 'data'>;
  public_measure: MeasureTable;
  public_figure_source: FigureSourceTable & {
    document_slug: string;
    document_title: string;
    document_kind: Kind;
    document_current: Flag;
  };
  public_figure: Omit<FigureTable, 'risk'>;
  public_abbreviation: AbbreviationTable & { document_slug: string };
  record_state: RecordStateTable;
};
