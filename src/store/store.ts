import type { Readable } from 'node:stream';
import type { AskState } from '../asks/ask-states.ts';
import type { Source } from '../asks/build-ledger.ts';
import type { AskCorrection } from '../asks/corrections.ts';
import type { KnownEvent } from '../asks/ledger-view.ts';
import type { Viewer } from '../cycle/permissions.ts';
import type { DisclosureSettings } from '../figures/disclosure/disclosure-risks.ts';
import type { Reading } from '../record/reading.ts';
import type { AuditRow } from './audit.ts';
import type { Visibility } from './columns.ts';
import type { Correction } from './correct-ask.ts';
import type { DeskRecord } from './desk/desk-record.ts';
import type { DeskStore } from './desk/desk-store.ts';
import type { Publication } from './desk/publication.ts';
import type { SignInRules } from './desk/sessions.ts';
import type { AskEntered, AskSubject } from './enter-ask-event.ts';
import type { Confirmable } from './enter-confirmation.ts';
import type { MeasureJoin } from './enter-join.ts';
import type { Entered, Subject } from './enter-visibility.ts';
import type { FigureSource, MeasureSummary, MeasureView, ScorecardView } from './figure-views.ts';
import type { WriteFile } from './file-store.ts';
import type { NoticesAbout } from './public/notices.ts';
import type { ProposedJoinView } from './public/proposed-joins.ts';
import type { SearchQuery, SearchResult } from './search-types.ts';
import type { AuditHead, AuditVerdict } from './verify-audit.ts';
import type {
  BodySummary,
  BodyView,
  DocumentView,
  HomeView,
  ItemPage,
  MeetingView,
  NoticeView,
  PersonLink,
  PersonView,
} from './views.ts';

export type StoreOptions = {
  /** Folder that holds the files, and the database where that is SQLite. Made when it is not there. */
  folder: string;
  /** `postgres://…`; SQLite in the folder where not given. */
  databaseUrl?: string;
  /** Gives the present moment; a test hands in its own. */
  now?: () => Date;
  /** How figures that may tell about single people are guarded; flagged from five on where not given. */
  disclosure?: DisclosureRule;
  /** How signing in at the desk is guarded; as is usual where not given. */
  signIn?: SignInRules;
  /** How a file's bytes reach the disk; a test hands in one that fails. */
  writeFile?: WriteFile;
};

/** The council's rule for small numbers: what is small, and whether it is withheld or only flagged. */
export type DisclosureRule = DisclosureSettings & { withhold: boolean };

/** Every current reading by an id that changes when the document is read again, and those that were not known. */
export type Readings = { current: ReadonlySet<string>; added: { id: string; source: Source }[] };

/** What reading a public page may ask. Nothing restricted, draft or withdrawn comes out of any of these. */
export type PublicRecord = {
  /** Rises with every change of what the public may see: an ETag for every page. */
  version(): Promise<number>;
  /** @param today `2018-09-18`: what is coming begins here */
  home(today: string): Promise<HomeView>;
  /** Bodies with at least one meeting, by name. */
  bodies(): Promise<BodySummary[]>;
  /** This and those below give null where there is no such page. */
  body(slug: string, today: string): Promise<BodyView | null>;
  meeting(body: string, meeting: string): Promise<MeetingView | null>;
  /**
   * An item by its slug. Where the address is an older one of the same item (an agenda number before
   * minutes came, a superseded draft), the item comes with its present slug: compare, and redirect.
   */
  item(body: string, meeting: string, item: string): Promise<ItemPage | null>;
  person(slug: string): Promise<PersonView | null>;
  people(): Promise<PersonLink[]>;
  document(slug: string): Promise<DocumentView | null>;
  /** The original bytes of a document. */
  file(
    slug: string,
  ): Promise<{ name: string; mediaType: string; size: number; sha256: string; stream: () => Readable } | null>;
  /** What is told of papers that were withdrawn or redacted. */
  notices(about: NoticesAbout): Promise<NoticeView[]>;
  search(query: SearchQuery): Promise<SearchResult>;
  /**
   * Readings, whole: what the ledger of asks is made from.
   * @param known ids that the caller has already; they are not read again
   */
  readings(known: ReadonlySet<string>): Promise<Readings>;
  /** What one current document says, whole; null where there is no such document. */
  readingOf(slug: string): Promise<Reading | null>;
  /** What was entered about asks, in the order in which it was. */
  askEvents(): Promise<KnownEvent[]>;
  /** What was put right about asks, in the order in which it was. */
  askCorrections(): Promise<AskCorrection[]>;
  /** Measures with public figures that have all of `words` in theirs, those of which most is told first. */
  measures(wanted: { words: string; skip: number; limit: number }): Promise<MeasureSummary[]>;
  /** All that was printed of a measure and of those joined to it; null where there is no such page. */
  measure(slug: string): Promise<MeasureView | null>;
  /** Pairs of measures that may be one and of which nobody has said so yet: those first of which most is told. */
  proposedJoins(): Promise<ProposedJoinView[]>;
  /** Every current paper that states figures, the latest meeting first; `readingOf` has them. */
  figureSources(): Promise<FigureSource[]>;
  /** A body's measures with the figures of its latest papers; null where there is no such body. */
  scorecard(body: string, today: string): Promise<ScorecardView | null>;
  /** Addresses near one that was not found, best first: `/body/2018-09-18` with words to show. */
  suggest(path: string): Promise<{ href: string; title: string }[]>;
};

export type Added = {
  outcome: 'added' | 'new-version' | 'read-again' | 'already-known';
  document: string;
  meetings: number;
  items: number;
  decisions: number;
  unread: number;
};

export type Store = {
  readonly public: PublicRecord;
  /** What is entered at the desk, and who may sign in there. */
  readonly desk: DeskStore;
  /**
   * Keeps a file and what was read from it, wholly or not at all.
   *
   * @param reading what the reader gave for exactly these bytes
   * @param bytes the file
   * @param reader version of the reader; the same file is kept again only when this is new
   */
  addReading(reading: Reading, bytes: Uint8Array, reader: number): Promise<Added>;
  /**
   * Enters changes of the desk with what they publish and withhold, in one transaction: see `Publication`.
   * @throws DeskConflict, DeskRefusal, DeskMisfit, StoreError
   */
  publish(viewer: Viewer, publication: Publication): Promise<DeskRecord[]>;
  /** Whether these bytes at this path are in the store as this reader read them: nothing to do then. */
  isKnown(sha256: string, path: string, reader: number): Promise<boolean>;
  /**
   * Sets who may see a document, a meeting or an item; reading again does not change it.
   * @throws StoreError when there is no such thing
   */
  setVisibility(subject: Subject, visibility: Visibility, entered: Entered): Promise<void>;
  /**
   * Marks a meeting's heading or an item as checked by a person, as it now stands. Should it ever be read
   * differently, it is no longer marked.
   * @throws StoreError when there is no such thing
   */
  confirm(subject: Confirmable, entered: Entered): Promise<void>;
  /**
   * Enters what happened to an ask and gives the state that follows. It is kept under the ask's key, however
   * often the papers are read again.
   * @throws StoreError when the ask's state does not allow it, a reason is missing, or no such document is there
   */
  enterAskEvent(ask: AskSubject, event: AskEntered): Promise<AskState>;
  /**
   * Puts an ask's owner, recipient or due date right. What was read is kept, and so is every earlier correction.
   * @throws StoreError when no such document is there
   */
  correctAsk(ask: AskSubject, correction: Correction): Promise<void>;
  /**
   * Says that two measures are one, or that they are not; their pages then show each other's figures, or no longer.
   * @throws StoreError when there is no such measure, or their units differ
   */
  confirmJoin(join: MeasureJoin, same: boolean, entered: Entered): Promise<void>;
  /**
   * Whether the trail is whole: entries, their end against the heads that were kept with each publication, and the words
   * of the notes of meetings.
   * @param noted a head that somebody noted elsewhere
   */
  verifyAudit(noted?: AuditHead | null): Promise<AuditVerdict>;
  /** Where the trail ends now, to be noted elsewhere; null while it is empty. */
  auditHead(): Promise<AuditHead | null>;
  /** The trail, oldest first; only what is about this, where given. Who entered what is in it: not for the public. */
  auditTrail(about: string | null): Promise<AuditRow[]>;
  close(): Promise<void>;
};
