import type { DeskKind } from '../../cycle/desk-kinds.ts';
import type { MeetingEvent } from '../../cycle/meeting-event.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import type { AuditRow } from '../audit.ts';
import type { AccountStore } from './account-store.ts';
import type { DeskChange, DeskQuery, DeskRecord, DeskVersion } from './desk-record.ts';
import type { FlaggedFigure } from './flagged-figures.ts';
import type { NotesSince } from './meeting-notes.ts';

/** What the desk keeps. Everything is asked and entered by a viewer, and the table of permissions decides. */
export type DeskStore = {
  readonly accounts: AccountStore;
  /**
   * Makes or changes a record: see `DeskChange`.
   * @throws DeskConflict when another version than `basedOn` now stands; DeskRefusal when the viewer may not; DeskMisfit when
   *   the data does not fit its kind
   */
  enter<K extends DeskKind>(viewer: Viewer, change: DeskChange<K>): Promise<DeskRecord<K>>;
  /** The same for several, all or none. */
  enterAll(viewer: Viewer, changes: readonly DeskChange[]): Promise<DeskRecord[]>;
  /** Records that the viewer may read, by date and id. */
  find<K extends DeskKind>(viewer: Viewer, query: DeskQuery<K>): Promise<DeskRecord<K>[]>;
  /** One record; null where there is none that the viewer may read. */
  record<K extends DeskKind>(viewer: Viewer, kind: K, id: string): Promise<DeskRecord<K> | null>;
  /** Every version that the viewer may read, oldest first. */
  versions<K extends DeskKind>(viewer: Viewer, kind: K, id: string): Promise<DeskVersion<K>[]>;
  /** Keeps notes of a meeting: see `keepNotes`. */
  keepNotes(viewer: Viewer, meeting: string, events: readonly MeetingEvent[]): Promise<void>;
  /** Notes of a meeting that arrived after a number, 0 for all: see `notesSince`. */
  notesSince(viewer: Viewer, meeting: string, after: number): Promise<NotesSince>;
  /** Figures that may tell about single people: see `flaggedFigures`. */
  flaggedFigures(viewer: Viewer, wanted: { skip: number; limit: number }): Promise<FlaggedFigure[]>;
  /** Keeps a file that is sent to the desk, and gives the SHA-256 of its bytes. */
  keepFile(bytes: Uint8Array): Promise<string>;
  /** The file from which a report was filled; null where there is none, or the viewer may not write the report. */
  reportSource(viewer: Viewer, report: string): Promise<{ name: string; bytes: Uint8Array } | null>;
  /** Every body, those read from papers and those made at the desk, by name. */
  bodies(): Promise<{ slug: string; name: string; council: string | null }[]>;
  /**
   * The slug of the body of this name, made where no paper and nobody has named it yet.
   * @throws DeskRefusal where the viewer does not run every body
   */
  makeBody(viewer: Viewer, body: { name: string; council: string | null }): Promise<string>;
  /**
   * The trail about a record, meeting, ask or body (by its id or slug), or all of it: the newest hundred entries before an
   * entry, newest first, and of them what the viewer may read. `older` is where the next hundred begin.
   */
  trail(
    viewer: Viewer,
    about: string | null,
    before?: number | null,
  ): Promise<{ entries: AuditRow[]; older: number | null }>;
};
