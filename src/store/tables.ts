import type { Kind } from '../record/reading.ts';
import type { Flag } from './columns.ts';
import type {
  AccountRoleTable,
  AccountTable,
  DeskPartyTable,
  DeskRecordTable,
  DeskVersionTable,
  MeetingNoteTable,
  OneTimeLinkTable,
  RecoveryCodeTable,
  SessionTable,
} from './desk/desk-tables.ts';
import type {
  AskCorrectionTable,
  AskEventTable,
  AuditAboutTable,
  AuditHeadTable,
  AuditTable,
  ConfirmationTable,
  VisibilityTable,
} from './entered-tables.ts';
import type { AbbreviationTable, FigureSourceTable, FigureTable, MeasureTable } from './figure-tables.ts';
import type {
  AppearanceTable,
  AttendanceTable,
  BodyTable,
  DocumentPathTable,
  DocumentTable,
  ItemTable,
  MeetingTable,
  PaperTable,
  PassageTable,
  PersonTable,
  ReferenceTable,
  SourceTable,
} from './read-tables.ts';

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
  audit_head: AuditHeadTable;
  account: AccountTable;
  account_role: AccountRoleTable;
  recovery_code: RecoveryCodeTable;
  session: SessionTable;
  one_time_link: OneTimeLinkTable;
  desk_record: DeskRecordTable;
  desk_version: DeskVersionTable;
  desk_party: DeskPartyTable;
  meeting_note: MeetingNoteTable;
  record_state: RecordStateTable;
  migration: MigrationTable;
};

/** What a page says of the paper of a figure. */
type PaperColumns = { document_slug: string; document_title: string; document_kind: Kind; document_current: Flag };

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
  public_figure_source: FigureSourceTable & PaperColumns;
  public_figure: Omit<FigureTable, 'risk'>;
  public_told_figure: Pick<FigureTable, 'id' | 'document_id' | 'measure_id' | 'scored' | 'detail'> &
    Pick<FigureSourceTable, 'body_id' | 'council' | 'date'> &
    PaperColumns & { measure_slug: string; measure_name: string; measure_standard: string; measure_unit: string };
  public_abbreviation: AbbreviationTable & { document_slug: string };
  record_state: RecordStateTable;
};
